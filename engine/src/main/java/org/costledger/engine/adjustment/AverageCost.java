package org.costledger.engine.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.AverageCosting;

/**
 * Values the outbounds of an Average item, period by period from the first dirty one on (section 7). Pools of different
 * stocks are worked off in common date order, so that a transfer is valued where it leaves before it counts where it
 * arrives; a period that changed by what it passed on begins again.
 */
final class AverageCost {
    private final ItemRun run;
    private final LedgerView ledger;
    private final AverageCosting averages;
    private final OscillationGuard guard;
    private final UnadjustedPoints points;
    private final NestedForward nested;
    private final AveragePeriod period;
    private final boolean isDaily;
    private int reachable;
    private int visited;

    AverageCost(ItemRun run, LedgerView ledger) {
        this(run, ledger, AverageWitness.NONE);
    }

    /** @param witness sees how periods are valued */
    AverageCost(ItemRun run, LedgerView ledger, AverageWitness witness) {
        this.run = run;
        this.ledger = ledger;
        this.averages = run.setup.averageCosting();
        this.guard = new OscillationGuard(run);
        this.points = new UnadjustedPoints(ledger);
        this.isDaily = averages.isDaily();
        this.nested = new NestedForward(run, points);
        this.period = new AveragePeriod(run, nested, guard, points, witness);
    }

    /** Entries whose cost the guard kept from changing further, by number (ADJ-119). */
    SortedSet<Long> stopped() {
        return guard.stopped();
    }

    /** How many entries were looked at when each period was calculated for the first time. */
    int reachable() {
        return reachable;
    }

    /**
     * ADJ-110: values the outbounds of the item the run is at.
     *
     * @param marks takes what becomes of the entry points
     * @param until the last valuation date to calculate (ADJ-184)
     * @return how many entries were looked at
     */
    int adjust(Overlay marks, Optional<LocalDate> until) {
        begin(marks);
        nested.markForwarded();
        while (calculate(until)) {
            // Each turn begins anew with what the last one left unadjusted.
        }
        return visited;
    }

    private void begin(Overlay marks) {
        reachable = 0;
        visited = 0;
        points.begin(marks, run.item);
        guard.begin();
        nested.begin();
        period.begin(openOutbounds());
    }

    /**
     * Turns to the period of one pool that contains a date, for an overview; nothing is valued yet.
     *
     * @return the pool of the period
     */
    AveragePool look(EntryPoint.Key point) {
        begin(new Overlay(ledger));
        boolean ofItem = averages.isByItem(point.valuationDate());
        int from = Days.of(averages.startOfPeriod(point.valuationDate()));
        int until = Days.of(averages.endOfPeriod(point.valuationDate()));
        var pool = pool(point);
        period.read(pool, point.stock(), ofItem, pool.from(from), from, until);
        return pool;
    }

    /** The period that was turned to. */
    AveragePeriod period() {
        return period;
    }

    private int[] openOutbounds() {
        var rows = new ArrayList<Integer>();
        for (var entry : ledger.openOutbounds(run.item.no())) rows.add(run.entries.row(entry.entryNo()));
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** One turn over the unadjusted entry points; tells whether another is to follow. */
    private boolean calculate(Optional<LocalDate> until) {
        var turn = turn(until);
        for (var point : turn) {
            if (!points.isFirst(point)) continue; // an earlier one of its stock was marked meanwhile
            var last = last(point, until);
            points.setAdjusted(point.stock(), last);
            if (!calculate(point, last)) break;
        }
        return !turn.isEmpty();
    }

    private List<EntryPoint.Key> turn(Optional<LocalDate> until) {
        return points.inOrder().stream()
                .filter(point -> until.isEmpty() || !point.valuationDate().isAfter(until.get()))
                .toList();
    }

    /** How far a pool is calculated: to the end of the years of one calculation type (ADJ-103), or as far as asked. */
    private LocalDate last(EntryPoint.Key point, Optional<LocalDate> until) {
        var end = averages.endOfCalculationType(point.valuationDate());
        return until.filter(end::isAfter).orElse(end);
    }

    /** The periods of one pool; false if all begins again, since the period itself became dirty. */
    private boolean calculate(EntryPoint.Key point, LocalDate last) {
        boolean ofItem = averages.isByItem(point.valuationDate());
        if (!ofItem && run.entries.findStock(point.stock()) < 0)
            return true; // left from years that were by item (ADJ-188)
        var start = averages.startOfPeriod(point.valuationDate());
        var pool = pool(point);
        int lastDay = Days.of(last);
        int[] pointDays = points.days(point.stock(), start);
        int at = 0;
        int cell = pool.counting(pool.from(Days.of(start)));
        run.readAhead(pool.size() - cell);
        while (cell < pool.size() && pool.day(cell) <= lastDay) {
            int day = pool.day(cell);
            int end = endOfPeriod(day);
            while (at < pointDays.length && pointDays[at] < end) at++;
            boolean exists = at < pointDays.length && pointDays[at] == end;
            if (!exists || points.isUnadjustedBefore(day)) {
                points.mark(run.entries.stockAt(pool.stockIndex(cell)), Days.toDate(day));
                return true;
            }
            int next = period.read(pool, point.stock(), ofItem, cell, startOfPeriod(day), end);
            if (period.hasOutbounds()) {
                int looked = period.value();
                visited += looked;
                if (pool.isFirstTime(end)) reachable += looked;
                if (points.isUnadjustedFrom(point.stock(), end)) return false;
                if (end >= lastDay) return true;
            }
            cell = pool.counting(next);
        }
        return true;
    }

    private int startOfPeriod(int day) {
        return isDaily ? day : Days.of(averages.startOfPeriod(Days.toDate(day)));
    }

    private int endOfPeriod(int day) {
        return isDaily ? day : Days.of(averages.endOfPeriod(Days.toDate(day)));
    }

    /** The pool of an entry point, from the start of its period on. */
    private AveragePool pool(EntryPoint.Key point) {
        var start = averages.startOfPeriod(point.valuationDate());
        if (averages.isByItem(point.valuationDate())) return nested.pools().ofItem(start);
        var yearsFrom = averages.startOfCalculationType(point.valuationDate());
        return nested.pools()
                .of(point.stock(), start, Optional.of(yearsFrom).filter(AccountingPeriods.WITHOUT_BEGINNING::isBefore));
    }
}
