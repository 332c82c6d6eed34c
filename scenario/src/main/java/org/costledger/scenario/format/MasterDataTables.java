package org.costledger.scenario.format;

import static org.costledger.scenario.format.Key.key;
import static org.costledger.scenario.format.Key.mandatory;
import static org.costledger.scenario.format.Rule.atLeastOne;
import static org.costledger.scenario.format.Rule.atMostOne;
import static org.costledger.scenario.format.Rule.exactlyOne;
import static org.costledger.scenario.format.Rule.onlyWith;
import static org.costledger.scenario.format.Table.table;
import static org.costledger.scenario.format.Type.Known.CENTER;
import static org.costledger.scenario.format.Type.Known.ITEM;
import static org.costledger.scenario.format.Type.Known.LOCATION;
import static org.costledger.scenario.format.Type.Known.UNIT;
import static org.costledger.scenario.format.Type.Known.VARIANT;
import static org.costledger.scenario.format.Type.Scalar.CODE;
import static org.costledger.scenario.format.Type.Scalar.DATE;
import static org.costledger.scenario.format.Type.Scalar.DECIMAL;
import static org.costledger.scenario.format.Type.Scalar.FLAG;
import static org.costledger.scenario.format.Type.Scalar.TEXT;
import static org.costledger.scenario.format.Type.either;
import static org.costledger.scenario.format.Type.listOf;
import static org.costledger.scenario.format.Type.mapOf;
import static org.costledger.scenario.format.Type.oneOf;

import org.costledger.scenario.model.Center.Kind;
import org.costledger.scenario.model.Center.UnitCostCalculation;
import org.costledger.scenario.model.Item.CostingMethod;
import org.costledger.scenario.model.Item.FlushingMethod;
import org.costledger.scenario.model.Item.NegativeInventory;
import org.costledger.scenario.model.Item.Replenishment;
import org.costledger.scenario.model.Item.Reserve;
import org.costledger.scenario.model.Item.Tracking;
import org.costledger.scenario.model.Item.VariantMandatory;

/** The keys of locations, items, centers, charges and posting groups. */
final class MasterDataTables {
    private MasterDataTables() {}

    static final Table LOCATION_ROW = table(
            "location",
            "A place of stock. The blank location always exists.",
            mandatory("code", CODE, "its code"),
            key("inTransit", FLAG, "false", "only transfers pass through it"));

    private static final Table UNIT_ROW = table(
            "unit",
            "A unit of measure of an item.",
            mandatory("quantityPer", DECIMAL, "base units in one of it"),
            key("quantityRounding", DECIMAL, "what a quantity entered in it must be a multiple of"));

    static final Table VARIANT_ROW = table(
            "variant",
            "A variant of an item.",
            mandatory("code", CODE, "its code"),
            key("blocked", FLAG, "false", "nothing may be posted"),
            key("purchasingBlocked", FLAG, "false", "no purchase but a return"),
            key("salesBlocked", FLAG, "false", "no sale but a return"));

    private static final Table STOCKKEEPING_UNIT = table(
            "stockkeepingUnit",
            "The item at a location and variant, with costs of its own.",
            key("location", LOCATION, "''", "its location"),
            key("variant", VARIANT, "''", "its variant"),
            key("unitCost", DECIMAL, "current unit cost"),
            key("standardCost", DECIMAL, "standard cost"),
            key("lastDirectCost", DECIMAL, "last direct cost"));

    private static final Table COMPONENT = table(
                    "component",
                    "A component of the item's bill of materials.",
                    key("item", ITEM, "the component"),
                    key("center", CENTER, "the resource, in an assembly list"),
                    key("variant", VARIANT, "''", "its variant"),
                    mandatory("quantityPer", DECIMAL, "how much of it one of the item takes"),
                    key("unit", UNIT, "unit of measure; absent: the base unit"),
                    key("scrapPercent", DECIMAL, "0", "scrap of the component"),
                    key(
                            "fixed",
                            FLAG,
                            "false",
                            "so much, however many are made; of a resource, so much for the lot size"),
                    key("phantom", FLAG, "false", "the components of the component take its place"),
                    key("link", CODE, "''", "the operation it is used in, by its link"))
            .withRules(exactlyOne("item", "center"), atMostOne("fixed", "phantom"), onlyWith("phantom", "item"));

    private static final Table BOM_VERSION = table(
            "bomVersion",
            "A bill of materials that takes the place of the one before from a date on.",
            mandatory("from", DATE, "the first day it is valid"),
            key("certified", FLAG, "true", "whether it is released for use"),
            mandatory("components", listOf(COMPONENT), "its components"));

    private static final Table OPERATION = table(
            "operation",
            "An operation of the item's routing.",
            mandatory("center", CENTER, "who does it"),
            key("setupTime", DECIMAL, "0", "time per order"),
            key("runTime", DECIMAL, "0", "time per lot of the operation; per piece unless it has one"),
            key("lotSize", DECIMAL, "1", "pieces the run time is for"),
            key("concurrentCapacities", DECIMAL, "1", "how many are set up at once"),
            key("scrapPercent", DECIMAL, "0", "what the operation spoils, in percent of what it passes on"),
            key("fixedScrap", DECIMAL, "0", "what it spoils besides, once"),
            key("link", CODE, "''", "what components name it by"));

    private static final Table ROUTING_VERSION = table(
            "routingVersion",
            "A routing that takes the place of the one before from a date on.",
            mandatory("from", DATE, "the first day it is valid"),
            key("certified", FLAG, "true", "whether it is released for use"),
            mandatory("operations", listOf(OPERATION), "its operations"));

    static final Table ITEM_ROW = table(
            "item",
            "An item.",
            mandatory("number", CODE, "its number"),
            key("description", TEXT, "''", "free text"),
            key(
                    "type",
                    oneOf("inventory", "nonInventory", "service"),
                    "inventory",
                    "only inventory has stock and value"),
            key("costingMethod", oneOf(CostingMethod.class), "fifo", "costing method"),
            key("baseUnit", CODE, "PCS", "base unit of measure"),
            key("units", new Type.ByCode(either(DECIMAL, mapOf(UNIT_ROW))), "base units per other unit of measure"),
            key("unitCost", DECIMAL, "0", "current unit cost"),
            key("standardCost", DECIMAL, "0", "standard cost"),
            key("lastDirectCost", DECIMAL, "0", "last direct cost"),
            key("indirectCostPercent", DECIMAL, "0", "overhead in percent of direct cost"),
            key("overheadRate", DECIMAL, "0", "overhead per base unit"),
            key("variants", listOf(new Type.CodeOrMap(VARIANT_ROW)), "its variants"),
            key("tracking", oneOf(Tracking.class), "none", "whether each posting names lots or serial numbers"),
            key("strictExpirationPosting", FLAG, "false", "nothing expired may leave; needs tracking"),
            key("stockkeepingUnits", listOf(STOCKKEEPING_UNIT), "its stockkeeping units"),
            key("inventoryPostingGroup", CODE, "inventory posting group"),
            key("productPostingGroup", CODE, "general product posting group"),
            key("category", CODE, "''", "item category"),
            key("lotSize", DECIMAL, "1", "quantity that standard cost is calculated for"),
            key("inventoryValueZero", FLAG, "false", "stock is kept in quantity only"),
            key("scrapPercent", DECIMAL, "0", "scrap of the item"),
            key("flushingMethod", oneOf(FlushingMethod.class), "manual", "how components are consumed"),
            key(
                    "replenishment",
                    oneOf(Replenishment.class),
                    "where it comes from; absent: purchase if it is made of nothing, assembly if it is made by resources,"
                            + " production if it has a routing of other centers, and else one or the other"),
            key("vendor", CODE, "''", "whom it is bought from"),
            key("bom", listOf(COMPONENT), "bill of materials, or assembly list"),
            key("routing", listOf(OPERATION), "routing, or the resources of an assembly list"),
            key("certified", FLAG, "true", "whether `bom` and `routing` are released for use"),
            key("bomVersions", listOf(BOM_VERSION), "what takes the place of `bom` from a date on"),
            key("routingVersions", listOf(ROUTING_VERSION), "what takes the place of `routing` from a date on"),
            key("unitWeight", DECIMAL, "0", "weight of a base unit, for charges"),
            key("unitVolume", DECIMAL, "0", "volume of a base unit, for charges"),
            key("blocked", FLAG, "false", "nothing may be posted"),
            key("purchasingBlocked", FLAG, "false", "no purchase but a return"),
            key("salesBlocked", FLAG, "false", "no sale but a return"),
            key("serviceBlocked", FLAG, "false", "no sale from a service document"),
            key("productionBlocked", FLAG, "false", "no output"),
            key("preventNegativeInventory", oneOf(NegativeInventory.class), "default", "default takes the setup's"),
            key("variantMandatoryIfExists", oneOf(VariantMandatory.class), "default", "default takes the setup's"),
            key("reserve", oneOf(Reserve.class), "never", "always: no outbound entry may stay open"),
            key("applicationWorksheetUser", CODE, "''", "the user whose application worksheet locks the item"));

    static final Table ITEM_CHANGE = ITEM_ROW.named("itemChange", "Keys of an item that change.")
            .and(mandatory("number", ITEM, "the item that changes"));

    static final Table STOCKKEEPING_UNIT_CHANGE = STOCKKEEPING_UNIT
            .named("stockkeepingUnitChange", "Costs of a stockkeeping unit that change.")
            .and(mandatory("item", ITEM, "its item"));

    static final Table CENTER_ROW = table(
            "center",
            "Capacity that costs.",
            mandatory("number", CODE, "its number"),
            key("kind", oneOf(Kind.class), "work", "work center, machine center or resource"),
            key("directUnitCost", DECIMAL, "0", "direct cost per unit of capacity"),
            key("indirectCostPercent", DECIMAL, "0", "overhead in percent of direct cost"),
            key("overheadRate", DECIMAL, "0", "overhead per unit of capacity"),
            key("productPostingGroup", CODE, "general product posting group"),
            key("subcontractor", FLAG, "false", "its work is bought"),
            key("unitCostCalculation", oneOf(UnitCostCalculation.class), "time", "what its cost is paid for"));

    static final Table CHARGE_ROW = table(
            "chargeNumber",
            "An item charge.",
            mandatory("number", CODE, "its number"),
            key("description", TEXT, "''", "free text"),
            key("productPostingGroup", CODE, "general product posting group"));

    private static final Table INVENTORY_GROUP = table(
            "inventoryPostingSetup",
            "Accounts of a location and inventory posting group.",
            key("location", LOCATION, "''", "the location"),
            mandatory("group", CODE, "the inventory posting group"),
            key("inventory", CODE, "inventory account"),
            key("inventoryInterim", CODE, "inventory, interim"),
            key("wip", CODE, "work in process"),
            key("materialVariance", CODE, "material variance"),
            key("capacityVariance", CODE, "capacity variance"),
            key("subcontractedVariance", CODE, "subcontracted variance"),
            key("capacityOverheadVariance", CODE, "capacity overhead variance"),
            key("manufacturingOverheadVariance", CODE, "manufacturing overhead variance"));

    private static final Table GENERAL_GROUP = table(
            "generalPostingSetup",
            "Accounts of a business and product posting group; the blank business is that of postings within inventory.",
            key("business", CODE, "''", "the business posting group"),
            mandatory("product", CODE, "the product posting group"),
            key("cogs", CODE, "cost of goods sold"),
            key("cogsInterim", CODE, "cost of goods sold, interim"),
            key("inventoryAdjustment", CODE, "inventory adjustment"),
            key("inventoryAccrualInterim", CODE, "inventory accrual, interim"),
            key("directCostApplied", CODE, "direct cost applied"),
            key("overheadApplied", CODE, "overhead applied"),
            key("purchaseVariance", CODE, "purchase variance"));

    static final Table POSTING_GROUPS = table(
                    "postingGroups",
                    "Which accounts are posted to; without them there is no general ledger.",
                    key("inventory", listOf(INVENTORY_GROUP), "a row per location and inventory posting group"),
                    key("general", listOf(GENERAL_GROUP), "a row per business and product posting group"))
            .withRules(atLeastOne("inventory", "general"));
}
