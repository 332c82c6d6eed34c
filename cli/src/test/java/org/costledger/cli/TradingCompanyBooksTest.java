package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.costledger.cli.TradingCompanyStock.Place;
import org.costledger.cli.report.InventoryByLocation;
import org.costledger.cli.report.SalesByMonth;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.number.Amount;
import org.junit.jupiter.api.Test;

/** The ledger that the engine makes of the year, against the books which its generator keeps by hand. */
class TradingCompanyBooksTest {
    private static final LedgerScan LEDGER = ExampleYear.play(Path.of("..")).ledger();
    private static final TradingCompanyYear.Books BOOKS = TradingCompanyYear.books();

    private static Stream<ValueEntry> values() {
        return LEDGER.items().stream().flatMap(item -> LEDGER.history(item.no()).valueEntries().stream());
    }

    private static BigDecimal sum(Predicate<ValueEntry> chosen) {
        return values().filter(chosen)
                .map(value -> value.cost().actual().lcy().toDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isOf(ValueEntry value, ItemLedgerEntryType type) {
        return value.kind().itemLedgerEntryType() == type;
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    @Test
    void what_the_shelves_hold_is_what_was_counted_by_hand() {
        Map<Place, Integer> stock = new TreeMap<>();
        for (var item : LEDGER.items()) {
            for (var entry : LEDGER.history(item.no()).itemLedgerEntries()) {
                var place = new Place(
                        item.no(), entry.stock().variantCode(), entry.stock().locationCode());
                stock.merge(place, entry.quantity().toDecimal().intValueExact(), Integer::sum);
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
    void what_carriers_invoiced_is_the_cost_of_charges() {
        assertThat(sum(value -> value.kind().isCharge())).isEqualByComparingTo(money(BOOKS.charges()));
    }

    @Test
    void what_customers_were_invoiced_is_sales() {
        assertThat(SalesByMonth.of(LEDGER).total().sales().toDecimal()).isEqualByComparingTo(money(BOOKS.sales()));
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
        assertThat(InventoryByLocation.of(LEDGER).total().actual().toDecimal()).isEqualByComparingTo(inventory);
    }

    /** What a transfer takes from one place it brings to another, but for the cent of a rounding. */
    @Test
    void transfers_neither_make_nor_lose_cost() {
        assertThat(sum(value -> isOf(value, ItemLedgerEntryType.TRANSFER)).abs())
                .isLessThan(new BigDecimal("1"));
    }

    @Test
    void what_is_received_and_shipped_and_not_invoiced_is_the_expected_cost() {
        var expected = values().map(value -> value.cost().expected().lcy()).reduce(Amount.ZERO, Amount::plus);
        assertThat(InventoryByLocation.of(LEDGER).total().expected()).isEqualTo(expected);
    }

    @Test
    void every_law_of_the_ledger_holds() {
        assertThat(Invariants.check(LEDGER)).isEmpty();
    }
}
