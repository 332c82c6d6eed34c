package org.costledger.bench.workload;

import static org.costledger.bench.workload.Lines.DAYS;
import static org.costledger.bench.workload.Lines.UNIT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.costledger.bench.workload.Lines.Receipt;

/** {@link WorkloadName#W1}. */
final class TradingFifo {
    private TradingFifo() {}

    /** The invoice of a receipt, due once so many lines are written. */
    private record Due(int count, Receipt receipt) {}

    static void generate(Lines lines) {
        var random = new Lcg(1);
        int items = Math.max(10, lines.wanted() / 200);
        var base = BaseCosts.draw(random, items, 5 * UNIT, 495 * UNIT);
        var hand = new int[items];
        var due = new PriorityQueue<Due>(Comparator.comparingInt(Due::count)
                .thenComparingInt(invoice -> invoice.receipt().entry()));
        var receipts = new ArrayList<Receipt>();
        while (!lines.isComplete()) {
            int day = lines.day();
            var next = due.peek();
            if (next != null && next.count() <= lines.count()) {
                due.remove();
                var receipt = next.receipt();
                long cost = receipt.cost();
                if (random.below(100) < 40) cost = cost * (950 + random.below(101)) / 1000;
                lines.add(day, receipt.item(), LineKind.INVOICE, receipt.quantity(), cost, receipt.entry());
                continue;
            }
            int item = random.skewed(items);
            int wanted = 5 + random.below(46);
            if (hand[item] < 150 || (hand[item] < 400 && random.below(100) < 5)) {
                int quantity = 30 + random.below(51);
                long cost = base[item] * (900 + random.below(201)) / 1000;
                int entry = lines.add(day, item, LineKind.RECEIPT, quantity, cost, 0);
                hand[item] += quantity;
                int delay = (int) random.below((long) lines.wanted() * 30 / DAYS);
                var receipt = new Receipt(entry, item, quantity, cost);
                due.add(new Due(lines.count() + 1 + delay, receipt));
                receipts.add(receipt);
            } else {
                lines.add(day, item, LineKind.SHIPMENT, -wanted, 0, 0);
                hand[item] -= wanted;
            }
        }
        lines.beginChanges(LineSink.CHANGE_1);
        lines.dearerInvoice(receipts.get(receipts.size() / 10));
        lines.beginChanges(LineSink.CHANGE_B);
        for (int i = 500; i < receipts.size(); i += 1000) lines.dearerInvoice(receipts.get(i));
    }
}
