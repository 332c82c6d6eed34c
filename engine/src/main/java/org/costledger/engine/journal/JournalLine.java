package org.costledger.engine.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.StockKey;

/** A request to post. It states facts; finding the cost is the engine's work (POST-2, POST-3). */
public sealed interface JournalLine {

    /** When, by which document, for which order, from where. */
    Header header();

    /**
     * A receipt from a vendor; with a negative quantity a return to him.
     *
     * @param directCost before overhead, after discounts (POST-8)
     * @param discount taken off before, with the sign of the amount (POST-190)
     * @param overhead what is given in place of the item's
     */
    record Purchase(
            Header header,
            Movement movement,
            Price directCost,
            Amount discount,
            Overhead overhead,
            Application application,
            boolean dropShipment)
            implements JournalLine {}

    /**
     * A shipment to a customer; with a negative quantity a return from him.
     *
     * @param salesPrice the revenue
     * @param unitCost what a document unit is first valued at; absent: by POST-9
     * @param service posted from a service document
     */
    record Sale(
            Header header,
            Movement movement,
            Price salesPrice,
            Amount discount,
            Optional<Exact> unitCost,
            Application application,
            boolean dropShipment,
            boolean service)
            implements JournalLine {}

    /**
     * Stock found.
     *
     * @param directCost before overhead (POST-9); unstated: the current unit cost, overhead included
     */
    record PositiveAdjustment(
            Header header, Movement movement, Price directCost, Overhead overhead, Application application)
            implements JournalLine {}

    /**
     * Stock lost.
     *
     * @param unitCost unstated: the current unit cost
     */
    record NegativeAdjustment(Header header, Movement movement, Price unitCost, Application application)
            implements JournalLine {}

    /**
     * Stock moved to another place (section N).
     *
     * @param to where it goes; the same item
     */
    record Transfer(Header header, Movement movement, Destination to, TransferKind kind, Application application)
            implements JournalLine {}

    /**
     * The invoice or credit memo of an earlier receipt, shipment or return.
     *
     * @param entryNo the item ledger entry it belongs to
     * @param quantity in base units with the sign of the receipt or shipment; absent: all that is left
     * @param price direct cost of a purchase, revenue of a sale
     * @param unitCost of a sale: the cost per base unit; absent: that of the shipment (POST-54)
     */
    record Invoice(
            Header header,
            long entryNo,
            Optional<Quantity> quantity,
            Price price,
            Amount discount,
            Optional<Exact> unitCost)
            implements JournalLine {}

    /**
     * An item charge, spread over the entries it belongs to (section K).
     *
     * @param quantity of the charge line, spread with the amount (POST-86)
     * @param amount negative on a credit memo (POST-81)
     */
    record ItemCharge(
            Header header,
            String chargeNo,
            ChargeSide side,
            Quantity quantity,
            Amount amount,
            ChargeSplit split,
            List<Assignment> assignments)
            implements JournalLine {
        public ItemCharge {
            assignments = List.copyOf(assignments);
        }

        /** The charge with its amount rounded as it is accepted. */
        public ItemCharge rounded(Precision precision) {
            return new ItemCharge(header, chargeNo, side, quantity, amount.rounded(precision), split, assignments);
        }
    }

    /**
     * A count of stock (POST-102).
     *
     * @param tracking of tracked stock the one lot or serial number that was counted
     * @param calculated what the ledger says; absent: the stock on hand
     * @param difference absent: counted less calculated (E-28)
     * @param unitCost of what was found; unstated: the current unit cost
     */
    record PhysicalInventory(
            Header header,
            StockKey stock,
            Tracking tracking,
            Quantity counted,
            Optional<Quantity> calculated,
            Optional<Quantity> difference,
            Price unitCost)
            implements JournalLine {}

    /**
     * Takes back a receipt, shipment, return or transfer shipment (section O).
     *
     * @param entryNos the item ledger entries of the document line
     */
    record Undo(Header header, List<Long> entryNos) implements JournalLine {
        public Undo {
            entryNos = List.copyOf(entryNos);
        }
    }

    /**
     * Applications removed and made by hand, then closed (section P). The steps are the log of the worksheet: leaving
     * out the last ones undoes them (POST-134).
     */
    record ApplicationWorksheet(Header header, List<WorksheetStep> steps) implements JournalLine {
        public ApplicationWorksheet {
            steps = List.copyOf(steps);
        }
    }

    /** Stock is worth more or less from a date on (chapter 04). */
    record Revaluation(RevaluationLine line) implements JournalLine {
        @Override
        public Header header() {
            return line.header();
        }
    }

    /**
     * Overhead given with a line in place of the item's.
     *
     * @param pct absent: the item's
     * @param rate per base unit; absent: the item's
     */
    record Overhead(Optional<Percentage> pct, Optional<UnitCost> rate) {
        public static final Overhead OF_ITEM = new Overhead(Optional.empty(), Optional.empty());
    }

    /**
     * Where a transfer goes.
     *
     * @param locationCode the new location; absent is refused (E-07)
     * @param tracking new numbers; absent: the same
     * @param dimensions of the new entries; absent: the same
     */
    record Destination(
            Optional<String> locationCode, Optional<Tracking> tracking, Optional<Map<String, String>> dimensions) {
        public static Destination of(String locationCode) {
            return new Destination(Optional.of(locationCode), Optional.empty(), Optional.empty());
        }
    }

    /** How goods are moved (POST-110, POST-115). */
    enum TransferKind {
        /** In one step, from location to location, or within one (POST-115). */
        RECLASSIFICATION(DocumentType.NONE),
        /** A direct transfer order. */
        DIRECT(DocumentType.DIRECT_TRANSFER),
        /** The first half of a transfer order, into an in-transit location. */
        SHIPMENT(DocumentType.TRANSFER_SHIPMENT),
        /** The second half, out of it. */
        RECEIPT(DocumentType.TRANSFER_RECEIPT);

        private final DocumentType documentType;

        TransferKind(DocumentType documentType) {
            this.documentType = documentType;
        }

        public DocumentType documentType() {
            return documentType;
        }
    }

    /** Who is billed: a purchase charge is paid and becomes cost, a sales charge is revenue. */
    enum ChargeSide {
        PURCHASE,
        SALE
    }

    /** How a charge is spread over its targets (POST-86). */
    enum ChargeSplit {
        /** Each assignment states its amount. */
        AMOUNTS_GIVEN,
        /** By the quantity of the assignments. */
        BY_QUANTITY,
        EQUALLY,
        /** By what the target lines cost or sold for. */
        BY_AMOUNT,
        BY_WEIGHT,
        BY_VOLUME
    }

    /**
     * A target of a charge.
     *
     * @param entryNos the item ledger entries of the line charged; several where a receipt made several (POST-84, POST-85)
     * @param quantity weight of a split by quantity
     * @param amount where amounts are given, with the sign of the charge
     * @param measure weight or volume of a base unit, for a split by them
     * @param valuedQuantity what of the entry is valued, in base units, positive; absent: all of it (POST-80)
     */
    record Assignment(
            List<Long> entryNos,
            Quantity quantity,
            Optional<Amount> amount,
            Quantity measure,
            Optional<Quantity> valuedQuantity) {
        public Assignment {
            entryNos = List.copyOf(entryNos);
        }
    }

    /** A step of an application worksheet. */
    sealed interface WorksheetStep {
        long inboundEntryNo();

        long outboundEntryNo();

        /** Removes the application of the two (POST-130). */
        record Unapply(long inboundEntryNo, long outboundEntryNo) implements WorksheetStep {}

        /**
         * Applies the two (POST-133).
         *
         * @param quantity what must come of it (POST-134); absent: whatever does
         */
        record Apply(long inboundEntryNo, long outboundEntryNo, Optional<Quantity> quantity) implements WorksheetStep {}
    }
}
