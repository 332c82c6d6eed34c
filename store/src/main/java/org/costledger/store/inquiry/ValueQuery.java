package org.costledger.store.inquiry;

import static org.costledger.store.inquiry.Groups.ITEM_NO;
import static org.costledger.store.schema.tables.Item.ITEM;
import static org.costledger.store.schema.tables.ValueEntry.VALUE_ENTRY;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.costledger.engine.inquiry.DateRule;
import org.costledger.engine.inquiry.ValueInquiry;
import org.costledger.engine.inquiry.ValueLine;
import org.jooq.Condition;
import org.jooq.Field;

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
                .from(sums.byStock(groups, upTo(inquiry.by(), inquiry.asOf()), List.of())
                        .asTable("sums"))
                .join(ITEM)
                .on(ITEM.NO.eq(ITEM_NO))
                .where(StockConditions.ofItem(inquiry.filter()))
                .groupBy(groups.columns())
                .having(sums.isSomething())
                .orderBy(groups.order(sql));
        Sql.each(query, row -> lines.accept(new ValueLine(groups.read(row), sums.read(row))));
    }

    private static Condition upTo(DateRule rule, LocalDate date) {
        return switch (rule) {
            case POSTING_DATE -> VALUE_ENTRY.POSTING_DATE.le(date);
            case VALUATION_DATE -> VALUE_ENTRY.VALUATION_DATE.le(date);
        };
    }
}
