package org.costledger.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.costledger.engine.posting.Books.on;
import static org.costledger.engine.posting.Books.purchase;
import static org.costledger.engine.posting.Books.sale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.Currency;
import org.costledger.engine.setup.ExchangeRates;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.ItemTrackingCode;
import org.costledger.engine.setup.ItemType;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.engine.setup.UnitsOfMeasure;
import org.junit.jupiter.api.Test;

/** What may be changed on items and the setup, and what their entries forbid (chapter 01, sections 4 and 5). */
class SetupChangesTest {
    private static final Item LINK = Item.of(Books.ITEM, CostingMethod.FIFO);

    private final Books books = Books.of(Setup.DEFAULT, CostingMethod.FIFO, "5");

    @Test
    void anItemWithoutEntriesMayBecomeAnything() {
        change(with(ItemType.INVENTORY, CostingMethod.AVERAGE, ItemTrackingCode.LOT, "KG"), state("7"));
        assertThat(books.ledger.item(Books.ITEM).costingMethod()).isEqualTo(CostingMethod.AVERAGE);
        assertThat(books.ledger.itemState(Books.ITEM).unitCost()).hasToString("7");
    }

    @Test
    void entriesFixTypeMethodTrackingAndUnitCost() {
        receive();
        refuses("ITEM.has-entries.type", with(ItemType.SERVICE, CostingMethod.FIFO, ItemTrackingCode.NONE, "PCS"));
        refuses(
                "ITEM.has-entries.costing-method",
                with(ItemType.INVENTORY, CostingMethod.LIFO, ItemTrackingCode.NONE, "PCS"));
        refuses("ITEM.has-entries.tracking", with(ItemType.INVENTORY, CostingMethod.FIFO, ItemTrackingCode.LOT, "PCS"));
        refuses("ITEM.has-entries.unit-cost", LINK, state("6"));
    }

    @Test
    void openEntriesFixTheBaseUnit() {
        receive();
        var inKilograms = with(ItemType.INVENTORY, CostingMethod.FIFO, ItemTrackingCode.NONE, "KG");
        refuses("ITEM.open-entries.base-unit", inKilograms);
        books.post(sale(on(2), "10", Invoicing.all(), Application.NONE));
        change(inKilograms, books.ledger.itemState(Books.ITEM));
        assertThat(books.ledger.item(Books.ITEM).unitsOfMeasure().base()).isEqualTo("KG");
    }

    @Test
    void someItemsCanNotBe() {
        refuses("ITEM.fifo-only", with(ItemType.SERVICE, CostingMethod.AVERAGE, ItemTrackingCode.NONE, "PCS"));
        refuses(
                "ITEM.specific-needs-serial",
                with(ItemType.INVENTORY, CostingMethod.SPECIFIC, ItemTrackingCode.LOT, "PCS"));
    }

    @Test
    void noCostIsNegative() {
        refuses("ITEM.cost-negative", LINK, state("-0.00001"));
        refuses("ITEM.cost-negative", LINK, state("5").withStandardCost(UnitCost.of("-1")));
        refuses("ITEM.cost-negative", LINK, state("5").withLastDirectCost(UnitCost.of("-1")));
        var unit = new StockkeepingUnit(Books.STOCK, UnitCost.of("-1"), UnitCost.ZERO, UnitCost.ZERO);
        assertRefused("ITEM.cost-negative", () -> Costing.change(books.ledger, unit));
    }

    @Test
    void theUnitCostOfAStandardItemIsItsStandardCost() { // ITEM-2, INV-27
        var standard = Books.of(Setup.DEFAULT, CostingMethod.STANDARD, "5");
        standard.post(purchase(on(1), "10", "4", Invoicing.all()));
        var item = standard.ledger.item(Books.ITEM);
        standard.ledger.append(Costing.change(standard.ledger, item, state("9").withStandardCost(UnitCost.of("8"))));
        assertThat(standard.ledger.itemState(Books.ITEM).unitCost()).hasToString("8");
        standard.ledger.append(Costing.change(
                standard.ledger, new StockkeepingUnit(Books.STOCK, UnitCost.of("1"), UnitCost.of("7"), UnitCost.ZERO)));
        assertThat(standard.ledger
                        .findStockkeepingUnit(Books.STOCK)
                        .orElseThrow()
                        .unitCost())
                .hasToString("7");
    }

    @Test
    void theAdditionalCurrencyComesBeforeTheFirstValue() { // R-8 e
        var dollars = Setup.DEFAULT.withAdditionalReportingCurrency(Optional.of(currency("USD")), rates());
        receive();
        assertRefused("R-8.ledger-in-use", () -> Costing.change(books.ledger, dollars, Books.date(3)));

        var other = Books.of(Setup.DEFAULT, CostingMethod.FIFO, "5");
        other.ledger.append(Costing.change(other.ledger, dollars, Books.date(3)).change());
        other.post(purchase(on(1), "10", "4", Invoicing.all()));
        var pounds = Setup.DEFAULT.withAdditionalReportingCurrency(Optional.of(currency("GBP")), rates());
        assertRefused("R-8.ledger-in-use", () -> Costing.change(other.ledger, pounds, Books.date(3)));
        other.ledger.append(
                Costing.change(other.ledger, Setup.DEFAULT, Books.date(3)).change()); // switched off
        other.post(purchase(on(2), "10", "4", Invoicing.all()));
        assertThat(other.ledger.valueEntries(1).getFirst().cost().actual().acy())
                .hasToString("80");
        assertThat(other.ledger.valueEntries(2).getFirst().cost().actual().acy().isZero())
                .isTrue();
    }

    @Test
    void theEarliestValuationDateWaitsForAdjustment() {
        receive();
        assertRefused("SETUP.earliest-valuation-date", () -> Costing.change(books.ledger, from(2), Books.date(3)));
        books.ledger.append(Costing.change(books.ledger, from(1), Books.date(3)).change());
        adjusted();
        books.ledger.append(Costing.change(books.ledger, from(2), Books.date(3)).change());
        assertRefused("E-06.posting-date", this::receive);
        assertThat(books.ledger.setup().costing().earliestAllowedValuationDate())
                .contains(Books.date(2));
    }

    /** As if cost had been adjusted. */
    private void adjusted() {
        var overlay = new Overlay(books.ledger);
        for (var stock : books.ledger.stocksToAdjust(Books.ITEM)) overlay.setUnadjustedFrom(stock, Optional.empty());
        books.ledger.append(overlay.change(PostingRequest.By.NOBODY));
    }

    private static Setup from(int day) {
        var usual = CostingSettings.DEFAULT;
        return Setup.DEFAULT.withCosting(new CostingSettings(
                usual.automaticCostPosting(),
                usual.expectedCostPostingToGl(),
                usual.automaticCostAdjustment(),
                usual.averageCostCalculationType(),
                usual.averageCostPeriod(),
                Optional.of(Books.date(day))));
    }

    private static Currency currency(String code) {
        return new Currency(code, Precision.CENT, Precision.FINEST);
    }

    private static ExchangeRates rates() {
        return new ExchangeRates(List.of(new ExchangeRates.ExchangeRate(
                Books.date(1), Exact.of(new BigDecimal("2")), Exact.of(new BigDecimal("1")))));
    }

    private void receive() {
        books.post(purchase(on(1), "10", "4", Invoicing.all()));
    }

    private static ItemState state(String unitCost) {
        return ItemState.NEW.withUnitCost(UnitCost.of(unitCost));
    }

    private static Item with(ItemType type, CostingMethod method, ItemTrackingCode tracking, String base) {
        return new Item(
                LINK.no(),
                LINK.description(),
                type,
                method,
                UnitsOfMeasure.of(base),
                LINK.indirectCost(),
                tracking,
                LINK.policies(),
                LINK.blocks(),
                LINK.groups(),
                LINK.variants());
    }

    private void change(Item item, ItemState state) {
        books.ledger.append(Costing.change(books.ledger, item, state));
    }

    private void refuses(String code, Item item) {
        refuses(code, item, books.ledger.itemState(Books.ITEM));
    }

    private void refuses(String code, Item item, ItemState state) {
        assertRefused(code, () -> Costing.change(books.ledger, item, state));
    }

    private static void assertRefused(String code, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
