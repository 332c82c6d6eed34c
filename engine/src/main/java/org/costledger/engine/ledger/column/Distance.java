package org.costledger.engine.ledger.column;

/**
 * A row or day that is mostly near another, kept as the distance from there: a small number, where the row or day itself
 * may be a large one. {@link #NONE} says that there is none.
 */
final class Distance {
    static final int NONE = 0;

    private Distance() {}

    static int of(int number, int from) {
        int distance = number - from;
        return distance >= 0 ? distance + 1 : distance;
    }

    static int number(int distance, int from) {
        return from + (distance > 0 ? distance - 1 : distance);
    }
}
