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

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file holds, in the order files are imported in. A file says it by the beginning of its name. */
public enum FileKind {
    LOCATIONS(
            "locations",
            "Places where stock lies.",
            required("code", CODE, "MAIN", "its code"),
            optional("useAsInTransit", YES_NO, "false", "whether only transfers pass through it; blank: false")),
    ITEM_CHARGES(
            "item-charges",
            "Costs that are billed apart from the goods.",
            required("no", CODE, "FREIGHT", "its number"),
            optional("description", TEXT, "Road freight", "free text"),
            optional("productPostingGroup", CODE, "SERVICES", "chooses accounts")),
    INVENTORY_POSTING_SETUP(
            "inventory-posting-setup",
            "Combinations of location and inventory posting group that exist (E-27).",
            optional("locationCode", CODE, "MAIN", "blank: the blank location"),
            required("inventoryPostingGroup", CODE, "RESALE", "of items")),
    GENERAL_POSTING_SETUP(
            "general-posting-setup",
            "Combinations of business and product posting group that exist (E-27).",
            optional("businessPostingGroup", CODE, "DOMESTIC", "of customers and vendors; blank: none"),
            required("productPostingGroup", CODE, "RETAIL", "of items")),
    ITEMS(
            "items",
            "Items. Of an item that exists, what a file does not state stays as it is.",
            required("no", CODE, "CITY28", "its number"),
            optional("description", TEXT, "City bicycle Linden 28", "free text"),
            optional("type", word("inventory", "service", "nonInventory"), "inventory", "blank: inventory"),
            required(
                    "costingMethod",
                    word("fifo", "lifo", "specific", "average", "standard"),
                    "fifo",
                    "fixed once the item has entries"),
            optional("baseUnitOfMeasure", CODE, "PCS", "unit of every quantity in the ledger; blank: PCS"),
            optional("snSpecific", YES_NO, "false", "told apart by serial number; an item of Specific cost must be"),
            optional("lotSpecific", YES_NO, "false", "told apart by lot number"),
            optional("packageSpecific", YES_NO, "false", "told apart by package number"),
            optional("strictExpirationPosting", YES_NO, "false", "nothing leaves after its expiration date"),
            optional(
                    "unitCost",
                    DECIMAL,
                    "307.32",
                    "per base unit, what the first issues are valued at; not looked at once the item has entries"),
            optional("standardCost", DECIMAL, "24.00", "per base unit, of a Standard item"),
            optional(
                    "lastDirectCost",
                    DECIMAL,
                    "23.10",
                    "per base unit, of the last purchase; not looked at once the item has entries"),
            optional("indirectCostPct", DECIMAL, "2.5", "overhead in per cent of the direct cost"),
            optional("overheadRate", DECIMAL, "18.00", "overhead per base unit"),
            optional(
                    "negativeInventory",
                    word("default", "allow", "prevent"),
                    "default",
                    "whether stock may go negative"),
            optional(
                    "variantMandatoryIfExists",
                    word("default", "no", "yes"),
                    "default",
                    "whether a variant must be stated"),
            optional("reserve", word("never", "optional", "always"), "never", "whether it is reserved"),
            optional("inventoryValueZero", YES_NO, "false", "kept in quantity only"),
            optional(
                    "flushingMethod",
                    word("manual", "forward", "backward", "pickForward", "pickBackward"),
                    "manual",
                    "how production takes it"),
            optional("excludedFromCostAdjustment", YES_NO, "false", "skipped by every adjustment run"),
            optional("blocked", YES_NO, "false", "for everything"),
            optional("purchasingBlocked", YES_NO, "false", "for purchases"),
            optional("salesBlocked", YES_NO, "false", "for sales"),
            optional("serviceBlocked", YES_NO, "false", "for service"),
            optional("productionBlocked", YES_NO, "false", "for production"),
            optional("inventoryPostingGroup", CODE, "RESALE", "chooses accounts with the location"),
            optional("productPostingGroup", CODE, "RETAIL", "chooses accounts with the other party"),
            optional("itemCategoryCode", CODE, "BIKES", "by which runs may be limited")),
    ITEM_UNITS(
            "item-units",
            "Units an item is bought or sold in, besides its base unit.",
            required("itemNo", CODE, "TYRE28", "the item; it exists"),
            required("code", CODE, "CARTON", "the unit"),
            required("qtyPerUnit", DECIMAL, "10", "base units in one of it, more than nothing"),
            optional("qtyRoundingPrecision", DECIMAL, "1", "quantities in it are multiples of this; blank: any")),
    ITEM_VARIANTS(
            "item-variants",
            "Variants of items.",
            required("itemNo", CODE, "HELMET", "the item; it exists"),
            required("code", CODE, "BLACK", "the variant"),
            optional("blocked", YES_NO, "false", "for everything"),
            optional("purchasingBlocked", YES_NO, "false", "for purchases"),
            optional("salesBlocked", YES_NO, "false", "for sales")),
    STOCKKEEPING_UNITS(
            "stockkeeping-units",
            "Costs of an item that are kept apart at one location and variant. A cost that is blank stays as it is.",
            required("itemNo", CODE, "LOCK90", "the item; it exists"),
            optional("variantCode", CODE, "BLACK", "blank: none"),
            optional("locationCode", CODE, "SHOP", "blank: the blank location"),
            optional("unitCost", DECIMAL, "31.50", "per base unit"),
            optional("standardCost", DECIMAL, "31.50", "per base unit, of a Standard item"),
            optional("lastDirectCost", DECIMAL, "30.90", "per base unit")),
    OPENING_BALANCES(
            "opening-balances",
            "Stock there is when the ledger begins: a row for each layer that is still there, with the date it came in and"
                    + " what it cost. Of what is received and not invoiced, the invoice is a movement later.",
            required(
                    "postingDate",
                    DAY,
                    "2024-11-18",
                    "when the layer came in; it decides what FIFO and LIFO take first"),
            optional("documentNo", CODE, "OPEN-2025", "by which later rows name it"),
            optional("lineNo", WHOLE, "1", "by which later rows name it; rows with the same are parts of one line"),
            optional("externalDocumentNo", TEXT, "LS 4711", "the other party's number"),
            optional("documentDate", DAY, "2024-11-17", "blank: the posting date"),
            required("itemNo", CODE, "CITY28", "the item"),
            optional("variantCode", CODE, "BLACK", "blank: none"),
            optional("locationCode", CODE, "MAIN", "blank: the blank location"),
            required("quantity", DECIMAL, "19", "what is left of the layer; negative for stock that is owed"),
            optional("unitOfMeasure", CODE, "CARTON", "of the quantity and the unit cost; blank: the base unit"),
            optional(
                    "unitCost",
                    DECIMAL,
                    "307.32",
                    "per unit, without overhead; this or the amount is required, unless the item is of Standard cost"),
            optional("costAmount", DECIMAL, "5839.08", "of the row, with the sign of the quantity"),
            optional("indirectCostPct", DECIMAL, "2.5", "overhead on top of the cost in per cent; blank: none"),
            optional("overheadRate", DECIMAL, "18.00", "overhead on top of the cost per base unit; blank: none"),
            optional("invoiced", YES_NO, "true", "false: received from a vendor and not invoiced yet; blank: true"),
            optional("serialNo", TRACKING_NO, "EVO-0001", "of one piece"),
            optional("lotNo", TRACKING_NO, "L-2024-40", "its lot"),
            optional("packageNo", TRACKING_NO, "P-17", "its package"),
            optional("expirationDate", DAY, "2026-10-31", "of what is tracked"),
            optional("key", TEXT, "OPEN-2025/1", "by which the row is known when it is imported again")),
    MOVEMENTS("movements", "What happened, in the order it happened.", MovementColumns.all());

    private final String fileName;
    private final String about;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Column> columns;

    FileKind(String fileName, String about, Column... columns) {
        this(fileName, about, List.of(columns));
    }

    FileKind(String fileName, String about, List<Column> columns) {
        this.fileName = fileName;
        this.about = about;
        this.columns = List.copyOf(columns);
    }

    /** How the names of its files begin. */
    public String fileName() {
        return fileName;
    }

    /** What its rows are, in a sentence. */
    public String about() {
        return about;
    }

    public List<Column> columns() {
        return columns;
    }

    /** Whether its rows are posted; those of the others set something up. */
    public boolean isPosted() {
        return this == OPENING_BALANCES || this == MOVEMENTS;
    }

    /** The column of a name, also of a dimension. */
    public Optional<Column> column(String name) {
        if (isDimension(name)) return Optional.of(Column.dimension(name));
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    private boolean isDimension(String name) {
        return isPosted() && name.startsWith(Column.DIMENSION) && name.length() > Column.DIMENSION.length();
    }

    /** Whether the name of a file begins with that of a kind, alone or before a hyphen or point. */
    public static Optional<FileKind> ofFileName(String name) {
        return Stream.of(values())
                .filter(kind -> name.equals(kind.fileName)
                        || name.startsWith(kind.fileName + ".")
                        || name.startsWith(kind.fileName + "-"))
                .findFirst();
    }
}
