package org.costledger.cli;

/** Numbers that look like chance and are the same on every machine: a linear congruential generator (Knuth's MMIX). */
final class SmallRandom {
    private long state;

    SmallRandom(long seed) {
        this.state = seed;
    }

    /** A number from 0, less than {@code bound}. */
    int below(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    /** A number from {@code least} to {@code most}. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int chance) {
        return below(100) < chance;
    }
}
