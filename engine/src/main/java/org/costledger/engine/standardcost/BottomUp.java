package org.costledger.engine.standardcost;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;

/** In which order items are calculated: what goes into an item before the item, and each once (REV-115). */
final class BottomUp {
    private static final int MAX_LEVELS = 50;

    private final Function<String, List<String>> parts;
    /** How many levels an item has, itself among them. */
    private final Map<String, Integer> levels = new HashMap<>();

    private final List<String> order = new ArrayList<>();

    private BottomUp(Function<String, List<String>> parts) {
        this.parts = parts;
    }

    /**
     * The items and all that goes into them, each behind its parts.
     *
     * @param parts which items go into one
     * @throws Refused if an item goes into itself, or there are more than 50 levels
     */
    static List<String> order(Collection<String> itemNos, Function<String, List<String>> parts) {
        var walk = new BottomUp(parts);
        itemNos.forEach(walk::visit);
        return List.copyOf(walk.order);
    }

    /** An item on the way down, with what of its parts is still to be visited. */
    private record Visited(String itemNo, List<String> parts, Iterator<String> left) {}

    private void visit(String top) {
        if (levels.containsKey(top)) return;
        Deque<Visited> path = new ArrayDeque<>();
        Set<String> onPath = new LinkedHashSet<>();
        enter(top, path, onPath);
        while (!path.isEmpty()) {
            var here = path.element();
            if (here.left().hasNext()) {
                var part = here.left().next();
                if (onPath.contains(part)) throw circular(onPath, part);
                if (levels.containsKey(part)) continue;
                enter(part, path, onPath);
            } else {
                leave(here, top);
                onPath.remove(here.itemNo());
                path.pop();
            }
        }
    }

    private void enter(String itemNo, Deque<Visited> path, Set<String> onPath) {
        var below = parts.apply(itemNo);
        path.push(new Visited(itemNo, below, below.iterator()));
        onPath.add(itemNo);
    }

    private void leave(Visited item, String top) {
        int below = item.parts().stream()
                .mapToInt(part -> levels.getOrDefault(part, 0))
                .max()
                .orElse(0);
        if (below == MAX_LEVELS) throw new Refused(Reason.TOO_MANY_LEVELS, top);
        levels.put(item.itemNo(), below + 1);
        order.add(item.itemNo());
    }

    private static Refused circular(Set<String> onPath, String again) {
        var chain = onPath.stream().dropWhile(itemNo -> !itemNo.equals(again));
        return new Refused(
                Reason.ITEM_IN_ITSELF,
                again,
                String.join(" > ", Stream.concat(chain, Stream.of(again)).toList()));
    }
}
