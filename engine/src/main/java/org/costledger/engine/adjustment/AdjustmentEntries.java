package org.costledger.engine.adjustment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.costledger.engine.adjustment.PendingChanges.Kind;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.KindBits;
import org.costledger.engine.ledger.column.ValueEntryRows;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.setup.Code;

/** The value entries that bring an item up to date (section 9): one for each value entry whose cost changed. */
final class AdjustmentEntries {
    private static final int NO_FLAGS = 0;

    private final ItemRun run;
    private final Causes causes;
    private final PostingDate postingDate;
    private final long[] unitSteps;
    private ValueEntryRows made;
    private long costForItem;

    // Of the change an entry is made of.
    private final long[] actual = new long[2];
    private final long[] expected = new long[2];

    // What this run added to the expected cost of an entry, where that was expected when it was posted (ADJ-161).
    private final Map<Integer, long[]> addedExpected = new HashMap<>();

    AdjustmentEntries(ItemRun run) {
        this.run = run;
        this.causes = new Causes(run);
        this.postingDate = new PostingDate(run.setup);
        this.unitSteps = new long[] {
            run.setup.unitAmountPrecision().step(),
            run.setup.unitAmountPrecisionAcy().step()
        };
        this.made = new ValueEntryRows(run.all, 0, run.currencies);
    }

    /** Those that were made for the item the run is at. */
    ValueEntryRows made() {
        return made;
    }

    boolean isEmpty() {
        return made.size() == 0;
    }

    /** What they add to the cost of the item, expected cost among it. */
    Amount costForItem() {
        return Amount.ofUnits(costForItem);
    }

    /** ADJ-160: makes the entries of one item: what is posted at once first, then by number of the entry adjusted. */
    void make() {
        var pending = run.pending;
        made = new ValueEntryRows(run.all, pending.size(), run.currencies);
        costForItem = 0;
        if (pending.size() == 0) return;
        causes.find();
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
        int adjusted = pending.valueRow(change);
        for (var currency : run.currencies) {
            int c = currency.index();
            actual[c] = pending.actual(change, currency);
            expected[c] = pending.expected(change, currency);
        }
        if (!pending.isNamed(change)) addPlain(pending.unnamedRow(change), adjusted);
        else if (pending.kind(change) == Kind.ROUNDING) addRounding(run.entryRow(change), adjusted);
        else if (!add(change, run.entryRow(change), adjusted)) return;
        made.setCause(causes.of(change));
        costForItem = Fixed.plus(costForItem, made.cost(made.size() - 1, CurrencyColumn.LCY));
    }

    /** Adds the adjustment of a value entry, unless there is nothing to adjust: a counter-booking alone is lost (ADJ-160). */
    private boolean add(int change, int row, int adjusted) {
        if (!run.values.isExpectedCost(adjusted)) {
            if (isNothing(actual)) return false;
            if (run.pending.kind(change) == Kind.OF_VALUE_ENTRY && !run.pending.isCounterBooked(change))
                takeExpected(row, adjusted);
        }
        if (!isNothing(expected)) noteExpected(row);
        addAdjustment(row, adjusted, type(change, adjusted));
        return true;
    }

    private boolean isNothing(long[] amounts) {
        for (var currency : run.currencies) {
            if (amounts[currency.index()] != 0) return false;
        }
        return true;
    }

    // ---- ADJ-161

    private void noteExpected(int row) {
        var added = addedExpected.computeIfAbsent(row, first -> new long[2]);
        for (var currency : run.currencies) {
            int c = currency.index();
            added[c] = Fixed.plus(added[c], expected[c]);
        }
    }

    /** What an adjustment of actual cost takes off the expected cost of an entry that was first posted as expected. */
    private void takeExpected(int row, int adjusted) {
        boolean isFirst = adjusted == run.all.firstValueRow(row); // and not expected, or nothing would be taken
        if (isFirst || !run.values.isDirectCostWithoutCharge(adjusted) || !beganExpected(row)) {
            for (var currency : run.currencies) expected[currency.index()] = 0;
            return;
        }
        boolean isInvoiced = run.entries.invoicedQuantity(row) == run.entries.quantity(row);
        for (var currency : run.currencies) {
            int c = currency.index();
            expected[c] = Fixed.negated(isInvoiced ? expectedOf(row, currency) : actual[c]);
        }
    }

    /** The expected cost of an entry, revaluations apart and what this run added among it. */
    private long expectedOf(int row, CurrencyColumn currency) {
        var added = addedExpected.get(row);
        long sum = added == null ? 0 : added[currency.index()];
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            if (run.values.entryType(value) != CostEntryType.REVALUATION)
                sum = Fixed.plus(sum, run.values.costAmountExpected(value, currency));
        }
        return sum;
    }

    private boolean beganExpected(int row) {
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            if (run.values.entryType(value) != CostEntryType.REVALUATION) return run.values.isExpectedCost(value);
        }
        return false;
    }

    // ---- ADJ-162

    private void addAdjustment(int row, int adjusted, CostEntryType type) {
        var values = run.values;
        int kind = values.kind(adjusted);
        int last = run.all.lastDirectCostRow(row);
        boolean ofExpected = KindBits.has(kind, KindBits.EXPECTED);
        boolean isCharge = KindBits.has(kind, KindBits.CHARGE);
        long invoiced = ofExpected ? 0 : values.invoicedQuantity(adjusted);
        long valued = invoiced != 0 ? invoiced : values.valuedQuantity(adjusted);
        int flags = (kind & (KindBits.EXPECTED | KindBits.CHARGE | KindBits.PARTIAL_REVALUATION))
                | (isCharge ? NO_FLAGS : values.kind(last) & KindBits.BY_AVERAGE)
                | KindBits.INVENTORIABLE
                | KindBits.ADJUSTMENT;
        made.add(
                row,
                adjusted,
                KindBits.of(run.entries.type(row), type, varianceType(row, adjusted, type), flags),
                postingDate.of(values.postingDay(adjusted)),
                values.valuationDay(last),
                valued);
        for (var currency : run.currencies) {
            int c = currency.index();
            made.setCost(currency, actual[c], expected[c], unitSteps[c]);
        }
        if (type != CostEntryType.DIRECT_COST || isCharge) setGroup(adjusted, last);
    }

    /**
     * Adds the adjustment of a plain outbound: all its other value entries are adjustments of the first, so that alone says what an
     * adjustment of it is.
     */
    private void addPlain(int row, int first) {
        var values = run.values;
        made.add(
                row,
                first,
                KindBits.ofAdjustmentByAverage(values.kind(first)),
                postingDate.of(values.postingDay(first)),
                values.valuationDay(first),
                values.invoicedQuantity(first));
        for (var currency : run.currencies)
            made.setCost(currency, actual[currency.index()], 0, unitSteps[currency.index()]);
        made.setOfPlainOutbound();
    }

    /** What is no direct cost belongs to the posting group of the direct cost. */
    private void setGroup(int adjusted, int last) {
        var facts = run.values.facts(adjusted);
        var group = run.values.facts(last).inventoryPostingGroup();
        if (!group.equals(facts.inventoryPostingGroup()))
            made.setFacts(new ValueEntry.Facts(facts.document(), facts.origin(), group));
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

    // ---- ADJ-82

    /** It adjusts nothing, and takes from its reference what says where it belongs, not why that was posted. */
    private void addRounding(int row, int reference) {
        var values = run.values;
        int last = run.all.lastDirectCostRow(row);
        var facts = values.facts(reference);
        var document = facts.document();
        var origin = facts.origin();
        int flags = KindBits.INVENTORIABLE | (values.kind(last) & KindBits.BY_AVERAGE);
        made.add(
                row,
                reference,
                KindBits.of(run.entries.type(row), CostEntryType.ROUNDING, VarianceType.NONE, flags),
                postingDate.of(values.postingDay(reference)),
                values.valuationDay(last),
                run.entries.quantity(row));
        for (var currency : run.currencies) {
            made.setCost(currency, actual[currency.index()], 0, unitSteps[currency.index()]);
            made.setCostPerUnit(currency, 0);
        }
        made.setFacts(new ValueEntry.Facts(
                new Document(document.type(), document.no(), document.lineNo(), Code.BLANK, document.date()),
                new Origin(
                        origin.source(),
                        origin.businessPostingGroup(),
                        origin.productPostingGroup(),
                        origin.dimensions(),
                        Code.BLANK,
                        ""),
                facts.inventoryPostingGroup()));
    }
}
