package org.costledger.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.costledger.cli.text.Cell;
import org.costledger.cli.text.Column;
import org.costledger.cli.text.Column.Trait;
import org.costledger.cli.text.Figures;
import org.costledger.engine.inquiry.CostTotal;
import org.costledger.engine.inquiry.GroupBy;
import org.costledger.engine.inquiry.Heading;
import org.costledger.engine.inquiry.StockGroup;
import org.costledger.engine.inquiry.Total;
import org.costledger.engine.inquiry.Worth;
import org.costledger.engine.setup.Currency;
import org.costledger.engine.setup.Setup;

/** Columns that several listings have: what figures are of, what stock is worth, and amounts in each currency the ledger keeps. */
public final class StockColumns {
    private StockColumns() {}

    /** What figures are told by. */
    public static <R> List<Column<R>> groups(Set<GroupBy> groupBy, Function<R, StockGroup> of) {
        var columns = new ArrayList<Column<R>>();
        for (var group : groupBy) columns.addAll(columns(group, of));
        return columns.stream().map(column -> column.with(Trait.SHOWN_ONCE)).toList();
    }

    private static <R> List<Column<R>> columns(GroupBy group, Function<R, StockGroup> of) {
        return switch (group) {
            case INVENTORY_POSTING_GROUP ->
                List.of(Column.words("inventoryPostingGroup", "Group", of.andThen(StockGroup::inventoryPostingGroup)));
            case ITEM_CATEGORY ->
                List.of(Column.words("itemCategoryCode", "Category", of.andThen(StockGroup::itemCategoryCode)));
            case ITEM ->
                List.of(
                        Column.words("itemNo", "Item", of.andThen(StockGroup::itemNo)),
                        Column.words("description", "Description", of.andThen(StockGroup::description)));
            case LOCATION -> List.of(Column.words("locationCode", "Location", of.andThen(StockGroup::locationCode)));
            case VARIANT -> List.of(Column.words("variantCode", "Variant", of.andThen(StockGroup::variantCode)));
        };
    }

    /** An amount of cost in each currency; of the reporting currency under the same key with {@code Acy} behind it. */
    public static <R> List<Column<R>> cost(String key, String heading, Setup setup, Function<R, CostTotal> cost) {
        var columns = new ArrayList<Column<R>>();
        columns.add(Column.money(
                key,
                heading,
                setup.localCurrency().code(),
                row -> money(cost.apply(row).lcy())));
        setup.additionalReportingCurrency()
                .ifPresent(currency -> columns.add(Column.money(
                        key + "Acy",
                        heading,
                        currency.code(),
                        row -> money(cost.apply(row).acy()))));
        return columns;
    }

    /** Actual and expected cost and both together, which are added up. */
    public static <R> List<Column<R>> costs(Setup setup, Function<R, Worth> worth) {
        var columns = new ArrayList<Column<R>>();
        columns.addAll(cost("costAmountActual", "Actual cost", setup, worth.andThen(Worth::actual)));
        columns.addAll(cost("costAmountExpected", "Expected", setup, worth.andThen(Worth::expected)));
        columns.addAll(cost("costAmount", "Total", setup, worth.andThen(Worth::total)));
        return columns.stream().map(column -> column.with(Trait.IN_TOTALS)).toList();
    }

    public static <R> Column<R> quantity(String key, String heading, Function<R, Total> quantity) {
        return Column.figures(
                key, heading, row -> new Cell.Quantity(quantity.apply(row).value()));
    }

    private static Cell money(Total amount) {
        return new Cell.Money(amount.value());
    }

    // ---- above the lines

    /** What is said above a table of cost that is not all adjusted (REP-8). */
    public static List<String> notAdjusted(Heading heading) {
        int items = heading.itemsNotAdjusted();
        return items == 0
                ? List.of()
                : List.of("Not adjusted: " + Figures.counted(items, "item", "items") + ". Cost may still change.");
    }

    /** What every document for programs begins with. */
    public static Map<String, Object> facts(String inquiry, Heading heading) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("inquiry", inquiry);
        facts.put("currency", heading.setup().localCurrency().code());
        heading.setup()
                .additionalReportingCurrency()
                .map(Currency::code)
                .ifPresent(code -> facts.put("additionalReportingCurrency", code));
        facts.put("itemsNotAdjusted", heading.itemsNotAdjusted());
        return facts;
    }
}
