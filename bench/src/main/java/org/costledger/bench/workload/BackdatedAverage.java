package org.costledger.bench.workload;

import static org.costledger.bench.workload.Lines.UNIT;

/** {@link WorkloadName#W2}. */
final class BackdatedAverage {
    private BackdatedAverage() {}

    static void generate(Lines lines) {
        var random = new Lcg(2);
        int items = Math.max(10, lines.wanted() / 1000);
        var base = BaseCosts.draw(random, items, 5 * UNIT, 495 * UNIT);
        var hand = new int[items];
        while (!lines.isComplete()) {
            int day = lines.day();
            int item = random.skewed(items);
            if (random.below(100) < 3 && hand[item] != 0) {
                int quantity = 30 + random.below(51);
                int back = Math.max(1, day - 1 - random.below(90));
                receive(lines, random, back, item, quantity, base, hand);
            } else if (hand[item] < 200) {
                int quantity = 60 + random.below(81);
                receive(lines, random, day, item, quantity, base, hand);
            } else {
                int quantity = 5 + random.below(46);
                lines.add(day, item, LineKind.SHIPMENT, -quantity, 0, 0);
                hand[item] -= quantity;
            }
        }
        lines.beginChanges(LineSink.CHANGE_1);
        lines.change(2, 0, LineKind.RECEIPT, 100, base[0] * 13 / 10, 0);
        lines.beginChanges(LineSink.CHANGE_B);
        for (int item = 0; item < items; item++) lines.change(2, item, LineKind.RECEIPT, 100, base[item] * 13 / 10, 0);
    }

    private static void receive(Lines lines, Lcg random, int day, int item, int quantity, long[] base, int[] hand) {
        long cost = base[item] * (900 + random.below(201)) / 1000;
        lines.add(day, item, LineKind.RECEIPT, quantity, cost, 0);
        hand[item] += quantity;
    }
}
