package org.costledger.engine.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** What is left to chance; the same seed always decides the same. */
public final class Chance {
    private final SplittableRandom random;

    public Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The seed of a test: {@code -Dcostledger.seed}, or the one given. */
    public static long seed(long otherwise) {
        return Long.getLong("costledger.seed", otherwise);
    }

    public boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to {@code bound}, exclusive. */
    public int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code low} to {@code high}, both inclusive. */
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public long anyLong() {
        return random.nextLong();
    }

    /** From {@code low} to {@code high}, both inclusive. */
    public long between(long low, long high) {
        return random.nextLong(low, high + 1);
    }

    public <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Up to {@code count} different ones. */
    public <T> List<T> someOf(Collection<T> choices, int count) {
        var left = new ArrayList<>(choices);
        var some = new ArrayList<T>();
        while (some.size() < count && !left.isEmpty()) some.add(left.remove(upTo(left.size())));
        return some;
    }

    /** A positive decimal up to {@code most}, with up to {@code decimals} decimals. */
    public BigDecimal decimal(int most, int decimals) {
        int scale = upTo(decimals + 1);
        long bound = BigDecimal.valueOf(most).movePointRight(scale).longValueExact();
        return BigDecimal.valueOf(random.nextLong(1, bound + 1), scale);
    }
}
