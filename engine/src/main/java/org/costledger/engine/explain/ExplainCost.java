package org.costledger.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.costledger.engine.explain.CostExplanation.Part;
import org.costledger.engine.explain.CostExplanation.Rest;
import org.costledger.engine.explain.CostExplanation.Step;
import org.costledger.engine.explain.CostParts.Origin;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;

/** Explains the cost of one entry. */
public final class ExplainCost {
    /** Of a longer way the beginning is told. */
    private static final int MOST_STEPS = 500;

    private final LedgerView ledger;
    private final CostParts parts;
    private final List<Step> way = new ArrayList<>();

    private ExplainCost(LedgerView ledger) {
        this.ledger = ledger;
        parts = new CostParts(ledger);
    }

    /**
     * Where the cost of an entry comes from.
     *
     * @throws org.costledger.engine.refusal.Refused if there is no such entry
     */
    public static CostExplanation of(LedgerView ledger, long entryNo) {
        return new ExplainCost(ledger).explain(ledger.namedEntry(entryNo));
    }

    private CostExplanation explain(ItemLedgerEntry entry) {
        var told = new ArrayList<Part>();
        var rest = parts.cost(entry);
        for (var part : parts.of(entry).entrySet()) {
            var cost = part.getValue().rounded(ledger.setup());
            told.add(part(part.getKey(), cost));
            rest = rest.minus(cost);
        }
        told.sort(Comparator.comparingLong(ExplainCost::order));
        walk(0, entry, entry.quantity().abs(), Exact.ONE);
        return new CostExplanation(entry, parts.cost(entry), told, rest, why(entry, rest), way);
    }

    private static Part part(Origin source, Cost cost) {
        return switch (source) {
            case Origin.OfValueEntry(var entry, var value) -> new Part.Posting(entry, value, cost);
            case Origin.OfAverage(var outbound) -> new Part.OfAverage(outbound, cost);
            case Origin.NotSupplied(var outbound) -> new Part.NotSupplied(outbound, cost);
        };
    }

    /** Postings by their number; behind them what is no posting, by that of its entry. */
    private static long order(Part part) {
        return switch (part) {
            case Part.Posting posting -> posting.value().entryNo();
            case Part.OfAverage average ->
                Long.MAX_VALUE / 2 + average.outbound().entryNo();
            case Part.NotSupplied notSupplied ->
                Long.MAX_VALUE / 2 + notSupplied.outbound().entryNo();
        };
    }

    private Rest why(ItemLedgerEntry entry, Cost rest) {
        if (rest.isZero()) return Rest.NONE;
        return ledger.itemState(entry.stock().itemNo()).costIsAdjusted() ? Rest.ROUNDING : Rest.NOT_ADJUSTED;
    }

    private void walk(int depth, ItemLedgerEntry entry, Quantity taken, Exact share) {
        if (way.size() >= MOST_STEPS) return;
        var cost = ExactCost.ZERO;
        for (var part : parts.of(entry).values()) cost = cost.plus(part.times(share));
        way.add(new Step(depth, entry, taken, entry.quantity().abs(), cost.rounded(ledger.setup())));
        for (var supply : parts.supplies(entry)) {
            var quantity = Exact.of(supply.quantity()).times(share);
            var ofSource = share.times(supply.share());
            walk(depth + 1, supply.from(), quantity.toQuantity(Precision.FINEST), ofSource);
        }
    }
}
