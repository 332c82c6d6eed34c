package org.costledger.engine.adjustment.oracle;

import org.costledger.engine.adjustment.oracle.LiteralLedger.Point;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;

/**
 * ADJ-16 to ADJ-18 for items that are not Average: the key of a point is variant, location and the valuation date
 * itself.
 */
final class EntryPointMarks {
    private final LiteralLedger ledger;

    EntryPointMarks(LiteralLedger ledger) {
        this.ledger = ledger;
    }

    /** ADJ-17, {@code mark(v)}, with the earliest allowed valuation date of ADJ-18. */
    void mark(Value v) {
        var item = v.entry().item;
        var stock = v.entry().stock;
        var earliest = ledger.setup.costing().earliestAllowedValuationDate();
        boolean tooEarly = earliest.isPresent() && v.valuationDate().isBefore(earliest.get());
        if (!tooEarly) {
            var k = item.points.stream()
                    .filter(point -> point.stock.equals(stock) && point.date.equals(v.valuationDate()))
                    .findFirst();
            if (k.isPresent() && !k.get().adjusted) return;
            if (k.isPresent()) k.get().adjusted = false;
            else item.points.add(new Point(stock, v.valuationDate(), false));
        }
        for (var point : item.points) {
            if (!point.adjusted || !point.stock.equals(stock) || !point.date.isAfter(v.valuationDate())) continue;
            if (tooEarly && point.date.isBefore(earliest.get())) continue;
            point.adjusted = false;
        }
    }
}
