package org.costledger.engine.standardcost;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Exact;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CapacityType;
import org.costledger.engine.setup.Center;
import org.costledger.engine.setup.CostShare;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Manufacturing;
import org.costledger.engine.standardcost.RollUpRequest.Levels;

/** One roll-up: items bottom up, each once (REV-115). */
final class Calculation {
    private final LedgerView ledger;
    private final RollUpRequest request;
    private final Structure structure;
    private final CostBasis basis;
    private final Manufacturing manufacturing;
    private final Map<String, CostShares> calculated = new LinkedHashMap<>();

    Calculation(LedgerView ledger, RollUpRequest request, Structure structure, CostBasis basis) {
        this.ledger = ledger;
        this.request = request;
        this.structure = structure;
        this.basis = basis;
        this.manufacturing = ledger.setup().manufacturing();
    }

    /** What the items of the request cost, and, where all levels are asked for, what of their parts is made; parts first. */
    Map<String, CostShares> run() {
        boolean all = request.levels() == Levels.ALL;
        var order = BottomUp.order(request.itemNos(), itemNo -> structure.parts(itemNo, all));
        var wanted = wanted(order);
        for (var itemNo : order) {
            if (wanted.contains(itemNo)) calculated.put(itemNo, calculate(structure.item(itemNo)));
        }
        return calculated;
    }

    /** The items of the request and the parts they need, but not what is only a phantom. */
    private Set<String> wanted(List<String> order) {
        Set<String> wanted = new HashSet<>();
        for (var itemNo : request.itemNos()) wanted.add(structure.item(itemNo).no());
        for (var itemNo : order.reversed()) {
            if (!wanted.contains(itemNo)) continue;
            var item = structure.item(itemNo);
            for (var material : materials(item)) {
                if (isCalculatedFor(item, material.component()))
                    wanted.add(material.component().no());
            }
        }
        return wanted;
    }

    private Collection<Structure.Material> materials(Item item) {
        return structure.materials(item, pieces(item), RoutingScrap.accumulated(structure.operations(item)));
    }

    /** Whether a part is calculated before what it goes into, rather than taken as its card says. */
    private boolean isCalculatedFor(Item owner, Item part) {
        if (request.levels() == Levels.SINGLE || !structure.hasStructure(part)) return false;
        return request.recalculateProduced() || !structure.isAssembled(owner) || structure.isAssembled(part); // REV-121
    }

    private CostShares calculate(Item item) {
        var cost = new LotCost(ledger.setup().unitAmountPrecision());
        for (var material : materials(item)) add(cost, item, material);
        work(cost, item);
        return cost.perUnit(item.indirectCost(), lotSize(item));
    }

    /** {@code L} of REV-116; what is assembled is calculated by the piece (REV-121). */
    private Exact lotSize(Item item) {
        return structure.isAssembled(item)
                ? Exact.ONE
                : CapacityTime.orOne(item.replenishment().lotSize());
    }

    /** {@code M} of REV-116: what must be put in for a lot. */
    private Exact pieces(Item item) {
        return lotSize(item).times(Exact.ONE.plus(Exact.of(item.replenishment().scrapPct())));
    }

    private void add(LotCost cost, Item owner, Structure.Material material) {
        var part = material.component();
        var quantity = Exact.of(material.quantity());
        if (part.isMade()) {
            cost.made(quantity, madeCost(owner, part));
        } else if (part.isInventory()) {
            cost.bought(CostShare.MATERIAL, quantity.times(Exact.of(basis.unitCost(part.no()))));
        } else if (manufacturing.includeNonInventoryCostInProduction() && !structure.isAssembled(owner)) { // REV-122
            cost.bought(CostShare.MATERIAL_NON_INVENTORY, quantity.times(Exact.of(basis.unitCost(part.no()))));
        }
    }

    private MadeCost madeCost(Item owner, Item part) {
        if (!isCalculatedFor(owner, part)) return MadeCost.of(ledger.itemState(part.no()));
        var shares = calculated.get(part.no());
        if (shares == null) throw new IllegalStateException(part.no() + " is calculated after " + owner.no());
        return MadeCost.of(shares);
    }

    private void work(LotCost cost, Item item) {
        var operations = structure.operations(item);
        var scrap = RoutingScrap.accumulated(operations);
        for (int i = 0; i < operations.size(); i++) {
            var operation = operations.get(i);
            var center = center(item, operation.centerNo());
            if (structure.isAssembled(item)) {
                resource(
                        cost,
                        center,
                        CapacityTime.assembled(operation, item.replenishment().lotSize()));
            } else {
                var into = scrap.get(i).into(pieces(item));
                capacity(
                        cost,
                        center,
                        CapacityTime.produced(
                                operation, into, center.unitCostCalculation(), manufacturing.costInclSetup()));
            }
        }
    }

    private Center center(Item item, String centerNo) {
        var center = basis.center(centerNo);
        boolean isResource = center.type() == CapacityType.RESOURCE;
        if (isResource != structure.isAssembled(item))
            throw new Refused(
                    Reason.CAPACITY_OF_ANOTHER_KIND,
                    item.no(),
                    isResource ? "produced" : "assembled",
                    centerNo,
                    switch (center.type()) {
                        case WORK_CENTER -> "work center";
                        case MACHINE_CENTER -> "machine center";
                        case RESOURCE -> "resource";
                    });
        return center;
    }

    /** REV-118. */
    private static void capacity(LotCost cost, Center center, Exact time) {
        var direct = Exact.of(center.directUnitCost());
        cost.work(center.subcontractor() ? CostShare.SUBCONTRACTED : CostShare.CAPACITY, time.times(direct));
        cost.work(CostShare.CAPACITY_OVERHEAD, time.times(center.indirectCost().overhead(direct, Exact.ONE)));
    }

    /** REV-121. */
    private void resource(LotCost cost, Center resource, Exact quantity) {
        var direct = Exact.of(resource.directUnitCost());
        var unitCost = Exact.of(resource.unitCost(ledger.setup().unitAmountPrecision()));
        cost.work(CostShare.CAPACITY, quantity.times(direct));
        cost.work(CostShare.CAPACITY_OVERHEAD, quantity.times(unitCost.minus(direct)));
    }
}
