package org.costledger.bench.posting;

import org.costledger.bench.ceiling.BareLoop;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.Workload;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.number.Fixed;

/**
 * What posting alone determines, before any adjustment. The cost of shipments is not among it: until they are adjusted
 * they cost what the item cost when they were posted.
 *
 * @param itemLedgerEntries one a receipt or shipment
 * @param valueEntries one a line
 * @param ownApplications one a receipt
 * @param quantityApplications one for each receipt a shipment takes from
 * @param receivedQuantity in 1/100000 of a unit, as the ledger keeps it
 * @param shippedQuantity the same, negative
 * @param invoicedQuantity of receipts and shipments together
 * @param remainingQuantity of the receipts
 * @param remainingByEntry remaining quantities in whole units times the number of their entry, so that none can stand in for another
 * @param receiptsActual actual cost of the receipts that are invoiced
 * @param receiptsExpected expected cost of the others
 */
public record PostedTotals(
        long itemLedgerEntries,
        long valueEntries,
        long ownApplications,
        long quantityApplications,
        long receivedQuantity,
        long shippedQuantity,
        long invoicedQuantity,
        long remainingQuantity,
        long remainingByEntry,
        long receiptsActual,
        long receiptsExpected) {

    /** What the order of application, and sums over the lines, say it must be; the bare loop must agree on the value. */
    public static PostedTotals expected(Workload lines) {
        var sums = new Sums();
        var applied = OldestFirst.of(lines);
        boolean isInvoicedAtOnce = TradeRequests.isInvoicedAtOnce(lines.name());
        for (int line = 0; line < lines.size(); line++) {
            long quantity = lines.quantities()[line] * Fixed.ONE;
            long amount = Math.multiplyExact(lines.quantities()[line], lines.costs()[line]);
            sums.valueEntries++;
            switch (lines.kinds()[line]) {
                case LineKind.RECEIPT -> {
                    sums.itemLedgerEntries++;
                    sums.ownApplications++;
                    sums.receivedQuantity = Math.addExact(sums.receivedQuantity, quantity);
                    if (isInvoicedAtOnce) {
                        sums.invoicedQuantity = Math.addExact(sums.invoicedQuantity, quantity);
                        sums.receiptsActual = Math.addExact(sums.receiptsActual, amount);
                    } else {
                        sums.receiptsExpected = Math.addExact(sums.receiptsExpected, amount);
                    }
                    sums.remain(applied.remaining(line) * Fixed.ONE, sums.itemLedgerEntries);
                }
                case LineKind.SHIPMENT -> {
                    sums.itemLedgerEntries++;
                    sums.shippedQuantity = Math.addExact(sums.shippedQuantity, quantity);
                    sums.invoicedQuantity = Math.addExact(sums.invoicedQuantity, quantity);
                }
                case LineKind.INVOICE -> {
                    long expected = lines.costs()[lines.references()[line] - 1];
                    sums.invoicedQuantity = Math.addExact(sums.invoicedQuantity, quantity);
                    sums.receiptsActual = Math.addExact(sums.receiptsActual, amount);
                    sums.receiptsExpected = Math.subtractExact(
                            sums.receiptsExpected, Math.multiplyExact(lines.quantities()[line], expected));
                }
                default -> throw new IllegalStateException("line " + (line + 1) + " is no trade");
            }
        }
        sums.quantityApplications = applied.applications();
        var totals = BareLoop.totals(lines);
        long value = Math.addExact(totals.shipped(), totals.stock());
        if (value != Math.addExact(sums.receiptsActual, sums.receiptsExpected))
            throw new IllegalStateException("the bare loop makes " + value + " of what was received: " + sums.totals());
        return sums.totals();
    }

    /** What the ledger holds, read item by item. */
    public static PostedTotals of(LedgerScan ledger) {
        var sums = new Sums();
        for (var item : ledger.items()) {
            var history = ledger.history(item.no());
            for (var entry : history.itemLedgerEntries()) {
                long quantity = entry.quantity().units();
                sums.itemLedgerEntries++;
                sums.invoicedQuantity = Math.addExact(
                        sums.invoicedQuantity, entry.invoicedQuantity().units());
                if (entry.positive()) sums.receivedQuantity = Math.addExact(sums.receivedQuantity, quantity);
                else sums.shippedQuantity = Math.addExact(sums.shippedQuantity, quantity);
                sums.remain(entry.remainingQuantity().units(), entry.entryNo());
            }
            for (var value : history.valueEntries()) {
                sums.valueEntries++;
                if (value.quantities().valued().signum() < 0) continue;
                sums.receiptsActual = Math.addExact(
                        sums.receiptsActual, value.cost().actual().lcy().units());
                sums.receiptsExpected = Math.addExact(
                        sums.receiptsExpected, value.cost().expected().lcy().units());
            }
            for (var application : history.applications()) {
                if (application.isQuantityApplication()) sums.quantityApplications++;
                else sums.ownApplications++;
            }
        }
        return sums.totals();
    }

    /** Fails with both unless {@code ledger} holds exactly this. */
    public void prove(LedgerScan ledger) {
        var found = of(ledger);
        if (!found.equals(this)) throw new IllegalStateException("expected " + this + ", posted " + found);
    }

    private static final class Sums {
        private long itemLedgerEntries;
        private long valueEntries;
        private long ownApplications;
        private long quantityApplications;
        private long receivedQuantity;
        private long shippedQuantity;
        private long invoicedQuantity;
        private long remainingQuantity;
        private long remainingByEntry;
        private long receiptsActual;
        private long receiptsExpected;

        void remain(long quantity, long entryNo) {
            remainingQuantity = Math.addExact(remainingQuantity, quantity);
            remainingByEntry = Math.addExact(remainingByEntry, Math.multiplyExact(quantity / Fixed.ONE, entryNo));
        }

        PostedTotals totals() {
            return new PostedTotals(
                    itemLedgerEntries,
                    valueEntries,
                    ownApplications,
                    quantityApplications,
                    receivedQuantity,
                    shippedQuantity,
                    invoicedQuantity,
                    remainingQuantity,
                    remainingByEntry,
                    receiptsActual,
                    receiptsExpected);
        }
    }
}
