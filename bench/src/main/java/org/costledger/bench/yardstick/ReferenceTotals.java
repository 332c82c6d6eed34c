package org.costledger.bench.yardstick;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Totals as the yardsticks print them, in 1/100000 of the currency unit.
 *
 * @param shipped cost of all shipments
 * @param stock what is left is worth
 */
public record ReferenceTotals(long shipped, long stock) {
    private static final Pattern NUMBER = Pattern.compile("(\\w+)=(-?\\d+)");

    /** Reads a line such as {@code lines=10 shipped=70 consumed=0 stock=30}. */
    static ReferenceTotals parse(String line) {
        return new ReferenceTotals(number(line, "shipped"), number(line, "stock"));
    }

    static boolean isTotals(String line) {
        return line.contains("shipped=");
    }

    private static long number(String line, String name) {
        Map<String, Long> numbers = NUMBER.matcher(line)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> Long.parseLong(found.group(2))));
        return Optional.ofNullable(numbers.get(name))
                .orElseThrow(() -> new IllegalStateException("a yardstick prints no " + name + ": " + line));
    }

    /** Fails with both unless they are the same. */
    public void prove(String side, long otherShipped, long otherStock) {
        var other = new ReferenceTotals(otherShipped, otherStock);
        if (!equals(other)) throw new IllegalStateException("expected " + this + ", " + side + " gives " + other);
    }
}
