package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A step that invoices, charges, undoes or applies entries which are already there. */
public sealed interface DocumentStep extends PostedStep {

    /**
     * Invoices an earlier receipt or shipment.
     *
     * @param quantity in base units; all that is left if absent
     * @param cost of a receipt
     * @param price of a shipment
     */
    record Invoice(
            Head head,
            EntryLabel entry,
            LocalDate date,
            Posting.Document document,
            Optional<BigDecimal> quantity,
            Cost cost,
            Cost price,
            Optional<BigDecimal> discount,
            Posting.Classification classification)
            implements DocumentStep {}

    enum Side {
        PURCHASE,
        SALE
    }

    enum ChargeMethod {
        EQUALLY,
        AMOUNT,
        WEIGHT,
        VOLUME
    }

    /** An item charge. Without a method its assignments state amounts, or it is spread by their quantity. */
    record ItemCharge(
            Head head,
            String charge,
            LocalDate date,
            Posting.Document document,
            BigDecimal amount,
            Side side,
            Optional<BigDecimal> quantity,
            Optional<ChargeMethod> method,
            List<Assignment> assignments,
            Posting.Classification classification)
            implements DocumentStep {}

    /** One entry a charge is assigned to. */
    record Assignment(
            EntryLabel to,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> valuedQuantity,
            Optional<BigDecimal> unitWeight,
            Optional<BigDecimal> unitVolume) {
        private static Assignment of(Fields keys) {
            return new Assignment(
                    keys.requiredEntry("to"),
                    keys.decimal("quantity"),
                    keys.decimal("amount"),
                    keys.decimal("valuedQuantity"),
                    keys.decimal("unitWeight"),
                    keys.decimal("unitVolume"));
        }
    }

    record Undo(Head head, EntryLabel entry, Optional<LocalDate> date) implements DocumentStep {}

    record Apply(Head head, EntryLabel inbound, EntryLabel outbound, Optional<BigDecimal> quantity)
            implements DocumentStep {}

    record Unapply(Head head, EntryLabel inbound, EntryLabel outbound, Optional<BigDecimal> quantity)
            implements DocumentStep {}

    static DocumentStep invoice(Head head, Fields keys) {
        return new Invoice(
                head,
                keys.requiredEntry("entry"),
                keys.requiredDate("date"),
                Posting.Document.of(keys),
                keys.decimal("quantity"),
                Cost.of(keys, "unitCost", "amount"),
                Cost.of(keys, "unitPrice", "salesAmount"),
                keys.decimal("discount"),
                Posting.Classification.of(keys));
    }

    static DocumentStep charge(Head head, Fields keys) {
        return new ItemCharge(
                head,
                keys.requiredText("charge"),
                keys.requiredDate("date"),
                Posting.Document.of(keys),
                keys.requiredDecimal("amount"),
                keys.word("side", Side.class, Side.PURCHASE),
                keys.decimal("quantity"),
                keys.word("method", ChargeMethod.class),
                keys.groups("assign").stream().map(Assignment::of).toList(),
                Posting.Classification.of(keys));
    }

    static DocumentStep undo(Head head, Fields keys) {
        return new Undo(head, keys.requiredEntry("entry"), keys.date("date"));
    }

    static DocumentStep apply(Head head, Fields keys) {
        return new Apply(head, keys.requiredEntry("inbound"), keys.requiredEntry("outbound"), keys.decimal("quantity"));
    }

    static DocumentStep unapply(Head head, Fields keys) {
        return new Unapply(
                head, keys.requiredEntry("inbound"), keys.requiredEntry("outbound"), keys.decimal("quantity"));
    }
}
