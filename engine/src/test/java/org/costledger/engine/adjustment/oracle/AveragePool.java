package org.costledger.engine.adjustment.oracle;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Entry;
import org.costledger.engine.adjustment.oracle.LiteralLedger.LiteralItem;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Point;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;
import org.costledger.engine.setup.AverageCosting;
import org.costledger.engine.setup.StockKey;

/**
 * ADJ-102: what one average is taken over, all of an item or one location and variant of it. Where the calculation type
 * changes between fiscal years, a pool is that of the years of one type.
 */
final class AveragePool {
    /** Quantities are rounded to it ({@code Q} of chapter 01). */
    private static final Ratio QUANTITY_PRECISION = new Ratio(BigInteger.ONE, BigInteger.valueOf(100_000));

    final LiteralItem item;
    final boolean byItem;
    private final StockKey stock;
    private final AverageCosting averages;

    /** {@code (Q, C)} of ADJ-112. */
    record Sums(Ratio q, Money c) {
        static final Sums ZERO = new Sums(Ratio.ZERO, Money.ZERO);

        Sums plus(Ratio quantity, Money cost) {
            return new Sums(q.plus(quantity), c.plus(cost));
        }

        Sums minus(Ratio quantity, Money cost) {
            return new Sums(q.minus(quantity), c.minus(cost));
        }

        /** ADJ-115: in both currencies. */
        boolean allowAnAverage() {
            return q.signum() > 0 && c.lcy().signum() >= 0 && c.acy().signum() >= 0;
        }
    }

    /** An average period (ADJ-101). */
    record Period(LocalDate start, LocalDate end) {
        boolean contains(LocalDate date) {
            return !date.isBefore(start) && !date.isAfter(end);
        }
    }

    /** The pool of a location and variant in the fiscal year of a date. */
    AveragePool(LiteralLedger ledger, LiteralItem item, StockKey stock, LocalDate date) {
        this.item = item;
        this.stock = stock;
        this.averages = ledger.setup.averageCosting();
        this.byItem = averages.isByItem(date);
    }

    boolean contains(Entry e) {
        return e.item == item && (byItem || e.stock.equals(stock));
    }

    /** All value entries of the pool that are wanted, by number. */
    List<Value> values(Predicate<Value> wanted) {
        return item.values().stream()
                .filter(v -> contains(v.entry()))
                .filter(wanted)
                .toList();
    }

    List<Value> valuedIn(Period period) {
        return values(v -> period.contains(v.valuationDate()));
    }

    Period periodOf(LocalDate date) {
        return new Period(averages.startOfPeriod(date), averages.endOfPeriod(date));
    }

    /** ADJ-103: where the years of one calculation type around a date end. */
    LocalDate endOfCalculationType(LocalDate date) {
        return averages.endOfCalculationType(date);
    }

    /** Whether an entry point stands for the pool, if it is dated in its years. */
    boolean isOf(Point point) {
        return point.stock.equals(byItem ? StockKey.of(item.number) : stock);
    }

    /**
     * The sums up to a date (ADJ-102), in the segments of ADJ-103: quantity, and actual and expected cost. A part before
     * of which the item had no quantity gives the pool nothing.
     *
     * @param cost of a value entry, with what is pending
     */
    Sums sums(LocalDate date, Function<Value, Money> cost) {
        if (byItem) return sum(item.values(), v -> !v.valuationDate().isAfter(date), cost);
        var start = averages.startOfCalculationType(date);
        var own = sum(
                values(v -> true),
                v -> !v.valuationDate().isBefore(start) && !v.valuationDate().isAfter(date),
                cost);
        var before = sum(item.values(), v -> v.valuationDate().isBefore(start), cost);
        if (before.q.isZero()) return own;
        var quantity = sum(values(v -> true), v -> v.valuationDate().isBefore(start), cost).q;
        var part = quantity.rounded(QUANTITY_PRECISION).dividedBy(before.q.rounded(QUANTITY_PRECISION));
        return own.plus(before.q.times(part), before.c.times(part));
    }

    private static Sums sum(List<Value> values, Predicate<Value> wanted, Function<Value, Money> cost) {
        var sums = Sums.ZERO;
        for (var v : values) {
            if (wanted.test(v)) sums = sums.plus(v.entryQty(), cost.apply(v));
        }
        return sums;
    }
}
