package org.costledger.scenario.format;

import static org.costledger.scenario.format.Key.amount;
import static org.costledger.scenario.format.Key.key;
import static org.costledger.scenario.format.Key.mandatory;
import static org.costledger.scenario.format.Table.table;
import static org.costledger.scenario.format.Type.Known.CENTER;
import static org.costledger.scenario.format.Type.Known.CHARGE;
import static org.costledger.scenario.format.Type.Known.ITEM;
import static org.costledger.scenario.format.Type.Known.LOCATION;
import static org.costledger.scenario.format.Type.Known.ORDER;
import static org.costledger.scenario.format.Type.Known.VARIANT;
import static org.costledger.scenario.format.Type.Scalar.CODE;
import static org.costledger.scenario.format.Type.Scalar.DATE;
import static org.costledger.scenario.format.Type.Scalar.DECIMAL;
import static org.costledger.scenario.format.Type.Scalar.ENTRY;
import static org.costledger.scenario.format.Type.Scalar.FLAG;
import static org.costledger.scenario.format.Type.Scalar.JOURNAL;
import static org.costledger.scenario.format.Type.Scalar.MARK;
import static org.costledger.scenario.format.Type.Scalar.PREVIEW;
import static org.costledger.scenario.format.Type.Scalar.TEXT;
import static org.costledger.scenario.format.Type.Scalar.WHOLE;
import static org.costledger.scenario.format.Type.either;
import static org.costledger.scenario.format.Type.listOf;
import static org.costledger.scenario.format.Type.mapOf;
import static org.costledger.scenario.format.Type.oneOf;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.costledger.scenario.model.RowKind;
import org.costledger.scenario.model.StandardCostStep.WorksheetLineType;

/** The keys of an expectation and of its rows. A key of a row is compared with the entry's value of that name. */
final class ExpectTables {
    private ExpectTables() {}

    private static final Type DIMENSIONS = new Type.ByCode(CODE);

    private static final Type ENTRY_TYPE = oneOf(
            "purchase",
            "sale",
            "positiveAdjustment",
            "negativeAdjustment",
            "transfer",
            "consumption",
            "output",
            "assemblyConsumption",
            "assemblyOutput");

    private static final Type POSTING_TYPE = oneOf(
            "purchase",
            "sale",
            "positiveAdjustment",
            "negativeAdjustment",
            "transfer",
            "consumption",
            "output",
            "assemblyConsumption",
            "assemblyOutput",
            "none");

    private static final Type VALUE_TYPE = oneOf("directCost", "revaluation", "rounding", "indirectCost", "variance");

    private static final Type VARIANCE_TYPE = oneOf(
            "none", "purchase", "material", "capacity", "capacityOverhead", "manufacturingOverhead", "subcontracted");

    private static final Table SHARES = table(
            "shares",
            "What a standard cost consists of; only what is named is compared.",
            key("material", DECIMAL, "material"),
            key("capacity", DECIMAL, "capacity"),
            key("subcontracted", DECIMAL, "subcontracted work"),
            key("capacityOverhead", DECIMAL, "capacity overhead"),
            key("manufacturingOverhead", DECIMAL, "manufacturing overhead"),
            key("materialNonInventory", DECIMAL, "components that are no inventory"));

    private static final Key[] OWN_SHARES = {
        key("shares", mapOf(SHARES), "single-level shares of the standard cost"),
        key("rolledUpShares", mapOf(SHARES), "rolled-up shares of the standard cost")
    };

    private static final Table ITEM_LEDGER = table(
            "itemLedgerRow",
            "An item ledger entry.",
            key("entry", ENTRY, "the entry"),
            key("number", WHOLE, "its number"),
            key("type", ENTRY_TYPE, "what was posted"),
            key("item", ITEM, "item"),
            key("variant", VARIANT, "variant"),
            key("location", LOCATION, "location"),
            key("date", DATE, "posting date"),
            key("document", CODE, "document number"),
            key("quantity", DECIMAL, "quantity; what leaves stock is negative"),
            key("remaining", DECIMAL, "what is not applied yet"),
            key("invoiced", DECIMAL, "what is invoiced"),
            key("open", FLAG, "whether something remains"),
            key("completelyInvoiced", FLAG, "whether all is invoiced"),
            key("lastInvoiceDate", DATE, "when it was invoiced last"),
            key("shippedQtyNotReturned", DECIMAL, "of an issue what was not returned"),
            key("correction", FLAG, "whether it undoes another entry"),
            key("appliesTo", ENTRY, "the entry of a fixed application"),
            key("serial", CODE, "serial number"),
            key("lot", CODE, "lot number"),
            amount("costActual", "actual cost"),
            amount("costExpected", "expected cost"),
            amount("costNonInventoriable", "cost that never enters inventory"),
            key("dimensions", DIMENSIONS, "dimension values; '' means none"));

    private static final Table VALUE_ENTRIES = table(
            "valueEntriesRow",
            "A value entry.",
            key("entry", ENTRY, "its item ledger entry"),
            key("number", WHOLE, "its own number"),
            key("item", ITEM, "item"),
            key("type", VALUE_TYPE, "what kind of cost"),
            key("entryType", POSTING_TYPE, "what was posted; none: capacity"),
            key("varianceType", VARIANCE_TYPE, "which variance"),
            key("charge", CHARGE, "item charge"),
            key("document", CODE, "document number"),
            key("date", DATE, "posting date"),
            key("valuationDate", DATE, "from when the value counts"),
            key("valuedQuantity", DECIMAL, "the quantity the value is spread over"),
            key("invoicedQuantity", DECIMAL, "the quantity it invoices"),
            key("itemLedgerQuantity", DECIMAL, "the quantity of the entry, on its first value entry"),
            key("costPerUnit", DECIMAL, "cost per unit"),
            amount("costActual", "actual cost"),
            amount("costExpected", "expected cost"),
            amount("costNonInventoriable", "cost that never enters inventory"),
            amount("costActualAcy", "actual cost in the additional currency"),
            amount("costExpectedAcy", "expected cost in the additional currency"),
            amount("salesActual", "sales amount"),
            amount("salesExpected", "expected sales amount"),
            amount("purchaseActual", "purchase amount"),
            amount("purchaseExpected", "expected purchase amount"),
            amount("discount", "discount amount"),
            amount("postedToGL", "actual cost posted to the general ledger"),
            amount("expectedPostedToGL", "expected cost posted to the general ledger"),
            amount("postedToGLAcy", "the same of actual cost in the additional currency"),
            amount("expectedPostedToGLAcy", "the same of expected cost in the additional currency"),
            key("expected", FLAG, "whether the value is expected"),
            key("inventoriable", FLAG, "whether the value is part of inventory"),
            key("adjustment", FLAG, "whether cost adjustment made it"),
            key("partialRevaluation", FLAG, "whether it revalues what was in stock on a date, and not a whole entry"),
            key("valuedByAverageCost", FLAG, "whether it is valued by the average of its period"),
            key("dimensions", DIMENSIONS, "dimension values; '' means none"));

    private static final Table CAPACITY_LEDGER = table(
            "capacityLedgerRow",
            "A capacity ledger entry.",
            key("order", ORDER, "order"),
            key("center", CENTER, "center"),
            key("quantity", DECIMAL, "time or pieces"),
            amount("directCost", "direct cost"),
            amount("overheadCost", "overhead"));

    private static final Table APPLICATIONS = table(
            "applicationsRow",
            "A quantity or cost application.",
            key("inbound", ENTRY, "the receipt"),
            key("outbound", ENTRY, "the issue"),
            key("quantity", DECIMAL, "how much of it, always positive"));

    private static final Table ITEMS = table(
                    "itemsRow",
                    "An item's costs.",
                    mandatory("number", ITEM, "the item"),
                    key("unitCost", DECIMAL, "current unit cost"),
                    key("averageCost", DECIMAL, "average of all entries"),
                    key("averageCostAcy", DECIMAL, "the same in the additional currency"),
                    key("standardCost", DECIMAL, "standard cost"),
                    key("lastDirectCost", DECIMAL, "last direct cost"),
                    key("adjusted", FLAG, "whether no cost adjustment is pending"),
                    key("indirectCostPercent", DECIMAL, "overhead in percent of direct cost"),
                    key("overheadRate", DECIMAL, "overhead per base unit"),
                    key("lastUnitCostCalcDate", DATE, "as of when its standard cost was calculated last"))
            .and(OWN_SHARES);

    private static final Table STOCKKEEPING_UNITS = table(
                    "stockkeepingUnitsRow",
                    "A stockkeeping unit's costs.",
                    mandatory("item", ITEM, "item"),
                    key("location", LOCATION, "location"),
                    key("variant", VARIANT, "variant"),
                    key("unitCost", DECIMAL, "current unit cost"),
                    key("averageCost", DECIMAL, "average of its entries"),
                    key("averageCostAcy", DECIMAL, "the same in the additional currency"),
                    key("standardCost", DECIMAL, "standard cost"))
            .and(OWN_SHARES);

    private static final Table CENTERS = table(
            "centersRow",
            "The costs of a center.",
            mandatory("number", CENTER, "the center"),
            key("directUnitCost", DECIMAL, "direct cost per unit of capacity"),
            key("indirectCostPercent", DECIMAL, "overhead in percent of direct cost"),
            key("overheadRate", DECIMAL, "overhead per unit of capacity"),
            key("unitCost", DECIMAL, "all of it per unit of capacity"));

    private static final Table WORKSHEET_LINES = table(
                    "worksheetLine",
                    "A line of a standard cost worksheet: what the card says, and what it shall say.",
                    key("type", oneOf(WorksheetLineType.class), "what it is about"),
                    key("number", CODE, "its number"),
                    key("description", TEXT, "description of the item"),
                    key(
                            "replenishment",
                            oneOf("purchase", "production", "assembly", "productionOrAssembly"),
                            "where the item comes from"),
                    key("implemented", FLAG, "whether the new figures were put into force"),
                    key("standardCost", DECIMAL, "standard cost; of a center its unit cost"),
                    key("newStandardCost", DECIMAL, "new standard cost"),
                    key("indirectCostPercent", DECIMAL, "overhead in percent"),
                    key("newIndirectCostPercent", DECIMAL, "new overhead in percent"),
                    key("overheadRate", DECIMAL, "overhead rate"),
                    key("newOverheadRate", DECIMAL, "new overhead rate"))
            .and(OWN_SHARES)
            .and(
                    key("newShares", mapOf(SHARES), "new single-level shares"),
                    key("newRolledUpShares", mapOf(SHARES), "new rolled-up shares"));

    private static final Table INVENTORY = table(
            "inventoryRow",
            "Stock and its cost by posting date.",
            mandatory("item", ITEM, "item"),
            key("location", LOCATION, "location; absent: all"),
            key("variant", VARIANT, "variant; absent: all"),
            key("asOf", DATE, "entries posted up to this date; absent: all"),
            key("quantity", DECIMAL, "quantity"),
            amount("costActual", "actual cost"),
            amount("costExpected", "expected cost"));

    private static final Table REVALUABLE = table(
            "revaluableRow",
            "What can be revalued on a date, per item.",
            mandatory("item", ITEM, "item"),
            key("asOf", DATE, "on which date"),
            key("location", LOCATION, "location; absent: all"),
            key("variant", VARIANT, "variant; absent: all"),
            key("quantity", DECIMAL, "quantity"),
            key("value", DECIMAL, "value"));

    private static final Table JOURNAL_LINES = table(
            "journalLine",
            "A line of a calculated journal.",
            key("item", ITEM, "item"),
            key("location", LOCATION, "location"),
            key("variant", VARIANT, "variant"),
            key("entry", ENTRY, "entry, where calculated per entry"),
            key("quantity", DECIMAL, "quantity to revalue"),
            key("unitCostCalculated", DECIMAL, "unit cost before"),
            key("inventoryValueCalculated", DECIMAL, "value before"),
            key("unitCostRevalued", DECIMAL, "unit cost after"),
            key("inventoryValueRevalued", DECIMAL, "value after"),
            key("amount", DECIMAL, "the change"));

    private static final Table VIOLATION = table(
            "violation",
            "What would refuse a calculation.",
            mandatory("check", TEXT, "the code of the refusal"),
            key("item", ITEM, "an item it concerns"));

    private static final Table LEFT_OUT =
            table("leftOut", "An item that was left out.", mandatory("item", ITEM, "the item"));

    private static final Table GL = table(
            "glRow",
            "A general ledger entry.",
            key("account", CODE, "account"),
            amount("amount", "amount; credits are negative"),
            amount("amountAcy", "amount in the additional currency"),
            key("date", DATE, "posting date"),
            key("document", CODE, "document number"),
            key("dimensions", DIMENSIONS, "dimension values; '' means none"));

    private static final Table GL_BALANCES = table(
            "glBalancesRow",
            "The balance of an account.",
            mandatory("account", CODE, "account"),
            key("asOf", DATE, "entries up to this date; absent: all"),
            amount("amount", "balance"));

    private static final Table ORDERS = table(
            "ordersRow",
            "An order's state.",
            mandatory("number", ORDER, "the order"),
            key("finished", FLAG, "whether it is finished"),
            key("adjusted", FLAG, "whether no cost adjustment is pending"));

    private static final Table PHYSICAL_INVENTORY = table(
            "physicalInventoryRow",
            "A physical inventory entry.",
            key("item", ITEM, "item"),
            key("location", LOCATION, "location"),
            key("variant", VARIANT, "variant"),
            key("date", DATE, "posting date"),
            key("document", CODE, "document number"),
            key("entryType", oneOf("positiveAdjustment", "negativeAdjustment"), "which adjustment it led to"),
            key("quantityCalculated", DECIMAL, "what should have been there"),
            key("quantityCounted", DECIMAL, "what was counted"),
            key("quantity", DECIMAL, "the difference"),
            key("unitCost", DECIMAL, "unit cost"),
            amount("amount", "amount"));

    /** The table of each kind of row. */
    static final Map<RowKind, Table> ROWS = new EnumMap<>(Map.ofEntries(
            Map.entry(RowKind.ITEM_LEDGER, ITEM_LEDGER),
            Map.entry(RowKind.VALUE_ENTRIES, VALUE_ENTRIES),
            Map.entry(RowKind.CAPACITY_LEDGER, CAPACITY_LEDGER),
            Map.entry(RowKind.APPLICATIONS, APPLICATIONS),
            Map.entry(RowKind.ITEMS, ITEMS),
            Map.entry(RowKind.STOCKKEEPING_UNITS, STOCKKEEPING_UNITS),
            Map.entry(RowKind.CENTERS, CENTERS),
            Map.entry(RowKind.INVENTORY, INVENTORY),
            Map.entry(RowKind.REVALUABLE, REVALUABLE),
            Map.entry(RowKind.JOURNAL, JOURNAL_LINES),
            Map.entry(RowKind.LEFT_OUT, LEFT_OUT),
            Map.entry(RowKind.PREVIEW, VALUE_ENTRIES),
            Map.entry(RowKind.WORKSHEET, WORKSHEET_LINES),
            Map.entry(RowKind.VIOLATIONS, VIOLATION),
            Map.entry(RowKind.GL, GL),
            Map.entry(RowKind.GL_BALANCES, GL_BALANCES),
            Map.entry(RowKind.ORDERS, ORDERS),
            Map.entry(RowKind.PHYSICAL_INVENTORY, PHYSICAL_INVENTORY)));

    private static final Table JOURNAL_OF = table(
            "journal",
            "The lines of a calculated journal.",
            mandatory("label", JOURNAL, "the journal"),
            key("complete", FLAG, "false", "whether the lines are all there are"),
            mandatory("lines", listOf(JOURNAL_LINES), "its lines"),
            key("leftOut", listOf(ITEM), "items that were left out"));

    private static final Table PREVIEW_OF = table(
            "preview",
            "The value entries that posting a journal would write.",
            mandatory("label", PREVIEW, "the preview"),
            key("complete", FLAG, "false", "whether the entries are all there are"),
            mandatory("valueEntries", listOf(VALUE_ENTRIES), "its value entries"));

    private static final Table WORKSHEET_OF = table(
            "worksheet",
            "The lines of a standard cost worksheet.",
            mandatory("name", CODE, "the worksheet"),
            key("complete", FLAG, "false", "whether the lines are all there are"),
            mandatory("lines", listOf(WORKSHEET_LINES), "its lines"));

    private static final Table VIOLATIONS_OF = table(
            "violations",
            "What would refuse a calculation that was tested.",
            mandatory("label", JOURNAL, "the test"),
            key("complete", FLAG, "false", "whether the violations are all there are"),
            mandatory("lines", listOf(VIOLATION), "the violations"));

    /** Kinds that can be counted and summed are those that are lists of entries, and items, units, centers and orders. */
    private static Stream<RowKind> countable() {
        return Arrays.stream(RowKind.values()).filter(kind -> !kind.isAskedRowByRow() && !kind.isOfStep());
    }

    private static final Type COUNTS = new Type.ListOf(new Type.RowOf(countable()
            .map(kind -> choosing(kind, "Count").and(mandatory("count", WHOLE, "how many match the other keys")))
            .toList()));

    private static final Type TOTALS = new Type.ListOf(new Type.RowOf(countable()
            .filter(kind -> !summed(kind).isEmpty())
            .map(kind -> choosing(kind, "Total"))
            .toList()));

    /** The keys of a kind, none of them mandatory but {@code of}, which tells the kind. */
    private static Table choosing(RowKind kind, String suffix) {
        var rows = Objects.requireNonNull(ROWS.get(kind));
        var keys = rows.keys().stream().map(Key::asOptional).toArray(Key[]::new);
        return table(kind.word() + suffix, rows.meaning(), mandatory("of", oneOf(kind.word()), "which kind of entry"))
                .and(keys);
    }

    private static Key list(RowKind kind) {
        var table = Objects.requireNonNull(ROWS.get(kind));
        return key(kind.word(), listOf(table), table.meaning());
    }

    static final Table EXPECT = table(
            "expect",
            "What must be there.",
            key("since", MARK, "only entries made after that mark; absent: all"),
            key("complete", FLAG, "false", "whether the lists name every entry"),
            list(RowKind.ITEM_LEDGER),
            list(RowKind.VALUE_ENTRIES),
            list(RowKind.CAPACITY_LEDGER),
            list(RowKind.APPLICATIONS),
            list(RowKind.ITEMS),
            list(RowKind.STOCKKEEPING_UNITS),
            list(RowKind.CENTERS),
            list(RowKind.INVENTORY),
            list(RowKind.REVALUABLE),
            key("journal", mapOf(JOURNAL_OF), "lines of a calculated journal"),
            key("preview", mapOf(PREVIEW_OF), "value entries that posting a journal would write"),
            key("worksheet", mapOf(WORKSHEET_OF), "lines of a standard cost worksheet"),
            key("violations", mapOf(VIOLATIONS_OF), "what would refuse a calculation that was tested"),
            list(RowKind.GL),
            key("glBalances", either(new Type.ByCode(DECIMAL), listOf(GL_BALANCES)), "balances of accounts"),
            list(RowKind.ORDERS),
            list(RowKind.PHYSICAL_INVENTORY),
            key("counts", COUNTS, "how many entries match"),
            key("totals", TOTALS, "what the amounts of the entries that match add up to"));

    static List<String> summed(RowKind kind) {
        return Objects.requireNonNull(ROWS.get(kind)).keys().stream()
                .filter(Key::isSummed)
                .map(Key::name)
                .toList();
    }
}
