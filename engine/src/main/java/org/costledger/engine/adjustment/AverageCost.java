package org.costledger.engine.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.AverageCosting;
import org.costledger.engine.setup.StockKey;

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
    private UnadjustedPoints points;
    private final NestedForward nested;
    private final AveragePeriod period;
    private final Set<PeriodOfPool> calculated = new HashSet<>();
    private int reachable;
    private int visited;

    private record PeriodOfPool(StockKey stock, LocalDate end) {}

    AverageCost(ItemRun run, LedgerView ledger, UnadjustedPoints points) {
        this(run, ledger, points, AverageWitness.NONE);
    }

    /** @param witness sees how periods are valued */
    AverageCost(ItemRun run, LedgerView ledger, UnadjustedPoints points, AverageWitness witness) {
        this.run = run;
        this.ledger = ledger;
        this.averages = run.setup.averageCosting();
        this.guard = new OscillationGuard(run);
        this.points = points;
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
     * @param unadjusted the entry points of the item
     * @param until the last valuation date to calculate (ADJ-184)
     * @return how many entries were looked at
     */
    int adjust(UnadjustedPoints unadjusted, Optional<LocalDate> until) {
        begin(unadjusted);
        nested.markForwarded();
        while (calculate(until)) {
            // Each turn begins anew with what the last one left unadjusted.
        }
        return visited;
    }

    private void begin(UnadjustedPoints unadjusted) {
        points = unadjusted;
        reachable = 0;
        visited = 0;
        calculated.clear();
        guard.begin();
        nested.begin(unadjusted);
        period.begin(unadjusted, openOutbounds());
    }

    /**
     * Turns to the period of one pool that contains a date, for an overview; nothing is valued yet.
     *
     * @return the pool of the period
     */
    AveragePool look(EntryPoint.Key point, UnadjustedPoints unadjusted) {
        begin(unadjusted);
        var start = averages.startOfPeriod(point.valuationDate());
        var pool = pool(point);
        period.read(
                pool,
                point.stock(),
                averages.isByItem(point.valuationDate()),
                Days.of(start),
                Days.of(averages.endOfPeriod(point.valuationDate())));
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
        int cell = next(pool, Days.of(start));
        while (cell < pool.size() && pool.day(cell) <= lastDay) {
            var valuationDate = Days.toDate(pool.day(cell));
            var stock = run.entries.stockAt(pool.stockIndex(cell));
            if (!points.exists(stock, valuationDate) || points.isUnadjustedBefore(valuationDate)) {
                points.mark(stock, valuationDate);
                return true;
            }
            var from = averages.startOfPeriod(valuationDate);
            var end = averages.endOfPeriod(valuationDate);
            if (period.read(pool, point.stock(), ofItem, Days.of(from), Days.of(end))) {
                int looked = period.value();
                visited += looked;
                if (calculated.add(new PeriodOfPool(point.stock(), end))) reachable += looked;
                if (points.isUnadjustedFrom(point.stock(), end)) return false;
                if (!end.isBefore(last)) return true;
            }
            cell = next(pool, Days.of(end) + 1);
        }
        return true;
    }

    /** The pool of an entry point, from the start of its period on. */
    private AveragePool pool(EntryPoint.Key point) {
        var start = averages.startOfPeriod(point.valuationDate());
        if (averages.isByItem(point.valuationDate())) return nested.pools().ofItem(start);
        var yearsFrom = averages.startOfCalculationType(point.valuationDate());
        return nested.pools()
                .of(point.stock(), start, Optional.of(yearsFrom).filter(AccountingPeriods.WITHOUT_BEGINNING::isBefore));
    }

    /** The first cell on or after a day in which something counts. */
    private static int next(AveragePool pool, int day) {
        int cell = pool.from(day);
        while (cell < pool.size() && pool.firstValue(cell) < 0) cell++;
        return cell;
    }
}
