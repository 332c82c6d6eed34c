package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An item as master data. A key that a file leaves out holds the default of {@link #named}. */
public record Item(
        String number,
        String description,
        Type type,
        CostingMethod costingMethod,
        Costs costs,
        Units units,
        List<Variant> variants,
        Tracking tracking,
        boolean strictExpirationPosting,
        List<StockkeepingUnit> stockkeepingUnits,
        Groups groups,
        Production production,
        boolean inventoryValueZero,
        Blocks blocks,
        Policies policies,
        Optional<String> applicationWorksheetUser) {

    public enum Type {
        INVENTORY,
        NON_INVENTORY,
        SERVICE
    }

    public enum CostingMethod {
        FIFO,
        LIFO,
        AVERAGE,
        STANDARD,
        SPECIFIC
    }

    public enum Tracking {
        NONE,
        LOT,
        SERIAL
    }

    public enum NegativeInventory {
        DEFAULT,
        ALLOW,
        PREVENT
    }

    public enum VariantMandatory {
        DEFAULT,
        NO,
        YES
    }

    public enum Reserve {
        NEVER,
        OPTIONAL,
        ALWAYS
    }

    public enum Replenishment {
        PURCHASE,
        PRODUCTION,
        ASSEMBLY
    }

    public enum FlushingMethod {
        MANUAL,
        FORWARD,
        BACKWARD,
        PICK_FORWARD,
        PICK_BACKWARD
    }

    public record Costs(
            BigDecimal unitCost,
            BigDecimal standardCost,
            BigDecimal lastDirectCost,
            BigDecimal indirectCostPercent,
            BigDecimal overheadRate) {}

    /** The base unit, blank when the file leaves it so, and the other units by their code. */
    public record Units(String baseUnit, Map<String, Unit> others, BigDecimal unitWeight, BigDecimal unitVolume) {}

    public record Unit(BigDecimal quantityPer, Optional<BigDecimal> quantityRounding) {}

    public record Variant(String code, boolean blocked, boolean purchasingBlocked, boolean salesBlocked) {}

    public record Groups(
            Optional<String> inventoryPostingGroup, Optional<String> productPostingGroup, String category) {}

    /** Where the item comes from; what is not said of it follows from what it is made of. */
    public record Production(
            Optional<Replenishment> replenishment,
            String vendor,
            BigDecimal lotSize,
            BigDecimal scrapPercent,
            FlushingMethod flushingMethod,
            boolean certified,
            Made<Component> bom,
            Made<Operation> routing) {}

    /** A bill of materials or a routing, and what takes its place from a date on. */
    public record Made<T>(List<T> parts, List<Version<T>> versions) {}

    public record Version<T>(LocalDate from, boolean certified, List<T> parts) {}

    /** A component, or a resource of an assembly list. */
    public record Component(
            Optional<String> item,
            Optional<String> center,
            String variant,
            BigDecimal quantityPer,
            String unit,
            BigDecimal scrapPercent,
            boolean fixed,
            boolean phantom,
            String link) {}

    public record Operation(
            String center,
            BigDecimal setupTime,
            BigDecimal runTime,
            BigDecimal lotSize,
            BigDecimal concurrentCapacities,
            BigDecimal scrapPercent,
            BigDecimal fixedScrap,
            String link) {}

    public record Blocks(boolean all, boolean purchasing, boolean sales, boolean service, boolean production) {}

    public record Policies(
            NegativeInventory preventNegativeInventory, VariantMandatory variantMandatoryIfExists, Reserve reserve) {}

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    /** An item of which only the number is known. */
    public static Item named(String number) {
        return new Item(
                number,
                "",
                Type.INVENTORY,
                CostingMethod.FIFO,
                new Costs(ZERO, ZERO, ZERO, ZERO, ZERO),
                new Units("PCS", Map.of(), ZERO, ZERO),
                List.of(),
                Tracking.NONE,
                false,
                List.of(),
                new Groups(Optional.empty(), Optional.empty(), ""),
                new Production(
                        Optional.empty(),
                        "",
                        BigDecimal.ONE,
                        ZERO,
                        FlushingMethod.MANUAL,
                        true,
                        new Made<>(List.of(), List.of()),
                        new Made<>(List.of(), List.of())),
                false,
                new Blocks(false, false, false, false, false),
                new Policies(NegativeInventory.DEFAULT, VariantMandatory.DEFAULT, Reserve.NEVER),
                Optional.empty());
    }

    /** This item with the keys written in a file in place of its own. */
    public Item with(Fields keys) {
        return new Item(
                number,
                keys.text("description", description),
                keys.word("type", Type.class, type),
                keys.word("costingMethod", CostingMethod.class, costingMethod),
                costsWith(keys),
                unitsWith(keys),
                keys.has("variants") ? variantsIn(keys) : variants,
                keys.word("tracking", Tracking.class, tracking),
                keys.flag("strictExpirationPosting", strictExpirationPosting),
                keys.has("stockkeepingUnits") ? stockkeepingUnitsIn(keys) : stockkeepingUnits,
                groupsWith(keys),
                productionWith(keys),
                keys.flag("inventoryValueZero", inventoryValueZero),
                blocksWith(keys),
                policiesWith(keys),
                keys.has("applicationWorksheetUser")
                        ? keys.text("applicationWorksheetUser").filter(user -> !user.isEmpty())
                        : applicationWorksheetUser);
    }

    private Costs costsWith(Fields keys) {
        return new Costs(
                keys.decimal("unitCost", costs.unitCost),
                keys.decimal("standardCost", costs.standardCost),
                keys.decimal("lastDirectCost", costs.lastDirectCost),
                keys.decimal("indirectCostPercent", costs.indirectCostPercent),
                keys.decimal("overheadRate", costs.overheadRate));
    }

    private Units unitsWith(Fields keys) {
        return new Units(
                keys.text("baseUnit", units.baseUnit),
                keys.group("units").map(Item::unitsIn).orElse(units.others),
                keys.decimal("unitWeight", units.unitWeight),
                keys.decimal("unitVolume", units.unitVolume));
    }

    private static Map<String, Unit> unitsIn(Fields keys) {
        var units = new LinkedHashMap<String, Unit>();
        for (var code : keys.names()) {
            units.put(
                    code,
                    keys.value(code).orElseThrow() instanceof Value.Group group
                            ? new Unit(
                                    group.fields().requiredDecimal("quantityPer"),
                                    group.fields().decimal("quantityRounding"))
                            : new Unit(keys.requiredDecimal(code), Optional.empty()));
        }
        return Collections.unmodifiableMap(units);
    }

    private static List<Variant> variantsIn(Fields keys) {
        return keys.groups("variants").stream()
                .map(variant -> new Variant(
                        variant.requiredText("code"),
                        variant.flag("blocked", false),
                        variant.flag("purchasingBlocked", false),
                        variant.flag("salesBlocked", false)))
                .toList();
    }

    private List<StockkeepingUnit> stockkeepingUnitsIn(Fields keys) {
        return keys.groups("stockkeepingUnits").stream()
                .map(unit -> StockkeepingUnit.of(number, unit))
                .toList();
    }

    private Groups groupsWith(Fields keys) {
        return new Groups(
                keys.text("inventoryPostingGroup").or(() -> groups.inventoryPostingGroup),
                keys.text("productPostingGroup").or(() -> groups.productPostingGroup),
                keys.text("category", groups.category));
    }

    private Production productionWith(Fields keys) {
        return new Production(
                keys.word("replenishment", Replenishment.class).or(() -> production.replenishment),
                keys.text("vendor", production.vendor),
                keys.decimal("lotSize", production.lotSize),
                keys.decimal("scrapPercent", production.scrapPercent),
                keys.word("flushingMethod", FlushingMethod.class, production.flushingMethod),
                keys.flag("certified", production.certified),
                madeWith(keys, "bom", "components", Item::component, production.bom),
                madeWith(keys, "routing", "operations", Item::operation, production.routing));
    }

    private static <T> Made<T> madeWith(
            Fields keys, String name, String parts, Function<Fields, T> part, Made<T> before) {
        var versions = name + "Versions";
        return new Made<>(
                keys.has(name) ? keys.groups(name).stream().map(part).toList() : before.parts,
                keys.has(versions)
                        ? keys.groups(versions).stream()
                                .map(version -> new Version<>(
                                        version.requiredDate("from"),
                                        version.flag("certified", true),
                                        version.groups(parts).stream().map(part).toList()))
                                .toList()
                        : before.versions);
    }

    private static Component component(Fields keys) {
        return new Component(
                keys.text("item"),
                keys.text("center"),
                keys.text("variant", ""),
                keys.requiredDecimal("quantityPer"),
                keys.text("unit", ""),
                keys.decimal("scrapPercent", ZERO),
                keys.flag("fixed", false),
                keys.flag("phantom", false),
                keys.text("link", ""));
    }

    private static Operation operation(Fields keys) {
        return new Operation(
                keys.requiredText("center"),
                keys.decimal("setupTime", ZERO),
                keys.decimal("runTime", ZERO),
                keys.decimal("lotSize", BigDecimal.ONE),
                keys.decimal("concurrentCapacities", BigDecimal.ONE),
                keys.decimal("scrapPercent", ZERO),
                keys.decimal("fixedScrap", ZERO),
                keys.text("link", ""));
    }

    private Blocks blocksWith(Fields keys) {
        return new Blocks(
                keys.flag("blocked", blocks.all),
                keys.flag("purchasingBlocked", blocks.purchasing),
                keys.flag("salesBlocked", blocks.sales),
                keys.flag("serviceBlocked", blocks.service),
                keys.flag("productionBlocked", blocks.production));
    }

    private Policies policiesWith(Fields keys) {
        return new Policies(
                keys.word("preventNegativeInventory", NegativeInventory.class, policies.preventNegativeInventory),
                keys.word("variantMandatoryIfExists", VariantMandatory.class, policies.variantMandatoryIfExists),
                keys.word("reserve", Reserve.class, policies.reserve));
    }
}
