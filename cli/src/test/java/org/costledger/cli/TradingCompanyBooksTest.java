package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.costledger.cli.TradingCompanyLayers.ItemMonth;
import org.costledger.cli.TradingCompanyLayers.Total;
import org.costledger.cli.TradingCompanyStock.Place;
import org.costledger.cli.report.SalesByMonth;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioFiles;
import org.junit.jupiter.api.Test;

/**
 * The ledger that the engine makes of the year, as posted and after cost adjustment, against the books which its generator
 * keeps by hand, the layers of a textbook and averages kept by the day.
 */
class TradingCompanyBooksTest {
    private static final LedgerScan LEDGER = ExampleYear.play(Path.of("..")).ledger();
    private static final MemoryLedger ADJUSTED =
            ExampleYear.play(Path.of("..")).adjust().ledger();
    private static final TradingCompanyYear.Books BOOKS = TradingCompanyYear.books();
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static Stream<ValueEntry> values(LedgerScan ledger) {
        return ledger.items().stream().flatMap(item -> ledger.history(item.no()).valueEntries().stream());
    }

    private static BigDecimal sum(Predicate<ValueEntry> chosen) {
        return values(LEDGER)
                .filter(chosen)
                .map(value -> value.cost().actual().lcy().toDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isOf(ValueEntry value, ItemLedgerEntryType type) {
        return value.kind().itemLedgerEntryType() == type;
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static Place place(ItemLedgerEntry entry) {
        var stock = entry.stock();
        return new Place(stock.itemNo(), stock.variantCode(), stock.locationCode());
    }

    @Test
    void what_the_shelves_hold_is_what_was_counted_by_hand() {
        Map<Place, Integer> stock = new TreeMap<>();
        for (var item : LEDGER.items()) {
            for (var entry : LEDGER.history(item.no()).itemLedgerEntries()) {
                stock.merge(place(entry), entry.quantity().toDecimal().intValueExact(), Integer::sum);
            }
        }
        stock.values().removeIf(pieces -> pieces == 0);
        assertThat(stock).isEqualTo(BOOKS.stock());
    }

    @Test
    void what_vendors_invoiced_is_the_direct_cost_of_purchases() {
        assertThat(sum(value -> isOf(value, ItemLedgerEntryType.PURCHASE)
                        && value.kind().isDirectCostWithoutCharge()))
                .isEqualByComparingTo(money(BOOKS.purchases()));
    }

    @Test
    void what_carriers_and_customs_invoiced_is_the_cost_of_charges() {
        assertThat(sum(value -> value.kind().isCharge())).isEqualByComparingTo(money(BOOKS.charges()));
    }

    @Test
    void what_customers_were_invoiced_is_sales() {
        for (var ledger : List.of(LEDGER, ADJUSTED)) {
            assertThat(SalesByMonth.of(ledger).total().sales().toDecimal()).isEqualByComparingTo(money(BOOKS.sales()));
        }
    }

    /** Everything that came in, less everything that went out, is what is there: no cost is lost or made. */
    @Test
    void what_came_less_what_went_is_the_inventory() {
        var overhead = sum(value -> value.kind().entryType() == CostEntryType.INDIRECT_COST);
        var variance = sum(value -> value.kind().entryType() == CostEntryType.VARIANCE);
        var adjusted = sum(value -> isOf(value, ItemLedgerEntryType.POSITIVE_ADJUSTMENT))
                .add(sum(value -> isOf(value, ItemLedgerEntryType.NEGATIVE_ADJUSTMENT)));
        var moved = sum(value -> isOf(value, ItemLedgerEntryType.TRANSFER));
        var costOfGoodsSold = SalesByMonth.of(LEDGER).total().costOfGoodsSold().toDecimal();
        var inventory = money(BOOKS.purchases())
                .add(money(BOOKS.charges()))
                .add(overhead)
                .add(variance)
                .add(adjusted)
                .add(moved)
                .subtract(costOfGoodsSold);
        assertThat(ExampleYear.Inventory.of(LEDGER).actual().toDecimal()).isEqualByComparingTo(inventory);
    }

    /** What a transfer takes from one place it brings to another, but for the cent of a rounding. */
    @Test
    void transfers_neither_make_nor_lose_cost() {
        assertThat(sum(value -> isOf(value, ItemLedgerEntryType.TRANSFER)).abs())
                .isLessThan(new BigDecimal("1"));
    }

    @Test
    void what_is_received_and_shipped_and_not_invoiced_is_the_expected_cost() {
        for (var ledger : List.of(LEDGER, ADJUSTED)) {
            var expected =
                    values(ledger).map(value -> value.cost().expected().lcy()).reduce(Amount.ZERO, Amount::plus);
            assertThat(ExampleYear.Inventory.of(ledger).expected()).isEqualTo(expected);
        }
    }

    @Test
    void every_law_of_the_ledger_holds_before_and_after_cost_adjustment() {
        assertThat(Invariants.check(LEDGER)).isEmpty();
        assertThat(Invariants.check(ADJUSTED)).isEmpty();
    }

    // ---- after cost adjustment

    private static Scenario story() {
        var file = ScenarioFiles.read(List.of(TradingCompanyYearTest.FILE)).getFirst();
        if (!(file instanceof ReadResult.Valid(var name, var scenario))) {
            throw new IllegalStateException("the example is invalid: " + file);
        }
        return scenario;
    }

    private static boolean isAverage(Item item) {
        return item.costingMethod() == CostingMethod.AVERAGE;
    }

    /** What the sales of some items cost, by item and month. */
    private static Map<ItemMonth, BigDecimal> costOfGoodsSold(Predicate<Item> chosen) {
        var sold = new HashMap<ItemMonth, BigDecimal>();
        for (var item : ADJUSTED.items().stream().filter(chosen).toList()) {
            ADJUSTED.history(item.no()).valueEntries().stream()
                    .filter(value -> isOf(value, ItemLedgerEntryType.SALE)
                            && !value.kind().expectedCost())
                    .forEach(value -> sold.merge(
                            new ItemMonth(item.no(), YearMonth.from(value.postingDate())),
                            value.cost().actual().lcy().toDecimal().negate(),
                            BigDecimal::add));
        }
        return sold;
    }

    /** What the stock of some items is worth, by place. */
    private static Map<Place, BigDecimal> inventory(Predicate<Item> chosen) {
        var stock = new TreeMap<Place, BigDecimal>();
        for (var item : ADJUSTED.items().stream().filter(chosen).toList()) {
            for (var entry : ADJUSTED.history(item.no()).itemLedgerEntries()) {
                ADJUSTED.valueEntries(entry.entryNo())
                        .forEach(value -> stock.merge(
                                place(entry), value.actualAndExpected().lcy().toDecimal(), BigDecimal::add));
            }
        }
        return stock;
    }

    /** Of each sale the ledger rounds what it costs to the cent, and so what was passed to it; hence a cent for each. */
    @Test
    void the_cost_of_goods_sold_of_every_item_and_month_is_what_its_layers_cost() {
        var sold = costOfGoodsSold(item -> !isAverage(item));
        var layers = TradingCompanyLayers.of(story()).costOfGoodsSold();
        assertThat(sold.keySet()).isEqualTo(layers.keySet()).hasSize(102);
        sold.forEach((key, cost) -> assertIsNear(key, cost, layers.getOrDefault(key, Total.NONE)));
    }

    @Test
    void the_stock_of_every_place_is_worth_what_its_layers_cost() {
        var stock = inventory(item -> !isAverage(item));
        var layers = TradingCompanyLayers.of(story()).inventory();
        assertThat(stock.keySet()).isEqualTo(layers.keySet()).hasSize(38);
        stock.forEach((place, cost) -> assertIsNear(place, cost, layers.getOrDefault(place, Total.NONE)));
    }

    private static void assertIsNear(Object what, BigDecimal cost, Total layers) {
        assertThat(cost.subtract(layers.cost()).abs())
                .as("%s costs %s, by %s of its layers %s", what, cost, layers.count(), layers.cost())
                .isLessThanOrEqualTo(CENT.multiply(BigDecimal.valueOf(layers.count())));
    }

    /** Not a cent is between them: both round what leaves at the average of its day, and let the difference travel on. */
    @Test
    void the_cost_of_goods_sold_of_every_average_item_and_month_is_that_of_the_daily_averages() {
        assertAreEqual(
                costOfGoodsSold(TradingCompanyBooksTest::isAverage),
                TradingCompanyAverages.of(story()).costOfGoodsSold(),
                36);
    }

    @Test
    void the_stock_of_every_place_of_an_average_item_is_worth_what_the_daily_averages_leave_there() {
        assertAreEqual(
                inventory(TradingCompanyBooksTest::isAverage),
                TradingCompanyAverages.of(story()).inventory(),
                12);
    }

    private static <T> void assertAreEqual(Map<T, BigDecimal> ledger, Map<T, BigDecimal> books, int size) {
        assertThat(inCents(ledger)).hasSize(size).isEqualTo(inCents(books));
    }

    private static <T> Map<T, BigDecimal> inCents(Map<T, BigDecimal> amounts) {
        var cents = new HashMap<T, BigDecimal>();
        amounts.forEach((key, amount) -> cents.put(key, amount.setScale(2)));
        return cents;
    }
}
