package org.costledger.store.inquiry;

import static org.costledger.store.inquiry.Groups.ITEM_NO;
import static org.costledger.store.inquiry.Sql.value;
import static org.costledger.store.schema.tables.Item.ITEM;
import static org.costledger.store.schema.tables.ValueEntry.VALUE_ENTRY;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.costledger.engine.inquiry.Movement;
import org.costledger.engine.inquiry.RollForwardInquiry;
import org.costledger.engine.inquiry.RollForwardLine;
import org.costledger.engine.inquiry.StockGroup;
import org.costledger.engine.inquiry.Worth;
import org.costledger.store.table.EntryCodes;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What became of stock in a period. The database adds up by what value entries are; which movement that is, is said by {@link Movement}.
 */
public final class RollForwardQuery {
    private static final Field<Short> TYPE = of("item_ledger_entry_type", SQLDataType.SMALLINT);
    private static final Field<Short> COST_TYPE = of("entry_type", SQLDataType.SMALLINT);
    private static final Field<Boolean> ADJUSTMENT = of("adjustment", SQLDataType.BOOLEAN);
    private static final Field<Boolean> IS_POSITIVE = of("is_positive", SQLDataType.BOOLEAN);
    private static final Field<Boolean> IS_BEFORE = of("is_before", SQLDataType.BOOLEAN);

    private final Sql sql;
    private final Sums sums;

    /** @param withAcy whether the ledger keeps an additional reporting currency */
    public RollForwardQuery(Connection connection, boolean withAcy) {
        sql = Sql.on(connection);
        sums = new Sums(withAcy);
    }

    private static <T> Field<T> of(String name, org.jooq.DataType<T> type) {
        return DSL.field(DSL.name("sums", name), type);
    }

    /** Tells what is asked, group by group. */
    public void read(RollForwardInquiry inquiry, Consumer<RollForwardLine> lines) {
        var groups = new Groups(inquiry.groups(), inquiry.filter());
        var kinds = List.of(
                VALUE_ENTRY.ITEM_LEDGER_ENTRY_TYPE,
                VALUE_ENTRY.ENTRY_TYPE,
                VALUE_ENTRY.ADJUSTMENT,
                DSL.field(VALUE_ENTRY.VALUED_QUANTITY.gt(DSL.inline(java.math.BigDecimal.ZERO)))
                        .as("is_positive"),
                DSL.field(VALUE_ENTRY.POSTING_DATE.lt(DSL.inline(inquiry.from())))
                        .as("is_before"));
        var by = new ArrayList<Field<?>>(groups.columns());
        by.addAll(List.of(TYPE, COST_TYPE, ADJUSTMENT, IS_POSITIVE, IS_BEFORE));
        var columns = new ArrayList<Field<?>>(by);
        columns.addAll(sums.ofSums());
        var query = sql.context()
                .select(columns)
                .from(sums.byStock(groups, VALUE_ENTRY.POSTING_DATE.le(inquiry.to()), kinds)
                        .asTable("sums"))
                .join(ITEM)
                .on(ITEM.NO.eq(ITEM_NO))
                .where(StockConditions.ofItem(inquiry.filter()))
                .groupBy(by)
                .orderBy(groups.order(sql));
        var accounts = new Accounts(lines);
        Sql.each(query, row -> accounts.add(groups.read(row), movement(row), sums.read(row)));
        accounts.tell();
    }

    private static Movement movement(Record row) {
        return value(row, IS_BEFORE)
                ? Movement.OPENING
                : Movement.of(
                        EntryCodes.ENTRY_TYPE.value(value(row, TYPE)),
                        EntryCodes.COST_ENTRY_TYPE.value(value(row, COST_TYPE)),
                        value(row, ADJUSTMENT),
                        value(row, IS_POSITIVE));
    }

    /** Puts together what comes of one group, which comes without a break. */
    private static final class Accounts {
        private final Consumer<RollForwardLine> lines;
        private final Map<Movement, Worth> movements = new EnumMap<>(Movement.class);
        private Optional<StockGroup> group = Optional.empty();

        Accounts(Consumer<RollForwardLine> lines) {
            this.lines = lines;
        }

        void add(StockGroup of, Movement movement, Worth worth) {
            if (!group.equals(Optional.of(of))) tell();
            group = Optional.of(of);
            movements.merge(movement, worth, Worth::plus);
        }

        void tell() {
            movements.values().removeIf(Worth::isNone);
            if (!movements.isEmpty()) lines.accept(new RollForwardLine(group.orElseThrow(), movements));
            movements.clear();
        }
    }
}
