package org.costledger.scenario.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Assignment;
import org.costledger.engine.journal.JournalLine.ChargeSide;
import org.costledger.engine.journal.JournalLine.ChargeSplit;
import org.costledger.engine.journal.JournalLine.Overhead;
import org.costledger.engine.journal.JournalLine.TransferKind;
import org.costledger.engine.journal.JournalLine.WorksheetStep;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.Price;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.journal.RevaluationLine.Subject;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.journal.TrackingLine;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Precision;
import org.costledger.engine.setup.StockKey;
import org.costledger.scenario.random.StoryFile.EntryLabels;

/** A line that was posted as the steps of a file that post it. */
record StoryStep(EntryLabels labels, Precision amountPrecision) {

    /** The steps of an event; what they made has the label {@code pNO}. */
    List<FlowMap> of(int no, Event.Posted posted) {
        var label = "p" + no;
        var steps = switch (posted.line()) {
            case JournalLine.Purchase purchase -> List.of(step(label, "purchase", purchase(purchase)));
            case JournalLine.Sale sale -> List.of(step(label, "sale", sale(sale)));
            case JournalLine.PositiveAdjustment adjustment ->
                List.of(step(label, "positiveAdjustment", positiveAdjustment(adjustment)));
            case JournalLine.NegativeAdjustment adjustment ->
                List.of(step(label, "negativeAdjustment", negativeAdjustment(adjustment)));
            case JournalLine.PhysicalInventory count -> List.of(step(label, "physicalInventory", count(count)));
            case JournalLine.Transfer transfer -> List.of(transfer(label, transfer));
            case JournalLine.Invoice invoice -> List.of(new FlowMap().key("invoice", invoice(invoice)));
            case JournalLine.ItemCharge charge -> List.of(new FlowMap().key("charge", charge(charge)));
            case JournalLine.Undo undo ->
                List.of(step(
                        label,
                        "undo",
                        new FlowMap()
                                .key("entry", labels.of(undo.entryNos()))
                                .date(undo.header().postingDate())));
            case JournalLine.Revaluation(var revaluation) -> revaluation(label, revaluation);
            case JournalLine.ApplicationWorksheet worksheet -> worksheet(label, worksheet);
        };
        labels.made(label, posted.entryNos());
        return steps;
    }

    private static FlowMap step(String label, String verb, FlowMap keys) {
        return new FlowMap().key("as", label).key(verb, keys);
    }

    /** What the posting verbs share. */
    private FlowMap posting(Header header, Movement movement, Application application) {
        var keys = onDocument(header, header.document());
        stock(keys, movement.stock()).quantity(movement.quantity()).code("unit", movement.unit());
        keys.list("tracking", movement.tracking().stream().map(this::tracking).toList());
        return applied(keys, application);
    }

    private static FlowMap onDocument(Header header, Document document) {
        var keys = new FlowMap()
                .date(header.postingDate())
                .code("document", document.no())
                .key("documentLine", document.lineNo());
        return dimensions(keys, header);
    }

    private static FlowMap dimensions(FlowMap keys, Header header) {
        var dimensions = new FlowMap();
        header.origin().dimensions().forEach(dimensions::key);
        return header.origin().dimensions().isEmpty() ? keys : keys.key("dimensions", dimensions);
    }

    private static FlowMap stock(FlowMap keys, StockKey stock) {
        return keys.key("item", stock.itemNo())
                .code("variant", stock.variantCode())
                .code("location", stock.locationCode());
    }

    private FlowMap tracking(TrackingLine line) {
        var keys = new FlowMap()
                .code("serial", line.tracking().serialNo())
                .code("lot", line.tracking().lotNo())
                .quantity(line.quantity());
        return applied(keys, line.application());
    }

    private FlowMap applied(FlowMap keys, Application application) {
        if (application.appliesToEntry() != 0) keys.key("appliesTo", labels.of(application.appliesToEntry()));
        if (application.appliesFromEntry() != 0) keys.key("appliesFrom", labels.of(application.appliesFromEntry()));
        return keys;
    }

    private static FlowMap price(FlowMap keys, Price price, String perUnit, String total) {
        return switch (price) {
            case Price.PerUnit(var exact) -> keys.key(perUnit, Decimals.decimal(exact));
            case Price.Total(var exact) -> keys.key(total, Decimals.decimal(exact));
            case Price.Unstated unstated -> keys;
        };
    }

    private static FlowMap overhead(FlowMap keys, Overhead overhead) {
        return keys.key("indirectCostPercent", overhead.pct()).key("overheadRate", overhead.rate());
    }

    private static FlowMap discount(FlowMap keys, Amount discount) {
        return discount.isZero() ? keys : keys.key("discount", discount);
    }

    private static FlowMap invoicing(FlowMap keys, Invoicing invoicing) {
        return switch (invoicing) {
            case Invoicing.All all -> keys;
            case Invoicing.Of(var quantity) -> keys.key("invoice", quantity.isZero() ? "none" : quantity);
        };
    }

    private FlowMap purchase(JournalLine.Purchase purchase) {
        var keys = posting(purchase.header(), purchase.movement(), purchase.application());
        price(keys, purchase.directCost(), "unitCost", "amount");
        discount(keys, purchase.discount());
        invoicing(keys, purchase.movement().invoicing());
        return overhead(keys, purchase.overhead()).flag("dropShipment", purchase.dropShipment());
    }

    private FlowMap sale(JournalLine.Sale sale) {
        var keys = posting(sale.header(), sale.movement(), sale.application());
        price(keys, sale.salesPrice(), "unitPrice", "salesAmount");
        invoicing(keys, sale.movement().invoicing());
        return keys.key("unitCost", sale.unitCost().map(Decimals::decimal))
                .flag("dropShipment", sale.dropShipment())
                .flag("service", sale.service());
    }

    private FlowMap positiveAdjustment(JournalLine.PositiveAdjustment adjustment) {
        var keys = posting(adjustment.header(), adjustment.movement(), adjustment.application());
        return overhead(price(keys, adjustment.directCost(), "unitCost", "amount"), adjustment.overhead());
    }

    private FlowMap negativeAdjustment(JournalLine.NegativeAdjustment adjustment) {
        var keys = posting(adjustment.header(), adjustment.movement(), adjustment.application());
        return price(keys, adjustment.unitCost(), "unitCost", "amount");
    }

    private static FlowMap count(JournalLine.PhysicalInventory count) {
        return numbers(
                        stock(onDocument(count.header(), count.header().document()), count.stock()),
                        count.tracking(),
                        "serial",
                        "lot")
                .key("quantityCounted", count.counted());
    }

    private static FlowMap numbers(FlowMap keys, Tracking tracking, String serial, String lot) {
        return keys.code(serial, tracking.serialNo()).code(lot, tracking.lotNo());
    }

    private FlowMap transfer(String label, JournalLine.Transfer transfer) {
        var header = transfer.header();
        var keys = posting(header, transfer.movement(), transfer.application());
        transfer.to().tracking().ifPresent(tracking -> numbers(keys, tracking, "toSerial", "toLot"));
        var to = transfer.to().locationCode();
        return switch (transfer.kind()) {
            case RECLASSIFICATION -> step(label, "transfer", keys.key("toLocation", to));
            case SHIPMENT -> {
                labels.shipped(header.order().no(), label);
                yield step(label, "transferShipment", keys.key("inTransit", to));
            }
            case RECEIPT ->
                step(
                        label,
                        "transferReceipt",
                        keys.key("toLocation", to)
                                .key("inTransit", transfer.movement().stock().locationCode())
                                .key("shipment", labels.shipment(header.order().no())));
            case DIRECT -> throw new IllegalStateException("no verb for " + TransferKind.DIRECT);
        };
    }

    private FlowMap invoice(JournalLine.Invoice invoice) {
        boolean ofShipment = invoice.header().document().type().name().startsWith("SALES")
                || invoice.header().document().type().name().startsWith("SERVICE");
        var keys = new FlowMap()
                .key("entry", labels.of(invoice.entryNo()))
                .date(invoice.header().postingDate())
                .key("quantity", invoice.quantity())
                .code("document", invoice.header().invoiceNo());
        price(keys, invoice.price(), ofShipment ? "unitPrice" : "unitCost", ofShipment ? "salesAmount" : "amount");
        discount(keys, invoice.discount());
        return keys.key("unitCost", invoice.unitCost().map(Decimals::decimal));
    }

    private FlowMap charge(JournalLine.ItemCharge charge) {
        var keys = onDocument(charge.header(), charge.header().document())
                .key("charge", charge.chargeNo())
                .key("amount", charge.amount())
                .key("side", charge.side() == ChargeSide.PURCHASE ? "purchase" : "sale");
        method(charge.split()).ifPresent(method -> keys.key("method", method));
        return keys.list(
                "assign",
                charge.assignments().stream()
                        .map(assignment -> assignment(charge.split(), assignment))
                        .toList());
    }

    private static Optional<String> method(ChargeSplit split) {
        return switch (split) {
            case AMOUNTS_GIVEN, BY_QUANTITY -> Optional.empty();
            case EQUALLY -> Optional.of("equally");
            case BY_AMOUNT -> Optional.of("amount");
            case BY_WEIGHT -> Optional.of("weight");
            case BY_VOLUME -> Optional.of("volume");
        };
    }

    private FlowMap assignment(ChargeSplit split, Assignment assignment) {
        var keys = new FlowMap()
                .key("to", labels.of(assignment.entryNos()))
                .quantity(assignment.quantity())
                .key("amount", assignment.amount())
                .key("valuedQuantity", assignment.valuedQuantity());
        if (split == ChargeSplit.BY_WEIGHT) keys.key("unitWeight", assignment.measure());
        if (split == ChargeSplit.BY_VOLUME) keys.key("unitVolume", assignment.measure());
        return keys;
    }

    /** What was calculated is calculated again; the other lines of that calculation change nothing, so they may stand. */
    private List<FlowMap> revaluation(String label, RevaluationLine line) {
        if (!line.subject().partial()) {
            var keys = new FlowMap()
                    .key("entry", labels.of(line.appliesToEntry()))
                    .code("document", line.header().document().no());
            return List.of(new FlowMap().key("revalue", newValue(dimensions(keys, line.header()), line)));
        }
        var calculation = new FlowMap()
                .date(line.header().postingDate())
                .code("document", line.header().document().no())
                .list("items", List.of(line.stock().itemNo()));
        var edit = new FlowMap().key("item", line.stock().itemNo());
        switch (line.subject()) {
            case Subject.OfEntry ofEntry -> {
                calculation.key("per", "entry");
                edit.key("entry", labels.of(ofEntry.appliesToEntry()));
            }
            case Subject.OfItem(var per) -> {
                calculation.flag("byLocation", per.byLocation()).flag("byVariant", per.byVariant());
                edit.key("location", line.stock().locationCode())
                        .key("variant", line.stock().variantCode());
            }
        }
        newValue(edit, line).flag("updateStandardCost", line.standardCost().isOn());
        return List.of(
                step(label, "calculateInventoryValue", calculation),
                new FlowMap()
                        .key("editJournal", new FlowMap().key("journal", label).list("lines", List.of(edit))),
                new FlowMap().key("postJournal", new FlowMap().key("journal", label)));
    }

    /** The unit cost where the value follows from it, as it does if it was typed. */
    private FlowMap newValue(FlowMap keys, RevaluationLine line) {
        var revalued = line.revalued();
        var followed = revalued.unitCost().times(line.quantity(), amountPrecision);
        return followed.equals(revalued.inventoryValue())
                ? keys.key("unitCostRevalued", revalued.unitCost())
                : keys.key("inventoryValueRevalued", revalued.inventoryValue());
    }

    /** The mark closes the worksheet, so that the next one does not go on with it. */
    private List<FlowMap> worksheet(String label, JournalLine.ApplicationWorksheet worksheet) {
        var steps = new ArrayList<FlowMap>();
        for (var step : worksheet.steps()) {
            var keys = new FlowMap()
                    .key("inbound", labels.of(step.inboundEntryNo()))
                    .key("outbound", labels.of(step.outboundEntryNo()));
            steps.add(
                    switch (step) {
                        case WorksheetStep.Unapply unapply -> new FlowMap().key("unapply", keys);
                        case WorksheetStep.Apply apply ->
                            new FlowMap().key("apply", keys.key("quantity", apply.quantity()));
                    });
        }
        steps.add(new FlowMap().key("mark", label));
        return steps;
    }
}
