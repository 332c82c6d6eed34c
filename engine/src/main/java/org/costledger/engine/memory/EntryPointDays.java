package org.costledger.engine.memory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.setup.StockKey;

/** The entry points of one stock, by date: a day and a flag in one number each. */
final class EntryPointDays {
    private static final int FIRST_CAPACITY = 4;

    private final StockKey stock;
    private int[] points = new int[FIRST_CAPACITY];
    private int size;

    EntryPointDays(StockKey stock) {
        this.stock = stock;
    }

    void set(LocalDate date, boolean adjusted) {
        int point = Days.of(date) << 1 | (adjusted ? 1 : 0);
        int at = position(Days.of(date));
        if (at < size && points[at] >> 1 == point >> 1) {
            points[at] = point;
            return;
        }
        if (size == points.length) points = Arrays.copyOf(points, size + (size >> 1) + 1);
        System.arraycopy(points, at, points, at + 1, size - at);
        points[at] = point;
        size++;
    }

    boolean hasUnadjusted() {
        for (int at = 0; at < size; at++) {
            if ((points[at] & 1) == 0) return true;
        }
        return false;
    }

    void adjustAll() {
        for (int at = 0; at < size; at++) points[at] |= 1;
    }

    Optional<EntryPoint> find(LocalDate date) {
        int day = Days.of(date);
        int at = position(day);
        return at < size && points[at] >> 1 == day ? Optional.of(point(at)) : Optional.empty();
    }

    void forEachAfter(LocalDate date, Consumer<EntryPoint> action) {
        for (int at = position(Days.of(date) + 1); at < size; at++) action.accept(point(at));
    }

    void forEach(Consumer<EntryPoint> action) {
        for (int at = 0; at < size; at++) action.accept(point(at));
    }

    private EntryPoint point(int at) {
        return new EntryPoint(stock, Days.toDate(points[at] >> 1), (points[at] & 1) != 0);
    }

    /** The first point on or after the day. */
    private int position(int day) {
        if (size > 0 && points[size - 1] >> 1 < day) return size;
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points[middle] >> 1 < day) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
