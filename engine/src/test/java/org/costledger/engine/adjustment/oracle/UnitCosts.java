package org.costledger.engine.adjustment.oracle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Entry;
import org.costledger.engine.adjustment.oracle.LiteralLedger.LiteralItem;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.StockKey;

/** ADJ-171 to ADJ-174: the unit costs of an item and its stockkeeping units, in local currency only (ADJ-6). */
final class UnitCosts {
    /** After all that is recorded. */
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final LiteralLedger ledger;
    private final LiteralItem item;

    UnitCosts(LiteralLedger ledger, LiteralItem item) {
        this.ledger = ledger;
        this.item = item;
    }

    /** ADJ-171, then ADJ-174. Standard items keep their unit costs. */
    void recompute(Set<StockKey> touched) {
        if (item.isStandard()) return;
        ofItem().ifPresent(cost -> item.unitCost = cost);
        recomputeStockkeepingUnits(touched);
    }

    /** ADJ-171: the new unit cost of the item; empty: it keeps the one it has. */
    private Optional<Ratio> ofItem() {
        var q = Ratio.ZERO;
        var c = Ratio.ZERO;
        for (var e : item.entries) {
            if (!e.positive() && e.open()) continue;
            q = q.plus(quantity(e.values));
            c = c.plus(cost(e));
        }
        if (q.signum() <= 0) return withoutStock(item.entries);
        if (c.equals(ledger.precisions.amount().lcy())) c = preciseRemainder();
        return average(c, q);
    }

    /** {@code R(max(0, C / Q), U)}, unless the average is zero. */
    private Optional<Ratio> average(Ratio c, Ratio q) {
        var avg = c.dividedBy(q);
        return avg.signum() <= 0 ? Optional.empty() : Optional.of(u(avg));
    }

    /** ADJ-172. */
    private Ratio preciseRemainder() {
        var c = Ratio.ZERO;
        for (var e : item.entries) {
            if (!e.positive()) continue;
            if (e.open()) c = c.plus(cost(e).dividedBy(e.qty).times(e.remainingQty));
            for (var a : ledger.applications(e, a -> a.isConsumption() && a.inbound() == e.number)) {
                if (ledger.entry(a.outbound()).open())
                    c = c.plus(cost(e).dividedBy(e.qty).times(a.qty().negated()));
            }
        }
        return c;
    }

    /** ADJ-173, over the entries of the item, or of one location and variant; like the average, never less than nothing. */
    private Optional<Ratio> withoutStock(List<Entry> entries) {
        var values = entries.stream().flatMap(e -> e.values.stream()).toList();
        if (!quantity(values).isZero() || entries.stream().anyMatch(Entry::open)) return Optional.empty();
        var considered = values.stream()
                .filter(v -> v.entryQty().signum() < 0 && !v.adjustment() && !v.entry().dropShipment)
                .sorted(Comparator.comparing(Value::valuationDate)
                        .thenComparing(v -> v.entry().stock.locationCode())
                        .thenComparing(v -> v.entry().stock.variantCode())
                        .thenComparingLong(Value::number)
                        .reversed())
                .toList();
        return considered.stream()
                .filter(v -> !v.entry().correction && (!item.isAverage() || v.valuedByAverage()))
                .map(Value::entry)
                .findFirst()
                .or(() -> considered.stream()
                        .map(Value::entry)
                        .filter(e -> !cost(e).isZero())
                        .findFirst())
                .map(e -> cost(e).dividedBy(e.qty))
                .filter(cost -> cost.signum() > 0)
                .map(this::u);
    }

    /** ADJ-174. */
    private void recomputeStockkeepingUnits(Set<StockKey> touched) {
        for (var unit : item.units) {
            if (!ledger.setup.costing().byLocationAndVariant()) {
                unit.unitCost = item.unitCost;
            } else if (touched.stream().anyMatch(place -> concerns(unit.stock, place))) {
                ofStock(unit.stock).ifPresent(cost -> unit.unitCost = cost);
            }
        }
    }

    private static boolean concerns(StockKey unit, StockKey touched) {
        return (unit.locationCode().equals(Code.BLANK) || unit.locationCode().equals(touched.locationCode()))
                && (unit.variantCode().equals(Code.BLANK) || unit.variantCode().equals(touched.variantCode()));
    }

    /**
     * ADJ-174: of one location and variant, open outbounds included. Of an Average item by the sums of ADJ-103, which differ
     * where years of another calculation type lie before.
     */
    private Optional<Ratio> ofStock(StockKey stock) {
        var entries = item.entries.stream().filter(e -> e.stock.equals(stock)).toList();
        var pool = new AveragePool(ledger, item, stock, END);
        if (item.isAverage() && !pool.byItem) {
            var sums = pool.sums(END, v -> v.actual().plus(v.expected()));
            return sums.q().isZero()
                    ? withoutStock(entries)
                    : notZero(average(sums.c().lcy(), sums.q()));
        }
        var q = Ratio.ZERO;
        var c = Ratio.ZERO;
        for (var e : entries) {
            q = q.plus(quantity(e.values));
            c = c.plus(cost(e));
        }
        return q.isZero() ? withoutStock(entries) : notZero(average(c, q));
    }

    /** Of a stockkeeping unit a rounded 0 changes nothing; of the item an average of 0 does not, and one below the precision does. */
    private static Optional<Ratio> notZero(Optional<Ratio> unitCost) {
        return unitCost.filter(cost -> !cost.isZero());
    }

    private static Ratio quantity(List<Value> values) {
        return values.stream().map(Value::entryQty).reduce(Ratio.ZERO, Ratio::plus);
    }

    /** ILE cost: actual and expected. */
    private static Ratio cost(Entry e) {
        return e.values.stream()
                .map(v -> v.actual().lcy().plus(v.expected().lcy()))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    private Ratio u(Ratio x) {
        return x.rounded(ledger.precisions.unitAmount().lcy());
    }
}
