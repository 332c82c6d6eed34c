package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A step of production or assembly. */
public sealed interface OrderStep extends Step {

    /** Which order, and which of its lines and components, a posting belongs to. */
    record OrderLine(String order, OptionalInt line, OptionalInt component) {
        private static OrderLine of(Fields keys) {
            return new OrderLine(keys.requiredText("order"), keys.whole("orderLine"), keys.whole("orderComponent"));
        }
    }

    /** What an order makes. */
    record Product(
            OptionalInt line,
            StockPlace stock,
            BigDecimal quantity,
            Optional<String> unit,
            Optional<BigDecimal> unitCost) {
        private static Product of(Fields keys) {
            return new Product(
                    keys.whole("line"),
                    StockPlace.of(keys),
                    keys.decimal("quantity", BigDecimal.ZERO),
                    keys.text("unit"),
                    keys.decimal("unitCost"));
        }
    }

    /** Declares a released production order; one that gives no lines has a single product. */
    record ProductionOrder(Head head, String number, Optional<LocalDate> date, List<Product> products)
            implements OrderStep {}

    record Consumption(Head head, Posting posting, OrderLine order, Optional<BigDecimal> unitCost)
            implements OrderStep {}

    record Output(Head head, Posting posting, OrderLine order, BigDecimal scrap) implements OrderStep {}

    /** Time or pieces of a center. */
    record Capacity(Head head, CapacityUse use, OrderLine order, boolean subcontracting) implements OrderStep {}

    record FinishOrder(Head head, String order, Optional<LocalDate> date) implements OrderStep {}

    record AssemblyOrder(Head head, String number, Optional<LocalDate> date, Product product) implements OrderStep {}

    record AssemblyConsumption(Head head, Posting posting, OrderLine order, Optional<BigDecimal> unitCost)
            implements OrderStep {}

    record AssemblyOutput(Head head, Posting posting, OrderLine order) implements OrderStep {}

    /** Time of a resource used in assembly. */
    record Resource(Head head, CapacityUse use, OrderLine order) implements OrderStep {}

    /** How much of a center is used, and what it costs; the center's cost where absent. */
    record CapacityUse(
            LocalDate date,
            Posting.Document document,
            String center,
            BigDecimal setupTime,
            BigDecimal runTime,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> directUnitCost,
            Overhead overhead,
            Posting.Classification classification) {
        private static CapacityUse of(Fields keys) {
            return new CapacityUse(
                    keys.requiredDate("date"),
                    Posting.Document.of(keys),
                    keys.requiredText("center"),
                    keys.decimal("setupTime", BigDecimal.ZERO),
                    keys.decimal("runTime", BigDecimal.ZERO),
                    keys.decimal("quantity"),
                    keys.decimal("directUnitCost"),
                    Overhead.of(keys),
                    Posting.Classification.of(keys));
        }
    }

    static OrderStep productionOrder(Head head, Fields keys) {
        var products = keys.has("lines")
                ? keys.groups("lines").stream().map(Product::of).toList()
                : List.of(Product.of(keys));
        return new ProductionOrder(head, keys.requiredText("number"), keys.date("date"), products);
    }

    static OrderStep consumption(Head head, Fields keys) {
        return new Consumption(head, Posting.of(keys), OrderLine.of(keys), keys.decimal("unitCost"));
    }

    static OrderStep output(Head head, Fields keys) {
        return new Output(head, Posting.of(keys), OrderLine.of(keys), keys.decimal("scrap", BigDecimal.ZERO));
    }

    static OrderStep capacity(Head head, Fields keys) {
        return new Capacity(head, CapacityUse.of(keys), OrderLine.of(keys), keys.flag("subcontracting", false));
    }

    static OrderStep finishOrder(Head head, Fields keys) {
        return new FinishOrder(head, keys.requiredText("order"), keys.date("date"));
    }

    static OrderStep assemblyOrder(Head head, Fields keys) {
        return new AssemblyOrder(head, keys.requiredText("number"), keys.date("date"), Product.of(keys));
    }

    static OrderStep assemblyConsumption(Head head, Fields keys) {
        return new AssemblyConsumption(head, Posting.of(keys), OrderLine.of(keys), keys.decimal("unitCost"));
    }

    static OrderStep assemblyOutput(Head head, Fields keys) {
        return new AssemblyOutput(head, Posting.of(keys), OrderLine.of(keys));
    }

    static OrderStep resource(Head head, Fields keys) {
        return new Resource(head, CapacityUse.of(keys), OrderLine.of(keys));
    }
}
