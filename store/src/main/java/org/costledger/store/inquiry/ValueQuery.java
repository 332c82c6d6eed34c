package org.costledger.store.inquiry;

import static org.costledger.store.inquiry.Groups.ITEM_NO;
import static org.costledger.store.schema.tables.Item.ITEM;
import static org.costledger.store.schema.tables.ValueEntry.VALUE_ENTRY;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.costledger.engine.inquiry.ValueInquiry;
import org.costledger.engine.inquiry.ValueLine;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** What stock is worth as of a date. */
public final class ValueQuery {
    private final Sql sql;
    private final Sums sums;

    /** @param withAcy whether the ledger keeps an additional reporting currency */
    public ValueQuery(Connection connection, boolean withAcy) {
        sql = Sql.on(connection);
        sums = new Sums(withAcy);
    }

    /** Tells what is asked, group by group. */
    public void read(ValueInquiry inquiry, Consumer<ValueLine> lines) {
        var groups = new Groups(inquiry.groups(), inquiry.filter());
        var columns = new ArrayList<Field<?>>(groups.columns());
        columns.addAll(sums.ofSums());
        var query = sql.context()
                .select(columns)
                .from(byStock(groups, inquiry).asTable("sums"))
                .join(ITEM)
                .on(ITEM.NO.eq(ITEM_NO))
                .where(StockConditions.ofItem(inquiry.filter()))
                .groupBy(groups.columns())
                .having(sums.isSomething())
                .orderBy(groups.order(sql));
        Sql.eachSource(query, row -> lines.accept(new ValueLine(groups.read(row), sums.read(row))));
    }

    private Select<Record> byStock(Groups groups, ValueInquiry inquiry) {
        return switch (inquiry.by()) {
            case POSTING_DATE -> byPostingDate(groups, inquiry);
            case VALUATION_DATE -> sums.byStock(groups, VALUE_ENTRY.VALUATION_DATE.le(inquiry.asOf()), List.of());
        };
    }

    /** Begins with what a snapshot holds, if one lies near. A few items are added up sooner than a snapshot is looked up. */
    private Select<Record> byPostingDate(Groups groups, ValueInquiry inquiry) {
        var snapshot = inquiry.filter().itemNos().isEmpty()
                ? new ValueSnapshots(sql).near(inquiry.asOf())
                : Optional.<Snapshot>empty();
        return snapshot.map(near -> new SinceSnapshot(sums, groups).upTo(inquiry.asOf(), near, DSL.noCondition()))
                .orElseGet(() -> sums.byStock(groups, VALUE_ENTRY.POSTING_DATE.le(inquiry.asOf()), List.of()));
    }
}
