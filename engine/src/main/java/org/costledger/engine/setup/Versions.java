package org.costledger.engine.setup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that was replaced by newer versions of itself: the last that began on or before a date is valid on it (REV-115).
 *
 * @param first valid before the first of the others
 * @param later by the day they are valid from
 */
public record Versions<T>(T first, SortedMap<LocalDate, T> later) {
    public Versions {
        later = Collections.unmodifiableSortedMap(new TreeMap<>(later));
    }

    /** Only one, valid for ever. */
    public static <T> Versions<T> only(T first) {
        return new Versions<>(first, new TreeMap<>(Map.of()));
    }

    public T on(LocalDate date) {
        var until = later.headMap(date.plusDays(1));
        return until.isEmpty() ? first : later.getOrDefault(until.lastKey(), first);
    }
}
