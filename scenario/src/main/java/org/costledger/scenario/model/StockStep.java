package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A step that posts a quantity of an item. */
public sealed interface StockStep extends PostedStep {
    /** What is posted where, in which document. */
    Posting posting();

    /** A receipt; with a negative quantity a return to the vendor. The cost is after the discount. */
    record Purchase(
            Head head,
            Posting posting,
            Cost directCost,
            Optional<BigDecimal> discount,
            Overhead overhead,
            Invoiced invoiced,
            boolean dropShipment)
            implements StockStep {}

    /** A shipment; with a negative quantity a return from the customer. */
    record Sale(
            Head head,
            Posting posting,
            Cost price,
            Optional<BigDecimal> unitCost,
            Invoiced invoiced,
            boolean dropShipment,
            boolean service)
            implements StockStep {}

    record PositiveAdjustment(Head head, Posting posting, Cost directCost, Overhead overhead) implements StockStep {}

    record NegativeAdjustment(Head head, Posting posting, Cost cost) implements StockStep {}

    /** A count of the stock. What is not stated follows from the rest. */
    record PhysicalInventory(
            Head head,
            Posting posting,
            BigDecimal quantityCounted,
            Optional<BigDecimal> quantityCalculated,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> unitCost)
            implements StockStep {}

    /** A reclassification in one step. */
    record Transfer(Head head, Posting posting, Destination destination) implements StockStep {}

    /** The first half of a transfer, into the in-transit location. */
    record TransferShipment(Head head, Posting posting, Destination destination, String inTransit)
            implements StockStep {}

    /** The second half of a transfer, out of the in-transit location. */
    record TransferReceipt(Head head, Posting posting, Destination destination, String inTransit, String shipment)
            implements StockStep {}

    /** Where a transfer goes. What is absent stays as it is. */
    record Destination(
            Optional<String> location,
            Optional<String> lot,
            Optional<String> serial,
            Optional<Map<String, String>> dimensions) {
        private static Destination of(Fields keys) {
            return new Destination(
                    keys.text("toLocation"),
                    keys.text("toLot"),
                    keys.text("toSerial"),
                    keys.has("toDimensions") ? Optional.of(keys.codes("toDimensions")) : Optional.empty());
        }
    }

    /** How much of a receipt or shipment is invoiced with it. */
    sealed interface Invoiced {
        record All() implements Invoiced {}

        record None() implements Invoiced {}

        /** A quantity in base units. */
        record Some(BigDecimal quantity) implements Invoiced {}

        private static Invoiced of(Fields keys) {
            return keys.value("invoice")
                    .map(value -> switch (value) {
                        case Value.Decimal some -> new Some(some.value());
                        case Value.Text word when word.value().equals("none") -> new None();
                        case Value.Text word -> new All();
                        case Value.Day other -> throw notTold(other);
                        case Value.Flag other -> throw notTold(other);
                        case Value.Entry other -> throw notTold(other);
                        case Value.Many other -> throw notTold(other);
                        case Value.Group other -> throw notTold(other);
                    })
                    .orElse(new All());
        }

        private static IllegalStateException notTold(Value other) {
            return new IllegalStateException("invoice: " + other);
        }
    }

    static StockStep purchase(Head head, Fields keys) {
        return new Purchase(
                head,
                Posting.of(keys),
                Cost.of(keys, "unitCost", "amount"),
                keys.decimal("discount"),
                Overhead.of(keys),
                Invoiced.of(keys),
                keys.flag("dropShipment", false));
    }

    static StockStep sale(Head head, Fields keys) {
        return new Sale(
                head,
                Posting.of(keys),
                Cost.of(keys, "unitPrice", "salesAmount"),
                keys.decimal("unitCost"),
                Invoiced.of(keys),
                keys.flag("dropShipment", false),
                keys.flag("service", false));
    }

    static StockStep positiveAdjustment(Head head, Fields keys) {
        return new PositiveAdjustment(head, Posting.of(keys), Cost.of(keys, "unitCost", "amount"), Overhead.of(keys));
    }

    static StockStep negativeAdjustment(Head head, Fields keys) {
        return new NegativeAdjustment(head, Posting.of(keys), Cost.of(keys, "unitCost", "amount"));
    }

    static StockStep physicalInventory(Head head, Fields keys) {
        return new PhysicalInventory(
                head,
                Posting.of(keys),
                keys.requiredDecimal("quantityCounted"),
                keys.decimal("quantityCalculated"),
                keys.decimal("quantity"),
                keys.decimal("unitCost"));
    }

    static StockStep transfer(Head head, Fields keys) {
        return new Transfer(head, Posting.of(keys), Destination.of(keys));
    }

    static StockStep transferShipment(Head head, Fields keys) {
        return new TransferShipment(head, Posting.of(keys), Destination.of(keys), keys.requiredText("inTransit"));
    }

    static StockStep transferReceipt(Head head, Fields keys) {
        return new TransferReceipt(
                head,
                Posting.of(keys),
                Destination.of(keys),
                keys.requiredText("inTransit"),
                keys.requiredText("shipment"));
    }
}
