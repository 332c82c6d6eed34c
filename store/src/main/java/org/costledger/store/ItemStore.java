package org.costledger.store;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.costledger.engine.memory.SliceLoading;
import org.costledger.engine.setup.BillOfMaterials;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.ItemUnitOfMeasure;
import org.costledger.engine.setup.ItemVariant;
import org.costledger.engine.setup.Replenishment;
import org.costledger.engine.setup.Routing;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.engine.setup.UnitsOfMeasure;
import org.costledger.engine.setup.Versions;
import org.costledger.store.table.BillOfMaterialsLineTable;
import org.costledger.store.table.BillOfMaterialsTable;
import org.costledger.store.table.ItemStateTable;
import org.costledger.store.table.ItemTable;
import org.costledger.store.table.ItemUnitOfMeasureTable;
import org.costledger.store.table.ItemVariantTable;
import org.costledger.store.table.RoutingOperationTable;
import org.costledger.store.table.RoutingTable;
import org.costledger.store.table.StockkeepingUnitTable;
import org.costledger.store.table.VersionRow;

/**
 * Items with all that belongs to them: units, variants, what they are made of and by whom, what postings moved on them, stockkeeping
 * units. It takes as many queries for one item as for all.
 */
public final class ItemStore {
    private final KeyedTable<Item> items;
    private final KeyedTable<ItemStateTable.Row> states;
    private final KeyedTable<ItemUnitOfMeasureTable.Row> units;
    private final KeyedTable<ItemVariantTable.Row> variants;
    private final KeyedTable<VersionRow> billsOfMaterials;
    private final KeyedTable<BillOfMaterialsLineTable.Row> billOfMaterialsLines;
    private final KeyedTable<VersionRow> routings;
    private final KeyedTable<RoutingOperationTable.Row> operations;
    private final KeyedTable<StockkeepingUnit> stockkeepingUnits;

    public ItemStore(Connection connection) {
        items = new KeyedTable<>(connection, new ItemTable(), 1);
        states = new KeyedTable<>(connection, new ItemStateTable(), 1);
        units = new KeyedTable<>(connection, new ItemUnitOfMeasureTable(), 2);
        variants = new KeyedTable<>(connection, new ItemVariantTable(), 2);
        billsOfMaterials = new KeyedTable<>(connection, new BillOfMaterialsTable(), 2);
        billOfMaterialsLines = new KeyedTable<>(connection, new BillOfMaterialsLineTable(), 3);
        routings = new KeyedTable<>(connection, new RoutingTable(), 2);
        operations = new KeyedTable<>(connection, new RoutingOperationTable(), 3);
        stockkeepingUnits = new KeyedTable<>(connection, new StockkeepingUnitTable(), 3);
    }

    // ---- reading

    /** Which items, and how they are asked for. */
    private interface Wanted {
        <R> Supplier<List<R>> of(KeyedTable<R> table);
    }

    private static final class All implements Wanted {
        @Override
        public <R> Supplier<List<R>> of(KeyedTable<R> table) {
            return table::all;
        }
    }

    private record Some(Collection<String> itemNos) implements Wanted {
        @Override
        public <R> Supplier<List<R>> of(KeyedTable<R> table) {
            return () -> table.ofAny(itemNos);
        }
    }

    /** With what else waits, and in one round trip. */
    private record SomeTogether(Collection<String> itemNos, RowWriter asking) implements Wanted {
        @Override
        public <R> Supplier<List<R>> of(KeyedTable<R> table) {
            return table.askAny(itemNos, asking);
        }
    }

    /** Some items, by number; those that do not exist are left out. */
    public List<Item> items(Collection<String> itemNos) {
        return items(new Some(itemNos)).get();
    }

    /** All items, by number. */
    public List<Item> allItems() {
        return items(new All()).get();
    }

    /** What postings moved on some items, by item number; an item without entries may have none. */
    public Map<String, ItemState> states(Collection<String> itemNos) {
        return states(new Some(itemNos)).get();
    }

    /** What postings moved on all items. */
    public Map<String, ItemState> allStates() {
        return states(new All()).get();
    }

    /** The stockkeeping units of some items, by item, location and variant. */
    public List<StockkeepingUnit> stockkeepingUnits(Collection<String> itemNos) {
        return stockkeepingUnits(new Some(itemNos)).get();
    }

    /** All stockkeeping units, by item, location and variant. */
    public List<StockkeepingUnit> allStockkeepingUnits() {
        return stockkeepingUnits(new All()).get();
    }

    /** Takes some items into a slice; those that do not exist are left out. */
    public void read(Collection<String> itemNos, SliceLoading loading) {
        ask(new Some(itemNos)).load(loading);
    }

    /** Takes all items into a slice. */
    public void readAll(SliceLoading loading) {
        ask(new All()).load(loading);
    }

    /** Asks for some items, together with what else waits. */
    AskedItems ask(Collection<String> itemNos, RowWriter asking) {
        return ask(new SomeTogether(itemNos, asking));
    }

    private AskedItems ask(Wanted wanted) {
        return new AskedItems(states(wanted), items(wanted), stockkeepingUnits(wanted));
    }

    /** Items that were asked for. */
    record AskedItems(
            Supplier<Map<String, ItemState>> states,
            Supplier<List<Item>> items,
            Supplier<List<StockkeepingUnit>> stockkeepingUnits) {
        /** Takes those that exist into a slice. */
        void load(SliceLoading loading) {
            var state = states.get();
            for (var item : items.get()) loading.item(item, state.getOrDefault(item.no(), ItemState.NEW));
            stockkeepingUnits.get().forEach(loading::stockkeepingUnit);
        }
    }

    private Supplier<Map<String, ItemState>> states(Wanted wanted) {
        var found = wanted.of(states);
        return () ->
                found.get().stream().collect(Collectors.toMap(ItemStateTable.Row::itemNo, ItemStateTable.Row::state));
    }

    private Supplier<List<StockkeepingUnit>> stockkeepingUnits(Wanted wanted) {
        var found = wanted.of(stockkeepingUnits);
        return () -> found.get().stream()
                .sorted(Comparator.comparing(StockkeepingUnit::key, StockKey.BY_ITEM))
                .toList();
    }

    private Supplier<List<Item>> items(Wanted wanted) {
        var cards = wanted.of(items);
        var unitRows = wanted.of(units);
        var variantRows = wanted.of(variants);
        var bills = billsOfMaterials(wanted);
        var made = routings(wanted);
        return () -> {
            var unitsOf = grouped(unitRows.get(), ItemUnitOfMeasureTable.Row::itemNo);
            var variantsOf = grouped(variantRows.get(), ItemVariantTable.Row::itemNo);
            var billsOf = bills.get();
            var routingsOf = made.get();
            return cards.get().stream()
                    .map(card -> new Item(
                            card.no(),
                            card.description(),
                            card.type(),
                            card.costingMethod(),
                            new UnitsOfMeasure(
                                    card.unitsOfMeasure().base(),
                                    unitsOf.getOrDefault(card.no(), List.of()).stream()
                                            .collect(Collectors.toMap(
                                                    row -> row.unit().code(), ItemUnitOfMeasureTable.Row::unit))),
                            card.indirectCost(),
                            card.trackingCode(),
                            card.policies(),
                            card.blocks(),
                            card.groups(),
                            variantsOf.getOrDefault(card.no(), List.of()).stream()
                                    .collect(Collectors.toMap(
                                            row -> row.variant().code(), ItemVariantTable.Row::variant)),
                            replenishment(card, billsOf, routingsOf)))
                    .sorted(Comparator.comparing(Item::no))
                    .toList();
        };
    }

    private static Replenishment replenishment(
            Item card, Map<String, Versions<BillOfMaterials>> bills, Map<String, Versions<Routing>> routings) {
        var stated = card.replenishment();
        return new Replenishment(
                stated.system(),
                stated.vendorNo(),
                stated.lotSize(),
                stated.scrapPct(),
                bills.getOrDefault(card.no(), stated.billOfMaterials()),
                routings.getOrDefault(card.no(), stated.routing()));
    }

    private static <R> Map<String, List<R>> grouped(Collection<R> rows, Function<R, String> itemNo) {
        return rows.stream().collect(Collectors.groupingBy(itemNo));
    }

    /** A version of something an item has. */
    private record VersionKey(String itemNo, int versionNo) {}

    private Supplier<Map<String, Versions<BillOfMaterials>>> billsOfMaterials(Wanted wanted) {
        var found = wanted.of(billsOfMaterials);
        var lineRows = wanted.of(billOfMaterialsLines);
        return () -> {
            var lines = lineRows.get().stream()
                    .sorted(Comparator.comparingInt(BillOfMaterialsLineTable.Row::lineNo))
                    .collect(Collectors.groupingBy(
                            row -> new VersionKey(row.itemNo(), row.versionNo()),
                            Collectors.mapping(BillOfMaterialsLineTable.Row::line, Collectors.toList())));
            return versions(
                    found.get(),
                    (row, key) -> new BillOfMaterials(row.certified(), lines.getOrDefault(key, List.of())));
        };
    }

    private Supplier<Map<String, Versions<Routing>>> routings(Wanted wanted) {
        var found = wanted.of(routings);
        var operationRows = wanted.of(operations);
        return () -> {
            var lines = operationRows.get().stream()
                    .sorted(Comparator.comparingInt(RoutingOperationTable.Row::lineNo))
                    .collect(Collectors.groupingBy(
                            row -> new VersionKey(row.itemNo(), row.versionNo()),
                            Collectors.mapping(RoutingOperationTable.Row::operation, Collectors.toList())));
            return versions(
                    found.get(), (row, key) -> new Routing(row.certified(), lines.getOrDefault(key, List.of())));
        };
    }

    private interface Maker<T> {
        T make(VersionRow row, VersionKey key);
    }

    private static <T> Map<String, Versions<T>> versions(Collection<VersionRow> rows, Maker<T> maker) {
        var versions = new HashMap<String, Versions<T>>();
        grouped(rows, VersionRow::itemNo).forEach((itemNo, ofItem) -> {
            var first = new ArrayList<T>();
            var later = new TreeMap<LocalDate, T>();
            for (var row : ofItem) {
                var made = maker.make(row, new VersionKey(itemNo, row.versionNo()));
                row.startingDate().ifPresentOrElse(date -> later.put(date, made), () -> first.add(made));
            }
            versions.put(itemNo, new Versions<>(first.getFirst(), later));
        });
        return versions;
    }

    /** The numbers of all items, ascending. */
    public SortedSet<String> itemNos() {
        return items.all().stream().map(Item::no).collect(Collectors.toCollection(TreeSet::new));
    }

    // ---- writing

    /** An item is locked by the row of its state: one that has none would be anybody's until it is posted to first. */
    private void writeFirstStates(Collection<String> itemNos) {
        var known = states(itemNos);
        states.put(itemNos.stream()
                .filter(itemNo -> !known.containsKey(itemNo))
                .map(itemNo -> new ItemStateTable.Row(itemNo, ItemState.NEW))
                .toList());
    }

    /** Writes items, each in place of the one of its number. What postings moved on them stays. */
    public void writeItems(Collection<Item> written) {
        if (written.isEmpty()) return;
        var itemNos = written.stream().map(Item::no).toList();
        items.put(written);
        writeFirstStates(itemNos);
        for (var table : List.of(units, variants, billsOfMaterials, routings)) table.deleteOfAny(itemNos);
        units.put(rows(
                written, item -> item.unitsOfMeasure().units().values().stream().map(unit -> unitRow(item, unit))));
        variants.put(rows(
                written, item -> item.variants().values().stream().map(variant -> variantRow(item, variant))));
        var bills = kept(written, item -> item.replenishment().billOfMaterials(), BillOfMaterials.NONE);
        billsOfMaterials.put(rows(bills, made -> made.row(BillOfMaterials::certified)));
        billOfMaterialsLines.put(rows(bills, ItemStore::lineRows));
        var made = kept(written, item -> item.replenishment().routing(), Routing.NONE);
        routings.put(rows(made, version -> version.row(Routing::certified)));
        operations.put(rows(made, ItemStore::operationRows));
    }

    private static <T, R> List<R> rows(Collection<T> written, Function<T, Stream<R>> rows) {
        return written.stream().flatMap(rows).toList();
    }

    private static ItemUnitOfMeasureTable.Row unitRow(Item item, ItemUnitOfMeasure unit) {
        return new ItemUnitOfMeasureTable.Row(item.no(), unit);
    }

    private static ItemVariantTable.Row variantRow(Item item, ItemVariant variant) {
        return new ItemVariantTable.Row(item.no(), variant);
    }

    /** A version, and its number among those of the item. */
    private record Version<T>(String itemNo, int versionNo, Optional<LocalDate> startingDate, T made) {
        Stream<VersionRow> row(Predicate<T> isCertified) {
            return Stream.of(new VersionRow(itemNo, versionNo, startingDate, isCertified.test(made)));
        }
    }

    /** The versions of all items, but of those that have only what everything has: nothing. */
    private static <T> List<Version<T>> kept(
            Collection<Item> written, Function<Item, Versions<T>> versions, T nothing) {
        var kept = new ArrayList<Version<T>>();
        for (var item : written) {
            var ofItem = versions.apply(item);
            if (ofItem.equals(Versions.only(nothing))) continue;
            int versionNo = 0;
            kept.add(new Version<>(item.no(), versionNo++, Optional.empty(), ofItem.first()));
            for (var later : ofItem.later().entrySet())
                kept.add(new Version<>(item.no(), versionNo++, Optional.of(later.getKey()), later.getValue()));
        }
        return kept;
    }

    private static Stream<BillOfMaterialsLineTable.Row> lineRows(Version<BillOfMaterials> version) {
        var rows = new ArrayList<BillOfMaterialsLineTable.Row>();
        for (var line : version.made().lines())
            rows.add(new BillOfMaterialsLineTable.Row(version.itemNo(), version.versionNo(), rows.size() + 1, line));
        return rows.stream();
    }

    private static Stream<RoutingOperationTable.Row> operationRows(Version<Routing> version) {
        var rows = new ArrayList<RoutingOperationTable.Row>();
        for (var operation : version.made().operations())
            rows.add(new RoutingOperationTable.Row(version.itemNo(), version.versionNo(), rows.size() + 1, operation));
        return rows.stream();
    }

    /** Writes what postings moved on items that are there, together with other rows that wait. */
    void writeStates(Map<String, ItemState> written, RowWriter writer) {
        states.put(
                written.entrySet().stream()
                        .map(state -> new ItemStateTable.Row(state.getKey(), state.getValue()))
                        .toList(),
                writer);
    }

    /** Writes stockkeeping units, each in place of the one of its key. */
    public void writeStockkeepingUnits(Collection<StockkeepingUnit> written) {
        stockkeepingUnits.put(written);
    }
}
