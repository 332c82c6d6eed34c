package org.costledger.engine.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.costledger.engine.refusal.Refused;
import org.junit.jupiter.api.Test;

class FixedTest {
    private static final int CASES = 200_000;
    private static final List<Long> STEPS = List.of(1L, 10L, 1_000L, 5_000L, 100_000L, 250L, 3L);

    private static final long SEED = seed();

    private final SplittableRandom random = new SplittableRandom(SEED);

    private static long seed() {
        long seed = Long.getLong("costledger.seed", 4_711);
        System.out.println("fixed point numbers: seed " + seed);
        return seed;
    }

    @Test
    void aTieIsRoundedAwayFromZero() {
        assertThat(Fixed.round(Fixed.of(new BigDecimal("2.345")), 1_000)).isEqualTo(235_000);
        assertThat(Fixed.round(Fixed.of(new BigDecimal("-2.345")), 1_000)).isEqualTo(-235_000);
        assertThat(Fixed.round(Fixed.of(new BigDecimal("2.34499")), 1_000)).isEqualTo(234_000);
        assertThat(Fixed.round(Fixed.of(new BigDecimal("-2.34499")), 1_000)).isEqualTo(-234_000);
        assertThat(Fixed.round(Fixed.of(new BigDecimal("0.005")), 1_000)).isEqualTo(1_000);
        assertThat(Fixed.round(Fixed.of(new BigDecimal("-0.005")), 1_000)).isEqualTo(-1_000);
    }

    @Test
    void roundingIsToTheNearestMultiple() {
        for (int i = 0; i < CASES; i++) {
            long value = anyLong();
            long step = step();
            agree(() -> Fixed.round(value, step), nearest(BigInteger.valueOf(value), BigInteger.ONE, step));
        }
    }

    @Test
    void aProductIsExactAndRoundedOnce() {
        for (int i = 0; i < CASES; i++) {
            long a = anyLong();
            long b = anyLong();
            long step = step();
            var product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
            agree(() -> Fixed.product(a, b, step), nearest(product, BigInteger.valueOf(Fixed.ONE), step));
        }
    }

    @Test
    void aQuotientIsExactAndRoundedOnce() {
        for (int i = 0; i < CASES; i++) {
            long a = anyLong();
            long b = notZero();
            long step = step();
            var scaled = BigInteger.valueOf(a).multiply(BigInteger.valueOf(Fixed.ONE));
            agree(() -> Fixed.quotient(a, b, step), nearest(scaled, BigInteger.valueOf(b), step));
        }
    }

    @Test
    void aShareIsExactAndRoundedOnce() {
        for (int i = 0; i < CASES; i++) {
            long cost = anyLong();
            long part = anyLong();
            long whole = notZero();
            long step = step();
            var product = BigInteger.valueOf(cost).multiply(BigInteger.valueOf(part));
            agree(() -> Fixed.share(cost, part, whole, step), nearest(product, BigInteger.valueOf(whole), step));
        }
    }

    @Test
    void theSharesOfTiesGoAwayFromZeroWhateverTheSigns() {
        for (int i = 0; i < CASES; i++) {
            long step = step();
            long multiple = random.nextLong(-1_000_000, 1_000_000);
            long whole = 2 * random.nextLong(1, 50_000);
            // (multiple + 1/2) * step, written as a share of whole
            long part = multiple * whole + whole / 2;
            long away = (multiple >= 0 ? multiple + 1 : multiple) * step;
            assertThat(Fixed.share(step, part, whole, step)).isEqualTo(away);
            assertThat(Fixed.share(-step, part, whole, step)).isEqualTo(-away);
            assertThat(Fixed.share(step, part, -whole, step)).isEqualTo(-away);
        }
    }

    @Test
    void sumsAndNegationsAreExactOrRefused() {
        for (int i = 0; i < CASES; i++) {
            long a = anyLong();
            long b = anyLong();
            agree(() -> Fixed.plus(a, b), BigInteger.valueOf(a).add(BigInteger.valueOf(b)));
            agree(() -> Fixed.negated(a), BigInteger.valueOf(a).negate());
        }
    }

    @Test
    void decimalsComeBackAsTheyWere() {
        for (int i = 0; i < CASES; i++) {
            long value = anyLong();
            var decimal = Fixed.toDecimal(value);
            assertThat(decimal).isEqualByComparingTo(BigDecimal.valueOf(value, Fixed.DECIMALS));
            assertThat(Fixed.of(decimal)).isEqualTo(value);
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        long most = Long.MAX_VALUE;
        refusesOverflow(() -> Fixed.plus(most, 1));
        refusesOverflow(() -> Fixed.plus(Long.MIN_VALUE, -1));
        refusesOverflow(() -> Fixed.negated(Long.MIN_VALUE));
        refusesOverflow(() -> Fixed.product(most, 2 * Fixed.ONE, 1));
        refusesOverflow(() -> Fixed.round(most, 1_000));
        refusesOverflow(() -> Fixed.share(most, 3, 2, 1));
        refusesOverflow(() -> Fixed.of(new BigDecimal("92233720368547.75808")));
        assertThat(Fixed.of(new BigDecimal("92233720368547.75807"))).isEqualTo(most);
        assertThat(Fixed.of(new BigDecimal("-92233720368547.75808"))).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void moreThanFiveDecimalsAreRefused() {
        assertThatThrownBy(() -> Fixed.of(new BigDecimal("0.000001")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("R-2.decimals"));
        assertThat(Fixed.of(new BigDecimal("0.0000100"))).isOne();
    }

    @Test
    void dividingByNothingGivesNothingOnlyWhereTheRuleSaysSo() {
        assertThat(Fixed.quotient(5, 0, 1)).isZero();
        assertThatThrownBy(() -> Fixed.share(5, 1, 0, 1)).isInstanceOf(IllegalStateException.class);
    }

    private static void refusesOverflow(LongSupplier sum) {
        assertThatThrownBy(sum::getAsLong)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("R-2.overflow"));
    }

    /** The result is the one wanted, or refused if that does not fit. */
    private static void agree(LongSupplier result, BigInteger exact) {
        if (exact.bitLength() > 63) refusesOverflow(result);
        else if (result.getAsLong() != exact.longValueExact())
            assertThat(result.getAsLong()).isEqualTo(exact.longValueExact());
    }

    /** {@code step * round(numerator / (denominator * step))}, a tie away from zero. */
    private static BigInteger nearest(BigInteger numerator, BigInteger denominator, long step) {
        var unit = denominator.multiply(BigInteger.valueOf(step));
        var whole = new BigDecimal(numerator).divide(new BigDecimal(unit), 0, RoundingMode.HALF_UP);
        return whole.toBigIntegerExact().multiply(BigInteger.valueOf(step));
    }

    /** Of any size: small ones, amounts of daily life, and those at the limits of 64 bits. */
    private long anyLong() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextLong(-20, 21);
            case 1 -> random.nextLong(-1_000_000_000L, 1_000_000_000L);
            case 2 -> random.nextLong() >> random.nextInt(64);
            case 3 -> Long.MAX_VALUE - random.nextLong(3);
            case 4 -> Long.MIN_VALUE + random.nextLong(3);
            default -> random.nextLong(-100_000, 100_000) * 500;
        };
    }

    private long notZero() {
        long value = anyLong();
        return value == 0 ? 1 : value;
    }

    private long step() {
        return STEPS.get(random.nextInt(STEPS.size()));
    }
}
