package org.costledger.store.inquiry;

import static org.costledger.store.schema.tables.Item.ITEM;
import static org.costledger.store.schema.tables.ItemState.ITEM_STATE;

import java.sql.Connection;
import java.util.List;
import java.util.TreeSet;
import org.costledger.engine.inquiry.StockFilter;
import org.jooq.impl.DSL;

/** What is told of the items of an inquiry before its lines. */
public final class HeadingQuery {
    private final Sql sql;

    public HeadingQuery(Connection connection) {
        sql = Sql.on(connection);
    }

    /** How many of the items asked for await cost adjustment. */
    public int itemsNotAdjusted(StockFilter filter) {
        var count = new int[1];
        Sql.each(
                sql.context()
                        .select(DSL.count())
                        .from(ITEM)
                        .join(ITEM_STATE)
                        .on(ITEM_STATE.ITEM_NO.eq(ITEM.NO))
                        .where(StockConditions.ofItem(filter))
                        .and(DSL.not(ITEM_STATE.COST_IS_ADJUSTED)),
                row -> count[0] = Sql.value(row, DSL.count()));
        return count[0];
    }

    /** Those of some numbers that are not the number of an item. */
    public List<String> unknown(List<String> itemNos) {
        var unknown = new TreeSet<>(itemNos);
        if (!unknown.isEmpty())
            Sql.each(
                    sql.context().select(ITEM.NO).from(ITEM).where(ITEM.NO.in(itemNos)),
                    row -> unknown.remove(Sql.value(row, ITEM.NO)));
        return List.copyOf(unknown);
    }
}
