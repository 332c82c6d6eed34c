package org.costledger.engine.revaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.ExactSum;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.random.Chance;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

/** The amount of a line over the increases it revalues: no cent is lost (REV-56). */
class SpreadOfRevaluationTest {
    private static final StockKey STOCK = StockKey.of("LINK");

    @Test
    void what_rounding_leaves_is_carried_to_the_next() { // E3
        assertThat(spread("34.00", "35.55", false, of("3", "10.00"), of("3", "10.00"), of("4", "14.00")))
                .containsExactly("0.67", "0.66", "0.22");
        assertThat(spread("30.00", "31.00", false, of("1", "10.00"), of("1", "10.00"), of("1", "10.00")))
                .containsExactly("0.33", "0.34", "0.33");
    }

    @Test
    void averages_are_spread_by_what_the_increases_are_worth() { // E3b
        var spread = spread("15950.16", "16872.50", true, of("328", "13120.00"), of("67", "2747.00"), of("2", "84.00"));
        assertThat(spread).containsExactly("758.64", "158.84", "4.86");
    }

    @Test
    void averages_that_are_worth_nothing_are_spread_by_quantity() {
        assertThat(spread("0.00", "1.00", true, of("1", "0.00"), of("2", "0.00")))
                .containsExactly("0.33", "0.67");
    }

    @Test
    void any_amounts_are_spread_as_fractions_of_any_length_would_be() {
        long seed = Chance.seed(20_260_901);
        for (int trial = 0; trial < 2_000; trial++) oneOf(new Chance(seed + trial), seed + trial);
    }

    /** The formula of REV-56 with fractions that are never shortened. */
    private static void oneOf(Chance chance, long seed) {
        var increases = RevaluableIncreases.none();
        var costs = new ArrayList<Amount>();
        int count = chance.between(1, 12);
        boolean pieces = chance.percent(50);
        var quantity = Quantity.ZERO;
        var value = Amount.ZERO;
        for (int i = 0; i < count; i++) {
            var remaining = Quantity.of(chance.decimal(100_000, pieces ? 0 : 5)).plus(Quantity.of("1"));
            var worth = Amount.of(chance.decimal(1_000_000, 2));
            add(increases, remaining, worth);
            costs.add(worth);
            quantity = quantity.plus(remaining);
            value = value.plus(worth);
        }
        var revalued = Amount.of(chance.decimal(90_000_000, 2));
        boolean byValue = chance.percent(40) && !value.isZero();
        var line = line(quantity, value, revalued, Exact.of(value));
        var precision = chance.percent(50) ? Precision.CENT : Precision.FINEST;
        var parts = SpreadOfRevaluation.of(line, increases, byValue, precision);

        var carry = Exact.ZERO;
        var left = line.amount();
        for (int i = 0; i < count; i++) {
            var exact = byValue
                    ? Exact.of(line.amount()).times(Exact.of(costs.get(i))).dividedBy(Exact.of(value))
                    : Exact.of(revalued)
                            .times(Exact.of(increases.remaining(i)))
                            .dividedBy(Exact.of(quantity))
                            .minus(Exact.of(costs.get(i)));
            var expected = i == count - 1 ? left : exact.plus(carry).toAmount(precision);
            carry = exact.plus(carry).minus(Exact.of(expected));
            left = left.minus(expected);
            assertThat(Amount.ofUnits(parts[i]))
                    .as("part %s of seed %s", i, seed)
                    .isEqualTo(expected);
        }
        assertThat(left.isZero()).isTrue();
    }

    @Test
    void a_sum_of_shares_is_exact() {
        var sum = new ExactSum();
        var expected = Exact.ZERO;
        var chance = new Chance(Chance.seed(20_260_902));
        for (int i = 0; i < 300; i++) {
            var amount = Amount.of(chance.decimal(1_000_000, 2));
            if (chance.percent(30)) amount = amount.negated();
            var whole = Quantity.of(chance.decimal(1_000, 5)).plus(Quantity.of("0.00001"));
            var part = Quantity.ofUnits(chance.upTo((int) Math.min(1_000_000, whole.units())));
            sum.addShare(amount, part, whole);
            expected = expected.plus(Exact.of(amount).times(Exact.of(part)).dividedBy(Exact.of(whole)));
            if (i % 40 == 0) expected = shortened(expected);
        }
        assertThat(sum.total()).isEqualTo(expected);
        assertThat(sum.rounded(Precision.CENT)).isEqualTo(expected.toAmount(Precision.CENT));
        var twice = new ExactSum();
        twice.add(sum);
        twice.add(sum);
        assertThat(twice.total()).isEqualTo(expected.plus(expected));
    }

    private static Exact shortened(Exact exact) {
        BigInteger divisor = exact.numerator().gcd(exact.denominator());
        return Exact.of(new java.math.BigDecimal(exact.numerator().divide(divisor)))
                .dividedBy(Exact.of(new java.math.BigDecimal(exact.denominator().divide(divisor))));
    }

    /** What is left of one increase, and what it is worth. */
    private record Increase(Quantity remaining, Amount value) {}

    private static Increase of(String remaining, String value) {
        return new Increase(Quantity.of(remaining), Amount.of(value));
    }

    private static void add(RevaluableIncreases increases, Quantity remaining, Amount value) {
        increases.add(0, remaining.units(), remaining.units(), value.units(), Optional.empty());
    }

    private static RevaluationLine line(Quantity quantity, Amount calculated, Amount revalued, Exact applied) {
        return new RevaluationLine(
                10_000,
                Header.on(LocalDate.of(2026, 1, 31)),
                STOCK,
                new RevaluationLine.Subject.OfItem(RevaluationLine.InventoryValuePer.ITEM),
                quantity,
                new RevaluationLine.Calculated(UnitCost.ZERO, calculated, applied),
                new RevaluationLine.Revalued(UnitCost.ZERO, revalued),
                RevaluationLine.StandardCostUpdate.OFF);
    }

    private static List<String> spread(String calculated, String revalued, boolean byValue, Increase... given) {
        var increases = RevaluableIncreases.none();
        var sum = Amount.ZERO;
        for (var increase : given) {
            add(increases, increase.remaining(), increase.value());
            sum = sum.plus(increase.value());
        }
        var line = line(increases.remaining(), Amount.of(calculated), Amount.of(revalued), Exact.of(sum));
        return Arrays.stream(SpreadOfRevaluation.of(line, increases, byValue, Precision.CENT))
                .mapToObj(units -> Amount.ofUnits(units).toString())
                .toList();
    }
}
