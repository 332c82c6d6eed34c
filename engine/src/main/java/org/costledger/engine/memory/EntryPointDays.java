package org.costledger.engine.memory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.column.PackedRows;
import org.costledger.engine.setup.StockKey;

/** The entry points of one stock, by date. */
final class EntryPointDays {
    private static final int DAY = 0;
    private static final int ADJUSTED = 1;

    private final StockKey stock;
    private final PackedRows points = new PackedRows(2, 0);

    EntryPointDays(StockKey stock) {
        this.stock = stock;
    }

    void set(LocalDate date, boolean adjusted) {
        int day = Days.of(date);
        int at = position(day);
        if (!isAt(at, day)) insert(at, day);
        points.set(at, ADJUSTED, adjusted ? 1 : 0);
    }

    private boolean isAt(int at, int day) {
        return at < points.size() && day(at) == day;
    }

    private int day(int at) {
        return points.getInt(at, DAY);
    }

    private void insert(int at, int day) {
        for (int to = points.addRow(); to > at; to--) {
            points.set(to, DAY, points.get(to - 1, DAY));
            points.set(to, ADJUSTED, points.get(to - 1, ADJUSTED));
        }
        points.set(at, DAY, day);
    }

    boolean hasUnadjusted() {
        for (int at = 0; at < points.size(); at++) {
            if (points.get(at, ADJUSTED) == 0) return true;
        }
        return false;
    }

    void adjustAll() {
        for (int at = 0; at < points.size(); at++) points.set(at, ADJUSTED, 1);
    }

    Optional<EntryPoint> find(LocalDate date) {
        int day = Days.of(date);
        int at = position(day);
        return isAt(at, day) ? Optional.of(point(at)) : Optional.empty();
    }

    void forEachAfter(LocalDate date, Consumer<EntryPoint> action) {
        for (int at = position(Days.of(date) + 1); at < points.size(); at++) action.accept(point(at));
    }

    void forEach(Consumer<EntryPoint> action) {
        for (int at = 0; at < points.size(); at++) action.accept(point(at));
    }

    private EntryPoint point(int at) {
        return new EntryPoint(stock, Days.toDate(day(at)), points.get(at, ADJUSTED) != 0);
    }

    /** The first point on or after the day. */
    private int position(int day) {
        int low = 0;
        int high = points.size();
        if (high > 0 && day(high - 1) < day) return high;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day(middle) < day) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
