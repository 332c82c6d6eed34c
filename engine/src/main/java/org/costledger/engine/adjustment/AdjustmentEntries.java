package org.costledger.engine.adjustment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.costledger.engine.adjustment.PendingChanges.Kind;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Code;

/** The value entries that bring an item up to date (section 9): one for each value entry whose cost changed. */
final class AdjustmentEntries {
    private final ItemRun run;
    private final Causes causesOfItem;
    private final PostingDate postingDate;
    private final long registerNo;
    private final long lastEntryNoBefore;
    private long lastEntryNo;
    private List<ValueEntry> made = List.of();
    private List<Long> causes = List.of();
    private int[] rows = {};
    private long costForItem;

    // What this run added to the expected cost of an entry, where that was expected when it was posted (ADJ-161).
    private final Map<Integer, Cost> addedExpected = new HashMap<>();

    AdjustmentEntries(ItemRun run, long registerNo, long lastEntryNo) {
        this.run = run;
        this.causesOfItem = new Causes(run);
        this.postingDate = new PostingDate(run.setup);
        this.registerNo = registerNo;
        this.lastEntryNoBefore = lastEntryNo;
    }

    /** Those that were made for the item the run is at, numbered as if no other item had any. */
    List<ValueEntry> made() {
        return made;
    }

    /** What they add to the cost of the item, expected cost among it. */
    Amount costForItem() {
        return Amount.ofUnits(costForItem);
    }

    /** The row of the item ledger entry of one of {@link #made}. */
    int row(int index) {
        return rows[index];
    }

    /** For each that was made, the number of the newest value entry its cost depends on. */
    List<Long> causes() {
        return causes;
    }

    /** ADJ-160: makes the entries of one item: what is posted at once first, then by number of the entry adjusted. */
    void make() {
        var pending = run.pending;
        lastEntryNo = lastEntryNoBefore;
        made = new ArrayList<>(pending.size());
        causes = new ArrayList<>(pending.size());
        costForItem = 0;
        if (pending.size() == 0) return;
        if (rows.length < pending.size()) rows = new int[pending.size() + (pending.size() >> 1)];
        causesOfItem.find();
        addedExpected.clear();
        long[] order = new long[pending.size()];
        int count = 0;
        for (int change = 0; change < pending.size(); change++) {
            if (pending.isNothing(change)) continue;
            boolean first = pending.kind(change).isPostedAtOnce();
            long key = first ? change : (1L << 31) + pending.valueRow(change);
            order[count++] = key << 31 | change;
        }
        Arrays.sort(order, 0, count);
        for (int i = 0; i < count; i++) make((int) (order[i] & Integer.MAX_VALUE));
    }

    private void make(int change) {
        var pending = run.pending;
        var actual = cost(pending.actual(change, CurrencyColumn.LCY), pending.actual(change, CurrencyColumn.ACY));
        var expected = cost(pending.expected(change, CurrencyColumn.LCY), pending.expected(change, CurrencyColumn.ACY));
        int adjusted = pending.valueRow(change);
        if (pending.kind(change) == Kind.ROUNDING) {
            add(change, rounding(rowOf(change), adjusted, actual));
            return;
        }
        if (!run.values.isExpectedCost(adjusted)) {
            if (actual.isZero()) return; // a counter-booking alone is lost (ADJ-160)
            if (pending.kind(change) == Kind.OF_VALUE_ENTRY && !pending.isCounterBooked(change))
                expected = expectedWithActual(rowOf(change), adjusted, actual);
        }
        if (!expected.isZero()) addedExpected.merge(rowOf(change), expected, Cost::plus);
        add(change, adjustment(change, adjusted, actual, expected));
    }

    private static Cost cost(long lcy, long acy) {
        return Cost.of(Amount.ofUnits(lcy), Amount.ofUnits(acy));
    }

    private void add(int change, ValueEntry entry) {
        costForItem = Fixed.plus(costForItem, entry.cost().actual().lcy().units());
        costForItem = Fixed.plus(costForItem, entry.cost().expected().lcy().units());
        rows[made.size()] = rowOf(change);
        made.add(entry);
        causes.add(causesOfItem.of(run.pending.node(change)));
    }

    private int rowOf(int change) {
        return run.graph.row(run.pending.node(change));
    }

    // ---- ADJ-161

    /** What an adjustment of actual cost takes off the expected cost of an entry that was first posted as expected. */
    private Cost expectedWithActual(int row, int adjusted, Cost actual) {
        if (!run.values.isDirectCostWithoutCharge(adjusted) || !beganExpected(row)) return Cost.ZERO;
        if (run.entries.invoicedQuantity(row) != run.entries.quantity(row)) return actual.negated();
        var expected = addedExpected.getOrDefault(row, Cost.ZERO);
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            if (run.values.entryType(value) == CostEntryType.REVALUATION) continue;
            expected = expected.plus(cost(
                    run.values.costAmountExpected(value, CurrencyColumn.LCY),
                    run.values.costAmountExpected(value, CurrencyColumn.ACY)));
        }
        return expected.negated();
    }

    private boolean beganExpected(int row) {
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            if (run.values.entryType(value) != CostEntryType.REVALUATION) return run.values.isExpectedCost(value);
        }
        return false;
    }

    // ---- ADJ-162

    private ValueEntry adjustment(int change, int adjusted, Cost actual, Cost expected) {
        var values = run.values;
        int row = rowOf(change);
        int last = lastDirectCost(row);
        var type = type(change, adjusted);
        boolean ofExpected = values.isExpectedCost(adjusted);
        boolean isCharge = values.isCharge(adjusted);
        boolean byInvoice = !ofExpected && values.invoicedQuantity(adjusted) != 0;
        var valued = Quantity.ofUnits(byInvoice ? values.invoicedQuantity(adjusted) : values.valuedQuantity(adjusted));
        boolean ofDirectCost = type == CostEntryType.DIRECT_COST && !isCharge;
        return new ValueEntry(
                ++lastEntryNo,
                registerNo,
                run.entries.entryNo(row),
                postingDate.of(values.postingDay(adjusted)),
                new ValueEntry.Kind(
                        run.entries.type(row),
                        type,
                        varianceType(row, adjusted, type),
                        values.itemChargeNo(adjusted),
                        ofExpected,
                        true,
                        true,
                        values.isPartialRevaluation(adjusted),
                        values.entryNo(adjusted)),
                new ValueEntry.Quantities(valued, Quantity.ZERO, Quantity.ZERO),
                costs(actual, expected, ofExpected ? expected : actual, valued),
                ValueEntry.Trade.NONE,
                facts(adjusted, ofDirectCost ? adjusted : last),
                new ValueEntryState(
                        Days.toDate(values.valuationDay(last)), values.isValuedByAverageCost(last) && !isCharge));
    }

    private ValueEntry.Facts facts(int adjusted, int grouped) {
        var facts = run.values.facts(adjusted);
        if (adjusted == grouped) return facts;
        var group = run.values.facts(grouped).inventoryPostingGroup();
        return group.equals(facts.inventoryPostingGroup())
                ? facts
                : new ValueEntry.Facts(facts.document(), facts.origin(), group);
    }

    private ValueEntry.Costs costs(Cost actual, Cost expected, Cost changed, Quantity valued) {
        return new ValueEntry.Costs(
                actual,
                expected,
                Cost.ZERO,
                changed.lcy().per(valued, run.setup.unitAmountPrecision()),
                changed.acy().per(valued, run.setup.unitAmountPrecisionAcy()));
    }

    private CostEntryType type(int change, int adjusted) {
        return switch (run.pending.kind(change)) {
            case OF_VALUE_ENTRY -> run.values.entryType(adjusted);
            case INDIRECT_ELEMENT -> CostEntryType.INDIRECT_COST;
            case VARIANCE_ELEMENT, MIRRORED_VARIANCE -> CostEntryType.VARIANCE;
            case ROUNDING -> CostEntryType.ROUNDING;
        };
    }

    /** ADJ-67. */
    private VarianceType varianceType(int row, int adjusted, CostEntryType type) {
        if (type != CostEntryType.VARIANCE || run.values.entryType(adjusted) == CostEntryType.VARIANCE)
            return run.values.varianceType(adjusted);
        var documentNo = run.values.facts(adjusted).document().no();
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            if (run.values.entryType(value) == CostEntryType.VARIANCE
                    && run.values.facts(value).document().no().equals(documentNo))
                return run.values.varianceType(value);
        }
        var of = run.entries.type(row);
        boolean made = of == ItemLedgerEntryType.OUTPUT || of == ItemLedgerEntryType.ASSEMBLY_OUTPUT;
        return made ? VarianceType.MATERIAL : VarianceType.PURCHASE;
    }

    /** The last direct cost that is no charge: it says when the entry counts. */
    private int lastDirectCost(int row) {
        int last = run.all.lastValueRow(row);
        if (last >= 0 && run.values.isDirectCostWithoutCharge(last)) return last; // it mostly is
        last = -1;
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            if (run.values.isDirectCostWithoutCharge(value)) last = value;
        }
        if (last < 0) throw new IllegalStateException("no direct cost on entry " + run.entries.entryNo(row));
        return last;
    }

    // ---- ADJ-82

    /** It adjusts nothing, and takes from its reference what says where it belongs, not why that was posted. */
    private ValueEntry rounding(int row, int reference, Cost residual) {
        var values = run.values;
        int last = lastDirectCost(row);
        var document = values.facts(reference).document();
        var origin = values.facts(reference).origin();
        return new ValueEntry(
                ++lastEntryNo,
                registerNo,
                run.entries.entryNo(row),
                postingDate.of(values.postingDay(reference)),
                new ValueEntry.Kind(
                        run.entries.type(row),
                        CostEntryType.ROUNDING,
                        VarianceType.NONE,
                        Code.BLANK,
                        false,
                        true,
                        false,
                        false,
                        0),
                new ValueEntry.Quantities(Quantity.ofUnits(run.entries.quantity(row)), Quantity.ZERO, Quantity.ZERO),
                new ValueEntry.Costs(residual, Cost.ZERO, Cost.ZERO, UnitCost.ZERO, UnitCost.ZERO),
                ValueEntry.Trade.NONE,
                new ValueEntry.Facts(
                        new Document(document.type(), document.no(), document.lineNo(), Code.BLANK, document.date()),
                        new Origin(
                                origin.source(),
                                origin.businessPostingGroup(),
                                origin.productPostingGroup(),
                                origin.dimensions(),
                                Code.BLANK,
                                ""),
                        values.facts(reference).inventoryPostingGroup()),
                new ValueEntryState(Days.toDate(values.valuationDay(last)), values.isValuedByAverageCost(last)));
    }
}
