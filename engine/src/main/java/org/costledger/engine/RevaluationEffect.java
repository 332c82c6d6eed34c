package org.costledger.engine;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.costledger.engine.number.Cost;

/**
 * What a revaluation that is not posted would change once cost is adjusted, compared with the same ledger adjusted without it.
 *
 * @param changes by item, location and month of the posting dates; only what changes
 * @param entries how many item ledger entries would cost something else
 * @param valueEntries how many value entries posting and adjusting would write
 */
public record RevaluationEffect(List<Change> changes, int entries, int valueEntries) {
    public RevaluationEffect {
        changes = List.copyOf(changes);
    }

    /** Where and when. */
    public record Place(String itemNo, String locationCode, YearMonth month) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::itemNo)
                .thenComparing(Place::locationCode)
                .thenComparing(Place::month);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What changes there.
     *
     * @param inventoryValue actual and expected, positive where stock is worth more
     * @param costOfGoodsSold positive where sales cost more
     * @param workInProcess positive where more was consumed than came out
     * @param variance positive where it is a loss
     */
    public record Change(Place place, Cost inventoryValue, Cost costOfGoodsSold, Cost workInProcess, Cost variance) {
        static Change none(Place place) {
            return new Change(place, Cost.ZERO, Cost.ZERO, Cost.ZERO, Cost.ZERO);
        }

        Change plus(Change other) {
            return new Change(
                    place,
                    inventoryValue.plus(other.inventoryValue),
                    costOfGoodsSold.plus(other.costOfGoodsSold),
                    workInProcess.plus(other.workInProcess),
                    variance.plus(other.variance));
        }

        boolean isNone() {
            return inventoryValue.isZero() && costOfGoodsSold.isZero() && workInProcess.isZero() && variance.isZero();
        }
    }

    /** All places and months together. */
    public Change total() {
        var total = Change.none(new Place("", "", YearMonth.of(1, 1)));
        for (var change : changes) total = total.plus(change);
        return total;
    }
}
