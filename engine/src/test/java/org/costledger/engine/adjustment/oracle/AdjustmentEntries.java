package org.costledger.engine.adjustment.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Entry;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.VarianceType;

/** Section 9 of chapter 03: the value entries a run posts. */
final class AdjustmentEntries {
    private final LiteralLedger ledger;
    private final Optional<LocalDate> firstAllowed;
    private final List<Posted> posted = new ArrayList<>();

    /** A value entry that was posted, and the one it took its fields from (ADJ-162). */
    record Posted(Value value, Value reference) {}

    AdjustmentEntries(LiteralLedger ledger) {
        this.ledger = ledger;
        this.firstAllowed = firstAllowed();
    }

    List<Posted> posted() {
        return List.copyOf(posted);
    }

    /** ADJ-160, {@code POST_PENDING}: by number of the adjusted value entry. */
    void postPending(PendingTable pending) {
        pending.balanceExpected();
        for (var change : pending.byNumber()) {
            var v = change.v;
            var varianceType = change.type == CostEntryType.VARIANCE ? varianceType(v) : v.varianceType();
            if (v.isExpected()) {
                if (!change.expected.isZero())
                    postAdjustment(v, change.type, varianceType, Money.ZERO, change.expected);
            } else if (!change.actual.isZero()) {
                var expected = change.expected.isZero() ? expectedWithoutBalance(change) : change.expected;
                postAdjustment(v, change.type, varianceType, change.actual, expected);
            }
        }
        pending.clear();
    }

    /** ADJ-161: the expected amount of an actual adjustment on which no counter-booking is pending. */
    private static Money expectedWithoutBalance(PendingTable.Change change) {
        var ile = change.v.entry();
        boolean direct = change.type == CostEntryType.DIRECT_COST && change.v.isDirectWithoutCharge();
        var first = ile.values.stream()
                .filter(v -> v.type() != CostEntryType.REVALUATION)
                .findFirst()
                .orElseThrow();
        if (!direct || !first.isExpected()) return Money.ZERO;
        if (!ile.fullyInvoiced()) return change.actual.negated();
        return ile.values.stream()
                .filter(v -> v.type() != CostEntryType.REVALUATION)
                .map(Value::expected)
                .reduce(Money.ZERO, Money::plus)
                .negated();
    }

    /**
     * ADJ-63: an element that is posted at once. It adjusts the first value entry of its type, of the same document and
     * just as expected; if there is none, {@code v} supplies the fields.
     */
    Value postElement(Value v, CostEntryType type, Money amount) {
        var w = v.entry().values.stream()
                .filter(other -> other.docNo().equals(v.docNo()))
                .filter(other -> other.isExpected() == v.isExpected() && other.type() == type)
                .findFirst()
                .orElse(v);
        var varianceType = type == CostEntryType.VARIANCE ? varianceType(w) : VarianceType.NONE;
        return postAdjustment(w, type, varianceType, amount, Money.ZERO);
    }

    /** ADJ-82: a Rounding value entry. It is no adjustment and adjusts nothing. */
    Value postRounding(Entry e, Money r) {
        var reference = e.values.stream()
                .filter(v -> v.isDirectWithoutCharge() && !v.adjustment())
                .reduce((first, second) -> second)
                .orElseThrow();
        return insert(
                new Value(
                        ledger.nextValueNumber(),
                        e,
                        CostEntryType.ROUNDING,
                        VarianceType.NONE,
                        false,
                        true,
                        false,
                        0,
                        false,
                        e.lastDirect().valuedByAverage(),
                        "",
                        reference.docNo(),
                        reference.docLine(),
                        postingDate(reference),
                        e.lastDirect().valuationDate(),
                        e.qty,
                        Ratio.ZERO,
                        Ratio.ZERO,
                        Money.ZERO,
                        r,
                        Money.ZERO),
                reference);
    }

    /** ADJ-162: the fields of an adjustment value entry; {@code w} is the one that is adjusted. */
    private Value postAdjustment(Value w, CostEntryType type, VarianceType varianceType, Money actual, Money expected) {
        var valuedQty = w.isExpected() || w.invoicedQty().isZero() ? w.valuedQty() : w.invoicedQty();
        var amount = w.isExpected() ? expected : actual;
        return insert(
                new Value(
                        ledger.nextValueNumber(),
                        w.entry(),
                        type,
                        varianceType,
                        w.isExpected(),
                        true,
                        true,
                        w.number(),
                        w.partialRevaluation(),
                        w.chargeNo().isEmpty() && w.entry().lastDirect().valuedByAverage(),
                        w.chargeNo(),
                        w.docNo(),
                        w.docLine(),
                        postingDate(w),
                        w.entry().lastDirect().valuationDate(),
                        valuedQty,
                        Ratio.ZERO,
                        Ratio.ZERO,
                        ledger.precisions.u(amount.dividedBy(valuedQty)),
                        actual,
                        expected),
                w);
    }

    /** ADJ-67. */
    private static VarianceType varianceType(Value w) {
        return w.entry().values.stream()
                .filter(v -> v.type() == CostEntryType.VARIANCE && v.docNo().equals(w.docNo()))
                .findFirst()
                .map(Value::varianceType)
                .orElse(w.entry().isOutput() ? VarianceType.MATERIAL : VarianceType.PURCHASE);
    }

    /** ADJ-163: the posting date of the reference, or the first one allowed. */
    private LocalDate postingDate(Value reference) {
        var calendar = ledger.setup.calendar();
        var date = reference.postingDate();
        boolean allowed = calendar.allowedPostingDates()
                        .from()
                        .map(from -> !date.isBefore(from))
                        .orElse(true)
                && calendar.inventoryPeriods().isValid(date);
        return allowed ? date : firstAllowed.orElseThrow();
    }

    /** ADJ-163, {@code firstAllowed}: determined once per run. */
    private Optional<LocalDate> firstAllowed() {
        var calendar = ledger.setup.calendar();
        var from = calendar.allowedPostingDates().from();
        var closedUntil = calendar.inventoryPeriods().closedUntil();
        if (from.isPresent() && calendar.inventoryPeriods().isValid(from.get())) return from;
        return closedUntil.map(last -> last.plusDays(1));
    }

    /**
     * Inserts a value entry with what section 2 detects: an entry that is no adjustment makes the item dirty (ADJ-10),
     * as an adjustment of an output does. Inbound flags (ADJ-12) and entry points (ADJ-16) concern outputs only: what
     * else marks a point says so itself.
     */
    private Value insert(Value value, Value reference) {
        ledger.add(value);
        posted.add(new Posted(value, reference));
        if (!value.adjustment() || value.entry().isOutput()) value.entry().item.costIsAdjusted = false;
        return value;
    }
}
