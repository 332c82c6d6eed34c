package org.costledger.engine.ledger.column;

import static org.costledger.engine.ledger.column.CurrencyColumn.ACY;
import static org.costledger.engine.ledger.column.CurrencyColumn.LCY;

import java.time.LocalDate;
import java.util.Arrays;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Code;

/**
 * The value entries of one item. A row is its position; those of one item ledger entry are chained. What mostly follows from
 * another number is kept as the difference from it, which mostly is zero.
 */
public final class ValueEntryColumns {
    private static final int ENTRY_NO = 0;
    /** Less the register its number belongs to. */
    private static final int REGISTER_NO = 1;

    private static final int ITEM_LEDGER_ENTRY_ROW = 2;
    private static final int VALUATION_DAY = 3;
    /** Days after the valuation day. */
    private static final int POSTING_DAY = 4;
    /** {@link KindBits}. */
    private static final int KIND = 5;
    /** Rows back to the value entry it adjusts or reverses; 0: none. */
    private static final int APPLIES_TO = 6;
    /** Rows on to the next value entry of the item ledger entry; 0: none. */
    private static final int NEXT = 7;

    private static final int WHOLE_COLUMNS = 8;

    private static final int VALUED_QUANTITY = 8;
    private static final int INVOICED_QUANTITY = 9;
    // The column of a local amount is followed by that of its twin.
    private static final int COST_ACTUAL = 10;
    private static final int COST_EXPECTED = 12;
    private static final int COST_NON_INVTBL = 14;
    /** Less {@link #likelyCostPerUnit}. */
    private static final int COST_PER_UNIT = 16;

    private static final int SALES_ACTUAL = 18;
    private static final int SALES_EXPECTED = 19;
    /** Less {@link #likelyPurchase}. */
    private static final int PURCHASE_ACTUAL = 20;
    /** Less {@link #likelyPurchase}. */
    private static final int PURCHASE_EXPECTED = 21;

    private static final int DISCOUNT = 22;
    private static final int FIXED_POINT_COLUMNS = 15;

    private static final ValueEntry.Facts NO_FACTS =
            new ValueEntry.Facts(Document.none(LocalDate.EPOCH), Origin.NONE, Code.BLANK);

    private static final CurrencyColumn[] CURRENCIES = CurrencyColumn.values();

    private final RegisterNumbers registers;
    private final PackedRows rows;
    private final RefColumn<String> itemChargeNo;
    private final RefColumn<ValueEntry.Facts> facts;

    ValueEntryColumns(RegisterNumbers registers) {
        this.registers = registers;
        rows = new PackedRows(WHOLE_COLUMNS, FIXED_POINT_COLUMNS);
        itemChargeNo = new RefColumn<>(Code.BLANK);
        facts = new RefColumn<>(NO_FACTS);
    }

    private ValueEntryColumns(ValueEntryColumns other) {
        registers = other.registers;
        rows = other.rows.copy();
        itemChargeNo = other.itemChargeNo.copy();
        facts = other.facts.copy();
    }

    /** The same entries, to be written on by themselves. */
    ValueEntryColumns copy() {
        return new ValueEntryColumns(this);
    }

    public int size() {
        return rows.size();
    }

    int readAhead() {
        return rows.readAhead();
    }

    /**
     * Appends an entry and returns its row.
     *
     * @param ofRow of its item ledger entry
     * @param firstRow of the value entries of that; negative: it has none yet
     */
    int append(ValueEntry entry, int ofRow, int firstRow, ValueEntry.Facts sharedFacts) {
        int back = rowsBackTo(rows.size(), firstRow, entry.kind().appliesToEntry());
        int row = rows.addRow();
        int bits = KindBits.of(entry);
        var cost = entry.cost();
        var trade = entry.trade();
        long valued = entry.quantities().valued().units();
        rows.put(ENTRY_NO, entry.entryNo());
        rows.put(REGISTER_NO, entry.registerNo() - registers.ofValueEntry(entry.entryNo()));
        rows.put(ITEM_LEDGER_ENTRY_ROW, ofRow);
        putDays(Days.of(entry.valuationDate()), Days.of(entry.postingDate()));
        rows.put(KIND, bits);
        rows.put(APPLIES_TO, back);
        rows.put(VALUED_QUANTITY, valued);
        rows.put(INVOICED_QUANTITY, entry.quantities().invoiced().units());
        for (var currency : CURRENCIES) rows.put(column(COST_ACTUAL, currency), units(cost.actual(), currency));
        for (var currency : CURRENCIES) rows.put(column(COST_EXPECTED, currency), units(cost.expected(), currency));
        for (var currency : CURRENCIES) rows.put(column(COST_NON_INVTBL, currency), units(cost.nonInvtbl(), currency));
        var valuing = KindBits.has(bits, KindBits.EXPECTED) ? cost.expected() : cost.actual();
        rows.put(column(COST_PER_UNIT, LCY), cost.perUnit().units() - likelyCostPerUnit(units(valuing, LCY), valued));
        rows.put(
                column(COST_PER_UNIT, ACY), cost.perUnitAcy().units() - likelyCostPerUnit(units(valuing, ACY), valued));
        rows.put(SALES_ACTUAL, trade.salesActual().units());
        rows.put(SALES_EXPECTED, trade.salesExpected().units());
        rows.put(PURCHASE_ACTUAL, trade.purchaseActual().units() - likelyPurchase(bits, units(cost.actual(), LCY)));
        rows.put(
                PURCHASE_EXPECTED,
                trade.purchaseExpected().units() - likelyPurchase(bits, units(cost.expected(), LCY)));
        rows.put(DISCOUNT, trade.discount().units());
        rows.endRow();
        if (KindBits.has(bits, KindBits.CHARGE))
            itemChargeNo.set(row, entry.kind().itemChargeNo());
        if (hasFactsOf(row - back, row, sharedFacts)) facts.copy(row - back, row);
        else facts.set(row, sharedFacts);
        return row;
    }

    /**
     * Appends adjustments and returns the row of the first. What mostly is one entry with its columns side by side is here one column
     * of all entries after the other: so the machine does the same again and again.
     *
     * @param firstEntryNo of the first; the others follow it
     */
    int append(ValueEntryRows made, long firstEntryNo, long registerNo) {
        int first = size();
        var columns = new MadeColumns(made, first, firstEntryNo, registerNo - registers.ofValueEntry(firstEntryNo));
        var expected = rows.expected();
        columns.each((column, from, numbers, count) -> expected.numbers(column, numbers, count));
        expected.makeRoom(made.size());
        rows.addRows(made.size());
        columns.each((column, from, numbers, count) -> rows.fill(column, first + from, numbers, count));
        appendFacts(made, first);
        return first;
    }

    private void appendFacts(ValueEntryRows made, int first) {
        facts.expect(size(), made.haveFacts());
        for (int i = 0; i < made.size(); i++) {
            if (KindBits.has(made.kind(i), KindBits.CHARGE)) itemChargeNo.set(first + i, made.itemChargeNo(i));
            int sharedWith = made.sharesFactsWith(i);
            if (sharedWith >= 0) facts.copy(sharedWith, first + i);
            else facts.set(first + i, made.facts(i));
        }
    }

    private void putDays(int valuationDay, int postingDay) {
        rows.put(VALUATION_DAY, valuationDay);
        rows.put(POSTING_DAY, postingDay - valuationDay);
    }

    private int rowsBackTo(int row, int firstRow, long appliesToEntry) {
        if (appliesToEntry == 0) return 0;
        // Mostly it adjusts the one that valued its item ledger entry first.
        int to = firstRow >= 0 && entryNo(firstRow) == appliesToEntry ? firstRow : row(appliesToEntry);
        if (to < 0)
            throw new IllegalStateException("no value entry " + appliesToEntry + " of the item to apply another to");
        return row - to;
    }

    /** An adjustment mostly carries the facts of the entry it adjusts. */
    @SuppressWarnings("ReferenceEquality") // the quick answer, without looking into them
    private boolean hasFactsOf(int other, int row, ValueEntry.Facts stated) {
        return other != row && (facts(other) == stated || facts(other).equals(stated));
    }

    private static long units(Cost cost, CurrencyColumn currency) {
        return (currency == LCY ? cost.lcy() : cost.acy()).units();
    }

    private static int column(int ofLocalAmount, CurrencyColumn currency) {
        return currency == LCY ? ofLocalAmount : ofLocalAmount + 1;
    }

    private Cost cost(int row, int column) {
        return Cost.of(
                Amount.ofUnits(rows.get(row, column(column, LCY))), Amount.ofUnits(rows.get(row, column(column, ACY))));
    }

    /** The cost over the valued quantity, as R-5 has it of most entries; of one that is too large, zero will do. */
    static long likelyCostPerUnit(long cost, long valuedQuantity) {
        return cost == 0 || isTooLargeToDivide(cost) ? 0 : Fixed.quotient(cost, valuedQuantity, 1);
    }

    static boolean isTooLargeToDivide(long cost) {
        return Math.multiplyHigh(cost, Fixed.ONE) != (cost * Fixed.ONE) >> (Long.SIZE - 1);
    }

    private long likelyCostPerUnit(int row, CurrencyColumn currency) {
        long cost = isExpectedCost(row) ? costAmountExpected(row, currency) : costAmountActual(row, currency);
        return likelyCostPerUnit(cost, valuedQuantity(row));
    }

    /** What is paid for a purchase mostly is what it costs; for anything else nothing is paid. */
    private static long likelyPurchase(int bits, long cost) {
        boolean isPurchase = KindBits.postingType(bits) == ItemLedgerEntryType.PURCHASE
                && KindBits.entryType(bits) == CostEntryType.DIRECT_COST
                && !KindBits.has(bits, KindBits.ADJUSTMENT);
        return isPurchase ? cost : 0;
    }

    void setState(int row, ValueEntryState state) {
        setDays(row, Days.of(state.valuationDate()), postingDay(row));
        int others = kind(row) & ~KindBits.BY_AVERAGE;
        rows.set(row, KIND, state.valuedByAverageCost() ? others | KindBits.BY_AVERAGE : others);
    }

    private void setDays(int row, int valuationDay, int postingDay) {
        rows.set(row, VALUATION_DAY, valuationDay);
        rows.set(row, POSTING_DAY, postingDay - valuationDay);
    }

    void setNext(int row, int nextRow) {
        rows.set(row, NEXT, nextRow - row);
    }

    /** The next value entry of the same item ledger entry; negative if it is the last. */
    public int next(int row) {
        int distance = rows.getInt(row, NEXT);
        return distance == 0 ? -1 : row + distance;
    }

    public long entryNo(int row) {
        return rows.get(row, ENTRY_NO);
    }

    public int itemLedgerEntryRow(int row) {
        return rows.getInt(row, ITEM_LEDGER_ENTRY_ROW);
    }

    public int valuationDay(int row) {
        return rows.getInt(row, VALUATION_DAY);
    }

    /** What it is, as {@link KindBits}: for who asks more than one question about it. */
    public int kind(int row) {
        return rows.getInt(row, KIND);
    }

    public CostEntryType entryType(int row) {
        return KindBits.entryType(kind(row));
    }

    public VarianceType varianceType(int row) {
        return KindBits.varianceType(kind(row));
    }

    public boolean isExpectedCost(int row) {
        return KindBits.has(kind(row), KindBits.EXPECTED);
    }

    public boolean isInventoriable(int row) {
        return KindBits.has(kind(row), KindBits.INVENTORIABLE);
    }

    public boolean isAdjustment(int row) {
        return KindBits.has(kind(row), KindBits.ADJUSTMENT);
    }

    public boolean isPartialRevaluation(int row) {
        return KindBits.has(kind(row), KindBits.PARTIAL_REVALUATION);
    }

    public boolean isValuedByAverageCost(int row) {
        return KindBits.has(kind(row), KindBits.BY_AVERAGE);
    }

    /** Whether it states the quantity of its item ledger entry (INV-2). */
    public boolean isFirst(int row) {
        return KindBits.has(kind(row), KindBits.FIRST);
    }

    public boolean isDirectCostWithoutCharge(int row) {
        int bits = kind(row);
        return KindBits.entryType(bits) == CostEntryType.DIRECT_COST && !KindBits.has(bits, KindBits.CHARGE);
    }

    public boolean isCharge(int row) {
        return KindBits.has(kind(row), KindBits.CHARGE);
    }

    /** Blank: it is no item charge. */
    public String itemChargeNo(int row) {
        return isCharge(row) ? itemChargeNo.get(row) : Code.BLANK;
    }

    /** Whether it is the adjustment of another. */
    public boolean isAdjustmentOf(int row, int adjusted) {
        return rows.getInt(row, APPLIES_TO) == row - adjusted && row != adjusted && isAdjustment(row);
    }

    /** The value entry it adjusts or reverses; 0: none. */
    public long appliesToEntry(int row) {
        int back = rows.getInt(row, APPLIES_TO);
        return back == 0 ? 0 : entryNo(row - back);
    }

    public int postingDay(int row) {
        return valuationDay(row) + rows.getInt(row, POSTING_DAY);
    }

    public long valuedQuantity(int row) {
        return rows.get(row, VALUED_QUANTITY);
    }

    public long invoicedQuantity(int row) {
        return rows.get(row, INVOICED_QUANTITY);
    }

    public long costAmountActual(int row, CurrencyColumn currency) {
        return rows.get(row, column(COST_ACTUAL, currency));
    }

    public long costAmountExpected(int row, CurrencyColumn currency) {
        return rows.get(row, column(COST_EXPECTED, currency));
    }

    /** Whether there may be expected cost; false: no value entry of the item has any. */
    public boolean haveExpectedCost() {
        return rows.holds(column(COST_EXPECTED, LCY)) || rows.holds(column(COST_EXPECTED, ACY));
    }

    public long costPerUnit(int row, CurrencyColumn currency) {
        return likelyCostPerUnit(row, currency) + rows.get(row, column(COST_PER_UNIT, currency));
    }

    public ValueEntry.Facts facts(int row) {
        return facts.get(row);
    }

    /** The row of an entry number; negative if there is none. */
    public int row(long no) {
        return rows.find(ENTRY_NO, no);
    }

    /** The entry as a record. */
    public ValueEntry entry(int row, long itemLedgerEntryNo, Quantity itemLedgerEntryQuantity) {
        int bits = kind(row);
        long entryNo = entryNo(row);
        return new ValueEntry(
                entryNo,
                registers.ofValueEntry(entryNo) + rows.get(row, REGISTER_NO),
                itemLedgerEntryNo,
                Days.toDate(postingDay(row)),
                KindBits.kind(bits, itemChargeNo(row), appliesToEntry(row)),
                new ValueEntry.Quantities(
                        Quantity.ofUnits(valuedQuantity(row)),
                        Quantity.ofUnits(invoicedQuantity(row)),
                        KindBits.has(bits, KindBits.FIRST) ? itemLedgerEntryQuantity : Quantity.ZERO),
                new ValueEntry.Costs(
                        cost(row, COST_ACTUAL),
                        cost(row, COST_EXPECTED),
                        cost(row, COST_NON_INVTBL),
                        UnitCost.ofUnits(costPerUnit(row, LCY)),
                        UnitCost.ofUnits(costPerUnit(row, ACY))),
                new ValueEntry.Trade(
                        Amount.ofUnits(rows.get(row, SALES_ACTUAL)),
                        Amount.ofUnits(rows.get(row, SALES_EXPECTED)),
                        Amount.ofUnits(
                                rows.get(row, PURCHASE_ACTUAL) + likelyPurchase(bits, costAmountActual(row, LCY))),
                        Amount.ofUnits(
                                rows.get(row, PURCHASE_EXPECTED) + likelyPurchase(bits, costAmountExpected(row, LCY))),
                        Amount.ofUnits(rows.get(row, DISCOUNT))),
                facts(row),
                new ValueEntryState(Days.toDate(valuationDay(row)), KindBits.has(bits, KindBits.BY_AVERAGE)));
    }

    /** What the columns of entries hold that were made, some hundred entries at a time; of columns that are left out, zeros. */
    private record MadeColumns(ValueEntryRows made, int firstRow, long firstEntryNo, long register) {
        private static final int AT_ONCE = 256;

        /** Takes the numbers of a column, from one of the entries on. */
        private interface Taker {
            void take(int column, int from, long[] numbers, int count);
        }

        private void each(Taker taker) {
            var numbers = new long[Math.min(AT_ONCE, made.size())];
            for (int from = 0; from < made.size(); from += AT_ONCE)
                each(taker, from, numbers, Math.min(AT_ONCE, made.size() - from));
        }

        private void each(Taker taker, int from, long[] numbers, int count) {
            for (int i = 0; i < count; i++) numbers[i] = firstEntryNo + from + i;
            taker.take(ENTRY_NO, from, numbers, count);
            if (register != 0) {
                Arrays.fill(numbers, 0, count, register);
                taker.take(REGISTER_NO, from, numbers, count);
            }
            for (int i = 0; i < count; i++) numbers[i] = made.itemLedgerEntryRow(from + i);
            taker.take(ITEM_LEDGER_ENTRY_ROW, from, numbers, count);
            for (int i = 0; i < count; i++) numbers[i] = made.valuationDay(from + i);
            taker.take(VALUATION_DAY, from, numbers, count);
            for (int i = 0; i < count; i++) numbers[i] = (long) made.postingDay(from + i) - made.valuationDay(from + i);
            taker.take(POSTING_DAY, from, numbers, count);
            for (int i = 0; i < count; i++) numbers[i] = made.kind(from + i);
            taker.take(KIND, from, numbers, count);
            for (int i = 0; i < count; i++) numbers[i] = made.rowsBack(from + i, firstRow + from + i);
            taker.take(APPLIES_TO, from, numbers, count);
            for (int i = 0; i < count; i++) numbers[i] = made.valuedQuantity(from + i);
            taker.take(VALUED_QUANTITY, from, numbers, count);
            for (var currency : made.currencies()) costs(taker, currency, from, numbers, count);
        }

        private void costs(Taker taker, CurrencyColumn currency, int from, long[] numbers, int count) {
            for (int i = 0; i < count; i++) numbers[i] = made.actual(from + i, currency);
            taker.take(column(COST_ACTUAL, currency), from, numbers, count);
            for (int i = 0; i < count; i++) numbers[i] = made.expected(from + i, currency);
            taker.take(column(COST_EXPECTED, currency), from, numbers, count);
            if (!made.statesCostPerUnit(currency)) return;
            for (int i = 0; i < count; i++) numbers[i] = made.perUnitLessAsValued(from + i, currency);
            taker.take(column(COST_PER_UNIT, currency), from, numbers, count);
        }
    }
}
