package org.costledger.engine.adjustment.oracle;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.adjustment.oracle.LiteralLedger.LiteralItem;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Point;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;
import org.costledger.engine.setup.AverageCosting;
import org.costledger.engine.setup.StockKey;

/** ADJ-16 to ADJ-18: which entry point stands for a value entry, and what marking it marks. */
final class EntryPointMarks {
    private final LiteralLedger ledger;
    private final AverageCosting averages;

    /** The key of a point within its item. */
    private record Key(StockKey stock, LocalDate date) {}

    EntryPointMarks(LiteralLedger ledger) {
        this.ledger = ledger;
        this.averages = ledger.setup.averageCosting();
    }

    /** The EP of a value entry (ADJ-16), if it exists. */
    Optional<Point> point(Value v) {
        var k = key(v);
        return v.entry().item.points.stream()
                .filter(point -> point.stock.equals(k.stock) && point.date.equals(k.date))
                .findFirst();
    }

    /** ADJ-16, the table of keys. */
    private Key key(Value v) {
        var item = v.entry().item;
        var stock = v.entry().stock;
        if (!item.isAverage()) return new Key(stock, v.valuationDate());
        boolean byItem = averages.isByItem(v.valuationDate());
        return new Key(byItem ? StockKey.of(item.number) : stock, averages.endOfPeriod(v.valuationDate()));
    }

    /**
     * ADJ-17, {@code mark(v)}, with the earliest allowed valuation date of ADJ-18. Later than {@code v} is what is dated
     * after its key: of an Average item after the end of the period. Years of another calculation type begin with what the item
     * is worth, so that behind them points of any place are concerned (deviation: the rule names those of one place).
     */
    void mark(Value v) {
        var item = v.entry().item;
        var k = key(v);
        var earliest = ledger.setup.costing().earliestAllowedValuationDate();
        boolean tooEarly = earliest.isPresent() && v.valuationDate().isBefore(earliest.get());
        if (!tooEarly) {
            var ep = point(v);
            if (ep.isPresent() && !ep.get().adjusted) return;
            if (ep.isPresent()) ep.get().adjusted = false;
            else item.points.add(new Point(k.stock, k.date, false));
        }
        boolean anyStock = item.isAverage() && averages.isByItem(v.valuationDate());
        for (var point : item.points) {
            if (!point.adjusted || !point.date.isAfter(k.date)) continue;
            boolean ofLaterYears =
                    item.isAverage() && point.date.isAfter(averages.endOfCalculationType(v.valuationDate()));
            if (!anyStock && !ofLaterYears && !point.stock.equals(k.stock)) continue;
            if (tooEarly && point.date.isBefore(earliest.get())) continue;
            point.adjusted = false;
        }
    }

    /** Whether an unadjusted EP of the item, of any location and variant, is dated before a day (ADJ-111). */
    static boolean isUnadjustedBefore(LiteralItem item, LocalDate date) {
        return item.points.stream().anyMatch(point -> !point.adjusted && point.date.isBefore(date));
    }
}
