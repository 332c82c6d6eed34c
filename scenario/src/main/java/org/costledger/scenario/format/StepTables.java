package org.costledger.scenario.format;

import static org.costledger.scenario.format.Key.key;
import static org.costledger.scenario.format.Key.mandatory;
import static org.costledger.scenario.format.Rule.atLeastOne;
import static org.costledger.scenario.format.Rule.atMostOne;
import static org.costledger.scenario.format.Rule.exactlyOne;
import static org.costledger.scenario.format.Rule.onlyWith;
import static org.costledger.scenario.format.Table.table;
import static org.costledger.scenario.format.Type.Known.CENTER;
import static org.costledger.scenario.format.Type.Known.CHARGE;
import static org.costledger.scenario.format.Type.Known.ITEM;
import static org.costledger.scenario.format.Type.Known.LOCATION;
import static org.costledger.scenario.format.Type.Known.ORDER;
import static org.costledger.scenario.format.Type.Known.UNIT;
import static org.costledger.scenario.format.Type.Known.VARIANT;
import static org.costledger.scenario.format.Type.Scalar.CODE;
import static org.costledger.scenario.format.Type.Scalar.DATE;
import static org.costledger.scenario.format.Type.Scalar.DECIMAL;
import static org.costledger.scenario.format.Type.Scalar.ENTRY;
import static org.costledger.scenario.format.Type.Scalar.FLAG;
import static org.costledger.scenario.format.Type.Scalar.JOURNAL;
import static org.costledger.scenario.format.Type.Scalar.NEW_LABEL;
import static org.costledger.scenario.format.Type.Scalar.SHIPMENT;
import static org.costledger.scenario.format.Type.Scalar.TEXT;
import static org.costledger.scenario.format.Type.Scalar.WHOLE;
import static org.costledger.scenario.format.Type.Scalar.YES;
import static org.costledger.scenario.format.Type.either;
import static org.costledger.scenario.format.Type.listOf;
import static org.costledger.scenario.format.Type.mapOf;
import static org.costledger.scenario.format.Type.oneOf;

import java.util.List;
import java.util.stream.Stream;
import org.costledger.scenario.model.Center.Kind;
import org.costledger.scenario.model.DocumentStep.ChargeMethod;
import org.costledger.scenario.model.DocumentStep.Side;
import org.costledger.scenario.model.Expectation.Layer;
import org.costledger.scenario.model.Item.CostingMethod;
import org.costledger.scenario.model.Item.Replenishment;
import org.costledger.scenario.model.RevaluationStep.Base;
import org.costledger.scenario.model.RevaluationStep.Per;
import org.costledger.scenario.model.RunStep.Levels;
import org.costledger.scenario.model.StandardCostStep.Direction;
import org.costledger.scenario.model.StandardCostStep.WorksheetLineType;

/** The verbs of a step and the keys of each. */
final class StepTables {
    private StepTables() {}

    private static final Type DIMENSIONS = new Type.ByCode(CODE);

    private static final Table TRACKING_LINE = table(
            "trackingLine",
            "A part of the posting with a lot or serial number.",
            key("lot", CODE, "lot number"),
            key("serial", CODE, "serial number"),
            key("quantity", DECIMAL, "quantity of this part"),
            key("expirationDate", DATE, "when it expires"),
            key("appliesTo", ENTRY, "fixed application of this part"),
            key("appliesFrom", ENTRY, "exact cost reversing of this part"));

    private static final List<Key> DOCUMENT = List.of(
            key("document", CODE, "document number"),
            key("documentLine", WHOLE, "line of the document; absent: the next free one"),
            key("externalDocument", CODE, "number of the document elsewhere"));

    private static final List<Key> CLASSIFICATION = List.of(
            key("businessPostingGroup", CODE, "general business posting group"),
            key("productPostingGroup", CODE, "general product posting group; absent: the item's"),
            key("dimensions", DIMENSIONS, "dimension values by dimension"),
            key("reason", CODE, "reason code"));

    /** What the posting verbs share. */
    private static Table posting(String verb, String meaning, Key... own) {
        return verb(
                        verb,
                        meaning,
                        List.of(mandatory("date", DATE, "posting date")),
                        DOCUMENT,
                        List.of(
                                mandatory("item", ITEM, "the item"),
                                key("variant", VARIANT, "''", "its variant"),
                                key("location", LOCATION, "''", "where the stock is, or comes to"),
                                mandatory("quantity", DECIMAL, "quantity in `unit`"),
                                key("unit", UNIT, "unit of measure; absent: the base unit"),
                                key("lot", CODE, "lot number of the whole posting"),
                                key("serial", CODE, "serial number of the whole posting"),
                                key("expirationDate", DATE, "when the lot or serial number expires"),
                                key("tracking", listOf(TRACKING_LINE), "lots and serial numbers of the posting"),
                                key("appliesTo", ENTRY, "fixed application, in both directions"),
                                key("appliesFrom", ENTRY, "exact cost reversing")),
                        CLASSIFICATION,
                        List.of(own))
                .withRules(
                        atMostOne("tracking", "lot"),
                        atMostOne("tracking", "serial"),
                        atMostOne("tracking", "expirationDate"));
    }

    @SafeVarargs
    private static Table verb(String verb, String meaning, List<Key>... parts) {
        var table = new Table(verb, meaning, List.of(), List.of());
        for (var part : parts) {
            table = table.and(part.toArray(Key[]::new));
        }
        return table;
    }

    private static final Key[] INVOICED = {
        key("invoice", either(oneOf("all", "none"), DECIMAL), "all", "how much is invoiced at once, in base units"),
        key("dropShipment", FLAG, "false", "the goods never pass through stock")
    };

    private static final Key[] OVERHEAD = {
        key("indirectCostPercent", DECIMAL, "overhead in percent; absent: the item's"),
        key("overheadRate", DECIMAL, "overhead per base unit; absent: the item's")
    };

    private static final Key[] DIRECT_COST = {
        key("unitCost", DECIMAL, "direct cost per `unit`, after discounts"),
        key("amount", DECIMAL, "direct cost of the whole")
    };

    private static final Key[] PRICE = {
        key("unitPrice", DECIMAL, "price per `unit`"), key("salesAmount", DECIMAL, "price of the whole")
    };

    private static final Key DISCOUNT = key("discount", DECIMAL, "amount taken off before, with the sign of `amount`");

    private static final Key[] DESTINATION = {
        key("toLocation", LOCATION, "''", "where it goes"),
        key("toLot", CODE, "new lot number"),
        key("toSerial", CODE, "new serial number"),
        key("toDimensions", DIMENSIONS, "new dimension values")
    };

    private static final Key[] OF_ORDER = {
        mandatory("order", ORDER, "the order"), key("orderLine", WHOLE, "line of the order")
    };

    private static final Key IN_TRANSIT = mandatory("inTransit", LOCATION, "the in-transit location between");

    private static final List<Table> STOCK = List.of(
            posting("purchase", "A receipt; with a negative quantity a return to the vendor.", DIRECT_COST)
                    .and(DISCOUNT)
                    .and(INVOICED)
                    .and(OVERHEAD)
                    .withRules(atMostOne("unitCost", "amount")),
            posting(
                            "sale",
                            "A shipment; with a negative quantity a return from the customer.",
                            key("unitCost", DECIMAL, "cost it is first posted at; absent: the current unit cost"),
                            key("service", FLAG, "false", "posted from a service document"))
                    .and(PRICE)
                    .and(INVOICED)
                    .withRules(atMostOne("unitPrice", "salesAmount")),
            posting("positiveAdjustment", "Stock found.", DIRECT_COST)
                    .and(OVERHEAD)
                    .withRules(atMostOne("unitCost", "amount")),
            posting("negativeAdjustment", "Stock lost.", DIRECT_COST).withRules(atMostOne("unitCost", "amount")),
            posting("transfer", "A reclassification from `location` to `toLocation` in one step.", DESTINATION),
            posting("transferShipment", "The first half of a transfer.", DESTINATION)
                    .and(IN_TRANSIT),
            posting("transferReceipt", "The second half of a transfer.", DESTINATION)
                    .and(IN_TRANSIT, mandatory("shipment", SHIPMENT, "the first half")),
            posting(
                    "physicalInventory",
                    "A count of stock.",
                    mandatory("quantityCounted", DECIMAL, "what was counted"),
                    key("quantityCalculated", DECIMAL, "what should be there; absent: the stock on hand"),
                    key("quantity", DECIMAL, "the difference; absent: counted less calculated"),
                    key("unitCost", DECIMAL, "cost of a positive difference")));

    private static final Table ORDER_LINE = table(
            "orderLine",
            "A line of a production order.",
            key("line", WHOLE, "its number"),
            mandatory("item", ITEM, "what is made"),
            key("variant", VARIANT, "''", "its variant"),
            key("location", LOCATION, "''", "where it comes to"),
            mandatory("quantity", DECIMAL, "how much"),
            key("unit", UNIT, "unit of measure; absent: the base unit"),
            key("unitCost", DECIMAL, "unit cost of the line"));

    private static Table order(String verb, String meaning) {
        return table(
                verb,
                meaning,
                mandatory("number", CODE, "its number"),
                key("date", DATE, "when it is released"),
                key("item", ITEM, "what is made"),
                key("variant", VARIANT, "''", "its variant"),
                key("location", LOCATION, "''", "where it comes to"),
                key("quantity", DECIMAL, "how much"),
                key("unit", UNIT, "unit of measure; absent: the base unit"),
                key("unitCost", DECIMAL, "unit cost of the order"));
    }

    private static Table capacity(String verb, String meaning) {
        return verb(
                        verb,
                        meaning,
                        List.of(mandatory("date", DATE, "posting date")),
                        DOCUMENT,
                        List.of(OF_ORDER),
                        List.of(
                                mandatory("center", CENTER, "the center"),
                                key("setupTime", DECIMAL, "0", "set-up time, counts as capacity"),
                                key("runTime", DECIMAL, "0", "run time"),
                                key("quantity", DECIMAL, "time or pieces, in place of the times"),
                                key("directUnitCost", DECIMAL, "direct cost per unit; absent: the center's")),
                        List.of(OVERHEAD),
                        CLASSIFICATION)
                .withRules(atMostOne("quantity", "setupTime"), atMostOne("quantity", "runTime"));
    }

    private static final Key COMPONENT_COST = key("unitCost", DECIMAL, "cost it is first posted at");

    private static final List<Table> ORDERS = List.of(
            order("productionOrder", "Declares a released production order.")
                    .and(key("lines", listOf(ORDER_LINE), "its lines, where there are several"))
                    .withRules(exactlyOne("item", "lines"), atMostOne("quantity", "lines")),
            posting("consumption", "A component consumed.", OF_ORDER)
                    .and(key("orderComponent", WHOLE, "component of the order line"), COMPONENT_COST),
            posting("output", "Output received; with a negative quantity output reversed.", OF_ORDER)
                    .and(
                            key("item", ITEM, "the item; absent: the order line's"),
                            key("scrap", DECIMAL, "0", "quantity scrapped")),
            capacity("capacity", "Time or pieces of a center.")
                    .and(key("subcontracting", FLAG, "false", "the work was bought")),
            table(
                    "finishOrder",
                    "Finishes a production order.",
                    mandatory("order", ORDER, "the order"),
                    key("date", DATE, "finishing date")),
            order("assemblyOrder", "Declares an assembly order.").and(mandatory("item", ITEM, "what is assembled")),
            posting("assemblyConsumption", "A component used in assembly.", OF_ORDER)
                    .and(key("orderComponent", WHOLE, "line of the assembly order"), COMPONENT_COST),
            posting("assemblyOutput", "What was assembled.", OF_ORDER),
            capacity("resource", "Time of a resource used in assembly."));

    private static final Table ASSIGNMENT = table(
            "assignment",
            "An entry that a charge is assigned to.",
            mandatory("to", ENTRY, "the entry"),
            key("quantity", DECIMAL, "charge quantity assigned"),
            key("amount", DECIMAL, "amount assigned"),
            key("valuedQuantity", DECIMAL, "base quantity the amount values; absent: what the document received"),
            key("unitWeight", DECIMAL, "weight of a base unit; absent: the item's"),
            key("unitVolume", DECIMAL, "volume of a base unit; absent: the item's"));

    private static Table application(String verb, String meaning) {
        return table(
                verb,
                meaning,
                mandatory("inbound", ENTRY, "the receipt"),
                mandatory("outbound", ENTRY, "the issue"),
                key("quantity", DECIMAL, "how much of it, positive"));
    }

    private static final List<Table> DOCUMENTS = List.of(
            verb(
                            "invoice",
                            "Invoices an earlier receipt or shipment.",
                            List.of(
                                    mandatory("entry", ENTRY, "what is invoiced"),
                                    mandatory("date", DATE, "posting date"),
                                    key("quantity", DECIMAL, "in base units; absent: all that is left")),
                            DOCUMENT,
                            List.of(DIRECT_COST),
                            List.of(PRICE),
                            List.of(DISCOUNT),
                            CLASSIFICATION)
                    .withRules(atMostOne("unitCost", "amount", "unitPrice", "salesAmount")),
            verb(
                    "charge",
                    "An item charge; a credited one has negative amounts.",
                    List.of(
                            mandatory("charge", CHARGE, "the item charge"),
                            mandatory("date", DATE, "posting date"),
                            mandatory("amount", DECIMAL, "amount of the charge"),
                            key("side", oneOf(Side.class), "purchase", "who charges"),
                            key("quantity", DECIMAL, "charge quantity"),
                            key(
                                    "method",
                                    oneOf(ChargeMethod.class),
                                    "how it is spread; absent: the amounts given, or by quantity"),
                            mandatory("assign", listOf(ASSIGNMENT), "what it is assigned to")),
                    DOCUMENT,
                    CLASSIFICATION),
            table(
                    "undo",
                    "Undoes a receipt, shipment or return; `as` names the correcting entry.",
                    mandatory("entry", ENTRY, "what is undone"),
                    key("date", DATE, "must be the entry's")),
            application("apply", "Makes an application."),
            application("unapply", "Removes an application."));

    private static final List<Key> NEW_VALUE = List.of(
            key("unitCostRevalued", DECIMAL, "the new unit cost"),
            key("inventoryValueRevalued", DECIMAL, "the new value"),
            key("amount", DECIMAL, "the change of the value"));

    private static final Table JOURNAL_EDIT = table(
                    "journalEdit",
                    "A change to a line, named by its number or by what it is for.",
                    key("line", WHOLE, "number of the line"),
                    key("item", ITEM, "item of the line"),
                    key("location", LOCATION, "location of the line"),
                    key("variant", VARIANT, "variant of the line"),
                    key("entry", ENTRY, "entry of the line"))
            .and(NEW_VALUE.toArray(Key[]::new))
            .and(
                    key("newItem", ITEM, "another item for the line"),
                    key("newEntry", ENTRY, "another entry for the line"),
                    key("dimensions", DIMENSIONS, "dimension values of the line"),
                    key("updateStandardCost", FLAG, "whether posting sets the standard cost"),
                    key("delete", YES, "takes the line out of the journal"))
            .withRules(
                    atLeastOne("line", "item", "entry"),
                    atMostOne("unitCostRevalued", "inventoryValueRevalued", "amount", "delete"));

    private static final List<Table> REVALUATIONS = List.of(
            table(
                    "calculateInventoryValue",
                    "Fills a revaluation journal, named by `as`.",
                    mandatory("date", DATE, "as of when"),
                    key("document", CODE, "document number"),
                    key("items", listOf(ITEM), "which items; absent: all"),
                    key("costingMethods", listOf(oneOf(CostingMethod.class)), "items of which methods; absent: all"),
                    key("locations", listOf(LOCATION), "which locations; absent: all"),
                    key("variants", listOf(VARIANT), "which variants; absent: all"),
                    key("per", oneOf(Per.class), "item", "a line per item or per entry"),
                    key("byLocation", FLAG, "false", "a line per location"),
                    key("byVariant", FLAG, "false", "a line per variant"),
                    key("base", oneOf(Base.class), "none", "what the new unit cost is proposed from"),
                    key("updateStandardCost", FLAG, "false", "posting sets the standard cost"),
                    key("journal", JOURNAL, "the journal that is filled further; absent: a new one, named by `as`"),
                    key("leaveOut", FLAG, "false", "leaves items out that cannot be revalued"),
                    key("hideDuplicateWarning", FLAG, "false", "makes lines that are there already once more"),
                    key("test", FLAG, "false", "lists what would refuse it instead")),
            table(
                    "editJournal",
                    "Edits lines of a calculated journal.",
                    mandatory("journal", JOURNAL, "the journal"),
                    mandatory("lines", listOf(JOURNAL_EDIT), "the lines that change")),
            table("postJournal", "Posts a calculated journal.", mandatory("journal", JOURNAL, "the journal")),
            table(
                    "previewJournal",
                    "Tells what posting would write, named by `as`; nothing is written.",
                    mandatory("journal", JOURNAL, "the journal")),
            verb(
                            "revalue",
                            "Calculates, edits and posts in one step, for one item or one entry.",
                            List.of(key("date", DATE, "posting date; of an entry its own holds")),
                            DOCUMENT,
                            List.of(
                                    key("item", ITEM, "the item"),
                                    key("entry", ENTRY, "the entry"),
                                    key("location", LOCATION, "the item at this location only"),
                                    key("variant", VARIANT, "the item in this variant only"),
                                    key("quantity", DECIMAL, "how much of it; absent: all that can be revalued")),
                            NEW_VALUE,
                            List.of(key("updateStandardCost", FLAG, "false", "posting sets the standard cost")),
                            CLASSIFICATION)
                    .withRules(
                            exactlyOne("item", "entry"),
                            exactlyOne("unitCostRevalued", "inventoryValueRevalued", "amount")));

    private static final Key RECALCULATE_PRODUCED =
            key("recalculateProduced", FLAG, "true", "also what is produced and goes into something assembled");

    private static final Type ROUNDING = listOf(table(
            "roundingBand",
            "How a figure is rounded from a minimum on.",
            key("minimum", DECIMAL, "0", "the smallest figure it rounds"),
            key("addBefore", DECIMAL, "0", "added first"),
            mandatory("precision", DECIMAL, "then rounded to a multiple of this"),
            key("type", oneOf(Direction.class), "nearest", "which multiple"),
            key("addAfter", DECIMAL, "0", "added last")));

    private static final Table SUGGEST = table(
            "suggest",
            "Suggests new costs: the current ones by a factor, rounded by the last band whose minimum they reach.",
            mandatory("of", oneOf("items", "capacity"), "of what"),
            key("items", listOf(ITEM), "which items; absent: all"),
            key("vendors", listOf(CODE), "items of which vendors; absent: all"),
            key("replenishment", listOf(oneOf(Replenishment.class)), "items from where; absent: all"),
            key("costingMethods", listOf(oneOf(CostingMethod.class)), "items of which methods; absent: all"),
            key("centers", listOf(CENTER), "which centers; absent: all"),
            key("kinds", listOf(oneOf(Kind.class)), "centers of which kinds; absent: all"),
            key("standardCostFactor", DECIMAL, "1", "of the standard cost; of a center of its unit cost"),
            key("standardCostRounding", ROUNDING, "how it is rounded; absent: as a unit cost"),
            key("indirectCostFactor", DECIMAL, "1", "of the overhead in percent"),
            key("indirectCostRounding", ROUNDING, "how it is rounded"),
            key("overheadFactor", DECIMAL, "1", "of the overhead rate"),
            key("overheadRounding", ROUNDING, "how it is rounded"));

    private static final Table WORKSHEET_EDIT = table(
                    "worksheetEdit",
                    "New figures of a line. A line that is not there is made of the card first.",
                    mandatory("type", oneOf(WorksheetLineType.class), "what it is about"),
                    mandatory("number", CODE, "its number"),
                    key("newStandardCost", DECIMAL, "new standard cost; of a center its unit cost"),
                    key("newIndirectCostPercent", DECIMAL, "new overhead in percent"),
                    key("newOverheadRate", DECIMAL, "new overhead rate"),
                    key("delete", YES, "takes the line out of the worksheet"))
            .withRules(
                    atMostOne("delete", "newStandardCost"),
                    atMostOne("delete", "newIndirectCostPercent"),
                    atMostOne("delete", "newOverheadRate"));

    private static final List<Table> STANDARD_COSTS = List.of(table(
                    "standardCostWorksheet",
                    "Does one thing to a standard cost worksheet, which is there once a step names it.",
                    mandatory("worksheet", CODE, "its name"),
                    key("suggest", mapOf(SUGGEST), "suggests new costs"),
                    key(
                            "edit",
                            mapOf(table(
                                    "worksheetEdits",
                                    "Changes, makes or deletes lines.",
                                    mandatory("lines", listOf(WORKSHEET_EDIT), "the lines"))),
                            "changes, makes or deletes lines"),
                    key(
                            "copy",
                            mapOf(table(
                                    "worksheetCopy",
                                    "Takes all lines of another worksheet over.",
                                    mandatory("from", CODE, "that worksheet"))),
                            "takes all lines of another worksheet over"),
                    key(
                            "rollUp",
                            mapOf(table(
                                    "worksheetRollUp",
                                    "Rolls up with the new figures, onto the worksheet.",
                                    key("items", listOf(ITEM), "which items; absent: all"),
                                    key("date", DATE, "as of when; absent: the work date"),
                                    RECALCULATE_PRODUCED)),
                            "rolls up with the new figures"),
                    key(
                            "implement",
                            mapOf(table(
                                    "worksheetImplement",
                                    "Puts lines into force and fills a revaluation journal, named by `as`.",
                                    mandatory("date", DATE, "posting date of the revaluation"),
                                    key("document", CODE, "document number of the revaluation"),
                                    key("items", listOf(ITEM), "only lines of these items, and of `centers`"),
                                    key("centers", listOf(CENTER), "only lines of these centers, and of `items`"))),
                            "puts lines into force"),
                    key("delete", YES, "deletes the worksheet and its lines"))
            .withRules(exactlyOne("suggest", "edit", "copy", "rollUp", "implement", "delete")));

    private static final List<Table> RUNS = List.of(
            table(
                    "adjustCost",
                    "Runs cost adjustment.",
                    key("items", listOf(ITEM), "which items; absent: all"),
                    key("categories", listOf(CODE), "items of which categories; absent: all"),
                    key("orders", listOf(ORDER), "which orders; absent: all"),
                    key("untilValuationDate", DATE, "no further than this"),
                    key("itemByItem", FLAG, "false", "one item after the other"),
                    key("postToGL", FLAG, "post the corrections; absent: the setup's automaticCostPosting")),
            table(
                    "postInventoryCostToGL",
                    "Posts inventory cost to the general ledger, each entry on its own date.",
                    key("method", oneOf("perEntry", "perPostingGroup"), "perEntry", "how entries are summed up"),
                    key("document", CODE, "document number, per posting group"),
                    key("items", listOf(ITEM), "which items; absent: all"),
                    key("from", DATE, "value entries posted on this date or later"),
                    key("to", DATE, "value entries posted on this date or earlier")),
            table(
                    "rollUpStandardCost",
                    "Calculates standard costs from bill of materials and routing.",
                    key("items", listOf(ITEM), "which items; absent: all"),
                    key("levels", oneOf(Levels.class), "all", "the item alone, or what it is made of first"),
                    key("date", DATE, "as of when; absent: the work date"),
                    RECALCULATE_PRODUCED));

    private static final List<Table> SETTINGS = List.of(
            table(
                            "inventoryPeriod",
                            "Closes or reopens an inventory period.",
                            key("close", DATE, "the last day of the period to close"),
                            key("reopen", DATE, "the last day of the period to reopen"))
                    .withRules(exactlyOne("close", "reopen")),
            table(
                    "postingDates",
                    "Limits the allowed posting dates.",
                    key("from", DATE, "the first"),
                    key("to", DATE, "the last")),
            table(
                            "change",
                            "Changes setup or master data.",
                            key("setup", mapOf(SetupTables.SETUP), "keys of the setup"),
                            key("item", mapOf(MasterDataTables.ITEM_CHANGE), "keys of an item"),
                            key(
                                    "stockkeepingUnit",
                                    mapOf(MasterDataTables.STOCKKEEPING_UNIT_CHANGE),
                                    "keys of a stockkeeping unit"))
                    .withRules(exactlyOne("setup", "item", "stockkeepingUnit")));

    /** Every verb whose value is a map, but for {@code expect}. */
    static final List<Table> VERBS = Stream.of(STOCK, ORDERS, DOCUMENTS, REVALUATIONS, STANDARD_COSTS, RUNS, SETTINGS)
            .flatMap(List::stream)
            .toList();

    static final Table STEP = step();

    private static Table step() {
        var keys = Stream.concat(
                VERBS.stream().map(verb -> key(verb.name(), mapOf(verb), verb.meaning())),
                Stream.of(
                        key("mark", NEW_LABEL, "Names this point in the entry sequence."),
                        key("expect", mapOf(ExpectTables.EXPECT), "Checks the ledger as it stands.")));
        var verbs = Stream.concat(VERBS.stream().map(Table::name), Stream.of("mark", "expect"))
                .toList();
        return new Table("step", "One step; it has exactly one verb.", keys.toList(), List.of())
                .and(
                        key("as", NEW_LABEL, "names what the step made"),
                        key("fails", either(YES, TEXT), "the step must be refused, with this code"),
                        key("note", TEXT, "free text"),
                        key("layer", oneOf(Layer.class), "cost", "what the expectation is about"))
                .withRules(new Rule.ExactlyOne(verbs), onlyWith("layer", "expect"));
    }
}
