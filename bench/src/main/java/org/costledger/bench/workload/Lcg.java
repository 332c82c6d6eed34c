package org.costledger.bench.workload;

/** A 64-bit linear congruential generator: the same numbers on every machine and in every language. */
final class Lcg {
    private long state;

    Lcg(long seed) {
        state = seed * 2862933555777941757L + 3037000493L;
    }

    /** A number from 0 to {@code bound} less one; {@code bound} has at most 32 bits. */
    long below(long bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return ((state >>> 33) * bound) >> 31;
    }

    int below(int bound) {
        return (int) below((long) bound);
    }

    /** The same range, low numbers more often: the share of the first k is the square root of k/bound. */
    int skewed(int bound) {
        long u = below(1L << 20);
        return (int) ((u * u * bound) >> 40);
    }
}
