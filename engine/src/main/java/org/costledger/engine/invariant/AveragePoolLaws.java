package org.costledger.engine.invariant;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.valuation.EntryPoints;

/** The law on what the pools of an adjusted Average item are worth (chapter 03, ADJ-213, point 4). */
final class AveragePoolLaws {
    private AveragePoolLaws() {}

    /** What a pool is worth at the end of a period. */
    private record Worth(Quantity quantity, Cost cost) {
        static final Worth NOTHING = new Worth(Quantity.ZERO, Cost.ZERO);

        Worth plus(Worth other) {
            return new Worth(quantity.plus(other.quantity), cost.plus(other.cost));
        }
    }

    /**
     * ADJ-213 (4): where everything is taken from the pool as it comes, nothing left means nothing worth. Not told of are
     * items with fixed applications, returns, transfers, revaluations or credits, with outbounds that are open or were
     * invoiced apart from their shipment, and pools that were negative.
     */
    static void usedUpPoolHasNoCost(ItemFacts facts, Findings found) {
        if (!isTold(facts)) return;
        Map<StockKey, SortedMap<LocalDate, Worth>> pools = new HashMap<>();
        for (var entry : facts.entries()) {
            for (var value : facts.valueEntries(entry)) {
                var key = EntryPoints.key(facts.setup(), facts.item(), entry.stock(), value.valuationDate());
                pools.computeIfAbsent(key.stock(), stock -> new TreeMap<>())
                        .merge(
                                key.valuationDate(),
                                new Worth(value.quantities().itemLedgerEntry(), value.actualAndExpected()),
                                Worth::plus);
            }
        }
        pools.forEach((stock, periods) -> check(facts, stock, periods, found));
    }

    private static void check(ItemFacts facts, StockKey stock, SortedMap<LocalDate, Worth> periods, Findings found) {
        var worth = Worth.NOTHING;
        for (var period : periods.entrySet()) {
            worth = worth.plus(period.getValue());
            if (worth.quantity().signum() < 0) return;
            var left = worth;
            found.addUnless(
                    !left.quantity().isZero() || left.cost().isZero(),
                    Findings.subject(facts),
                    () -> "has nothing left at the end of " + period.getKey() + " in the pool of " + stock
                            + ", but it is worth " + left.cost());
        }
    }

    private static boolean isTold(ItemFacts facts) {
        var setup = facts.setup();
        return facts.item().isInventory()
                && facts.rule().valuesByAverage()
                && !facts.item().policies().inventoryValueZero()
                && facts.history().state().costIsAdjusted()
                && setup.costing().earliestAllowedValuationDate().isEmpty()
                && facts.history().applicationHistory().isEmpty()
                && facts.applications().stream().noneMatch(AveragePoolLaws::passesOnCost)
                && hasOneCalculationType(facts)
                && facts.entries().stream().allMatch(entry -> isPlain(facts, entry));
    }

    private static boolean passesOnCost(ItemApplicationEntry application) {
        return application.isCostApplication()
                || (application.isQuantityApplication() && application.costApplication());
    }

    private static boolean hasOneCalculationType(ItemFacts facts) {
        var averages = facts.setup().averageCosting();
        return facts.valueEntries().stream()
                        .map(value -> averages.startOfCalculationType(value.valuationDate()))
                        .distinct()
                        .count()
                <= 1;
    }

    /** An inbound without a credit, or an outbound that was shipped and invoiced at once. */
    private static boolean isPlain(ItemFacts facts, ItemLedgerEntry entry) {
        if (entry.state().appliesToEntry() != 0 || (!entry.positive() && entry.open())) return false;
        int posted = 0;
        for (var value : facts.valueEntries(entry)) {
            if (value.kind().entryType() == CostEntryType.REVALUATION) return false;
            if (value.kind().adjustment() || !value.kind().inventoriable()) continue;
            posted++;
            if (entry.positive() ? isCredit(value) : value.kind().expectedCost()) return false;
        }
        return entry.positive() || posted == 1;
    }

    private static boolean isCredit(ValueEntry value) {
        var cost = value.actualAndExpected();
        return cost.lcy().signum() < 0 || cost.acy().signum() < 0;
    }
}
