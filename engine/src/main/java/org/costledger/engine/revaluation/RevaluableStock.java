package org.costledger.engine.revaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.column.ItemLedgerEntryColumns;
import org.costledger.engine.ledger.column.ValueEntryColumns;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.ExactSum;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;

/**
 * The increases of an item of which something remained on a date, also a past one, and what that was worth (REV-6,
 * REV-15 to REV-21). What was bought is inventory once it is invoiced (REV-10). They are found in one walk over the entries of the
 * item.
 */
public final class RevaluableStock {
    private RevaluableStock() {}

    /** Which increases count. */
    public enum Counting {
        /** Those that were completely invoiced by the date (REV-16). */
        INVOICED,
        /** Those that were received by the date, invoiced or not (REV-17). */
        RECEIVED;

        /** What counts of an item where it is calculated as a whole, or by group. */
        public static Counting perItem(Item item) {
            return CostingRule.of(item.costingMethod()).keepsStandard() ? RECEIVED : INVOICED;
        }
    }

    /** Which values count: those of a date or before. */
    public enum Dating {
        /** By valuation date; of output and assembly output by posting date (REV-21). */
        BY_VALUATION_DATE,
        /** By posting date, of all (REV-57). */
        BY_POSTING_DATE;

        private boolean isByPostingDate(ItemLedgerEntryType type) {
            return this == BY_POSTING_DATE
                    || type == ItemLedgerEntryType.OUTPUT
                    || type == ItemLedgerEntryType.ASSEMBLY_OUTPUT;
        }
    }

    /** The increases that count and of which something remained, by location, variant and number (REV-56). */
    public static RevaluableIncreases increases(
            LedgerView ledger,
            String itemNo,
            Predicate<StockKey> wanted,
            LocalDate date,
            Counting counting,
            Dating dating) {
        var entries = ledger.entries(itemNo);
        return entries.isEmpty()
                ? RevaluableIncreases.none()
                : increases(entries.get(), wanted, date, counting, dating);
    }

    /** The same of the entries of an item that are at hand. */
    public static RevaluableIncreases increases(
            ItemEntries entries, Predicate<StockKey> wanted, LocalDate date, Counting counting, Dating dating) {
        return new Walk(entries, Days.of(date), counting, dating).increases(wanted);
    }

    /** What remained of one entry on a date (REV-19). */
    public static Quantity remaining(LedgerView ledger, long entryNo, LocalDate date) {
        return ledger.applicationsOfInbound(entryNo).stream()
                .filter(application -> !application.postingDate().isAfter(date))
                .map(application -> application.quantity())
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** One walk over the columns of an item. */
    private record Walk(ItemEntries item, int day, Counting counting, Dating dating) {

        RevaluableIncreases increases(Predicate<StockKey> wanted) {
            var entries = item.itemLedgerEntries();
            int end = entries.endOfDay(day);
            var byStock = new ArrayList<RevaluableIncreases>();
            var isWanted = new BitSet();
            for (int row = 0; row < end; row++) {
                long quantity = entries.quantity(row);
                if (quantity <= 0 || !counts(entries, row)) continue;
                long remaining = remaining(entries, row, quantity, end);
                if (remaining == 0) continue;
                int stock = entries.stockIndex(row);
                while (byStock.size() <= stock) {
                    isWanted.set(byStock.size(), wanted.test(entries.stockAt(byStock.size())));
                    byStock.add(new RevaluableIncreases(entries));
                }
                if (isWanted.get(stock)) add(byStock.get(stock), entries, row, quantity, remaining);
            }
            byStock.removeIf(RevaluableIncreases::isEmpty);
            if (byStock.size() == 1) return byStock.getFirst();
            byStock.sort(Comparator.comparing(ofStock -> ofStock.stock(0), StockKey.BY_LOCATION_AND_VARIANT));
            var all = new RevaluableIncreases(entries);
            byStock.forEach(all::addAll);
            return all;
        }

        /** REV-16, REV-17. */
        private boolean counts(ItemLedgerEntryColumns entries, int row) {
            if (entries.postingDay(row) > day) return false;
            return counting == Counting.RECEIVED
                    || (entries.completelyInvoiced(row) && entries.isLastInvoicedBy(row, day));
        }

        /**
         * REV-19.
         *
         * @param end no entry from this row on was posted by the day
         */
        private long remaining(ItemLedgerEntryColumns entries, int row, long quantity, int end) {
            if (entries.remainingQuantity(row) == quantity) return quantity;
            var applications = item.applications();
            long remaining = 0;
            for (int at = item.firstApplicationRow(Chain.INBOUND, row);
                    at >= 0;
                    at = applications.next(Chain.INBOUND, at)) {
                if (applications.isPostedBy(day, at, row, entries, end)) remaining += applications.quantity(at);
            }
            return remaining;
        }

        /** REV-20, REV-21. */
        private void add(
                RevaluableIncreases increases, ItemLedgerEntryColumns entries, int row, long quantity, long remaining) {
            var values = item.valueEntries();
            boolean withExpected = counting == Counting.RECEIVED && !entries.completelyInvoiced(row);
            boolean byPostingDate = dating.isByPostingDate(entries.type(row));
            long cost = 0;
            var revalued = Optional.<ExactSum>empty();
            for (int at = item.firstValueRow(row); at >= 0; at = values.next(at)) {
                if ((byPostingDate ? values.postingDay(at) : values.valuationDay(at)) > day) continue;
                long amount = cost(values, at, withExpected);
                if (amount == 0) continue;
                var type = values.entryType(at);
                if (type == CostEntryType.ROUNDING) continue;
                if (type == CostEntryType.REVALUATION
                        && !(remaining == quantity && values.valuedQuantity(at) == remaining)) {
                    if (revalued.isEmpty()) revalued = Optional.of(new ExactSum());
                    revalued.get()
                            .addShare(
                                    Amount.ofUnits(amount),
                                    Quantity.ofUnits(remaining),
                                    Quantity.ofUnits(values.valuedQuantity(at)));
                } else {
                    cost = Fixed.plus(cost, amount);
                }
            }
            increases.add(row, quantity, remaining, cost, revalued);
        }

        private static long cost(ValueEntryColumns values, int row, boolean withExpected) {
            long actual = values.costAmountActual(row, CurrencyColumn.LCY);
            return withExpected ? Fixed.plus(actual, values.costAmountExpected(row, CurrencyColumn.LCY)) : actual;
        }
    }
}
