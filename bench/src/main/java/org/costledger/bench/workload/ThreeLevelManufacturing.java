package org.costledger.bench.workload;

import static org.costledger.bench.workload.Lines.DAYS;
import static org.costledger.bench.workload.Lines.UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.costledger.bench.workload.Lines.Receipt;

/** {@link WorkloadName#W3}: raw materials, components, sub-assemblies and finished goods, levels 0 to 3. */
final class ThreeLevelManufacturing {
    private static final int[] LOT = {600, 120, 60, 30};

    /** So many of an item go into one unit of another. */
    private record Part(int item, int quantity) {}

    private final Lines lines;
    private final Lcg random = new Lcg(3);
    private final int[] count;
    private final int[] first;
    private final long[] base;
    private final List<List<Part>> parts;
    private final int[] hand;
    private final List<Receipt> rawReceipts = new ArrayList<>();
    private int orders;

    private ThreeLevelManufacturing(Lines lines) {
        this.lines = lines;
        int finished = Math.max(2, lines.wanted() / 4000);
        count = new int[] {8 * finished, 4 * finished, 2 * finished, finished};
        first = new int[] {0, count[0], count[0] + count[1], count[0] + count[1] + count[2]};
        int items = first[3] + count[3];
        base = BaseCosts.draw(random, count[0], UNIT, 50 * UNIT);
        parts = new ArrayList<>(items);
        for (int item = 0; item < items; item++) parts.add(drawParts(item));
        hand = new int[items];
    }

    static void generate(Lines lines) {
        new ThreeLevelManufacturing(lines).generate();
    }

    private void generate() {
        while (!lines.isComplete()) {
            int item = first[3] + random.skewed(count[3]);
            int quantity = 1 + random.below(20);
            ensure(item, quantity);
            lines.add(day(), item, LineKind.SHIPMENT, -quantity, 0, 0);
            hand[item] -= quantity;
        }
        lines.beginChanges(LineSink.CHANGE_1);
        lines.dearerInvoice(rawReceipts.getFirst());
        lines.beginChanges(LineSink.CHANGE_B);
        for (var receipt : rawReceipts) {
            if (receipt.entry() <= lines.wanted() / 24) lines.dearerInvoice(receipt);
        }
    }

    private int level(int item) {
        int level = 3;
        while (item < first[level]) level--;
        return level;
    }

    /** By item number; a part drawn twice counts as drawn last. */
    private List<Part> drawParts(int item) {
        int level = level(item);
        if (level == 0) return List.of();
        var drawn = new TreeMap<Integer, Integer>();
        for (int i = 0; i < (level == 1 ? 3 : 2); i++) {
            int quantity = 1 + random.below(3);
            drawn.put(first[level - 1] + random.below(count[level - 1]), quantity);
        }
        if (level > 1) {
            int quantity = 1 + random.below(4);
            drawn.put(random.below(count[0]), quantity);
        }
        var list = new ArrayList<Part>();
        drawn.forEach((part, quantity) -> list.add(new Part(part, quantity)));
        return List.copyOf(list);
    }

    /** The last sale may make more lines than were wanted. */
    private int day() {
        return Math.min(DAYS, lines.day());
    }

    private void ensure(int item, int quantity) {
        while (hand[item] < quantity) {
            int level = level(item);
            int lot = LOT[level] + random.below(LOT[level]);
            if (level == 0) {
                long cost = base[item] * (900 + random.below(201)) / 1000;
                int entry = lines.add(day(), item, LineKind.RECEIPT, lot, cost, 0);
                rawReceipts.add(new Receipt(entry, item, lot, cost));
            } else {
                make(item, lot);
            }
            hand[item] += lot;
        }
    }

    private void make(int item, int lot) {
        for (var part : parts.get(item).reversed()) // Raw parts last: making the others uses them.
        ensure(part.item(), part.quantity() * lot);
        orders++;
        int order = orders;
        for (var part : parts.get(item)) {
            int used = part.quantity() * lot;
            hand[part.item()] -= used;
            lines.add(day(), part.item(), LineKind.CONSUMPTION, -used, 0, order);
        }
        lines.add(day(), item, LineKind.OUTPUT, lot, UNIT + random.below(5 * UNIT), order);
    }
}
