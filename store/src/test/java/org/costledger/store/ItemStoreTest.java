package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.memory.SliceLoading;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.store.row.ColumnTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemStoreTest {
    private static final int ITEMS = 60;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void itemsComeBackAsTheyWereWritten(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var store = new ItemStore(connection);
            var items = items(1);
            store.writeItems(items);
            assertThat(store.allItems()).isEqualTo(items);
            assertThat(store.itemNos())
                    .containsExactlyElementsOf(items.stream().map(Item::no).toList());
            var some = items.subList(7, 19);
            assertThat(store.items(some.stream().map(Item::no).toList())).isEqualTo(some);
            assertThat(store.items(List.of("NOT THERE"))).isEmpty();
            assertThat(store.items(List.of())).isEmpty();
        }
    }

    /** As many items as there are; some of them are plain. */
    private static List<Item> items(long seed) {
        var random = new RandomRecords(seed);
        var items = new ArrayList<Item>();
        for (int i = 0; i < ITEMS; i++)
            items.add(i % 10 == 0 ? Item.of("PLAIN" + i, CostingMethod.AVERAGE) : random.make(Item.class));
        items.removeIf(item -> item.no().isEmpty());
        items.sort(Comparator.comparing(Item::no));
        return items;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anItemTakesThePlaceOfTheOneBefore(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var store = new ItemStore(connection);
            var before = items(1);
            store.writeItems(before);
            var states = states(before, 2);
            writeStates(store, states, connection, dialect);
            var others = items(3);
            var changed = new ArrayList<Item>();
            for (int i = 0; i < before.size() && i < others.size(); i++)
                changed.add(numbered(others.get(i), before.get(i).no()));
            store.writeItems(changed);
            assertThat(store.items(changed.stream().map(Item::no).toList())).isEqualTo(changed);
            assertThat(store.allStates()).isEqualTo(states);
        }
    }

    private static Item numbered(Item item, String no) {
        return new Item(
                no,
                item.description(),
                item.type(),
                item.costingMethod(),
                item.unitsOfMeasure(),
                item.indirectCost(),
                item.trackingCode(),
                item.policies(),
                item.blocks(),
                item.groups(),
                item.variants(),
                item.replenishment());
    }

    private static Map<String, ItemState> states(List<Item> items, long seed) {
        var random = new RandomRecords(seed);
        var states = new HashMap<String, ItemState>();
        for (var item : items) states.put(item.no(), random.make(ItemState.class));
        return states;
    }

    private static List<StockkeepingUnit> stockkeepingUnits(List<Item> items, long seed) {
        var random = new RandomRecords(seed);
        var units = new ArrayList<StockkeepingUnit>();
        for (var item : items) {
            var made = random.make(StockkeepingUnit.class);
            for (var key : List.of(StockKey.of(item.no()), new StockKey(item.no(), "", random.code())))
                units.add(new StockkeepingUnit(
                        key, made.unitCost(), made.standardCost(), made.lastDirectCost(), made.costShares()));
        }
        units.sort(Comparator.comparing(StockkeepingUnit::key, StockKey.BY_ITEM));
        return units;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void statesAndStockkeepingUnitsAreReplaced(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var store = new ItemStore(connection);
            var items = items(1);
            store.writeItems(items);
            for (long seed = 4; seed < 7; seed++) {
                var states = states(items, seed);
                writeStates(store, states, connection, dialect);
                assertThat(store.allStates()).isEqualTo(states);
                var units = stockkeepingUnits(items, 9);
                store.writeStockkeepingUnits(units);
                assertThat(store.allStockkeepingUnits()).isEqualTo(units);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aSliceHasTheItemsAskedFor(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var store = new ItemStore(connection);
            var items = items(1);
            store.writeItems(items);
            var states = states(items, 2);
            var stateless = items.getFirst().no();
            states.remove(stateless);
            writeStates(store, states, connection, dialect);
            var units = stockkeepingUnits(items, 9);
            store.writeStockkeepingUnits(units);

            var some = items.subList(0, 5);
            var numbers = new TreeSet<>(some.stream().map(Item::no).toList());
            var loading = new SliceLoading(Setup.DEFAULT, EntryNumbers.NONE);
            store.read(numbers, loading);
            var slice = loading.slice();
            assertThat(slice.itemNos()).isEqualTo(numbers);
            for (var item : some) {
                assertThat(slice.item(item.no())).isEqualTo(item);
                assertThat(slice.itemState(item.no())).isEqualTo(states.getOrDefault(item.no(), ItemState.NEW));
                assertThat(slice.stockkeepingUnits(item.no()))
                        .containsExactlyElementsOf(units.stream()
                                .filter(unit -> unit.key().itemNo().equals(item.no()))
                                .sorted(Comparator.comparing(StockkeepingUnit::key, StockKey.BY_LOCATION_AND_VARIANT))
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void oneItemTakesAsManyQueriesAsAll(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            new ItemStore(connection).writeItems(items(1));
            var queries = new AtomicInteger();
            var store = new ItemStore(counting(connection, queries));
            var numbers = store.itemNos();
            queries.set(0);
            store.read(List.of(numbers.first()), new SliceLoading(Setup.DEFAULT, EntryNumbers.NONE));
            int ofOne = queries.getAndSet(0);
            store.read(numbers, new SliceLoading(Setup.DEFAULT, EntryNumbers.NONE));
            assertThat(queries.getAndSet(0)).isEqualTo(ofOne).isPositive();
            store.readAll(new SliceLoading(Setup.DEFAULT, EntryNumbers.NONE));
            assertThat(queries.get()).isEqualTo(ofOne);
        }
    }

    /** The connection, and how often a statement was asked of it. */
    private static Connection counting(Connection connection, AtomicInteger count) {
        return (Connection) Proxy.newProxyInstance(
                ItemStoreTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) count.incrementAndGet();
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static void writeStates(
            ItemStore store, Map<String, ItemState> states, Connection connection, Dialect dialect) {
        var rows = new RowWriter(connection, dialect, new ColumnTypes());
        store.writeStates(states, rows);
        rows.flush();
    }
}
