package org.costledger.engine.standardcost;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.BillOfMaterials.Kind;
import org.costledger.engine.setup.Center.UnitCostCalculation;
import org.costledger.engine.setup.CostShare;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ReplenishmentSystem;
import org.costledger.engine.setup.Routing;

/**
 * The roll-up as one would do it by hand: an item asks each of its parts what it costs, again and again. It knows decimals
 * only, and each figure is divided once, where it is rounded.
 */
final class NaiveRollUp {
    private static final BigDecimal HALF_A_STEP = new BigDecimal("0.000005");

    private final LedgerView ledger;

    NaiveRollUp(LedgerView ledger) {
        this.ledger = ledger;
    }

    /**
     * What one of an item costs.
     *
     * @param apart how far the rolled-up shares may add up to something else than the single-level ones, by rounding (REV-120)
     */
    record Cost(Map<CostShare, BigDecimal> singleLevel, Map<CostShare, BigDecimal> rolledUp, BigDecimal apart) {
        BigDecimal standardCost() {
            return sum(singleLevel);
        }
    }

    private final class Lot {
        private final Map<CostShare, BigDecimal> here = new EnumMap<>(CostShare.class);
        private final Map<CostShare, BigDecimal> below = new EnumMap<>(CostShare.class);
        private BigDecimal apart = ZERO;

        private void component(Item component, BigDecimal quantity, boolean assembled) {
            if (component.isMade()) {
                var part = cost(component);
                here.merge(CostShare.MATERIAL, rounded(quantity.multiply(part.standardCost()), ONE), BigDecimal::add);
                part.rolledUp()
                        .forEach((share, cost) ->
                                below.merge(share, rounded(quantity.multiply(cost), ONE), BigDecimal::add));
                apart = apart.add(quantity.multiply(part.apart()))
                        .add(HALF_A_STEP.multiply(BigDecimal.valueOf(CostShare.values().length + 1)));
                return;
            }
            boolean counts = component.isInventory()
                    || (!assembled && ledger.setup().manufacturing().includeNonInventoryCostInProduction());
            if (!counts) return;
            var share = component.isInventory() ? CostShare.MATERIAL : CostShare.MATERIAL_NON_INVENTORY;
            var cost = rounded(
                    quantity.multiply(
                            ledger.itemState(component.no()).unitCost().toDecimal()),
                    ONE);
            here.merge(share, cost, BigDecimal::add);
            below.merge(share, cost, BigDecimal::add);
        }

        private void bill(Item owner, BigDecimal pieces, boolean assembled, Map<String, BigDecimal[]> links) {
            for (var line : owner.replenishment().billOfMaterials().first().lines()) {
                var component = ledger.item(line.itemNo());
                var per = line.quantityPer().toDecimal();
                var spoiled = links.getOrDefault(line.routingLink(), new BigDecimal[] {ONE, ZERO});
                var needed = pieces.multiply(plus(line.scrapPct()))
                        .multiply(spoiled[0])
                        .add(spoiled[1]);
                var quantity = line.kind() == Kind.FIXED_QUANTITY ? per : rounded(needed.multiply(per), ONE);
                if (line.kind() == Kind.PHANTOM) bill(component, quantity, assembled, links);
                else component(component, quantity, assembled);
            }
        }

        private void work(Routing.Operation operation, BigDecimal[] spoiled, BigDecimal pieces) {
            var center =
                    ledger.setup().manufacturing().center(operation.centerNo()).orElseThrow();
            var lot = orOne(operation.lotSize());
            var into = pieces.multiply(spoiled[0]).add(spoiled[1]);
            var setUp = ledger.setup().manufacturing().costInclSetup()
                    ? operation.setupTime().toDecimal().multiply(orOne(operation.concurrentCapacities()))
                    : ZERO;
            var timesLot = center.unitCostCalculation() == UnitCostCalculation.UNITS
                    ? into.multiply(lot)
                    : into.multiply(operation.runTime().toDecimal()).add(setUp.multiply(lot));
            var direct = center.directUnitCost().toDecimal();
            var overhead = direct.multiply(part(center.indirectCost().pct()))
                    .add(center.indirectCost().overheadRate().toDecimal());
            here.merge(
                    center.subcontractor() ? CostShare.SUBCONTRACTED : CostShare.CAPACITY,
                    rounded(timesLot.multiply(direct), lot),
                    BigDecimal::add);
            here.merge(CostShare.CAPACITY_OVERHEAD, rounded(timesLot.multiply(overhead), lot), BigDecimal::add);
        }

        private void resource(Routing.Operation operation, BigDecimal lotSize) {
            var resource =
                    ledger.setup().manufacturing().center(operation.centerNo()).orElseThrow();
            var lot = orOne(operation.lotSize());
            var times = operation
                    .runTime()
                    .toDecimal()
                    .multiply(lotSize)
                    .add(operation.setupTime().toDecimal().multiply(lot));
            var direct = resource.directUnitCost().toDecimal();
            var unitCost = rounded(direct.multiply(plus(resource.indirectCost().pct())), ONE);
            var both = lot.multiply(lotSize);
            here.merge(CostShare.CAPACITY, rounded(times.multiply(direct), both), BigDecimal::add);
            here.merge(
                    CostShare.CAPACITY_OVERHEAD,
                    rounded(times.multiply(unitCost.subtract(direct)), both),
                    BigDecimal::add);
        }

        private Cost perUnit(Item item, BigDecimal lotSize) {
            var overhead = item.indirectCost();
            here.put(
                    CostShare.MANUFACTURING_OVERHEAD,
                    sum(here)
                            .multiply(part(overhead.pct()))
                            .add(overhead.overheadRate().toDecimal().multiply(lotSize)));
            var single = new EnumMap<CostShare, BigDecimal>(CostShare.class);
            var rolled = new EnumMap<CostShare, BigDecimal>(CostShare.class);
            for (var share : CostShare.values()) {
                boolean isMaterial = share == CostShare.MATERIAL || share == CostShare.MATERIAL_NON_INVENTORY;
                var own = here.getOrDefault(share, ZERO);
                var all = below.getOrDefault(share, ZERO).add(isMaterial ? ZERO : own);
                single.put(share, rounded(own, lotSize));
                rolled.put(share, rounded(all, lotSize));
            }
            var shares = BigDecimal.valueOf(2L * CostShare.values().length);
            return new Cost(
                    single, rolled, apart.divide(lotSize, 10, RoundingMode.UP).add(HALF_A_STEP.multiply(shares)));
        }
    }

    Cost cost(Item item) {
        var replenishment = item.replenishment();
        boolean assembled = replenishment.system() == ReplenishmentSystem.ASSEMBLY;
        var lotSize = assembled ? ONE : orOne(replenishment.lotSize());
        var pieces = lotSize.multiply(plus(replenishment.scrapPct()));
        var operations = replenishment.routing().first().operations();
        var lot = new Lot();
        var links = new HashMap<String, BigDecimal[]>();
        for (int i = operations.size() - 1; i >= 0; i--) {
            var operation = operations.get(i);
            var spoiled = spoiled(operations, i);
            if (!operation.link().isEmpty()) links.put(operation.link(), spoiled);
            if (assembled) lot.resource(operation, orOne(replenishment.lotSize()));
            else lot.work(operation, spoiled, pieces);
        }
        lot.bill(item, pieces, assembled, links);
        return lot.perUnit(item, lotSize);
    }

    /** What of the pieces, and what besides, goes into an operation and the ones behind it. */
    private static BigDecimal[] spoiled(List<Routing.Operation> operations, int at) {
        if (at == operations.size()) return new BigDecimal[] {ONE, ZERO};
        var behind = spoiled(operations, at + 1);
        var scrap = operations.get(at).scrap();
        return new BigDecimal[] {
            behind[0].multiply(plus(scrap.factorPct())),
            behind[1].multiply(plus(scrap.factorPct())).add(scrap.quantity().toDecimal())
        };
    }

    static BigDecimal sum(Map<CostShare, BigDecimal> shares) {
        return shares.values().stream().reduce(ZERO, BigDecimal::add);
    }

    private static BigDecimal rounded(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, 5, RoundingMode.HALF_UP);
    }

    private static BigDecimal part(Percentage percentage) {
        return percentage.toDecimal().movePointLeft(2);
    }

    private static BigDecimal plus(Percentage percentage) {
        return ONE.add(part(percentage));
    }

    private static BigDecimal orOne(Quantity size) {
        return size.isZero() ? ONE : size.toDecimal();
    }
}
