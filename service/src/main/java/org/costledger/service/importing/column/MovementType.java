package org.costledger.service.importing.column;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of movements, each with the columns its rows must and may fill; a value in any other column is refused. */
public enum MovementType {
    PURCHASE(
            "purchase",
            "A receipt from a vendor; with a negative quantity a return to him.",
            "itemNo quantity",
            Shared.STOCK + Shared.COST + Shared.APPLICATION + Shared.OVERHEAD
                    + "discountAmount invoiced invoiceNo dropShipment sourceNo"),
    PURCHASE_RETURN(
            "purchaseReturn",
            "A return to a vendor, with a positive quantity.",
            "itemNo quantity",
            Shared.STOCK + Shared.COST + Shared.APPLICATION + Shared.OVERHEAD
                    + "discountAmount invoiced invoiceNo sourceNo"),
    SALE(
            "sale",
            "A shipment to a customer; with a negative quantity a return from him.",
            "itemNo quantity",
            Shared.STOCK + Shared.PRICE + Shared.APPLICATION
                    + "unitCost discountAmount invoiced invoiceNo dropShipment service sourceNo"),
    SALES_RETURN(
            "salesReturn",
            "A return from a customer, with a positive quantity.",
            "itemNo quantity",
            Shared.STOCK + Shared.PRICE + Shared.APPLICATION
                    + "unitCost discountAmount invoiced invoiceNo service sourceNo"),
    POSITIVE_ADJUSTMENT(
            "positiveAdjustment",
            "Stock found.",
            "itemNo quantity",
            Shared.STOCK + Shared.COST + Shared.APPLICATION + Shared.OVERHEAD),
    NEGATIVE_ADJUSTMENT(
            "negativeAdjustment", "Stock lost.", "itemNo quantity", Shared.STOCK + Shared.COST + Shared.APPLICATION),
    PHYSICAL_INVENTORY(
            "physicalInventory",
            "A count of stock.",
            "itemNo quantityCounted",
            "variantCode locationCode serialNo lotNo packageNo quantityCalculated unitCost "),
    TRANSFER(
            "transfer",
            "Stock moved to another location in one step.",
            "itemNo quantity toLocationCode",
            Shared.STOCK + Shared.APPLICATION + "toSerialNo toLotNo "),
    TRANSFER_SHIPMENT(
            "transferShipment",
            "The first half of a transfer, into a location in transit; its document is the transfer order.",
            "itemNo quantity inTransitCode documentNo lineNo",
            Shared.STOCK + Shared.APPLICATION),
    TRANSFER_RECEIPT(
            "transferReceipt",
            "The second half of a transfer, out of the location in transit.",
            "itemNo quantity inTransitCode toLocationCode ofDocumentNo ofLineNo",
            "variantCode unitOfMeasure serialNo lotNo packageNo expirationDate " + Shared.APPLICATION),
    PURCHASE_INVOICE(
            "purchaseInvoice",
            "The invoice of an earlier receipt, or the credit memo of a return to a vendor.",
            "ofDocumentNo ofLineNo",
            "itemNo quantity unitCost costAmount discountAmount serialNo lotNo packageNo sourceNo "),
    SALES_INVOICE(
            "salesInvoice",
            "The invoice of an earlier shipment, or the credit memo of a return from a customer.",
            "ofDocumentNo ofLineNo",
            "itemNo quantity unitPrice salesAmount unitCost discountAmount serialNo lotNo packageNo sourceNo "),
    PURCHASE_CHARGE(
            "purchaseCharge",
            "A cost that is billed apart from the goods: a row for each line it is spread over.",
            "chargeNo ofDocumentNo ofLineNo",
            Shared.CHARGE),
    SALES_CHARGE(
            "salesCharge",
            "A charge that a customer pays: a row for each line it is spread over.",
            "chargeNo ofDocumentNo ofLineNo",
            Shared.CHARGE),
    UNDO("undo", "Takes back an earlier line as a whole.", "ofDocumentNo ofLineNo", "serialNo lotNo packageNo ");

    /** Columns every row may fill. */
    private static final List<String> OF_ALL = List.of(
            "type",
            "key",
            "postingDate",
            "documentNo",
            "lineNo",
            "externalDocumentNo",
            "documentDate",
            "businessPostingGroup",
            "productPostingGroup",
            "reasonCode",
            "description");

    private static final class Shared {
        static final String STOCK = "variantCode locationCode unitOfMeasure serialNo lotNo packageNo expirationDate ";
        static final String COST = "unitCost costAmount ";
        static final String PRICE = "unitPrice salesAmount ";
        static final String OVERHEAD = "indirectCostPct overheadRate ";
        static final String APPLICATION =
                "appliesToDocumentNo appliesToLineNo appliesFromDocumentNo appliesFromLineNo ";
        static final String CHARGE =
                "chargeAmount chargeQuantity split assignedQuantity assignedAmount unitMeasure valuedQuantity ofType"
                        + " serialNo lotNo packageNo sourceNo ";
    }

    private final String word;
    private final String about;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> required;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> optional;

    MovementType(String word, String about, String required, String optional) {
        this.word = word;
        this.about = about;
        this.required = List.of(required.split(" "));
        this.optional = List.of(optional.strip().split(" "));
    }

    /** As a file writes it. */
    public String word() {
        return word;
    }

    /** What it is, in a sentence. */
    public String about() {
        return about;
    }

    /** The columns a row of this type must fill, besides type and posting date. */
    public List<String> required() {
        return required;
    }

    /** Whether a row of this type may have a value in a column. */
    public boolean mayHave(String column) {
        return OF_ALL.contains(column)
                || required.contains(column)
                || optional.contains(column)
                || column.startsWith(Column.DIMENSION);
    }

    /** The columns a row of this type may fill besides those. */
    public List<String> optional() {
        return optional;
    }

    public static Optional<MovementType> of(String word) {
        return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
