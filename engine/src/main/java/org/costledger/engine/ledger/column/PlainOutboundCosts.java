package org.costledger.engine.ledger.column;

import java.util.Arrays;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.column.ItemLedgerEntryColumns.EntryChain;
import org.costledger.engine.number.Fixed;

/**
 * What the plain outbounds of one item cost, and on which days nothing but them is valued by average. An outbound is plain if
 * it was invoiced in full by the value entry that posted it, takes from no entry by name, and has no other value entries but
 * adjustments of that first one. Its cost is kept as one sum: who values it again need not look at its value entries, however
 * often it was adjusted. Most outbounds of most ledgers are plain.
 *
 * <p>What was not plain once is not taken for plain again, nor is its day.
 */
public final class PlainOutboundCosts {
    private static final CurrencyColumn[] CURRENCIES = CurrencyColumn.values();
    private static final int LAST_OF_DAY = -1;
    private static final int NOT_SEEN = -2;
    private static final int NOT_PLAIN = -3;

    private final ItemLedgerEntryColumns entries;
    private final ValueEntryColumns values;
    private final ValuationDays days;
    // By row of the item ledger entry.
    private int[] next = {};
    private final long[][] cost = {{}, {}};

    PlainOutboundCosts(ItemLedgerEntryColumns entries, ValueEntryColumns values, ValuationDays days) {
        this.entries = entries;
        this.values = values;
        this.days = days;
    }

    /** Whether an entry is a plain outbound. */
    public boolean isPlain(int entryRow) {
        return entryRow < next.length && next[entryRow] >= LAST_OF_DAY;
    }

    /** The next plain outbound of the same stock and day, by number; negative if it is the last. */
    public int next(int outboundRow) {
        return next[outboundRow];
    }

    /** What a plain outbound costs; all of it is actual cost. */
    public long cost(int outboundRow, CurrencyColumn currency) {
        var costs = cost[currency.index()];
        return outboundRow < costs.length ? costs[outboundRow] : 0;
    }

    /** Counts a value entry on its day. */
    void add(ValuationDays.StockDays ofStock, int at, int valueRow) {
        int row = values.itemLedgerEntryRow(valueRow);
        int kind = values.kind(valueRow);
        if (row >= next.length) makeRoom(row);
        if (!KindBits.has(kind, KindBits.BY_AVERAGE)) {
            if (isPlain(row)) leave(row);
            if (isSpecial(kind)) ofStock.setNotPlain(at);
            else if (KindBits.isPosted(kind)) ofStock.raiseNewest(at, values.entryNo(valueRow));
        } else if (begins(row, valueRow, kind)) {
            next[row] = LAST_OF_DAY;
            int before = ofStock.addOutbound(at, row);
            if (before >= 0) next[before] = row;
            addCost(row, valueRow);
        } else if (isPlain(row) && isAdjustmentOfFirst(row, valueRow)) {
            addCost(row, valueRow);
        } else {
            leave(row);
            ofStock.setNotPlain(at);
        }
    }

    /** Counts an adjustment on its day that was appended as a row. */
    void add(ValuationDays.StockDays ofStock, int at, int valueRow, ValueEntryRows made, int index) {
        int row = made.itemLedgerEntryRow(index);
        boolean isOfFirst = made.isOfPlainOutbound(index) || isAdjustmentOfFirst(row, valueRow, made, index);
        if (!isPlain(row) || !isOfFirst) {
            add(ofStock, at, valueRow);
            return;
        }
        for (var currency : made.currencies()) addCost(row, made.actual(index, currency), currency);
    }

    private boolean isAdjustmentOfFirst(int row, int valueRow, ValueEntryRows made, int index) {
        int first = entries.first(EntryChain.VALUES, row);
        if (!made.isAdjustmentByAverage(index)
                || valueRow - made.rowsBack(index, valueRow) != first
                || made.valuationDay(index) != values.valuationDay(first)) return false;
        for (var currency : CURRENCIES) {
            if (made.expected(index, currency) != 0) return false;
        }
        return true;
    }

    /** Takes a value entry off its day. */
    void remove(ValuationDays.StockDays ofStock, int at, int valueRow) {
        ofStock.setNotPlain(at);
        leave(values.itemLedgerEntryRow(valueRow));
    }

    /** An entry is not plain any more. */
    void leave(int row) {
        if (row >= next.length) makeRoom(row);
        if (isPlain(row)) days.setNotPlain(entries.first(EntryChain.VALUES, row));
        next[row] = NOT_PLAIN;
    }

    private void makeRoom(int row) {
        int from = next.length;
        next = Arrays.copyOf(next, Math.max(row + 1, from + (from >> 1)));
        Arrays.fill(next, from, next.length, NOT_SEEN);
    }

    /** What may be left out of an average (ADJ-116, ADJ-126). */
    private static boolean isSpecial(int kind) {
        return KindBits.entryType(kind) == CostEntryType.REVALUATION
                || KindBits.has(kind, KindBits.PARTIAL_REVALUATION)
                || KindBits.has(kind, KindBits.CHARGE);
    }

    private boolean begins(int row, int valueRow, int kind) {
        long quantity = entries.quantity(row);
        return next[row] == NOT_SEEN
                && quantity < 0
                && valueRow == entries.first(EntryChain.VALUES, row)
                && !KindBits.has(kind, KindBits.EXPECTED)
                && values.invoicedQuantity(valueRow) == quantity
                && entries.appliesToEntry(row) == 0
                && !hasExpected(valueRow);
    }

    private boolean isAdjustmentOfFirst(int row, int valueRow) {
        int first = entries.first(EntryChain.VALUES, row);
        return values.isAdjustmentOf(valueRow, first)
                && values.valuationDay(valueRow) == values.valuationDay(first)
                && !hasExpected(valueRow);
    }

    private boolean hasExpected(int valueRow) {
        for (var currency : CURRENCIES) {
            if (values.costAmountExpected(valueRow, currency) != 0) return true;
        }
        return false;
    }

    private void addCost(int row, int valueRow) {
        for (var currency : CURRENCIES) addCost(row, values.costAmountActual(valueRow, currency), currency);
    }

    private void addCost(int row, long amount, CurrencyColumn currency) {
        if (amount == 0) return;
        int c = currency.index();
        if (row >= cost[c].length) cost[c] = Arrays.copyOf(cost[c], next.length);
        cost[c][row] = Fixed.plus(cost[c][row], amount);
    }
}
