package org.costledger.engine.ledger.column;

import static org.costledger.engine.ledger.column.CurrencyColumn.ACY;
import static org.costledger.engine.ledger.column.CurrencyColumn.LCY;

import java.util.Arrays;
import java.util.BitSet;
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
 * Value entries that were made of one item, many at once, and are not yet appended: as numbers, which the columns of the item take
 * as they are. Cost adjustment makes such, and revaluation. What one shares with the value entry it adjusts, or was made after, is
 * not repeated; it moves and invoices nothing.
 */
public final class ValueEntryRows {
    private static final long[] NONE = {};
    /** In place of a cost per unit: the cost over the valued quantity. */
    private static final long AS_VALUED = Long.MIN_VALUE;

    private final ItemEntries entries;
    private final CurrencyColumn[] currencies;
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
    private final BitSet ofPlainOutbounds = new BitSet();

    /**
     * None yet.
     *
     * @param most of one item there will be no more
     * @param currencies in which the ledger keeps cost; the amounts of the others are zero
     */
    public ValueEntryRows(ItemEntries entries, int most, CurrencyColumn[] currencies) {
        this.entries = entries;
        this.currencies = currencies;
        itemLedgerEntryRow = new int[most];
        reference = new int[most];
        kind = new int[most];
        postingDay = new int[most];
        valuationDay = new int[most];
        valuedQuantity = new long[most];
        cause = new long[most];
        actual = new long[currencies.length][most];
        expected = new long[currencies.length][most];
        perUnit = new long[][] {NONE, NONE};
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

    /**
     * Sets what the last one costs; per unit that is its expected or its actual cost over the valued quantity.
     *
     * @param unitStep the step unit costs are rounded to
     */
    public void setCost(CurrencyColumn currency, long costActual, long costExpected, long unitStep) {
        int last = size - 1;
        int c = currency.index();
        actual[c][last] = costActual;
        expected[c][last] = costExpected;
        long valuing = KindBits.has(kind[last], KindBits.EXPECTED) ? costExpected : costActual;
        if (unitStep != 1 || ValueEntryColumns.isTooLargeToDivide(valuing))
            setCostPerUnit(currency, Fixed.quotient(valuing, valuedQuantity[last], unitStep));
    }

    /** Gives the last one a cost per unit that does not follow from its cost. */
    public void setCostPerUnit(CurrencyColumn currency, long costPerUnit) {
        int c = currency.index();
        if (perUnit[c].length == 0) {
            perUnit[c] = new long[kind.length];
            Arrays.fill(perUnit[c], AS_VALUED);
        }
        perUnit[c][size - 1] = costPerUnit;
    }

    /** Sets the number of the newest value entry that the cost of the last one depends on. */
    public void setCause(long valueEntryNo) {
        cause[size - 1] = valueEntryNo;
    }

    /** The last one adjusts the first value entry of a {@link PlainOutboundCosts plain outbound}, counts on its day, and is all actual. */
    public void setOfPlainOutbound() {
        ofPlainOutbounds.set(size - 1);
    }

    boolean isOfPlainOutbound(int index) {
        return ofPlainOutbounds.get(index);
    }

    /** Gives the last one other facts than those of its reference. */
    public void setFacts(ValueEntry.Facts other) {
        if (facts.length == 0) facts = new ValueEntry.Facts[kind.length];
        facts[size - 1] = other;
    }

    public int size() {
        return size;
    }

    /** The currencies in which they have amounts. */
    CurrencyColumn[] currencies() {
        return currencies;
    }

    /** Whether some have a cost per unit that does not follow from their cost. */
    boolean statesCostPerUnit(CurrencyColumn currency) {
        return perUnit[currency.index()].length > 0;
    }

    /** Whether they were made of these very entries, and not of a copy of them. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isOf(ItemEntries others) {
        return entries == others;
    }

    /** The row of the item ledger entry of one of them. */
    public int itemLedgerEntryRow(int index) {
        return itemLedgerEntryRow[index];
    }

    /** The item they are of. */
    public String itemNo() {
        return entries.itemLedgerEntries().stockAt(0).itemNo();
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

    /** Whether it adjusts another, and is valued by average. */
    boolean isAdjustmentByAverage(int index) {
        return adjusts(index) && KindBits.has(kind[index], KindBits.BY_AVERAGE);
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

    /** By how much the cost per unit differs from the cost over the valued quantity. */
    long perUnitLessAsValued(int index, CurrencyColumn currency) {
        var stated = perUnit[currency.index()];
        return !statesCostPerUnit(currency) || stated[index] == AS_VALUED
                ? 0
                : stated[index] - perUnitAsValued(index, currency);
    }

    private long perUnitAsValued(int index, CurrencyColumn currency) {
        boolean isExpected = KindBits.has(kind[index], KindBits.EXPECTED);
        long cost = isExpected ? expected(index, currency) : actual(index, currency);
        return ValueEntryColumns.likelyCostPerUnit(cost, valuedQuantity[index]);
    }

    private UnitCost perUnit(int index, CurrencyColumn currency) {
        return UnitCost.ofUnits(perUnitAsValued(index, currency) + perUnitLessAsValued(index, currency));
    }

    /** Whether some have other facts than those of their reference. */
    boolean haveFacts() {
        return facts.length > 0;
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
    public ValueEntry entry(int index, long entryNo, long registerNo) {
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
                        perUnit(index, LCY),
                        perUnit(index, ACY)),
                ValueEntry.Trade.NONE,
                facts(index),
                new ValueEntryState(Days.toDate(valuationDay[index]), KindBits.has(kind[index], KindBits.BY_AVERAGE)));
    }
}
