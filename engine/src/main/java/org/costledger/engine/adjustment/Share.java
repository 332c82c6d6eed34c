package org.costledger.engine.adjustment;

import org.costledger.engine.adjustment.RevaluedInbounds.Reach;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.KindBits;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;

/**
 * What an inbound passes on to those that take from it (ADJ-40 to ADJ-42). So a revaluation finds the issues it changes, also
 * those made before it was posted (REV-5, REV-6), and what was transferred or returned (REV-69).
 */
final class Share {
    private Share() {}

    /** The parts of a share: all of it is direct, unless a receipt is reversed exactly (ADJ-41). */
    record Elements(long direct, long indirect, long variance) {
        long total() {
            return Fixed.plus(Fixed.plus(direct, indirect), variance);
        }
    }

    /**
     * ADJ-41 for a recipient that takes all elements as one: {@code R(cost * quantity / quantity of the inbound)}.
     *
     * @param quantity with the sign of the application: negative for an outbound
     */
    static long of(ItemRun run, int source, long quantity, int recipientRow, CurrencyColumn currency) {
        if (isSameForAll(run, source)) return shareOf(run.cost(source, currency), run, source, quantity, currency);
        var reach = run.costDiffers(source) ? Reach.SOME : reach(run, source, recipientRow);
        return switch (reach) {
            case NONE -> shareOf(run.cost(source, currency), run, source, quantity, currency);
            case ALL -> {
                long cost = Fixed.plus(run.cost(source, currency), run.revalued.cost(source, currency));
                yield shareOf(cost, run, source, quantity, currency);
            }
            case SOME ->
                elements(run, source, quantity, recipientRow, false, currency).direct();
        };
    }

    private static long shareOf(long cost, ItemRun run, int source, long quantity, CurrencyColumn currency) {
        return Fixed.share(cost, quantity, run.quantity(source), run.amountStep(currency));
    }

    /** Whether an inbound passes on the same to all who take from it: their part of one amount. */
    static boolean isSameForAll(ItemRun run, int inbound) {
        if (!run.isCostKnown(inbound)) findCost(run, inbound);
        return !run.costDiffers(inbound) && !run.isRevalued(inbound);
    }

    private static Reach reach(ItemRun run, int source, int recipientRow) {
        return run.revalued.reach(source, run.values, firstValue(run, recipientRow));
    }

    /** What an inbound costs, what is pending and residuals of earlier runs among it, but no expected cost. */
    static long actualCost(ItemRun run, int inbound, CurrencyColumn currency) {
        if (!run.isCostKnown(inbound)) findCost(run, inbound);
        return run.actualCost(inbound, currency);
    }

    private static void findCost(ItemRun run, int source) {
        for (var currency : run.currencies) findCost(run, source, currency);
    }

    /**
     * Adds up what an inbound passes on, unless it is no one amount: with a revaluation of a part of it, or a fraction of expected
     * cost. Revaluations of all of it are added up by themselves.
     */
    private static void findCost(ItemRun run, int source, CurrencyColumn currency) {
        var values = run.values;
        int row = run.graph.row(source);
        long notInvoiced = run.quantity(source) - run.entries.invoicedQuantity(row);
        long passedOn = 0;
        long actual = 0;
        for (int value = run.all.firstValueRow(row); value >= 0; value = values.next(value)) {
            int kind = values.kind(value);
            var type = KindBits.entryType(kind);
            if (isRevaluationOfAll(run, source, value, kind)) {
                long amount = run.actual(source, value, currency);
                actual = Fixed.plus(actual, amount);
                addRevaluation(run, source, value, currency, amount);
                continue;
            }
            if (KindBits.has(kind, KindBits.PARTIAL_REVALUATION)
                    || (type == CostEntryType.REVALUATION && run.expected(source, value, currency) != 0))
                run.setCostDiffers(source);
            if (!KindBits.has(kind, KindBits.EXPECTED)) {
                long amount = run.actual(source, value, currency);
                actual = Fixed.plus(actual, amount);
                if (type != CostEntryType.ROUNDING) passedOn = Fixed.plus(passedOn, amount);
            } else if (notInvoiced != 0) {
                long expected = run.expected(source, value, currency);
                long part = expected * notInvoiced;
                long valued = values.valuedQuantity(value);
                boolean isWhole = Math.multiplyHigh(expected, notInvoiced) == part >> 63 && part % valued == 0;
                if (isWhole) passedOn = Fixed.plus(passedOn, part / valued);
                else run.setCostDiffers(source);
            }
        }
        run.setCost(source, currency, passedOn, actual);
    }

    /** Whether a value is a revaluation of what was in stock, and that was all of the inbound. */
    private static boolean isRevaluationOfAll(ItemRun run, int source, int value, int kind) {
        return KindBits.has(kind, KindBits.PARTIAL_REVALUATION)
                && KindBits.entryType(kind) == CostEntryType.REVALUATION
                && run.values.valuedQuantity(value) == run.quantity(source)
                && run.values.appliesToEntry(value) == 0
                && run.expected(source, value, CurrencyColumn.LCY) == 0
                && run.expected(source, value, CurrencyColumn.ACY) == 0;
    }

    private static void addRevaluation(ItemRun run, int source, int value, CurrencyColumn currency, long amount) {
        boolean isFirst = !run.isRevalued(source);
        if (isFirst) run.setRevalued(source);
        run.revalued.add(source, isFirst, currency, amount, run.values, value);
    }

    /** ADJ-41 as it stands, for one recipient. */
    static Elements elements(
            ItemRun run, int source, long quantity, int recipientRow, boolean exact, CurrencyColumn currency) {
        int row = run.graph.row(source);
        long whole = run.entries.quantity(row);
        long notInvoiced = whole - run.entries.invoicedQuantity(row);
        var direct = Exact.ZERO;
        var indirect = Exact.ZERO;
        var variance = Exact.ZERO;
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            if (run.values.isExpectedCost(value) && notInvoiced == 0) continue;
            if (!counts(run, value, recipientRow)) continue;
            var type = run.values.entryType(value);
            long actual = run.actual(source, value, currency);
            long expected = run.expected(source, value, currency);
            long valued = run.values.valuedQuantity(value);
            if (type == CostEntryType.REVALUATION && expected != 0)
                direct = direct.plus(part(Fixed.plus(actual, expected), whole, valued));
            else if (run.values.isExpectedCost(value)) direct = direct.plus(part(expected, notInvoiced, valued));
            else if (run.values.isPartialRevaluation(value)) direct = direct.plus(part(actual, whole, valued));
            else if (!exact || type == CostEntryType.DIRECT_COST || type == CostEntryType.REVALUATION)
                direct = direct.plus(amount(actual));
            else if (type == CostEntryType.INDIRECT_COST) indirect = indirect.plus(amount(actual));
            else variance = variance.plus(amount(actual));
        }
        var fraction = quantity(quantity).dividedBy(quantity(whole));
        var precision = new Precision(run.amountStep(currency));
        return new Elements(
                direct.times(fraction).toAmount(precision).units(),
                indirect.times(fraction).toAmount(precision).units(),
                variance.times(fraction).toAmount(precision).units());
    }

    /** ADJ-40: whether a value of an inbound reaches a recipient; a full revaluation reaches all (REV-63). */
    static boolean counts(ItemRun run, int value, int recipientRow) {
        var type = run.values.entryType(value);
        if (type == CostEntryType.ROUNDING) return false;
        if (type != CostEntryType.REVALUATION) return true;
        long revalued = run.values.appliesToEntry(value);
        if (revalued != 0) return counts(run, run.values.row(revalued), recipientRow);
        return !run.values.isPartialRevaluation(value) || reaches(run, value, recipientRow);
    }

    /** A partial revaluation reaches what was posted after it, or counts after its date (REV-22, REV-62). */
    private static boolean reaches(ItemRun run, int revaluation, int recipientRow) {
        int first = firstValue(run, recipientRow);
        return run.values.entryNo(first) > run.values.entryNo(revaluation)
                || reachedFrom(run, first) > run.values.valuationDay(revaluation);
    }

    private static int firstValue(ItemRun run, int recipientRow) {
        int first = run.all.firstValueRow(recipientRow);
        while (!run.values.isFirst(first)) first = run.values.next(first);
        return first;
    }

    /** The day on which a recipient counts for revaluations. */
    private static int reachedFrom(ItemRun run, int firstValue) {
        return Math.max(run.values.valuationDay(firstValue), run.values.postingDay(firstValue));
    }

    private static Exact part(long cost, long part, long whole) {
        return amount(cost).times(quantity(part)).dividedBy(quantity(whole));
    }

    private static Exact amount(long units) {
        return Exact.of(Amount.ofUnits(units));
    }

    private static Exact quantity(long units) {
        return Exact.of(Quantity.ofUnits(units));
    }
}
