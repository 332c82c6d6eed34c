package org.costledger.engine.adjustment.oracle;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Application;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Entry;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;

/**
 * ADJ-122: what descends from an entry along the applications, whether cost follows them or not. From consumption to output
 * comes with orders.
 */
final class Chain {
    private Chain() {}

    /** {@code chain(e)} with the date limit of its pool. */
    static Set<Entry> of(LiteralLedger ledger, AveragePool pool, Entry e) {
        return of(ledger, e, Optional.of(limit(pool, e)));
    }

    static Set<Entry> withoutDateLimit(LiteralLedger ledger, Entry e) {
        return of(ledger, e, Optional.empty());
    }

    /**
     * {@code L}: the first EP of the pool on or after the latest valuation date of the starting ILE; that date itself, if
     * the pool has no EP any more (ADJ-18).
     */
    private static LocalDate limit(AveragePool pool, Entry e) {
        var latest = e.values.stream()
                .map(Value::valuationDate)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return pool.item.points.stream()
                .filter(point -> pool.isOf(point) && !point.date.isBefore(latest))
                .map(point -> point.date)
                .min(LocalDate::compareTo)
                .orElse(latest);
    }

    private static Set<Entry> of(LiteralLedger ledger, Entry start, Optional<LocalDate> limit) {
        var chain = new LinkedHashSet<Entry>();
        var todo = new ArrayDeque<Entry>();
        todo.add(start);
        while (!todo.isEmpty()) {
            for (var a : links(ledger, todo.remove())) {
                var owner = ledger.entry(a.owner());
                boolean tooLate = limit.isPresent()
                        && owner.values.stream().anyMatch(v -> v.valuationDate().isAfter(limit.get()));
                if (!tooLate && chain.add(owner)) todo.add(owner);
            }
        }
        return chain;
    }

    /** The applications that lead on from an entry; each leads to its owner. */
    private static List<Application> links(LiteralLedger ledger, Entry e) {
        var links = new ArrayList<Application>();
        if (e.positive()) {
            links.addAll(ledger.applications(e, a -> a.isConsumption() && a.inbound() == e.number)); // B
            links.addAll(ledger.applications(e, a -> a.isTransferReceipt() && a.transferredFrom() == e.number)); // D
        } else {
            links.addAll(ledger.applications(e, a -> a.isReturn() && a.outbound() == e.number)); // C and E
        }
        return links;
    }
}
