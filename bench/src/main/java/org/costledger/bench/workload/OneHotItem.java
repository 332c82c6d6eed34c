package org.costledger.bench.workload;

import static org.costledger.bench.workload.Lines.DAYS;
import static org.costledger.bench.workload.Lines.UNIT;

/** {@link WorkloadName#W4}: deep stock builds up in the first quarter; the change is a revaluation. */
final class OneHotItem {
    private OneHotItem() {}

    static void generate(Lines lines) {
        var random = new Lcg(4);
        long base = 100 * UNIT;
        int hand = 0;
        while (!lines.isComplete()) {
            int day = lines.day();
            boolean building = lines.count() < lines.wanted() / 4;
            int quantity = 5 + random.below(46);
            if (hand < 50 || random.below(100) < (building ? 85 : 50)) {
                lines.add(day, 0, LineKind.RECEIPT, quantity, base * (900 + random.below(201)) / 1000, 0);
                hand += quantity;
            } else {
                quantity = Math.min(quantity, hand);
                lines.add(day, 0, LineKind.SHIPMENT, -quantity, 0, 0);
                hand -= quantity;
            }
        }
        lines.beginChanges(LineSink.CHANGE_1);
        lines.change(DAYS / 4, 0, LineKind.REVALUATION, 0, 7 * UNIT, 0);
    }
}
