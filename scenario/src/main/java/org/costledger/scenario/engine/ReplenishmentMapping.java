package org.costledger.scenario.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.BillOfMaterials;
import org.costledger.engine.setup.CapacityType;
import org.costledger.engine.setup.Manufacturing;
import org.costledger.engine.setup.Replenishment;
import org.costledger.engine.setup.ReplenishmentSystem;
import org.costledger.engine.setup.Routing;
import org.costledger.engine.setup.Versions;
import org.costledger.scenario.model.Item;
import org.costledger.scenario.model.Item.Component;
import org.costledger.scenario.model.Item.Made;
import org.costledger.scenario.model.Item.Operation;
import org.costledger.scenario.model.Item.Version;

/** Where an item of a file comes from, and of what and by whom it is made, as the engine has it. */
final class ReplenishmentMapping {
    private ReplenishmentMapping() {}

    static Replenishment of(Item item, Manufacturing manufacturing) {
        var production = item.production();
        return new Replenishment(
                system(production, manufacturing),
                production.vendor(),
                Quantity.of(production.lotSize()),
                Percentage.of(production.scrapPercent()),
                billsOfMaterials(production),
                routings(production));
    }

    /** What is not said follows from what the item is made of. */
    private static ReplenishmentSystem system(Item.Production production, Manufacturing manufacturing) {
        if (production.replenishment().isPresent())
            return ReplenishmentSystem.valueOf(production.replenishment().get().name());
        Predicate<String> isResource = center -> manufacturing
                .center(center)
                .filter(found -> found.type() == CapacityType.RESOURCE)
                .isPresent();
        var components = all(production.bom());
        var operations = all(production.routing());
        if (components.isEmpty() && operations.isEmpty()) return ReplenishmentSystem.PURCHASE;
        if (components.stream().anyMatch(component -> component.center().isPresent())
                || operations.stream().map(Operation::center).anyMatch(isResource)) return ReplenishmentSystem.ASSEMBLY;
        return operations.isEmpty() ? ReplenishmentSystem.PRODUCTION_OR_ASSEMBLY : ReplenishmentSystem.PRODUCTION;
    }

    private static <T> List<T> all(Made<T> made) {
        return Stream.concat(
                        made.parts().stream(), made.versions().stream().flatMap(version -> version.parts().stream()))
                .toList();
    }

    private static Versions<BillOfMaterials> billsOfMaterials(Item.Production production) {
        var later = new TreeMap<LocalDate, BillOfMaterials>();
        for (var version : production.bom().versions())
            later.put(version.from(), bill(version.certified(), version.parts()));
        return new Versions<>(bill(production.certified(), production.bom().parts()), later);
    }

    private static BillOfMaterials bill(boolean certified, List<Component> components) {
        return new BillOfMaterials(
                certified,
                components.stream()
                        .flatMap(component -> component.item().stream().map(item -> line(component, item)))
                        .toList());
    }

    private static BillOfMaterials.Line line(Component component, String item) {
        return new BillOfMaterials.Line(
                component.phantom()
                        ? BillOfMaterials.Kind.PHANTOM
                        : component.fixed() ? BillOfMaterials.Kind.FIXED_QUANTITY : BillOfMaterials.Kind.PER_PIECE,
                item,
                component.variant(),
                Quantity.of(component.quantityPer()),
                component.unit(),
                Percentage.of(component.scrapPercent()),
                component.link());
    }

    /** The routing, and behind it the resources of the assembly list: whenever one of the two changes. */
    private static Versions<Routing> routings(Item.Production production) {
        var bom = production.bom();
        var routing = production.routing();
        var dates = new TreeSet<LocalDate>();
        bom.versions().forEach(version -> dates.add(version.from()));
        routing.versions().forEach(version -> dates.add(version.from()));
        var later = new TreeMap<LocalDate, Routing>();
        for (var date : dates) {
            var operations = on(routing, date);
            var resources = on(bom, date);
            later.put(
                    date,
                    routing(
                            operations.map(Version::certified).orElse(production.certified()),
                            operations.map(Version::parts).orElse(routing.parts()),
                            resources.map(Version::parts).orElse(bom.parts())));
        }
        return new Versions<>(routing(production.certified(), routing.parts(), bom.parts()), later);
    }

    private static <T> Optional<Version<T>> on(Made<T> made, LocalDate date) {
        return made.versions().stream()
                .filter(version -> !version.from().isAfter(date))
                .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other);
    }

    private static Routing routing(boolean certified, List<Operation> operations, List<Component> components) {
        var all = new ArrayList<Routing.Operation>();
        for (var operation : operations) all.add(operation(operation));
        for (var component : components) component.center().ifPresent(center -> all.add(resource(component, center)));
        return new Routing(certified, all);
    }

    private static Routing.Operation operation(Operation operation) {
        return new Routing.Operation(
                operation.center(),
                Quantity.of(operation.setupTime()),
                Quantity.of(operation.runTime()),
                Quantity.of(operation.lotSize()),
                Quantity.of(operation.concurrentCapacities()),
                new Routing.Scrap(Percentage.of(operation.scrapPercent()), Quantity.of(operation.fixedScrap())),
                operation.link());
    }

    /** So much of a resource per piece, or for the lot size. */
    private static Routing.Operation resource(Component component, String center) {
        var quantity = Quantity.of(component.quantityPer());
        return component.fixed()
                ? Routing.Operation.of(center, quantity, Quantity.ZERO)
                : Routing.Operation.of(center, Quantity.ZERO, quantity);
    }
}
