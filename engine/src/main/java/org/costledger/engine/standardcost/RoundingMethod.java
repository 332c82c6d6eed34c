package org.costledger.engine.standardcost;

import java.util.Comparator;
import java.util.List;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.UnitCost;

/** How a suggested figure is rounded (REV-104): by the last band whose minimum it reaches; below the first one not at all. */
public record RoundingMethod(List<Band> bands) {
    public static final RoundingMethod NONE = new RoundingMethod(List.of());

    public RoundingMethod {
        bands = bands.stream().sorted(Comparator.comparing(Band::minimum)).toList();
    }

    /** To which multiple of the precision. */
    public enum Direction {
        NEAREST,
        /** Away from zero. */
        UP,
        /** Towards zero. */
        DOWN
    }

    /** From a minimum on: add, round, add. */
    public record Band(
            UnitCost minimum, UnitCost addBefore, Precision precision, Direction direction, UnitCost addAfter) {
        private Exact round(Exact figure) {
            var sum = figure.plus(Exact.of(addBefore));
            return Exact.of(rounded(sum)).plus(Exact.of(addAfter));
        }

        private UnitCost rounded(Exact figure) {
            var nearest = figure.toUnitCost(precision);
            var step = UnitCost.ofUnits(figure.signum() * precision.step());
            int past =
                    figure.minus(Exact.of(nearest)).signum() * figure.signum(); // positive: nearest is nearer to zero
            return switch (direction) {
                case NEAREST -> nearest;
                case UP -> past > 0 ? nearest.plus(step) : nearest;
                case DOWN -> past < 0 ? nearest.minus(step) : nearest;
            };
        }
    }

    /** The figure rounded. Zero stays zero. */
    Exact round(Exact figure) {
        if (figure.isZero()) return figure;
        return bands.reversed().stream()
                .filter(band -> figure.minus(Exact.of(band.minimum())).signum() >= 0)
                .findFirst()
                .map(band -> band.round(figure))
                .orElse(figure);
    }
}
