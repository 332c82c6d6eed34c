package org.costledger.engine.adjustment.oracle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.adjustment.oracle.AveragePool.Period;
import org.costledger.engine.adjustment.oracle.AveragePool.Sums;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Entry;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Group;
import org.costledger.engine.adjustment.oracle.LiteralLedger.LiteralItem;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Point;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;
import org.costledger.engine.ledger.ItemLedgerEntryType;

/**
 * Section 7 of chapter 03 for one Average item, sections 7.1 and 7.2 in this file. What concerns orders comes with them:
 * ADJ-117, ADJ-118 with its {@code stopDate}, and ADJ-125.
 *
 * <p>The sums of a pool read what is pending with what is stored (ADJ-7), counter-bookings of expected cost among it as they
 * stand, that is, as ADJ-64 would make them at that moment ({@link PendingTable#balanceExpected}): without them the part of a
 * shipment that is invoiced would count twice, and the next run would find other sums than this one. What ADJ-161 adds when a
 * change is posted is not pending, and does not count.
 */
final class AverageCost {
    private final LiteralLedger ledger;
    private final Run run;
    private final LiteralItem item;
    private final PendingTable pending;
    private final AppliedCost appliedCost;
    private final LocalDate lastValuationDate;
    private final FixedApplications fixedApplications;

    AverageCost(
            Run run,
            LiteralItem item,
            PendingTable pending,
            AppliedCost appliedCost,
            Optional<LocalDate> lastValuationDate) {
        this.ledger = run.ledger;
        this.run = run;
        this.item = item;
        this.pending = pending;
        this.appliedCost = appliedCost;
        this.lastValuationDate = lastValuationDate.orElse(LocalDate.MAX);
        this.fixedApplications = new FixedApplications(run.ledger);
    }

    // ---- section 7.2: walking through the periods

    /** ADJ-110, {@code AVERAGE_COST(item)}. To start again is to take up the points anew. */
    void calculate() {
        for (var points = unadjusted(); !points.isEmpty(); points = unadjusted()) workOff(points);
    }

    private List<Point> unadjusted() {
        return item.points.stream()
                .filter(point -> !point.adjusted && !point.date.isAfter(lastValuationDate))
                .sorted(Comparator.comparing((Point point) -> point.date)
                        .thenComparing(point -> point.stock.variantCode())
                        .thenComparing(point -> point.stock.locationCode()))
                .toList();
    }

    private void workOff(List<Point> points) {
        Set<Point> dropped = new HashSet<>();
        for (var k : points) {
            if (dropped.contains(k)) continue;
            var pool = new AveragePool(ledger, item, k.stock, k.date);
            var end = pool.endOfCalculationType(k.date);
            var last = lastValuationDate.isBefore(end) ? lastValuationDate : end; // ADJ-103
            for (var point : item.points) {
                if (!point.stock.equals(k.stock) || point.date.isBefore(k.date) || point.date.isAfter(last)) continue;
                if (point != k) dropped.add(point);
                point.adjusted = true;
            }
            if (workOff(k, pool, last)) return;
        }
    }

    /** The inner loop of ADJ-110. Returns whether AVERAGE_COST starts again, since the period itself became dirty. */
    private boolean workOff(Point k, AveragePool pool, LocalDate last) {
        var d = k.date;
        while (true) {
            var period = nextPeriod(pool, d, last);
            if (period.isEmpty()) return false;
            valuePeriod(pool, period.get());
            var end = period.get().end();
            var p = item.points.stream()
                    .filter(point -> point.stock.equals(k.stock) && !point.date.isBefore(end))
                    .min(Comparator.comparing(point -> point.date));
            if (p.isPresent() && !p.get().adjusted) return true;
            if (!end.isBefore(last)) return false;
            d = end.plusDays(1);
        }
    }

    /** ADJ-111, {@code NEXT_PERIOD(k, d)}; empty: not ok. */
    private Optional<Period> nextPeriod(AveragePool pool, LocalDate from, LocalDate last) {
        var d = from;
        while (true) {
            var start = pool.periodOf(d).start();
            var earliest =
                    pool
                            .values(v -> !v.valuationDate().isBefore(start)
                                    && !v.valuationDate().isAfter(last))
                            .stream()
                            .min(Comparator.comparing(Value::valuationDate));
            if (earliest.isEmpty()) return Optional.empty();
            var v = earliest.get();
            var period = pool.periodOf(v.valuationDate().isAfter(d) ? v.valuationDate() : d);
            if (run.points.point(v).isEmpty() || EntryPointMarks.isUnadjustedBefore(item, v.valuationDate())) {
                run.mark(v); // comes back through ADJ-110 in date order
                return Optional.empty();
            }
            if (pool.valuedIn(period).stream().anyMatch(w -> isValuedByAverage(w) && w.entry().appliesTo == 0))
                return Optional.of(period);
            if (!period.end().isBefore(last)) return Optional.empty();
            d = period.end().plusDays(1);
        }
    }

    /** ADJ-104, except {@code appliesTo}. */
    private static boolean isValuedByAverage(Value v) {
        return v.valuedByAverage() && !v.adjustment() && v.valuedQty().signum() < 0;
    }

    /** ADJ-112, {@code VALUE_PERIOD(k, period)}. */
    private void valuePeriod(AveragePool pool, Period period) {
        var exclusions = new Exclusions(ledger, pending, appliedCost, pool, period, fixedApplications);
        var exceptions = exclusions.exceptions();
        Optional<Running> running = Optional.empty(); // run
        for (var v : outs(pool, period)) {
            var o = v.entry();
            if (o.appliesTo != 0 || (v.isExpected() && o.fullyInvoiced())) continue;
            boolean changed = becomesCompletelyInvoiced(o);
            if (running.isEmpty() || !running.get().holdsFor(v, exceptions, exclusions))
                running = Optional.of(sumUp(pool, period, exclusions, exceptions, v));
            var sums = running.get().sums;
            if (sums.allowAnAverage()) { // ADJ-115
                var q = quantity(v);
                var cost = ledger.precisions.r(sums.c().times(q).dividedBy(sums.q()));
                running = Optional.of(running.get().after(v, q, cost, pool));
                if (pending.change(v, cost.minus(old(v)), v.type())) changed = true;
            }
            if (changed) {
                for (var a : ledger.returns(o)) appliedCost.adjustReturn(a);
            }
        }
    }

    /**
     * The outbounds of ADJ-112, by ILE number, then VE number. Like an outbound in ADJ-60, one is valued by its document
     * groups, and a group through its first value entry: {@code old} is the cost of the group, so that each further value
     * entry of it (a second invoice of the same number, the overhead of a purchase return that was unapplied) would take back
     * what the first one got.
     */
    private static List<Value> outs(AveragePool pool, Period period) {
        record Seen(Entry entry, Group group, boolean expected) {}
        Set<Seen> seen = new HashSet<>();
        return pool.valuedIn(period).stream()
                .filter(AverageCost::isValuedByAverage)
                .sorted(Comparator.comparingLong((Value v) -> v.entry().number).thenComparingLong(Value::number))
                .filter(v -> seen.add(new Seen(v.entry(), v.group(), v.isExpected())))
                .toList();
    }

    /** {@code v.valuedQty}; of an invoice that of its group, which is what it invoices (ADJ-61). */
    private static Ratio quantity(Value v) {
        if (v.isExpected()) return v.valuedQty();
        return v.entry().values.stream()
                .filter(w -> !w.isExpected() && w.group().equals(v.group()))
                .map(Value::invoicedQty)
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    /** {@code oldExpected} or {@code oldDirect} of ADJ-61, not exact, of the document group of {@code v}. */
    private Money old(Value v) {
        return v.entry().values.stream()
                .filter(w -> w.group().equals(v.group()) && w.isExpected() == v.isExpected())
                .map(w -> w.isExpected() ? pending.expected(w) : pending.actual(w))
                .reduce(Money.ZERO, Money::plus);
    }

    /** ADJ-113; fully applied, as ADJ-66 adds. */
    private boolean becomesCompletelyInvoiced(Entry o) {
        if (o.type != ItemLedgerEntryType.TRANSFER || o.completelyInvoiced) return false;
        var rest = o.qty;
        for (var a : ledger.sources(o)) {
            if (!ledger.entry(a.inbound()).completelyInvoiced) return false;
            rest = rest.minus(a.qty());
        }
        if (!rest.isZero()) return false;
        o.completelyInvoiced = true;
        return true;
    }

    /**
     * {@code run} and {@code validUntil} of ADJ-112.
     *
     * @param summedFor the outbound for which the sums were made
     */
    private record Running(Sums sums, Entry summedFor, long validUntil) {

        /**
         * Whether the sums are good for the next outbound. Not if they count that outbound itself, as a member of the list of
         * ADJ-121 or of ADJ-123: it never counts for its own valuation.
         */
        boolean holdsFor(Value v, NavigableSet<Long> exceptions, Exclusions exclusions) {
            if (exceptions.contains(v.number()) || v.number() >= validUntil) return false;
            return v.entry() == summedFor || !exclusions.countsForOthers(v.entry());
        }

        /** ADJ-114. */
        Running after(Value v, Ratio q, Money cost, AveragePool pool) {
            var left = sums.plus(q, cost);
            boolean stays = left.q().signum() <= 0 || (v.entry().type == ItemLedgerEntryType.TRANSFER && pool.byItem);
            return stays ? this : new Running(left, summedFor, validUntil);
        }
    }

    /** The pool sums of ADJ-112 less what ADJ-116 excludes for {@code v}. */
    private Running sumUp(
            AveragePool pool, Period period, Exclusions exclusions, NavigableSet<Long> exceptions, Value v) {
        pending.balanceExpected();
        var all = pool.sums(period.end(), w -> pending.actual(w).plus(pending.expected(w)));
        var next = exceptions.higher(v.number());
        return new Running(exclusions.exclude(all, v), v.entry(), next == null ? Long.MAX_VALUE : next);
    }
}
