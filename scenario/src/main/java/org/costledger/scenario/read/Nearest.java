package org.costledger.scenario.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests the word that was probably meant. */
final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** {@code " Did you mean item?"}, or nothing where no word is near. */
    static String suggestion(String written, Collection<String> known) {
        return to(written, known).map(word -> " Did you mean " + word + "?").orElse("");
    }

    static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int farthest = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(word -> !word.isEmpty() && distance(written, word) <= farthest)
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The number of letters to insert, delete, replace or swap with their neighbour, regardless of case. */
    static int distance(String left, String right) {
        var from = left.toLowerCase(Locale.ROOT);
        var to = right.toLowerCase(Locale.ROOT);
        var distances = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                distances[row][column] =
                        Math.min(row, column) == 0 ? Math.max(row, column) : step(from, to, row, column, distances);
            }
        }
        return distances[from.length()][to.length()];
    }

    private static int step(String from, String to, int row, int column, int[][] distances) {
        char last = from.charAt(row - 1);
        char wanted = to.charAt(column - 1);
        int best = distances[row - 1][column - 1] + (last == wanted ? 0 : 1);
        best = Math.min(best, 1 + Math.min(distances[row - 1][column], distances[row][column - 1]));
        boolean isSwapped = row > 1 && column > 1 && last == to.charAt(column - 2) && from.charAt(row - 2) == wanted;
        return isSwapped ? Math.min(best, distances[row - 2][column - 2] + 1) : best;
    }
}
