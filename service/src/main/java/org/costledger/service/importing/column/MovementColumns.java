package org.costledger.service.importing.column;

import static org.costledger.service.importing.column.Column.optional;
import static org.costledger.service.importing.column.Column.required;
import static org.costledger.service.importing.column.Types.CODE;
import static org.costledger.service.importing.column.Types.DAY;
import static org.costledger.service.importing.column.Types.DECIMAL;
import static org.costledger.service.importing.column.Types.TEXT;
import static org.costledger.service.importing.column.Types.TRACKING_NO;
import static org.costledger.service.importing.column.Types.WHOLE;
import static org.costledger.service.importing.column.Types.YES_NO;
import static org.costledger.service.importing.column.Types.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a file of movements; which of them a row fills goes by its {@link MovementType}. */
final class MovementColumns {
    private MovementColumns() {}

    static List<Column> all() {
        List<Column> columns = new ArrayList<>();
        columns.add(required(
                "type",
                word(Stream.of(MovementType.values()).map(MovementType::word).toArray(String[]::new)),
                "sale",
                "what happened"));
        columns.addAll(List.of(
                required("postingDate", DAY, "2025-01-09", "when it counts in the books"),
                optional("documentNo", CODE, "SI25-0007", "its document; of an invoice that of the invoice"),
                optional(
                        "lineNo",
                        WHOLE,
                        "1",
                        "its line in the document; rows that follow each other with the same type, document and line are"
                                + " parts of one line"),
                optional("itemNo", CODE, "CITY28", "the item"),
                optional("variantCode", CODE, "BLACK", "blank: none"),
                optional("locationCode", CODE, "MAIN", "where it is, or leaves from; blank: the blank location"),
                optional(
                        "quantity", DECIMAL, "3", "in the unit of measure; of an invoice in the base unit, blank: all"),
                optional("unitOfMeasure", CODE, "CARTON", "blank: the base unit"),
                optional("unitCost", DECIMAL, "307.32", "per unit, before overhead, without VAT"),
                optional("costAmount", DECIMAL, "921.96", "in place of the unit cost: that of the row, with its sign"),
                optional("unitPrice", DECIMAL, "549.00", "per unit, what the customer pays, without VAT"),
                optional(
                        "salesAmount",
                        DECIMAL,
                        "1647.00",
                        "in place of the unit price: that of the row, with its sign"),
                optional("discountAmount", DECIMAL, "10.00", "taken off before, with the sign of the amount"),
                optional("invoiced", YES_NO, "false", "whether it is invoiced at once; blank: true"),
                optional("invoiceNo", CODE, "SI25-0007", "of the invoice that comes with it; blank: the document"),
                optional("serialNo", TRACKING_NO, "EVO-0001", "of one piece"),
                optional("lotNo", TRACKING_NO, "L-2024-40", "its lot"),
                optional("packageNo", TRACKING_NO, "P-17", "its package"),
                optional("expirationDate", DAY, "2026-10-31", "of what is tracked"),
                optional("quantityCounted", DECIMAL, "73", "base units that were counted"),
                optional("quantityCalculated", DECIMAL, "74", "base units expected; blank: those of the ledger"),
                optional("toLocationCode", CODE, "SHOP", "where a transfer goes"),
                optional("inTransitCode", CODE, "TRANSIT", "where it is between shipment and receipt"),
                optional("toSerialNo", TRACKING_NO, "EVO-0001A", "serial number from then on; blank: the same"),
                optional("toLotNo", TRACKING_NO, "L-2025-01", "lot from then on; blank: the same"),
                optional(
                        "ofDocumentNo",
                        CODE,
                        "RC25-0001",
                        "the earlier document an invoice, charge, receipt or undo is of"),
                optional("ofLineNo", WHOLE, "1", "its line; of several pieces, serial and lot number say which"),
                optional(
                        "ofType",
                        word("purchase", "sale", "transfer", "adjustment"),
                        "purchase",
                        "of a charge, where documents of several types have the same number"),
                optional("appliesToDocumentNo", CODE, "RC25-0005", "the earlier document it takes from, or fills"),
                optional("appliesToLineNo", WHOLE, "2", "its line"),
                optional("appliesFromDocumentNo", CODE, "SI25-0050", "the earlier document whose cost it takes back"),
                optional("appliesFromLineNo", WHOLE, "1", "its line"),
                optional("chargeNo", CODE, "FREIGHT", "the item charge"),
                optional("chargeAmount", DECIMAL, "115.02", "of the whole charge, the same in each of its rows"),
                optional("chargeQuantity", DECIMAL, "1", "of the whole charge, the same in each of its rows; blank: 1"),
                optional(
                        "split",
                        word("byQuantity", "equally", "byAmount", "byWeight", "byVolume"),
                        "byQuantity",
                        "how the charge is spread where no amounts are assigned, the same in each of its rows"),
                optional("assignedQuantity", DECIMAL, "16", "weight of this row in a split by quantity; blank: 1"),
                optional(
                        "assignedAmount", DECIMAL, "38.34", "what this row gets, in all rows of the charge or in none"),
                optional("unitMeasure", DECIMAL, "14.5", "weight or volume of a base unit, for a split by them"),
                optional("valuedQuantity", DECIMAL, "16", "base units the charge is for; blank: all of the line"),
                optional("dropShipment", YES_NO, "false", "goes from vendor to customer; blank: false"),
                optional("service", YES_NO, "false", "posted from a service document; blank: false"),
                optional("indirectCostPct", DECIMAL, "2.5", "overhead in place of the item's, in per cent"),
                optional("overheadRate", DECIMAL, "18.00", "overhead in place of the item's, per base unit"),
                optional("sourceNo", CODE, "V-100", "the vendor or customer"),
                optional("externalDocumentNo", TEXT, "LS 4711", "the other party's number"),
                optional("documentDate", DAY, "2025-01-08", "blank: the posting date"),
                optional("businessPostingGroup", CODE, "DOMESTIC", "of the other party"),
                optional("productPostingGroup", CODE, "RETAIL", "blank: the item's"),
                optional("reasonCode", CODE, "DAMAGE", "why"),
                optional("description", TEXT, "display piece", "blank: the item's"),
                optional("key", TEXT, "SI25-0007/1", "by which the row is known when it is imported again")));
        return columns;
    }
}
