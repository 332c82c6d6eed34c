package org.costledger.engine.standardcost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.BillOfMaterials;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemUnitOfMeasure;
import org.costledger.engine.setup.ReplenishmentSystem;
import org.costledger.engine.setup.Routing;

/** What made items consist of on a date (REV-115, REV-117). */
final class Structure {
    private final LedgerView ledger;
    private final LocalDate date;
    private final ReplenishmentSystem whereUnsaid;
    private final Map<String, Item> items = new HashMap<>();

    /** @param whereUnsaid how an item is made of which that is not said */
    Structure(LedgerView ledger, LocalDate date, ReplenishmentSystem whereUnsaid) {
        this.ledger = ledger;
        this.date = date;
        this.whereUnsaid = whereUnsaid;
    }

    /** Refused if there is no such item. */
    Item item(String itemNo) {
        return items.computeIfAbsent(itemNo, ledger::item);
    }

    ReplenishmentSystem system(Item item) {
        if (!item.isMade()) return ReplenishmentSystem.PURCHASE;
        var stated = item.replenishment().system();
        return stated == ReplenishmentSystem.PRODUCTION_OR_ASSEMBLY ? whereUnsaid : stated;
    }

    boolean isAssembled(Item item) {
        return system(item) == ReplenishmentSystem.ASSEMBLY;
    }

    /** Whether there is anything its cost can be calculated from. */
    boolean hasStructure(Item item) {
        return item.isMade()
                && (!bill(item).lines().isEmpty() || !routing(item).operations().isEmpty());
    }

    private BillOfMaterials bill(Item item) {
        return item.replenishment().billOfMaterials().on(date);
    }

    private Routing routing(Item item) {
        return item.replenishment().routing().on(date);
    }

    private BillOfMaterials certifiedBill(Item item) {
        var bill = bill(item);
        if (!bill.certified()) throw new Refused(Reason.NOT_CERTIFIED, "bill of materials", item.no(), date);
        return bill;
    }

    /** The operations of an item; refused if its routing is not certified. */
    List<Routing.Operation> operations(Item item) {
        var routing = routing(item);
        if (!routing.certified()) throw new Refused(Reason.NOT_CERTIFIED, "routing", item.no(), date);
        return routing.operations();
    }

    /** The phantoms in the bill of materials of an item and, if asked for, its parts that are made. */
    List<String> parts(String itemNo, boolean withMade) {
        var owner = item(itemNo);
        return bill(owner).lines().stream()
                .filter(line -> line.kind() == BillOfMaterials.Kind.PHANTOM
                        || (withMade && hasStructure(component(owner, line))))
                .map(line -> component(owner, line).no())
                .distinct()
                .toList();
    }

    private Item component(Item owner, BillOfMaterials.Line line) {
        if (ledger.findItem(line.itemNo()).isEmpty())
            throw new Refused(Reason.COMPONENT_UNKNOWN, owner.no(), line.itemNo());
        return item(line.itemNo());
    }

    /** How much of a component goes into a lot, in its base unit. */
    record Material(Item component, Quantity quantity) {}

    /**
     * What goes into a lot, phantoms resolved (REV-117).
     *
     * @param pieces what is put in, scrap of the item included
     * @param scrap of each operation
     */
    List<Material> materials(Item item, Exact pieces, List<RoutingScrap> scrap) {
        var materials = new ArrayList<Material>();
        add(item, pieces, new Links(operations(item), scrap), materials);
        return materials;
    }

    private void add(Item owner, Exact pieces, Links links, List<Material> into) {
        for (var line : certifiedBill(owner).lines()) {
            var component = component(owner, line);
            var quantity = quantity(line, unit(component, line), pieces, links.scrap(line.routingLink()));
            if (line.kind() != BillOfMaterials.Kind.PHANTOM) {
                into.add(new Material(component, quantity));
            } else if (certifiedBill(component).lines().isEmpty()) {
                throw new Refused(Reason.PHANTOM_OF_NOTHING, owner.no(), component.no());
            } else {
                add(component, Exact.of(quantity), links, into);
            }
        }
    }

    /** The scrap of the operations that bills of materials name by a link. */
    private record Links(List<Routing.Operation> operations, List<RoutingScrap> scrap) {
        RoutingScrap scrap(String link) {
            for (int i = 0; i < operations.size(); i++) {
                if (!link.isEmpty() && operations.get(i).link().equals(link)) return scrap.get(i);
            }
            return RoutingScrap.NONE;
        }
    }

    private static Quantity unit(Item component, BillOfMaterials.Line line) {
        return component
                .unitsOfMeasure()
                .find(line.unitOfMeasure())
                .map(ItemUnitOfMeasure::qtyPerUnit)
                .orElseThrow(() -> new Refused(Reason.UNIT_UNKNOWN, component.no(), line.unitOfMeasure()));
    }

    /** REV-117: what a lot takes of a component, rounded once. */
    private static Quantity quantity(
            BillOfMaterials.Line line, Quantity qtyPerUnit, Exact pieces, RoutingScrap operation) {
        var perPiece = Exact.of(line.quantityPer()).times(Exact.of(qtyPerUnit));
        return switch (line.kind()) {
            case FIXED_QUANTITY -> perPiece.toQuantity(Precision.FINEST);
            case PER_PIECE, PHANTOM -> {
                var withScrap = pieces.times(Exact.ONE.plus(Exact.of(line.scrapPct())));
                yield operation.into(withScrap).times(perPiece).toQuantity(Precision.FINEST);
            }
        };
    }
}
