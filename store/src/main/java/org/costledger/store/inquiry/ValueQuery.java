package org.costledger.store.inquiry;

import static org.costledger.store.inquiry.Groups.ITEM_NO;
import static org.costledger.store.schema.tables.Item.ITEM;
import static org.costledger.store.schema.tables.ValueEntry.VALUE_ENTRY;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.costledger.engine.inquiry.DateRule;
import org.costledger.engine.inquiry.StockGroup;
import org.costledger.engine.inquiry.ValueInquiry;
import org.costledger.engine.inquiry.ValueLine;
import org.costledger.engine.inquiry.Worth;
import org.jooq.Field;
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
        var snapshot = snapshotNear(inquiry);
        if (snapshot.isPresent()) readSince(snapshot.get(), inquiry, groups, lines);
        else readAll(inquiry, groups, lines);
    }

    /** A few items are added up sooner than a snapshot is looked up. */
    private Optional<Snapshot> snapshotNear(ValueInquiry inquiry) {
        return inquiry.by() == DateRule.POSTING_DATE
                        && inquiry.filter().itemNos().isEmpty()
                ? new ValueSnapshots(sql).near(inquiry.asOf())
                : Optional.empty();
    }

    private void readAll(ValueInquiry inquiry, Groups groups, Consumer<ValueLine> lines) {
        var date = switch (inquiry.by()) {
            case POSTING_DATE -> VALUE_ENTRY.POSTING_DATE;
            case VALUATION_DATE -> VALUE_ENTRY.VALUATION_DATE;
        };
        var columns = new ArrayList<Field<?>>(groups.columns());
        columns.addAll(sums.ofSums());
        var query = sql.context()
                .select(columns)
                .from(sums.byStock(groups, date.le(inquiry.asOf()), List.of()).asTable("sums"))
                .join(ITEM)
                .on(ITEM.NO.eq(ITEM_NO))
                .where(StockConditions.ofItem(inquiry.filter()))
                .groupBy(groups.columns())
                .having(sums.isSomething())
                .orderBy(groups.order(sql));
        sql.eachSource(query, row -> lines.accept(new ValueLine(groups.read(row), sums.read(row))));
    }

    /** The few entries of each item are added up here: they are sent in half the time a database takes for so many sums of so few. */
    private void readSince(Snapshot snapshot, ValueInquiry inquiry, Groups groups, Consumer<ValueLine> lines) {
        var byStock = new SumsByStock(groups, sums);
        sql.eachSource(
                sql.context()
                        .selectFrom(new SinceSnapshot(sums, groups)
                                .upTo(inquiry.asOf(), snapshot, DSL.noCondition())
                                .asTable("sums")),
                byStock::add);
        var items = groups.readItems(sql);
        var told = new HashMap<StockGroup, Worth>();
        byStock.forEach((stock, worth) -> {
            var item = items.get(stock.itemNo());
            if (item != null) told.merge(groups.at(stock, item), worth, Worth::plus);
        });
        told.values().removeIf(Worth::isNone);
        told.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(StockGroup.ORDER))
                .forEach(line -> lines.accept(new ValueLine(line.getKey(), line.getValue())));
    }
}
