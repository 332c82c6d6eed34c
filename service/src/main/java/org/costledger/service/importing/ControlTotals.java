package org.costledger.service.importing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file says, item by item, to be laid beside what the ledger holds: the sums over all rows that can be read, also those
 * that are refused. It grows with the items, not with the rows.
 */
public final class ControlTotals {
    private final Map<String, Totals> byItem = new TreeMap<>();

    /**
     * The sums of an item; of charges, and of invoices that do not name their item, that of a blank number.
     *
     * @param rows that name it
     * @param quantity base units in less base units out; transfers leave it alone, counts and undone lines are not in it
     * @param value what the file says was put on stock less what it says was taken off, in local currency: opening
     *     balances, adjustments with a cost, receipts that are invoiced at once, invoices of vendors, charges. It has no
     *     cost of what is issued: that is for the ledger to find
     * @param expectedValue of receipts that are not invoiced yet
     * @param unvalued rows that should have a value and state none
     * @param foundByLedger rows whose cost or quantity is for the ledger to find: what is issued, counts, undone lines
     */
    public record Totals(
            String itemNo,
            long rows,
            BigDecimal quantity,
            BigDecimal value,
            BigDecimal expectedValue,
            long unvalued,
            long foundByLedger) {
        static Totals none(String itemNo) {
            return new Totals(itemNo, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
        }

        /** Whether all that the rows do to the stock and its value stands in them. */
        public boolean isComplete() {
            return unvalued == 0 && foundByLedger == 0;
        }

        public Totals plus(Totals other) {
            return new Totals(
                    itemNo,
                    rows + other.rows,
                    quantity.add(other.quantity),
                    value.add(other.value),
                    expectedValue.add(other.expectedValue),
                    unvalued + other.unvalued,
                    foundByLedger + other.foundByLedger);
        }
    }

    void add(Totals more) {
        byItem.merge(more.itemNo(), more, Totals::plus);
    }

    /** By item number. */
    public List<Totals> byItem() {
        return List.copyOf(byItem.values());
    }

    /** The sums of several files. */
    public static ControlTotals of(Stream<ControlTotals> files) {
        var all = new ControlTotals();
        files.forEach(file -> file.byItem.values().forEach(all::add));
        return all;
    }

    @Override
    public String toString() {
        return byItem.values().stream()
                .sorted(Comparator.comparing(Totals::itemNo))
                .map(Totals::toString)
                .collect(Collectors.joining("\n"));
    }
}
