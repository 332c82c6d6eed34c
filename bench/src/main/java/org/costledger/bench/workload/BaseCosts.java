package org.costledger.bench.workload;

/** What a unit of each item costs, before chance moves it. */
final class BaseCosts {
    private BaseCosts() {}

    static long[] draw(Lcg random, int items, long least, long range) {
        var base = new long[items];
        for (int i = 0; i < items; i++) base[i] = least + random.below(range);
        return base;
    }
}
