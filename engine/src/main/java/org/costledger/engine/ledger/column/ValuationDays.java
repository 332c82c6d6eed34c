package org.costledger.engine.ledger.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.costledger.engine.number.Fixed;

/**
 * The value entries of one item by stock and valuation day, with what those of a day add up to: what an average is taken
 * from. Who begins on a day finds all that counts from then on, and the sum of what counts before, without a look at the
 * entries in between.
 */
public final class ValuationDays {
    private static final int FIRST_CAPACITY = 4;
    private static final int NONE = -1;
    private static final CurrencyColumn[] CURRENCIES = CurrencyColumn.values();
    /** In place of an outbound: none is valued by average on a day. */
    public static final int NO_OUTBOUND = -1;
    /** In place of an outbound: a day on which more counts than plain outbounds and what came in. */
    public static final int NOT_PLAIN = -2;

    private final ItemLedgerEntryColumns entries;
    private final ValueEntryColumns values;
    private final List<StockDays> byStock = new ArrayList<>(1);
    private int[] nextOfDay = new int[FIRST_CAPACITY];
    private final PlainOutboundCosts plainOutbounds;

    ValuationDays(ItemLedgerEntryColumns entries, ValueEntryColumns values) {
        this.entries = entries;
        this.values = values;
        this.plainOutbounds = new PlainOutboundCosts(entries, values, this);
        expect(values.size());
        for (int row = 0; row < values.size(); row++) add(row);
    }

    private void expect(int rows) {
        if (rows > nextOfDay.length) nextOfDay = Arrays.copyOf(nextOfDay, PackedRows.grown(rows));
    }

    /**
     * Counts adjustments that were appended from a row on. They are read from where they were made: what was only just
     * written into a row takes the machine long to read back.
     */
    void add(ValueEntryRows made, int firstRow) {
        expect(values.size());
        int at = 0;
        for (int i = 0; i < made.size(); i++) {
            int row = firstRow + i;
            var days = ofEntry(made.itemLedgerEntryRow(i));
            // Mostly it counts on the day of the one before it.
            if (!days.isDay(at, made.valuationDay(i))) at = days.add(made.valuationDay(i));
            chain(days, at, row);
            for (var currency : made.currencies()) {
                var cost = days.cost[currency.index()];
                cost[at] = Fixed.plus(cost[at], made.cost(i, currency));
            }
            plainOutbounds.add(days, at, row, made, i);
        }
    }

    /** Counts a value entry on its valuation day. */
    void add(int valueRow) {
        if (valueRow >= nextOfDay.length)
            nextOfDay = Arrays.copyOf(nextOfDay, Math.max(valueRow + 1, nextOfDay.length + (nextOfDay.length >> 1)));
        var days = of(valueRow);
        int at = days.add(values.valuationDay(valueRow));
        chain(days, at, valueRow);
        count(days, at, valueRow, 1);
        plainOutbounds.add(days, at, valueRow);
    }

    private void chain(StockDays days, int at, int valueRow) {
        nextOfDay[valueRow] = days.first[at];
        days.first[at] = valueRow;
    }

    /** Takes a value entry off the day it was counted on, before it moves to another. */
    void remove(int valueRow) {
        var days = of(valueRow);
        int at = days.find(values.valuationDay(valueRow));
        count(days, at, valueRow, -1);
        plainOutbounds.remove(days, at, valueRow);
        if (days.first[at] == valueRow) {
            days.first[at] = nextOfDay[valueRow];
            return;
        }
        int before = days.first[at];
        while (nextOfDay[before] != valueRow) before = nextOfDay[before];
        nextOfDay[before] = nextOfDay[valueRow];
    }

    private void count(StockDays days, int at, int valueRow, int sign) {
        if (values.isFirst(valueRow))
            days.quantity[at] =
                    Fixed.plus(days.quantity[at], sign * entries.quantity(values.itemLedgerEntryRow(valueRow)));
        for (var currency : CURRENCIES) {
            var cost = days.cost[currency.index()];
            cost[at] = Fixed.plus(cost[at], sign * values.costAmountActual(valueRow, currency));
            cost[at] = Fixed.plus(cost[at], sign * values.costAmountExpected(valueRow, currency));
        }
    }

    private StockDays of(int valueRow) {
        return ofEntry(values.itemLedgerEntryRow(valueRow));
    }

    private StockDays ofEntry(int entryRow) {
        int stock = entries.stockIndex(entryRow);
        while (byStock.size() <= stock) byStock.add(new StockDays());
        return byStock.get(stock);
    }

    /** The day of a value entry holds more than plain outbounds and what came in. */
    void setNotPlain(int valueRow) {
        var days = of(valueRow);
        days.setNotPlain(days.find(values.valuationDay(valueRow)));
    }

    /** What the plain outbounds cost. */
    public PlainOutboundCosts plainOutbounds() {
        return plainOutbounds;
    }

    /** How many stocks there are; they are numbered as in the item ledger entries. */
    public int stockCount() {
        return byStock.size();
    }

    /** The days of a stock, ascending. */
    public StockDays ofStock(int stockIndex) {
        return byStock.get(stockIndex);
    }

    /** The next value entry of the same stock and day, in no order; negative if it is the last. */
    public int next(int valueRow) {
        return nextOfDay[valueRow];
    }

    /** The days of one stock on which something counts, or once did. */
    public static final class StockDays {
        private int size;
        private int[] day = new int[FIRST_CAPACITY];
        private int[] first = new int[FIRST_CAPACITY];
        private long[] quantity = new long[FIRST_CAPACITY];
        private final long[][] cost = {new long[FIRST_CAPACITY], new long[FIRST_CAPACITY]};
        private int[] firstOutbound = new int[FIRST_CAPACITY];
        private int[] lastOutbound = new int[FIRST_CAPACITY];
        private long[] newest = new long[FIRST_CAPACITY];

        public int size() {
            return size;
        }

        public int day(int at) {
            return day[at];
        }

        /** The first value entry of a day; negative if there is none. */
        public int first(int at) {
            return first[at];
        }

        /** What the item ledger entries that count from a day on moved. */
        public long quantity(int at) {
            return quantity[at];
        }

        /** Actual and expected cost of a day. */
        public long cost(int at, CurrencyColumn currency) {
            return cost[currency.index()][at];
        }

        /** The first plain outbound of a day, by number: {@link ValuationDays#NO_OUTBOUND}, or {@link ValuationDays#NOT_PLAIN} if others count too. */
        public int firstOutbound(int at) {
            return firstOutbound[at];
        }

        /** The newest value entry that brought something in on a plain day, by number; 0: none. */
        public long newest(int at) {
            return newest[at];
        }

        void setNotPlain(int at) {
            firstOutbound[at] = NOT_PLAIN;
        }

        void raiseNewest(int at, long valueEntryNo) {
            newest[at] = Math.max(newest[at], valueEntryNo);
        }

        /** Adds a plain outbound to its day, and returns the one before it; negative if none is, or the day is not plain. */
        int addOutbound(int at, int row) {
            if (firstOutbound[at] == NOT_PLAIN) return NO_OUTBOUND;
            int before = lastOutbound[at];
            lastOutbound[at] = row;
            if (firstOutbound[at] == NO_OUTBOUND) firstOutbound[at] = row;
            return before;
        }

        /** The first day on or after one; the size if there is none. */
        public int from(int wanted) {
            if (size > 0 && day[size - 1] < wanted) return size;
            int found = Arrays.binarySearch(day, 0, size, wanted);
            return found >= 0 ? found : -found - 1;
        }

        private boolean isDay(int at, int wanted) {
            return at < size && day[at] == wanted;
        }

        private int find(int wanted) {
            int at = from(wanted);
            if (!isDay(at, wanted)) throw new IllegalStateException("nothing counts on day " + wanted);
            return at;
        }

        private int add(int added) {
            int at = from(added);
            if (isDay(at, added)) return at;
            if (size == day.length) grow();
            System.arraycopy(day, at, day, at + 1, size - at);
            System.arraycopy(first, at, first, at + 1, size - at);
            System.arraycopy(quantity, at, quantity, at + 1, size - at);
            System.arraycopy(firstOutbound, at, firstOutbound, at + 1, size - at);
            System.arraycopy(lastOutbound, at, lastOutbound, at + 1, size - at);
            System.arraycopy(newest, at, newest, at + 1, size - at);
            for (var amounts : cost) System.arraycopy(amounts, at, amounts, at + 1, size - at);
            size++;
            day[at] = added;
            first[at] = NONE;
            quantity[at] = 0;
            for (var amounts : cost) amounts[at] = 0;
            firstOutbound[at] = NO_OUTBOUND;
            lastOutbound[at] = NO_OUTBOUND;
            newest[at] = 0;
            return at;
        }

        private void grow() {
            int capacity = 2 * size;
            day = Arrays.copyOf(day, capacity);
            first = Arrays.copyOf(first, capacity);
            quantity = Arrays.copyOf(quantity, capacity);
            firstOutbound = Arrays.copyOf(firstOutbound, capacity);
            lastOutbound = Arrays.copyOf(lastOutbound, capacity);
            newest = Arrays.copyOf(newest, capacity);
            for (int i = 0; i < cost.length; i++) cost[i] = Arrays.copyOf(cost[i], capacity);
        }
    }
}
