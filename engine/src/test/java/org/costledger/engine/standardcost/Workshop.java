package org.costledger.engine.standardcost;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.BillOfMaterials;
import org.costledger.engine.setup.CapacityType;
import org.costledger.engine.setup.Center;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.ItemType;
import org.costledger.engine.setup.Manufacturing;
import org.costledger.engine.setup.Replenishment;
import org.costledger.engine.setup.ReplenishmentSystem;
import org.costledger.engine.setup.Routing;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.Versions;

/** A ledger of items that are made, and short words for what they are made of. */
final class Workshop {
    static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    final MemoryLedger ledger = new MemoryLedger(Setup.DEFAULT);

    /** E9 of chapter 04: a frame of tubes, and a bike of a frame and wheels, both of one center. */
    static Workshop ofBikes() {
        return new Workshop()
                .center("WORK", "20", "10", "1")
                .bought("TUBE", "3")
                .bought("WHEEL", "15")
                .produced("FRAME", bill(line("TUBE", "2")), routing(operation("WORK", "0", "0.5")))
                .produced("BIKE", bill(line("FRAME", "1"), line("WHEEL", "2")), routing(operation("WORK", "0", "0.25")))
                .change("BIKE", item -> item.withIndirectCost(overhead("5", "2")));
    }

    Workshop bought(String itemNo, String unitCost) {
        return item(Item.of(itemNo, CostingMethod.FIFO), unitCost);
    }

    /** What is no inventory: a service. */
    Workshop service(String itemNo, String unitCost) {
        var any = Item.of(itemNo, CostingMethod.FIFO);
        return item(
                new Item(
                        any.no(),
                        any.description(),
                        ItemType.SERVICE,
                        any.costingMethod(),
                        any.unitsOfMeasure(),
                        any.indirectCost(),
                        any.trackingCode(),
                        any.policies(),
                        any.blocks(),
                        any.groups(),
                        Map.of()),
                unitCost);
    }

    Workshop produced(String itemNo, BillOfMaterials bill, Routing routing) {
        return made(itemNo, Replenishment.of(ReplenishmentSystem.PRODUCTION, bill, routing));
    }

    Workshop assembled(String itemNo, BillOfMaterials list, Routing resources) {
        return made(itemNo, Replenishment.of(ReplenishmentSystem.ASSEMBLY, list, resources));
    }

    Workshop made(String itemNo, Replenishment replenishment) {
        return item(Item.of(itemNo, CostingMethod.STANDARD).withReplenishment(replenishment), "0");
    }

    private Workshop item(Item item, String unitCost) {
        ledger.append(Costing.change(ledger, item, ItemState.NEW.withUnitCost(UnitCost.of(unitCost))));
        return this;
    }

    Workshop change(String itemNo, UnaryOperator<Item> change) {
        ledger.append(Costing.change(ledger, change.apply(ledger.item(itemNo)), ledger.itemState(itemNo)));
        return this;
    }

    Workshop lot(String itemNo, String lotSize, String scrapPct) {
        return change(itemNo, item -> {
            var before = item.replenishment();
            return item.withReplenishment(new Replenishment(
                    before.system(),
                    before.vendorNo(),
                    Quantity.of(lotSize),
                    Percentage.of(scrapPct),
                    before.billOfMaterials(),
                    before.routing()));
        });
    }

    /** Changes what an item costs on its card. */
    Workshop costs(String itemNo, String cost) {
        var state = ledger.itemState(itemNo).withUnitCost(UnitCost.of(cost)).withStandardCost(UnitCost.of(cost));
        ledger.append(Costing.change(ledger, ledger.item(itemNo), state));
        return this;
    }

    Workshop receive(String itemNo, String quantity, String unitCost) {
        return post(new JournalLine.Purchase(
                Header.on(DAY),
                Movement.of(StockKey.of(itemNo), Quantity.of(quantity)),
                Price.perUnit(unitCost),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false));
    }

    Workshop issue(String itemNo, String quantity) {
        return post(new JournalLine.Sale(
                Header.on(DAY),
                Movement.of(StockKey.of(itemNo), Quantity.of(quantity)),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                Application.NONE,
                false,
                false));
    }

    private Workshop post(JournalLine line) {
        ledger.append(Costing.post(ledger, PostingRequest.of(line)));
        return this;
    }

    Workshop center(String no, String directUnitCost, String pct, String overheadRate) {
        return center(new Center(
                no,
                CapacityType.WORK_CENTER,
                UnitCost.of(directUnitCost),
                overhead(pct, overheadRate),
                Center.UnitCostCalculation.TIME,
                false,
                ""));
    }

    Workshop resource(String no, String directUnitCost, String pct) {
        return center(new Center(
                no,
                CapacityType.RESOURCE,
                UnitCost.of(directUnitCost),
                overhead(pct, "0"),
                Center.UnitCostCalculation.TIME,
                false,
                ""));
    }

    Workshop center(Center center) {
        var manufacturing = ledger.setup().manufacturing();
        Map<String, Center> centers = new HashMap<>(manufacturing.centers());
        centers.put(center.no(), center);
        return manufacturing(manufacturing.withCenters(centers));
    }

    Workshop manufacturing(Manufacturing changed) {
        ledger.append(Costing.change(ledger, ledger.setup().withManufacturing(changed), DAY)
                .change());
        return this;
    }

    /** What an item costs, with all that goes into it. */
    CostShares rolledUp(String itemNo) {
        return RollUpStandardCost.calculate(ledger, RollUpRequest.all(DAY, List.of(itemNo)))
                .getOrDefault(itemNo, CostShares.NONE);
    }

    /** What an item costs if its parts keep what they have. */
    CostShares topLevel(String itemNo) {
        return RollUpStandardCost.calculate(ledger, RollUpRequest.single(DAY, List.of(itemNo)))
                .getOrDefault(itemNo, CostShares.NONE);
    }

    // ---- words

    static BillOfMaterials bill(BillOfMaterials.Line... lines) {
        return BillOfMaterials.of(lines);
    }

    static BillOfMaterials.Line line(String itemNo, String quantityPer) {
        return BillOfMaterials.Line.of(itemNo, Quantity.of(quantityPer));
    }

    static BillOfMaterials.Line line(BillOfMaterials.Kind kind, String itemNo, String quantityPer) {
        return line(kind, itemNo, quantityPer, "0", "");
    }

    static BillOfMaterials.Line line(
            BillOfMaterials.Kind kind, String itemNo, String quantityPer, String scrapPct, String link) {
        return new BillOfMaterials.Line(kind, itemNo, "", Quantity.of(quantityPer), "", Percentage.of(scrapPct), link);
    }

    static Routing routing(Routing.Operation... operations) {
        return Routing.of(operations);
    }

    static Routing.Operation operation(String center, String setupTime, String runTime) {
        return Routing.Operation.of(center, Quantity.of(setupTime), Quantity.of(runTime));
    }

    static IndirectCost overhead(String pct, String rate) {
        return new IndirectCost(Percentage.of(pct), UnitCost.of(rate));
    }

    static <T> Versions<T> versions(T first, LocalDate from, T later) {
        return new Versions<>(first, new TreeMap<>(Map.of(from, later)));
    }

    /** Material, capacity, subcontracted, capacity overhead, manufacturing overhead. */
    static CostShares.Level shares(
            String material, String capacity, String subcontracted, String capacityOverhead, String overhead) {
        return new CostShares.Level(
                UnitCost.of(material),
                UnitCost.of(capacity),
                UnitCost.of(subcontracted),
                UnitCost.of(capacityOverhead),
                UnitCost.of(overhead),
                UnitCost.ZERO);
    }
}
