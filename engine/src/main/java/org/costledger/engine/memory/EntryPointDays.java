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
    private static final int NEVER = Integer.MAX_VALUE;

    private final StockKey stock;
    private PackedRows points = new PackedRows(1, 0);
    private int unadjustedFrom = NEVER;

    EntryPointDays(StockKey stock) {
        this.stock = stock;
    }

    void add(LocalDate date) {
        int day = Days.of(date);
        int at = position(day);
        if (isAt(at, day)) return;
        for (int to = points.addRow(); to > at; to--) points.set(to, DAY, day(to - 1));
        points.set(at, DAY, day);
    }

    /** Removes the points from a date on, and says whether any are left. */
    boolean removeFrom(LocalDate date) {
        int left = position(Days.of(date));
        var kept = new PackedRows(1, 0);
        for (int at = 0; at < left; at++) kept.set(kept.addRow(), DAY, day(at));
        points = kept;
        return left > 0;
    }

    void setUnadjustedFrom(Optional<LocalDate> date) {
        unadjustedFrom = date.map(Days::of).orElse(NEVER);
    }

    Optional<LocalDate> unadjustedFrom() {
        return unadjustedFrom == NEVER ? Optional.empty() : Optional.of(Days.toDate(unadjustedFrom));
    }

    boolean hasUnadjusted() {
        return points.size() > 0 && day(points.size() - 1) >= unadjustedFrom;
    }

    boolean has(LocalDate date) {
        int day = Days.of(date);
        return isAt(position(day), day);
    }

    /** The first on or after a date. */
    Optional<LocalDate> from(LocalDate date) {
        int at = position(Days.of(date));
        return at == points.size() ? Optional.empty() : Optional.of(Days.toDate(day(at)));
    }

    /** All on or after a day. */
    int[] from(int day) {
        int first = position(day);
        int[] days = new int[points.size() - first];
        for (int at = 0; at < days.length; at++) days[at] = day(first + at);
        return days;
    }

    void forEach(Consumer<EntryPoint> action) {
        for (int at = 0; at < points.size(); at++)
            action.accept(new EntryPoint(stock, Days.toDate(day(at)), day(at) < unadjustedFrom));
    }

    private boolean isAt(int at, int day) {
        return at < points.size() && day(at) == day;
    }

    private int day(int at) {
        return points.getInt(at, DAY);
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
