package org.costledger.engine.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sum of shares that is rounded nowhere: {@code amount * part / whole}, one after the other. Fractions of one
 * denominator are kept together, so that a sum of a million shares is as quick as it is exact.
 */
public final class ExactSum {
    private long whole;
    /** What is over, by denominator: the numerator of a fraction of the smallest unit, less than its denominator. */
    private final SortedMap<Long, Long> rests = new TreeMap<>();

    public void add(Amount amount) {
        whole = Fixed.plus(whole, amount.units());
    }

    public void add(ExactSum other) {
        whole = Fixed.plus(whole, other.whole);
        other.rests.forEach((denominator, numerator) -> addRest(numerator, denominator));
    }

    /** Adds {@code amount * part / whole}, unrounded; the whole is more than nothing. */
    public void addShare(Amount amount, Quantity part, Quantity of) {
        if (part.equals(of)) {
            add(amount);
            return;
        }
        long divisor = gcd(part.units(), of.units());
        long denominator = of.units() / divisor;
        var shares = BigInteger.valueOf(amount.units())
                .multiply(BigInteger.valueOf(part.units() / divisor))
                .divideAndRemainder(BigInteger.valueOf(denominator));
        whole = Fixed.plus(whole, Fixed.narrow(shares[0]));
        long rest = shares[1].longValueExact();
        if (rest < 0) {
            whole = Fixed.plus(whole, -1);
            rest += denominator;
        }
        if (rest != 0) addRest(rest, denominator);
    }

    private void addRest(long numerator, long denominator) {
        long before = rests.getOrDefault(denominator, 0L);
        long room = denominator - numerator;
        long sum = before >= room ? before - room : before + numerator;
        if (before >= room) whole = Fixed.plus(whole, 1);
        if (sum == 0) rests.remove(denominator);
        else rests.put(denominator, sum);
    }

    private static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** The sum, unrounded. */
    public Exact total() {
        var total = Exact.of(Amount.ofUnits(whole));
        return rests.isEmpty() ? total : total.plus(sumOfRests());
    }

    /** Fractions are added in pairs, so that few numbers are long. */
    private Exact sumOfRests() {
        List<Exact> sums = new ArrayList<>();
        rests.forEach((denominator, numerator) -> sums.add(Exact.fraction(numerator, denominator)));
        while (sums.size() > 1) {
            List<Exact> pairs = new ArrayList<>();
            for (int i = 0; i < sums.size(); i += 2)
                pairs.add(i + 1 < sums.size() ? sums.get(i).plus(sums.get(i + 1)) : sums.get(i));
            sums.clear();
            sums.addAll(pairs);
        }
        return sums.getFirst();
    }

    /** The sum, rounded once. */
    public Amount rounded(Precision precision) {
        return rests.isEmpty() ? Amount.ofUnits(whole).rounded(precision) : total().toAmount(precision);
    }
}
