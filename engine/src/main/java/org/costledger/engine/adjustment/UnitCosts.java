package org.costledger.engine.adjustment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;
import org.costledger.engine.ledger.column.ValueEntryRows;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.StockValue;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/**
 * What a unit of an item, and of its stockkeeping units, costs after a run (ADJ-171 to ADJ-174): the value of the stock over
 * its quantity, in local currency; after a revaluation too (REV-64). Standard items keep theirs.
 */
final class UnitCosts {
    private final LedgerView ledger;
    private final ItemRun run;
    private final AdjustmentEntries entries;
    private Map<Integer, Amount> postedOnEntry = Map.of();

    /** @param entries that the run made for the item */
    UnitCosts(LedgerView ledger, ItemRun run, AdjustmentEntries entries) {
        this.ledger = ledger;
        this.run = run;
        this.entries = entries;
    }

    // ---- the item

    /** ADJ-171; the present unit cost where the stock tells none. */
    UnitCost ofItem(UnitCost present) {
        if (CostingRule.of(run.item.costingMethod()).keepsStandard()) return present;
        var all = ledger.stockValue(run.item.no()).plus(new StockValue(Quantity.ZERO, entries.costForItem()));
        var open = ledger.openOutbounds(run.item.no());
        var value = all;
        for (var outbound : open) value = value.minus(valueOf(outbound));
        if (value.quantity().signum() <= 0)
            return withoutStock(all.quantity(), stock -> true).orElse(present);
        var cost =
                value.cost().units() == run.amountStep(CurrencyColumn.LCY) ? preciseCost(open) : Exact.of(value.cost());
        return cost.signum() <= 0 ? present : average(cost, value.quantity());
    }

    private StockValue valueOf(ItemLedgerEntry entry) {
        return new StockValue(entry.quantity(), costOf(run.entries.row(entry.entryNo())));
    }

    /** Everything an entry is worth, what this run posted on it included. */
    private Amount costOf(int row) {
        long cost = 0;
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            cost = Fixed.plus(cost, run.values.costAmountActual(value, CurrencyColumn.LCY));
            cost = Fixed.plus(cost, run.values.costAmountExpected(value, CurrencyColumn.LCY));
        }
        return Amount.ofUnits(cost).plus(postedOn(row));
    }

    private Amount postedOn(int row) {
        var posted = entries.made();
        if (postedOnEntry.isEmpty() && posted.size() > 0) {
            postedOnEntry = new HashMap<>();
            for (int i = 0; i < posted.size(); i++)
                postedOnEntry.merge(posted.itemLedgerEntryRow(i), cost(posted, i), Amount::plus);
        }
        return postedOnEntry.getOrDefault(row, Amount.ZERO);
    }

    private static Amount cost(ValueEntryRows posted, int index) {
        return Amount.ofUnits(posted.cost(index, CurrencyColumn.LCY));
    }

    private UnitCost average(Exact cost, Quantity quantity) {
        var average = cost.dividedBy(Exact.of(quantity)).toUnitCost(run.setup.unitAmountPrecision());
        return average.signum() < 0 ? UnitCost.ZERO : average;
    }

    /**
     * ADJ-172: what the stock is worth by its receipts, where in all it is worth the smallest amount there is. What open
     * outbounds took of a receipt counts as if it were still there, since they are left out.
     */
    private Exact preciseCost(List<ItemLedgerEntry> openOutbounds) {
        var cost = Exact.ZERO;
        for (int row = 0; row < run.entries.size(); row++) {
            if (run.entries.quantity(row) > 0 && run.entries.remainingQuantity(row) != 0)
                cost = cost.plus(costOfPart(row, run.entries.remainingQuantity(row)));
        }
        for (var outbound : openOutbounds) {
            int row = run.entries.row(outbound.entryNo());
            for (int application = run.all.firstApplicationRow(Chain.OUTBOUND, row);
                    application >= 0;
                    application = run.applications.next(Chain.OUTBOUND, application)) {
                if (run.applications.isQuantityApplication(application))
                    cost = cost.plus(costOfPart(
                            run.applications.inboundRow(application), -run.applications.quantity(application)));
            }
        }
        return cost;
    }

    private Exact costOfPart(int row, long part) {
        return Exact.of(costOf(row))
                .times(Exact.of(Quantity.ofUnits(part)))
                .dividedBy(Exact.of(Quantity.ofUnits(run.entries.quantity(row))));
    }

    // ---- no stock

    /**
     * ADJ-173: what the last outbound cost, where nothing is left and nothing open. Like the average of ADJ-171 it is never
     * negative: an item cannot cost less than nothing.
     */
    private Optional<UnitCost> withoutStock(Quantity quantity, Predicate<StockKey> wanted) {
        if (!quantity.isZero() || hasOpenEntries(wanted)) return Optional.empty();
        return lastOutbound(wanted)
                .map(row -> Exact.of(costOf(row))
                        .dividedBy(Exact.of(Quantity.ofUnits(run.entries.quantity(row))))
                        .toUnitCost(run.setup.unitAmountPrecision()))
                .filter(unitCost -> unitCost.signum() > 0);
    }

    private boolean hasOpenEntries(Predicate<StockKey> wanted) {
        for (int row = 0; row < run.entries.size(); row++) {
            if (run.entries.remainingQuantity(row) != 0 && wanted.test(run.entries.stock(row))) return true;
        }
        return false;
    }

    /** The last outbound that is no correction; failing that the last that costs anything. */
    private Optional<Integer> lastOutbound(Predicate<StockKey> wanted) {
        int last = -1;
        int lastWithCost = -1;
        for (int value = 0; value < run.values.size(); value++) {
            int row = run.values.itemLedgerEntryRow(value);
            if (!isConsidered(value, row) || !wanted.test(run.entries.stock(row))) continue;
            if (isTaken(value, row) && (last < 0 || isLater(value, last))) last = value;
            if ((lastWithCost < 0 || isLater(value, lastWithCost))
                    && !costOf(row).isZero()) lastWithCost = value;
        }
        int found = last >= 0 ? last : lastWithCost;
        return found < 0 ? Optional.empty() : Optional.of(run.values.itemLedgerEntryRow(found));
    }

    private boolean isConsidered(int value, int row) {
        return run.values.isFirst(value)
                && run.entries.quantity(row) < 0
                && !run.values.isAdjustment(value)
                && !run.entries.facts(row).dropShipment();
    }

    private boolean isTaken(int value, int row) {
        boolean byAverage = CostingRule.of(run.item.costingMethod()).valuesByAverage();
        return !run.entries.facts(row).correction() && (!byAverage || run.values.isValuedByAverageCost(value));
    }

    /** By valuation date, location, variant and number. */
    private boolean isLater(int value, int other) {
        int byDate = Integer.compare(run.values.valuationDay(value), run.values.valuationDay(other));
        if (byDate != 0) return byDate > 0;
        var stock = run.entries.stock(run.values.itemLedgerEntryRow(value));
        var otherStock = run.entries.stock(run.values.itemLedgerEntryRow(other));
        int byLocation = stock.locationCode().compareTo(otherStock.locationCode());
        if (byLocation != 0) return byLocation > 0;
        int byVariant = stock.variantCode().compareTo(otherStock.variantCode());
        return byVariant != 0 ? byVariant > 0 : value > other;
    }

    // ---- its stockkeeping units

    /**
     * ADJ-174: the stockkeeping units whose unit cost changes.
     *
     * @param dirty stocks with an entry point that was not adjusted when the run came to the item
     */
    List<StockkeepingUnit> ofStockkeepingUnits(Set<StockKey> dirty, UnitCost ofItem) {
        if (CostingRule.of(run.item.costingMethod()).keepsStandard()) return List.of();
        var units = ledger.stockkeepingUnits(run.item.no());
        if (units.isEmpty()) return List.of();
        boolean byPlace = run.setup.costing().byLocationAndVariant();
        var touched = byPlace ? touchedStocks(dirty) : dirty;
        var changed = new ArrayList<StockkeepingUnit>();
        for (var unit : units) {
            var unitCost = ofItem;
            if (byPlace) {
                if (touched.stream().noneMatch(stock -> covers(unit.key(), stock))) continue;
                unitCost = atPlace(unit);
            }
            if (!unitCost.equals(unit.unitCost())) changed.add(unit.withUnitCost(unitCost));
        }
        return changed;
    }

    /** Those that were dirty, or where the run posted a value entry or found an entry to be completely invoiced. */
    private Set<StockKey> touchedStocks(Set<StockKey> dirty) {
        Set<StockKey> touched = new LinkedHashSet<>(dirty);
        for (int node = 0; node < run.graph.ordered(); node++) {
            if (run.becameCompletelyInvoiced(node))
                touched.add(run.entries.stock(run.graph.row(node))); // ADJ-70, ADJ-71
        }
        for (int i = 0; i < entries.made().size(); i++)
            touched.add(run.entries.stock(entries.made().itemLedgerEntryRow(i)));
        return touched;
    }

    private static boolean covers(StockKey unit, StockKey touched) {
        return isBlankOr(unit.locationCode(), touched.locationCode())
                && isBlankOr(unit.variantCode(), touched.variantCode());
    }

    private static boolean isBlankOr(String code, String wanted) {
        return code.equals(Code.BLANK) || code.equals(wanted);
    }

    /** Its own stock over its own quantity; open outbounds are not left out. */
    private UnitCost atPlace(StockkeepingUnit unit) {
        var value = ledger.stockValue(unit.key()).plus(postedAt(unit.key()));
        if (value.quantity().isZero())
            return withoutStock(Quantity.ZERO, stock -> stock.equals(unit.key()))
                    .orElse(unit.unitCost());
        var average = average(costAtPlace(unit.key(), value.cost()), value.quantity());
        return average.isZero() ? unit.unitCost() : average;
    }

    /** ADJ-103: what the item was worth in years by item counts by the part this stock had of its quantity. */
    private Exact costAtPlace(StockKey stock, Amount ownCost) {
        var averages = run.setup.averageCosting();
        var yearsFrom = averages.startOfCalculationType(AccountingPeriods.WITHOUT_END);
        boolean carriesIn = yearsFrom.isAfter(AccountingPeriods.WITHOUT_BEGINNING)
                && !averages.isByItem(AccountingPeriods.WITHOUT_END)
                && CostingRule.of(run.item.costingMethod()).valuesByAverage();
        if (!carriesIn) return Exact.of(ownCost);
        int day = Days.of(yearsFrom);
        var pool = new AveragePool();
        pool.read(run.all.valuationDays(), run.entries.findStock(stock), day, day);
        var posted = entries.made();
        for (int i = 0; i < posted.size(); i++) {
            int postedAt = run.entries.stockIndex(posted.itemLedgerEntryRow(i));
            pool.add(postedAt, posted.valuationDay(i), CurrencyColumn.LCY, posted.cost(i, CurrencyColumn.LCY));
        }
        pool.sumUpTo(Integer.MAX_VALUE);
        return pool.withCarried(pool.cost(CurrencyColumn.LCY), CurrencyColumn.LCY);
    }

    private StockValue postedAt(StockKey stock) {
        int index = run.entries.findStock(stock);
        var cost = Amount.ZERO;
        var posted = entries.made();
        for (int i = 0; i < posted.size(); i++) {
            if (run.entries.stockIndex(posted.itemLedgerEntryRow(i)) == index) cost = cost.plus(cost(posted, i));
        }
        return new StockValue(Quantity.ZERO, cost);
    }
}
