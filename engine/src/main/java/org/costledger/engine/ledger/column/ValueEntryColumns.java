package org.costledger.engine.ledger.column;

import java.time.LocalDate;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Code;

/** The value entries of one item. A row is its position; those of one item ledger entry are chained. */
@SuppressWarnings("EnumOrdinal") // the order of these enumerations is that of their persistent codes
public final class ValueEntryColumns {
    private static final ItemLedgerEntryType[] POSTING_TYPES = ItemLedgerEntryType.values();
    private static final CostEntryType[] ENTRY_TYPES = CostEntryType.values();
    private static final VarianceType[] VARIANCE_TYPES = VarianceType.values();

    private static final int EXPECTED = 1;
    private static final int INVENTORIABLE = 1 << 1;
    private static final int ADJUSTMENT = 1 << 2;
    private static final int PARTIAL_REVALUATION = 1 << 3;
    private static final int BY_AVERAGE = 1 << 4;
    private static final int FIRST = 1 << 5;
    private static final int POSTING_TYPE_SHIFT = 6;
    private static final int ENTRY_TYPE_SHIFT = 10;
    private static final int VARIANCE_TYPE_SHIFT = 14;
    private static final int FOUR_BITS = 0xF;

    private static final ValueEntry.Facts NO_FACTS =
            new ValueEntry.Facts(Document.none(LocalDate.EPOCH), Origin.NONE, Code.BLANK);

    private final LongColumn entryNo = new LongColumn();
    private final LongColumn registerNo = new LongColumn();
    private final LongColumn itemLedgerEntryRow = new LongColumn();
    private final LongColumn postingDay = new LongColumn();
    private final LongColumn valuationDay = new LongColumn();
    private final LongColumn kind = new LongColumn();
    private final LongColumn appliesToEntry = new LongColumn();
    private final RefColumn<String> itemChargeNo = new RefColumn<>(Code.BLANK);
    private final LongColumn valuedQuantity = new LongColumn();
    private final LongColumn invoicedQuantity = new LongColumn();
    private final LongColumn costPerUnit = new LongColumn();
    private final CostColumns actual = new CostColumns();
    private final CostColumns expected = new CostColumns();
    private final CostColumns nonInvtbl = new CostColumns();
    private final LongColumn costPerUnitAcy = new LongColumn();
    private final LongColumn salesActual = new LongColumn();
    private final LongColumn salesExpected = new LongColumn();
    private final LongColumn purchaseActual = new LongColumn();
    private final LongColumn purchaseExpected = new LongColumn();
    private final LongColumn discount = new LongColumn();
    private final RefColumn<ValueEntry.Facts> facts = new RefColumn<>(NO_FACTS);
    private final LongColumn next = new LongColumn();
    private int size;

    /** An amount of cost and its twin. */
    private static final class CostColumns {
        private final LongColumn lcy = new LongColumn();
        private final LongColumn acy = new LongColumn();

        void set(int row, Cost cost) {
            lcy.set(row, cost.lcy().units());
            acy.set(row, cost.acy().units());
        }

        long get(int row, CurrencyColumn currency) {
            return currency == CurrencyColumn.LCY ? lcy.get(row) : acy.get(row);
        }

        Cost get(int row) {
            return Cost.of(Amount.ofUnits(lcy.get(row)), Amount.ofUnits(acy.get(row)));
        }
    }

    public int size() {
        return size;
    }

    /** Appends an entry and returns its row. */
    int append(ValueEntry entry, int ofRow, ValueEntry.Facts sharedFacts) {
        int row = size++;
        entryNo.set(row, entry.entryNo());
        registerNo.set(row, entry.registerNo());
        itemLedgerEntryRow.set(row, ofRow);
        postingDay.set(row, Days.of(entry.postingDate()));
        kind.set(row, encoded(entry));
        appliesToEntry.set(row, entry.kind().appliesToEntry());
        itemChargeNo.set(row, entry.kind().itemChargeNo());
        valuedQuantity.set(row, entry.quantities().valued().units());
        invoicedQuantity.set(row, entry.quantities().invoiced().units());
        actual.set(row, entry.cost().actual());
        expected.set(row, entry.cost().expected());
        nonInvtbl.set(row, entry.cost().nonInvtbl());
        costPerUnit.set(row, entry.cost().perUnit().units());
        costPerUnitAcy.set(row, entry.cost().perUnitAcy().units());
        salesActual.set(row, entry.trade().salesActual().units());
        salesExpected.set(row, entry.trade().salesExpected().units());
        purchaseActual.set(row, entry.trade().purchaseActual().units());
        purchaseExpected.set(row, entry.trade().purchaseExpected().units());
        discount.set(row, entry.trade().discount().units());
        facts.set(row, sharedFacts);
        setState(row, entry.state());
        return row;
    }

    private static int encoded(ValueEntry entry) {
        var kind = entry.kind();
        return (kind.expectedCost() ? EXPECTED : 0)
                | (kind.inventoriable() ? INVENTORIABLE : 0)
                | (kind.adjustment() ? ADJUSTMENT : 0)
                | (kind.partialRevaluation() ? PARTIAL_REVALUATION : 0)
                | (entry.quantities().itemLedgerEntry().isZero() ? 0 : FIRST)
                | kind.itemLedgerEntryType().ordinal() << POSTING_TYPE_SHIFT
                | kind.entryType().ordinal() << ENTRY_TYPE_SHIFT
                | kind.varianceType().ordinal() << VARIANCE_TYPE_SHIFT;
    }

    void setState(int row, ValueEntryState state) {
        valuationDay.set(row, Days.of(state.valuationDate()));
        int bits = kind.getInt(row);
        kind.set(row, state.valuedByAverageCost() ? bits | BY_AVERAGE : bits & ~BY_AVERAGE);
    }

    void setNext(int row, int nextRow) {
        next.set(row, nextRow + 1L);
    }

    /** The next value entry of the same item ledger entry; negative if it is the last. */
    public int next(int row) {
        return next.getInt(row) - 1;
    }

    public long entryNo(int row) {
        return entryNo.get(row);
    }

    public int itemLedgerEntryRow(int row) {
        return itemLedgerEntryRow.getInt(row);
    }

    public int valuationDay(int row) {
        return valuationDay.getInt(row);
    }

    public CostEntryType entryType(int row) {
        return ENTRY_TYPES[kind.getInt(row) >> ENTRY_TYPE_SHIFT & FOUR_BITS];
    }

    public VarianceType varianceType(int row) {
        return VARIANCE_TYPES[kind.getInt(row) >> VARIANCE_TYPE_SHIFT & FOUR_BITS];
    }

    public boolean isExpectedCost(int row) {
        return (kind.getInt(row) & EXPECTED) != 0;
    }

    public boolean isInventoriable(int row) {
        return (kind.getInt(row) & INVENTORIABLE) != 0;
    }

    public boolean isAdjustment(int row) {
        return (kind.getInt(row) & ADJUSTMENT) != 0;
    }

    public boolean isPartialRevaluation(int row) {
        return (kind.getInt(row) & PARTIAL_REVALUATION) != 0;
    }

    public boolean isValuedByAverageCost(int row) {
        return (kind.getInt(row) & BY_AVERAGE) != 0;
    }

    /** Whether it states the quantity of its item ledger entry (INV-2). */
    public boolean isFirst(int row) {
        return (kind.getInt(row) & FIRST) != 0;
    }

    public boolean isDirectCostWithoutCharge(int row) {
        return entryType(row) == CostEntryType.DIRECT_COST
                && itemChargeNo.get(row).isEmpty();
    }

    /** Blank: it is no item charge. */
    public String itemChargeNo(int row) {
        return itemChargeNo.get(row);
    }

    /** The value entry it adjusts or reverses; 0: none. */
    public long appliesToEntry(int row) {
        return appliesToEntry.get(row);
    }

    public int postingDay(int row) {
        return postingDay.getInt(row);
    }

    public long valuedQuantity(int row) {
        return valuedQuantity.get(row);
    }

    public long invoicedQuantity(int row) {
        return invoicedQuantity.get(row);
    }

    public long costAmountActual(int row, CurrencyColumn currency) {
        return actual.get(row, currency);
    }

    public long costAmountExpected(int row, CurrencyColumn currency) {
        return expected.get(row, currency);
    }

    public long costPerUnit(int row, CurrencyColumn currency) {
        return currency == CurrencyColumn.LCY ? costPerUnit.get(row) : costPerUnitAcy.get(row);
    }

    public ValueEntry.Facts facts(int row) {
        return facts.get(row);
    }

    /** The row of an entry number; negative if there is none. */
    public int row(long no) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = entryNo.get(middle);
            if (found == no) return middle;
            if (found < no) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /** The entry as a record. */
    public ValueEntry entry(int row, long itemLedgerEntryNo, Quantity itemLedgerEntryQuantity) {
        int bits = kind.getInt(row);
        return new ValueEntry(
                entryNo.get(row),
                registerNo.get(row),
                itemLedgerEntryNo,
                Days.toDate(postingDay.getInt(row)),
                new ValueEntry.Kind(
                        POSTING_TYPES[bits >> POSTING_TYPE_SHIFT & FOUR_BITS],
                        entryType(row),
                        VARIANCE_TYPES[bits >> VARIANCE_TYPE_SHIFT & FOUR_BITS],
                        itemChargeNo.get(row),
                        (bits & EXPECTED) != 0,
                        (bits & INVENTORIABLE) != 0,
                        (bits & ADJUSTMENT) != 0,
                        (bits & PARTIAL_REVALUATION) != 0,
                        appliesToEntry.get(row)),
                new ValueEntry.Quantities(
                        Quantity.ofUnits(valuedQuantity.get(row)),
                        Quantity.ofUnits(invoicedQuantity.get(row)),
                        (bits & FIRST) != 0 ? itemLedgerEntryQuantity : Quantity.ZERO),
                new ValueEntry.Costs(
                        actual.get(row),
                        expected.get(row),
                        nonInvtbl.get(row),
                        UnitCost.ofUnits(costPerUnit.get(row)),
                        UnitCost.ofUnits(costPerUnitAcy.get(row))),
                new ValueEntry.Trade(
                        Amount.ofUnits(salesActual.get(row)),
                        Amount.ofUnits(salesExpected.get(row)),
                        Amount.ofUnits(purchaseActual.get(row)),
                        Amount.ofUnits(purchaseExpected.get(row)),
                        Amount.ofUnits(discount.get(row))),
                facts.get(row),
                new ValueEntryState(Days.toDate(valuationDay.getInt(row)), (bits & BY_AVERAGE) != 0));
    }
}
