package org.costledger.scenario.shrink;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Value;

/**
 * Brings the dates of a file together: all on one day, or on days that follow each other, or one day of two. A day is
 * changed wherever it stands, so what happens on one day still does, and what comes later never comes before.
 */
final class SimplerDates implements Simplification {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Override
    public Fields simplified(Fields keys, Trial trial) {
        var left = either(keys, trial, inOne(keys), inTurn(keys));
        for (int day = days(left).size() - 1; day > 0; day--) {
            var all = days(left);
            if (day < all.size()) {
                left = either(left, trial, moved(left, Map.of(all.get(day), all.get(day - 1))));
            }
        }
        return left;
    }

    /** The first that differs and fails; else the keys as they are. */
    private static Fields either(Fields keys, Trial trial, Fields... simpler) {
        for (var one : simpler) {
            if (!days(one).equals(days(keys)) && trial.fails(one)) return one;
        }
        return keys;
    }

    private static Fields inOne(Fields keys) {
        var moves = new TreeMap<LocalDate, LocalDate>();
        for (var day : days(keys)) moves.put(day, FIRST);
        return moved(keys, moves);
    }

    private static Fields inTurn(Fields keys) {
        var moves = new TreeMap<LocalDate, LocalDate>();
        for (var day : days(keys)) moves.put(day, FIRST.plusDays(moves.size()));
        return moved(keys, moves);
    }

    private static List<LocalDate> days(Fields keys) {
        var days = new TreeSet<LocalDate>();
        for (var place : Place.all(keys)) {
            if (place.value() instanceof Value.Day day) days.add(day.value());
        }
        return new ArrayList<>(days);
    }

    private static Fields moved(Fields keys, Map<LocalDate, LocalDate> moves) {
        UnaryOperator<LocalDate> move = day -> moves.getOrDefault(day, day);
        var moved = keys;
        for (var place : Place.all(keys)) {
            if (place.value() instanceof Value.Day day)
                moved = place.path()
                        .edited(moved, old -> Optional.of(new Value.Day(old.at(), move.apply(day.value()))));
        }
        return moved;
    }
}
