package org.costledger.store.inquiry;

import static org.costledger.store.schema.tables.Item.ITEM;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.costledger.engine.inquiry.GroupBy;
import org.costledger.engine.inquiry.StockFilter;
import org.costledger.engine.inquiry.StockGroup;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.StockKey;
import org.costledger.store.row.RowSource;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What figures are told by. They are added up by item first, and by place where places matter, in a table called {@code sums}; and then
 * by what is asked, so that items are looked at once and not with each entry.
 */
record Groups(Set<GroupBy> by, StockFilter filter) {
    static final Field<String> ITEM_NO = DSL.field(DSL.name("sums", "item_no"), SQLDataType.VARCHAR);
    static final Field<String> LOCATION_CODE = DSL.field(DSL.name("sums", "location_code"), SQLDataType.VARCHAR);
    static final Field<String> VARIANT_CODE = DSL.field(DSL.name("sums", "variant_code"), SQLDataType.VARCHAR);

    /** Whether the item ledger entry of a value entry must be looked at, which carries the place. */
    boolean needPlace() {
        return tellPlace() || filter.asksForPlace();
    }

    /** Whether figures are told by place. */
    boolean tellPlace() {
        return by.contains(GroupBy.LOCATION) || by.contains(GroupBy.VARIANT);
    }

    /** What figures are told by, as columns. */
    List<Field<?>> columns() {
        var columns = new ArrayList<Field<?>>();
        for (var group : by) {
            columns.add(column(group));
            if (group == GroupBy.ITEM) columns.add(ITEM.DESCRIPTION);
        }
        return columns;
    }

    /** The order in which they are told. */
    List<SortField<?>> order(Sql sql) {
        var order = new ArrayList<SortField<?>>();
        for (var group : by) order.add(sql.inOrder(column(group)).asc());
        return order;
    }

    private static Field<String> column(GroupBy group) {
        return switch (group) {
            case INVENTORY_POSTING_GROUP -> ITEM.INVENTORY_POSTING_GROUP;
            case ITEM_CATEGORY -> ITEM.ITEM_CATEGORY_CODE;
            case ITEM -> ITEM.NO;
            case LOCATION -> LOCATION_CODE;
            case VARIANT -> VARIANT_CODE;
        };
    }

    StockGroup read(Record row) {
        return new StockGroup(
                code(row, GroupBy.INVENTORY_POSTING_GROUP),
                code(row, GroupBy.ITEM_CATEGORY),
                code(row, GroupBy.ITEM),
                by.contains(GroupBy.ITEM) ? Sql.value(row, ITEM.DESCRIPTION) : "",
                code(row, GroupBy.LOCATION),
                code(row, GroupBy.VARIANT));
    }

    /** Reads the columns of {@link #columns}. */
    StockGroup read(RowSource row) {
        var codes = new EnumMap<GroupBy, String>(GroupBy.class);
        var description = "";
        for (var group : by) {
            codes.put(group, row.text());
            if (group == GroupBy.ITEM) description = row.text();
        }
        return new StockGroup(
                codes.getOrDefault(GroupBy.INVENTORY_POSTING_GROUP, Code.BLANK),
                codes.getOrDefault(GroupBy.ITEM_CATEGORY, Code.BLANK),
                codes.getOrDefault(GroupBy.ITEM, Code.BLANK),
                description,
                codes.getOrDefault(GroupBy.LOCATION, Code.BLANK),
                codes.getOrDefault(GroupBy.VARIANT, Code.BLANK));
    }

    /** Reads the columns of a stock: its item, and its place where figures are told by it. */
    StockKey readStock(RowSource row) {
        var item = StockKey.of(row.text());
        if (!tellPlace()) return item;
        var locationCode = row.text();
        return new StockKey(item.itemNo(), row.text(), locationCode);
    }

    /** What the stock of each item that is asked for is told under, wherever it lies. */
    Map<String, StockGroup> readItems(Sql sql) {
        var items = new HashMap<String, StockGroup>();
        var query = sql.context()
                .select(ITEM.NO, ITEM.DESCRIPTION, ITEM.INVENTORY_POSTING_GROUP, ITEM.ITEM_CATEGORY_CODE)
                .from(ITEM)
                .where(StockConditions.ofItem(filter));
        sql.eachSource(query, row -> {
            var no = row.text();
            var description = row.text();
            items.put(
                    no,
                    new StockGroup(
                            told(GroupBy.INVENTORY_POSTING_GROUP, row.text()),
                            told(GroupBy.ITEM_CATEGORY, row.text()),
                            told(GroupBy.ITEM, no),
                            told(GroupBy.ITEM, description),
                            Code.BLANK,
                            Code.BLANK));
        });
        return items;
    }

    /** What the stock of an item is told under where it lies. */
    StockGroup at(StockKey stock, StockGroup ofItem) {
        return new StockGroup(
                ofItem.inventoryPostingGroup(),
                ofItem.itemCategoryCode(),
                ofItem.itemNo(),
                ofItem.description(),
                told(GroupBy.LOCATION, stock.locationCode()),
                told(GroupBy.VARIANT, stock.variantCode()));
    }

    private String told(GroupBy group, String value) {
        return by.contains(group) ? value : Code.BLANK;
    }

    private String code(Record row, GroupBy group) {
        return by.contains(group) ? Sql.value(row, column(group)) : Code.BLANK;
    }
}
