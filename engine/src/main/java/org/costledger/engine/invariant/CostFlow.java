package org.costledger.engine.invariant;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.costledger.engine.ledger.ItemApplicationEntry;

/** The cost graph of chapter 01, section 10, as far as one item goes: whose cost flows to whom. */
final class CostFlow {
    private final Map<Long, List<Long>> next = new HashMap<>();

    CostFlow(Collection<ItemApplicationEntry> applications) {
        for (var application : applications) add(application);
    }

    void add(ItemApplicationEntry application) {
        long inbound = application.inboundEntryNo();
        long outbound = application.outboundEntryNo();
        if (application.isQuantityApplication()) add(inbound, outbound);
        else if (outbound != 0) add(outbound, inbound);
        if (application.transferredFromEntryNo() != 0) add(application.transferredFromEntryNo(), inbound);
    }

    private void add(long from, long to) {
        next.computeIfAbsent(from, no -> new ArrayList<>(2)).add(to);
    }

    /** Where the cost of an entry flows to, itself included. */
    Set<Long> reachableFrom(long entryNo) {
        Set<Long> seen = new HashSet<>();
        var todo = new ArrayDeque<Long>();
        todo.add(entryNo);
        while (!todo.isEmpty()) {
            long no = todo.remove();
            if (seen.add(no)) todo.addAll(next.getOrDefault(no, List.of()));
        }
        return seen;
    }

    /** INV-17. */
    static void hasNoCycle(ItemFacts facts, Findings found) {
        var cycle = new CostFlow(facts.applications()).onCycles();
        if (!cycle.isEmpty()) found.add(Findings.subject(facts), "cost flows in a circle among entries " + cycle);
    }

    /** Entries on a cycle, or between two: what is left when all that nothing flows into, or out of, is taken away. */
    private Set<Long> onCycles() {
        var rest = new TreeSet<Long>();
        next.forEach((from, to) -> {
            rest.add(from);
            rest.addAll(to);
        });
        peel(rest, next);
        if (rest.isEmpty()) return rest;
        var previous = new HashMap<Long, List<Long>>();
        next.forEach((from, targets) -> {
            for (long to : targets)
                previous.computeIfAbsent(to, no -> new ArrayList<>(2)).add(from);
        });
        peel(rest, previous);
        return rest;
    }

    /** Takes away whatever no edge from within {@code rest} leads to, until nothing of that kind is left. */
    private static void peel(Set<Long> rest, Map<Long, List<Long>> edges) {
        var incoming = new HashMap<Long, Integer>();
        for (long from : rest) {
            for (long to : edges.getOrDefault(from, List.of())) incoming.merge(to, 1, Integer::sum);
        }
        var todo = new ArrayDeque<Long>();
        for (long no : rest) {
            if (!incoming.containsKey(no)) todo.add(no);
        }
        while (!todo.isEmpty()) {
            long no = todo.remove();
            rest.remove(no);
            for (long to : edges.getOrDefault(no, List.of())) {
                if (rest.contains(to) && incoming.merge(to, -1, Integer::sum) == 0) todo.add(to);
            }
        }
    }
}
