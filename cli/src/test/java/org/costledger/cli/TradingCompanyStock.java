package org.costledger.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What lies where in the example: pieces counted by hand, without the engine, and serial numbers. */
final class TradingCompanyStock {
    /** Which pieces, and where. */
    record Place(String item, String variant, String location) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::item).thenComparing(Place::variant).thenComparing(Place::location);

        Place at(String elsewhere) {
            return new Place(item, variant, elsewhere);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Place, Integer> pieces = new TreeMap<>();
    private final Map<Place, Deque<String>> serials = new TreeMap<>();

    int at(Place place) {
        return pieces.getOrDefault(place, 0);
    }

    int everywhere(String item) {
        return pieces.entrySet().stream()
                .filter(entry -> entry.getKey().item().equals(item))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    void add(Place place, int quantity) {
        pieces.merge(place, quantity, Integer::sum);
    }

    void addSerials(Place place, List<String> numbers) {
        serials.computeIfAbsent(place, key -> new ArrayDeque<>()).addAll(numbers);
        add(place, numbers.size());
    }

    String takeSerial(Place place) {
        add(place, -1);
        return serials.computeIfAbsent(place, key -> new ArrayDeque<>()).removeFirst();
    }

    /** Every place with stock, or with less than none. */
    List<Map.Entry<Place, Integer>> all() {
        return new ArrayList<>(pieces.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .toList());
    }
}
