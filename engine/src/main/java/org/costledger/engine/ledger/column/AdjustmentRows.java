package org.costledger.engine.ledger.column;

import static org.costledger.engine.ledger.column.CurrencyColumn.ACY;
import static org.costledger.engine.ledger.column.CurrencyColumn.LCY;

import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Code;
import org.jspecify.annotations.Nullable;

/**
 * The value entries a run of cost adjustment made of one item, not yet appended: as numbers, which the columns of the item take
 * as they are. What an adjustment shares with the value entry it adjusts is not repeated.
 */
public final class AdjustmentRows {
    private final ItemEntries entries;
    private int size;
    private final int[] itemLedgerEntryRow;
    // The value entry that is adjusted; of a rounding the one it takes its fields from.
    private final int[] reference;
    private final int[] kind;
    private final int[] postingDay;
    private final int[] valuationDay;
    private final long[] valuedQuantity;
    private final long[][] actual;
    private final long[][] expected;
    private final long[][] perUnit;
    private final long[] cause;
    private ValueEntry.@Nullable Facts[] facts = {};

    /**
     * None yet.
     *
     * @param most of one item there will be no more
     * @param currencies in which the ledger keeps cost; the amounts of the others are zero
     */
    public AdjustmentRows(ItemEntries entries, int most, CurrencyColumn[] currencies) {
        this.entries = entries;
        itemLedgerEntryRow = new int[most];
        reference = new int[most];
        kind = new int[most];
        postingDay = new int[most];
        valuationDay = new int[most];
        valuedQuantity = new long[most];
        cause = new long[most];
        actual = new long[currencies.length][most];
        expected = new long[currencies.length][most];
        perUnit = new long[currencies.length][most];
    }

    /**
     * Adds one.
     *
     * @param entryRow of its item ledger entry
     * @param referenceRow the value entry it adjusts; of a rounding the one it takes its fields from
     * @param kindBits {@link KindBits}
     * @param postedOn and {@code countsFrom}, as {@link Days}
     */
    public void add(int entryRow, int referenceRow, int kindBits, int postedOn, int countsFrom, long valued) {
        itemLedgerEntryRow[size] = entryRow;
        reference[size] = referenceRow;
        kind[size] = kindBits;
        postingDay[size] = postedOn;
        valuationDay[size] = countsFrom;
        valuedQuantity[size] = valued;
        size++;
    }

    /** Sets what the last one costs. */
    public void setCost(CurrencyColumn currency, long costActual, long costExpected, long costPerUnit) {
        int c = currency.index();
        actual[c][size - 1] = costActual;
        expected[c][size - 1] = costExpected;
        perUnit[c][size - 1] = costPerUnit;
    }

    /** Sets the number of the newest value entry that the cost of the last one depends on. */
    public void setCause(long valueEntryNo) {
        cause[size - 1] = valueEntryNo;
    }

    /** Gives the last one other facts than those of its reference. */
    public void setFacts(ValueEntry.Facts other) {
        if (facts.length == 0) facts = new ValueEntry.Facts[kind.length];
        facts[size - 1] = other;
    }

    public int size() {
        return size;
    }

    /** The entries they are to be appended to. */
    ItemEntries entries() {
        return entries;
    }

    /** The row of the item ledger entry of one of them. */
    public int itemLedgerEntryRow(int index) {
        return itemLedgerEntryRow[index];
    }

    /** The number of the item ledger entry of one of them. */
    public long itemLedgerEntryNo(int index) {
        return entries.itemLedgerEntries().entryNo(itemLedgerEntryRow[index]);
    }

    /** The day one counts from, as {@link Days}. */
    public int valuationDay(int index) {
        return valuationDay[index];
    }

    /** The number of the newest value entry that the cost of one depends on. */
    long cause(int index) {
        return cause[index];
    }

    int postingDay(int index) {
        return postingDay[index];
    }

    int kind(int index) {
        return kind[index];
    }

    /** How many rows back from one at {@code row} the value entry lies that it adjusts; 0: it adjusts none. */
    int rowsBack(int index, int row) {
        return adjusts(index) ? row - reference[index] : 0;
    }

    private boolean adjusts(int index) {
        return KindBits.has(kind[index], KindBits.ADJUSTMENT);
    }

    long valuedQuantity(int index) {
        return valuedQuantity[index];
    }

    long actual(int index, CurrencyColumn currency) {
        return currency.index() < actual.length ? actual[currency.index()][index] : 0;
    }

    long expected(int index, CurrencyColumn currency) {
        return currency.index() < expected.length ? expected[currency.index()][index] : 0;
    }

    /** Actual and expected cost together. */
    public long cost(int index, CurrencyColumn currency) {
        return Fixed.plus(actual(index, currency), expected(index, currency));
    }

    long perUnit(int index, CurrencyColumn currency) {
        return currency.index() < perUnit.length ? perUnit[currency.index()][index] : 0;
    }

    /** The value entry whose facts one has; negative if it has its own. */
    int sharesFactsWith(int index) {
        return facts.length > 0 && facts[index] != null ? -1 : reference[index];
    }

    ValueEntry.Facts facts(int index) {
        var own = facts.length == 0 ? null : facts[index];
        return own == null ? entries.valueEntries().facts(reference[index]) : own;
    }

    String itemChargeNo(int index) {
        return KindBits.has(kind[index], KindBits.CHARGE)
                ? entries.valueEntries().itemChargeNo(reference[index])
                : Code.BLANK;
    }

    /** One as a record. */
    ValueEntry entry(int index, long entryNo, long registerNo) {
        long appliesTo = adjusts(index) ? entries.valueEntries().entryNo(reference[index]) : 0;
        return new ValueEntry(
                entryNo,
                registerNo,
                itemLedgerEntryNo(index),
                Days.toDate(postingDay[index]),
                KindBits.kind(kind[index], itemChargeNo(index), appliesTo),
                new ValueEntry.Quantities(Quantity.ofUnits(valuedQuantity[index]), Quantity.ZERO, Quantity.ZERO),
                new ValueEntry.Costs(
                        Cost.of(Amount.ofUnits(actual(index, LCY)), Amount.ofUnits(actual(index, ACY))),
                        Cost.of(Amount.ofUnits(expected(index, LCY)), Amount.ofUnits(expected(index, ACY))),
                        Cost.ZERO,
                        UnitCost.ofUnits(perUnit(index, LCY)),
                        UnitCost.ofUnits(perUnit(index, ACY))),
                ValueEntry.Trade.NONE,
                facts(index),
                new ValueEntryState(Days.toDate(valuationDay[index]), KindBits.has(kind[index], KindBits.BY_AVERAGE)));
    }
}
