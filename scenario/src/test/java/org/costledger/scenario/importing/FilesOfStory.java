package org.costledger.scenario.importing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.scenario.importing.FileTable.Row;
import org.costledger.scenario.model.Cost;
import org.costledger.scenario.model.DocumentStep;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Item;
import org.costledger.scenario.model.Posting;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.model.StockStep;
import org.costledger.service.importing.column.FileKind;

/**
 * A story of trade as the files a company would import: its master data, the stock it begins with, and its movements in their
 * order. Stock that is found by the opening document is the opening balance.
 */
final class FilesOfStory {
    private final Scenario story;
    private final String openingDocument;
    private final Map<FileKind, FileTable> tables = new LinkedHashMap<>();
    private final Map<String, Integer> lastLines = new HashMap<>();
    private final Map<String, LineOfStep> lines = new HashMap<>();
    private final Map<String, BigDecimal> overheadRates = new HashMap<>();

    /** The document line a labelled step became. */
    private record LineOfStep(String document, int line, Posting posting) {}

    private FilesOfStory(Scenario story, String openingDocument) {
        this.story = story;
        this.openingDocument = openingDocument;
        for (var kind : FileKind.values()) tables.put(kind, new FileTable(kind));
    }

    /** The tables of a story by kind, without empty ones. */
    static Map<FileKind, FileTable> of(Scenario story, String openingDocument) {
        var files = new FilesOfStory(story, openingDocument);
        files.masterData();
        story.steps().forEach(files::step);
        files.tables.values().removeIf(FileTable::isEmpty);
        return files.tables;
    }

    private Row row(FileKind kind) {
        var table = tables.get(kind);
        if (table == null) throw new IllegalStateException("no table of " + kind);
        return table.row();
    }

    // ---- master data

    private void masterData() {
        for (var location : story.masterData().locations())
            row(FileKind.LOCATIONS).put("code", location.code()).put("useAsInTransit", location.inTransit());
        for (var charge : story.masterData().charges())
            row(FileKind.ITEM_CHARGES).put("no", charge.number()).put("description", charge.description());
        story.masterData().items().forEach(this::item);
    }

    private void item(Item item) {
        var costs = item.costs();
        overheadRates.put(item.number(), costs.overheadRate());
        row(FileKind.ITEMS)
                .put("no", item.number())
                .put("description", item.description())
                .put("costingMethod", item.costingMethod().name().toLowerCase(java.util.Locale.ROOT))
                .put("baseUnitOfMeasure", item.units().baseUnit())
                .put("snSpecific", item.tracking() == Item.Tracking.SERIAL)
                .put("lotSpecific", item.tracking() == Item.Tracking.LOT)
                .put("unitCost", notZero(costs.unitCost()))
                .put("standardCost", notZero(costs.standardCost()))
                .put("lastDirectCost", notZero(costs.lastDirectCost()))
                .put("indirectCostPct", notZero(costs.indirectCostPercent()))
                .put("overheadRate", notZero(costs.overheadRate()));
        item.units()
                .others()
                .forEach((code, unit) -> row(FileKind.ITEM_UNITS)
                        .put("itemNo", item.number())
                        .put("code", code)
                        .put("qtyPerUnit", unit.quantityPer())
                        .put("qtyRoundingPrecision", unit.quantityRounding()));
        for (var variant : item.variants())
            row(FileKind.ITEM_VARIANTS).put("itemNo", item.number()).put("code", variant.code());
    }

    private static String notZero(BigDecimal number) {
        return number.signum() == 0 ? "" : number.toPlainString();
    }

    // ---- steps

    private void step(Step step) {
        switch (step) {
            case StockStep stock -> stock(stock);
            case DocumentStep.Invoice invoice -> invoice(invoice);
            case DocumentStep.ItemCharge charge -> charge(charge);
            case DocumentStep.Undo undo -> undo(undo);
            case Step.Expect expect -> {}
            default -> throw new IllegalStateException("not told in files: " + step);
        }
    }

    private void stock(StockStep step) {
        var posting = step.posting();
        boolean isOpening = step instanceof StockStep.PositiveAdjustment
                && posting.document().number().filter(openingDocument::equals).isPresent();
        var row = new Row(new LinkedHashMap<>());
        if (!isOpening) row.put("type", word(step));
        var document = posting.document().number().orElseThrow();
        int line = nextLine(document);
        step.head().label().ifPresent(label -> lines.put(label, new LineOfStep(document, line, posting)));
        row.put("postingDate", posting.date().toString())
                .put("documentNo", document)
                .put("lineNo", Integer.toString(line))
                .put("externalDocumentNo", posting.document().externalNumber().orElse(""))
                .put("itemNo", posting.stock().item())
                .put("variantCode", posting.stock().variant())
                .put("locationCode", posting.stock().location())
                .put("unitOfMeasure", posting.unit().orElse(""));
        posting.application().appliesTo().ifPresent(label -> named("appliesTo", label, row));
        posting.application().appliesFrom().ifPresent(label -> named("appliesFrom", label, row));
        details(step, isOpening, row);
        pieces(step, posting, row, isOpening ? FileKind.OPENING_BALANCES : FileKind.MOVEMENTS);
    }

    private static String word(StockStep step) {
        return switch (step) {
            case StockStep.Purchase purchase -> "purchase";
            case StockStep.Sale sale -> "sale";
            case StockStep.PositiveAdjustment adjustment -> "positiveAdjustment";
            case StockStep.NegativeAdjustment adjustment -> "negativeAdjustment";
            case StockStep.PhysicalInventory count -> "physicalInventory";
            case StockStep.Transfer transfer -> "transfer";
            case StockStep.TransferShipment shipment -> "transferShipment";
            case StockStep.TransferReceipt receipt -> "transferReceipt";
        };
    }

    private void details(StockStep step, boolean isOpening, Row row) {
        switch (step) {
            case StockStep.Purchase purchase -> {
                cost(purchase.directCost(), "unitCost", "costAmount", row);
                row.put("dropShipment", purchase.dropShipment()).put("invoiced", invoiced(purchase.invoiced()));
            }
            case StockStep.Sale sale -> {
                cost(sale.price(), "unitPrice", "salesAmount", row);
                row.put("dropShipment", sale.dropShipment()).put("invoiced", invoiced(sale.invoiced()));
            }
            case StockStep.PositiveAdjustment adjustment -> {
                cost(adjustment.directCost(), "unitCost", "costAmount", row);
                if (isOpening)
                    row.put(
                            "overheadRate",
                            notZero(overheadRates.getOrDefault(
                                    adjustment.posting().stock().item(), BigDecimal.ZERO)));
            }
            case StockStep.NegativeAdjustment adjustment -> cost(adjustment.cost(), "unitCost", "costAmount", row);
            case StockStep.PhysicalInventory count ->
                row.put("quantityCounted", count.quantityCounted())
                        .put("quantityCalculated", count.quantityCalculated())
                        .put("unitCost", count.unitCost());
            case StockStep.Transfer transfer ->
                row.put("toLocationCode", transfer.destination().location().orElse(""));
            case StockStep.TransferShipment shipment -> row.put("inTransitCode", shipment.inTransit());
            case StockStep.TransferReceipt receipt -> {
                row.put("inTransitCode", receipt.inTransit())
                        .put("toLocationCode", receipt.destination().location().orElse(""));
                row.cells().remove("locationCode");
                named("of", EntryLabel.parse(receipt.shipment()), row);
            }
        }
    }

    private static String invoiced(StockStep.Invoiced invoiced) {
        return switch (invoiced) {
            case StockStep.Invoiced.All all -> "";
            case StockStep.Invoiced.None none -> "false";
            case StockStep.Invoiced.Some some -> throw new IllegalStateException("invoiced in part: " + some);
        };
    }

    private static void cost(Cost cost, String perUnit, String total, Row row) {
        switch (cost) {
            case Cost.PerUnit unit -> row.put(perUnit, unit.amount());
            case Cost.Total whole -> row.put(total, whole.amount());
            case Cost.Unstated unstated -> {}
        }
    }

    /** A row for the whole, or for each of its pieces. */
    private void pieces(StockStep step, Posting posting, Row row, FileKind kind) {
        var table = tables.get(kind);
        if (table == null) throw new IllegalStateException("no table of " + kind);
        boolean isCount = step instanceof StockStep.PhysicalInventory;
        if (posting.tracking().isEmpty()) {
            if (!isCount) row.put("quantity", posting.quantity());
            row.copy(table);
        }
        for (var piece : posting.tracking()) {
            if (!isCount) row.put("quantity", piece.quantity().orElse(posting.quantity()));
            row.put("serialNo", piece.serial().orElse(""))
                    .put("lotNo", piece.lot().orElse(""));
            row.copy(table);
        }
    }

    private void invoice(DocumentStep.Invoice invoice) {
        var row = row(FileKind.MOVEMENTS);
        var of = line(invoice.entry());
        boolean isPurchase = of.posting().quantity().signum() != 0 && isPurchase(invoice);
        row.put("type", isPurchase ? "purchaseInvoice" : "salesInvoice")
                .put("postingDate", invoice.date().toString())
                .put("documentNo", invoice.document().number().orElseThrow())
                .put("itemNo", of.posting().stock().item())
                .put("quantity", invoice.quantity())
                .put("discountAmount", invoice.discount());
        row.put("lineNo", Integer.toString(nextLine(invoice.document().number().orElseThrow())));
        cost(invoice.cost(), "unitCost", "costAmount", row);
        cost(invoice.price(), "unitPrice", "salesAmount", row);
        named("of", invoice.entry(), row);
    }

    private static boolean isPurchase(DocumentStep.Invoice invoice) {
        return invoice.price() instanceof Cost.Unstated;
    }

    private void charge(DocumentStep.ItemCharge charge) {
        var document = charge.document().number().orElseThrow();
        int line = nextLine(document);
        for (var assignment : charge.assignments()) {
            var row = row(FileKind.MOVEMENTS)
                    .put("type", "purchaseCharge")
                    .put("postingDate", charge.date().toString())
                    .put("documentNo", document)
                    .put("lineNo", Integer.toString(line))
                    .put("chargeNo", charge.charge())
                    .put("chargeAmount", charge.amount())
                    .put("assignedQuantity", assignment.quantity())
                    .put("assignedAmount", assignment.amount())
                    .put("valuedQuantity", assignment.valuedQuantity());
            named("of", assignment.to(), row);
        }
        if (charge.side() != DocumentStep.Side.PURCHASE || charge.method().isPresent())
            throw new IllegalStateException("not told in files: " + charge);
    }

    private void undo(DocumentStep.Undo undo) {
        var row = row(FileKind.MOVEMENTS)
                .put("type", "undo")
                .put("postingDate", undo.date().orElseThrow().toString())
                .put("lineNo", Integer.toString(nextLine(line(undo.entry()).document())));
        named("of", undo.entry(), row);
    }

    private int nextLine(String document) {
        return lastLines.merge(document, 1, Integer::sum);
    }

    private LineOfStep line(EntryLabel label) {
        var line = label instanceof EntryLabel.OfStep step ? lines.get(step.label()) : null;
        if (line == null) throw new IllegalStateException("no line of " + label);
        return line;
    }

    private void named(String prefix, EntryLabel label, Row row) {
        var line = line(label);
        row.put(prefix + "DocumentNo", line.document()).put(prefix + "LineNo", Integer.toString(line.line()));
        if (label instanceof EntryLabel.Nth nth)
            row.put(
                    "serialNo",
                    line.posting().tracking().get(nth.position() - 1).serial().orElseThrow());
    }

    /** The names of the files, in the order they are imported in. */
    static List<String> names(Map<FileKind, FileTable> tables) {
        return tables.keySet().stream().map(kind -> kind.fileName() + ".csv").toList();
    }
}
