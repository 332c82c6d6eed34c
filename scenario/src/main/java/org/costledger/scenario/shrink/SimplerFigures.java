package org.costledger.scenario.shrink;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.costledger.scenario.format.Type;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Value;

/**
 * Puts simpler decimals in place of quantities, costs and amounts: fewer decimals, fewer digits, at last 1. A figure that
 * stands in several places is changed in all of them first, since it is often the same thing, and then in each alone.
 */
final class SimplerFigures implements Simplification {
    private static final Comparator<BigDecimal> SIMPLER = Comparator.comparingInt((BigDecimal figure) ->
                    Math.max(0, figure.stripTrailingZeros().scale()))
            .thenComparingInt(figure -> figure.stripTrailingZeros().precision())
            .thenComparing(figure -> figure.abs());

    @Override
    public Fields simplified(Fields keys, Trial trial) {
        var left = keys;
        for (var figure : figures(keys)) {
            left = simpler(left, places(left, figure), figure, trial);
        }
        for (var place : Place.all(left)) {
            if (place.value() instanceof Value.Decimal figure && isFigure(place)) {
                left = simpler(left, List.of(place.path()), figure.value(), trial);
            }
        }
        return left;
    }

    private static Set<BigDecimal> figures(Fields keys) {
        var figures = new LinkedHashSet<BigDecimal>();
        for (var place : Place.all(keys)) {
            if (place.value() instanceof Value.Decimal figure && isFigure(place)) figures.add(figure.value());
        }
        return figures;
    }

    private static List<Path> places(Fields keys, BigDecimal figure) {
        return Place.all(keys).stream()
                .filter(place -> isFigure(place)
                        && place.value() instanceof Value.Decimal other
                        && other.value().compareTo(figure) == 0)
                .map(Place::path)
                .toList();
    }

    /** A whole number names or counts something. */
    private static boolean isFigure(Place place) {
        return place.type() != Type.Scalar.WHOLE;
    }

    private static Fields simpler(Fields keys, List<Path> places, BigDecimal figure, Trial trial) {
        if (places.isEmpty()) {
            return keys;
        }
        return proposals(figure)
                .map(simple -> with(keys, places, simple))
                .filter(trial::fails)
                .findFirst()
                .orElse(keys);
    }

    private static Fields with(Fields keys, List<Path> places, BigDecimal figure) {
        var changed = keys;
        for (var place : places) {
            changed = place.edited(changed, old -> Optional.of(new Value.Decimal(old.at(), figure)));
        }
        return changed;
    }

    /** The simplest first; none is larger, but that 1 stands in for a part of it. */
    static Stream<BigDecimal> proposals(BigDecimal figure) {
        var size = figure.abs();
        var most = size.max(BigDecimal.ONE);
        var firstDigit = new BigDecimal(size.unscaledValue().toString().charAt(0) + "")
                .scaleByPowerOfTen(size.precision() - size.scale() - 1);
        return Stream.of(
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        BigDecimal.valueOf(100),
                        new BigDecimal(firstDigit.toPlainString()),
                        size.setScale(0, RoundingMode.DOWN),
                        size.setScale(Math.max(0, size.scale() - 1), RoundingMode.DOWN))
                .filter(simple ->
                        simple.signum() > 0 && simple.compareTo(most) <= 0 && SIMPLER.compare(simple, size) < 0)
                .sorted(SIMPLER)
                .distinct()
                .map(simple -> figure.signum() < 0 ? simple.negate() : simple);
    }
}
