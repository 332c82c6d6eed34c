package org.costledger.bench.measure;

import java.util.List;
import java.util.Optional;

/** The medians of figures, and what two of them are to each other; absent where one of them was not measured. */
public record Medians(List<Figure> figures) {
    /** Of the figure of a name, a size and a side. */
    public Optional<Long> of(String name, int lines, String side) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name)
                        && figure.lines() == lines
                        && figure.side().equals(side))
                .findFirst()
                .map(Figure::median);
    }

    /** At the largest size the side was measured at: yardsticks are left out where they take too long. */
    public Optional<Long> ofLargest(String name, String side) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name) && figure.side().equals(side))
                .reduce((smaller, larger) -> larger)
                .map(Figure::median);
    }

    /** One over the other, in thousandths. */
    public static Optional<Long> ratio(Optional<Long> one, Optional<Long> other) {
        return one.flatMap(numerator -> other.map(denominator -> Math.multiplyExact(numerator, 1_000) / denominator));
    }

    /** One less the other. */
    public static Optional<Long> difference(Optional<Long> one, Optional<Long> other) {
        return one.flatMap(minuend -> other.map(subtrahend -> minuend - subtrahend));
    }
}
