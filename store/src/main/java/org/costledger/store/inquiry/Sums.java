package org.costledger.store.inquiry;

import static org.costledger.store.schema.tables.ItemLedgerEntry.ITEM_LEDGER_ENTRY;
import static org.costledger.store.schema.tables.ValueEntry.VALUE_ENTRY;
import static org.costledger.store.schema.tables.ValueSnapshotItem.VALUE_SNAPSHOT_ITEM;
import static org.costledger.store.schema.tables.ValueSnapshotLine.VALUE_SNAPSHOT_LINE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.costledger.engine.inquiry.CostTotal;
import org.costledger.engine.inquiry.Total;
import org.costledger.engine.inquiry.Worth;
import org.costledger.store.row.RowSource;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The sums that are quantity and value, in the columns of whoever adds up, and read again. Without an additional reporting currency its
 * sums are not taken: they are zero.
 */
final class Sums {
    private static final Field<BigDecimal> QUANTITY = sum("quantity");
    private static final Field<BigDecimal> INVOICED = sum("invoiced_quantity");
    private static final Field<BigDecimal> ACTUAL = sum("cost_amount_actual");
    private static final Field<BigDecimal> EXPECTED = sum("cost_amount_expected");
    private static final Field<BigDecimal> ACTUAL_ACY = sum("cost_amount_actual_acy");
    private static final Field<BigDecimal> EXPECTED_ACY = sum("cost_amount_expected_acy");

    private static final List<Field<BigDecimal>> COLUMNS =
            List.of(QUANTITY, INVOICED, ACTUAL, EXPECTED, ACTUAL_ACY, EXPECTED_ACY);
    /** What they are sums of. */
    private static final List<Field<BigDecimal>> VALUE_ENTRY_COLUMNS = List.of(
            VALUE_ENTRY.ITEM_LEDGER_ENTRY_QUANTITY,
            VALUE_ENTRY.INVOICED_QUANTITY,
            VALUE_ENTRY.COST_AMOUNT_ACTUAL,
            VALUE_ENTRY.COST_AMOUNT_EXPECTED,
            VALUE_ENTRY.COST_AMOUNT_ACTUAL_ACY,
            VALUE_ENTRY.COST_AMOUNT_EXPECTED_ACY);

    private final boolean withAcy;

    /** @param withAcy whether the ledger keeps an additional reporting currency */
    Sums(boolean withAcy) {
        this.withAcy = withAcy;
    }

    private static Field<BigDecimal> sum(String name) {
        return DSL.field(DSL.name("sums", name), SQLDataType.NUMERIC);
    }

    /**
     * Sums of value entries by item, and by place where figures are told by it.
     *
     * @param counting which value entries
     * @param further what else they are told by
     */
    Select<Record> byStock(Groups groups, Condition counting, List<? extends Field<?>> further) {
        var by = new ArrayList<Field<?>>(further);
        by.addAll(byStock(groups));
        var columns = new ArrayList<Field<?>>(by);
        columns.addAll(ofValueEntries());
        return ofEntries(groups, counting, columns).groupBy(by);
    }

    /** What value entries add, each for itself, to be added up with what a snapshot holds. */
    Select<Record> each(Groups groups, Condition counting) {
        return each(groups, counting, column -> column);
    }

    /** The same, to be taken off. */
    Select<Record> eachNegated(Groups groups, Condition counting) {
        return each(groups, counting, Field::neg);
    }

    private Select<Record> each(Groups groups, Condition counting, UnaryOperator<Field<BigDecimal>> signed) {
        var columns = new ArrayList<Field<?>>(byStock(groups));
        for (var column : VALUE_ENTRY_COLUMNS.subList(0, count()))
            columns.add(signed.apply(column).as(column.getUnqualifiedName()));
        return ofEntries(groups, counting, columns);
    }

    /** The columns of a stock: its item, and its place where figures are told by it. */
    private static List<Field<?>> byStock(Groups groups) {
        return groups.tellPlace()
                ? List.of(VALUE_ENTRY.ITEM_NO, ITEM_LEDGER_ENTRY.LOCATION_CODE, ITEM_LEDGER_ENTRY.VARIANT_CODE)
                : List.of(VALUE_ENTRY.ITEM_NO);
    }

    private static SelectConditionStep<Record> ofEntries(Groups groups, Condition counting, List<Field<?>> columns) {
        var places = ITEM_LEDGER_ENTRY.ENTRY_NO.eq(VALUE_ENTRY.ITEM_LEDGER_ENTRY_NO);
        return DSL.select(columns)
                .from(groups.needPlace() ? VALUE_ENTRY.join(ITEM_LEDGER_ENTRY).on(places) : VALUE_ENTRY)
                .where(counting)
                .and(StockConditions.ofItemNo(VALUE_ENTRY.ITEM_NO, groups.filter()))
                .and(groups.needPlace() ? StockConditions.ofPlace(groups.filter()) : DSL.noCondition());
    }

    /** Sums over value entries. */
    List<Field<BigDecimal>> ofValueEntries() {
        var sums = new ArrayList<Field<BigDecimal>>();
        for (int at = 0; at < count(); at++) sums.add(sum(VALUE_ENTRY_COLUMNS.get(at), COLUMNS.get(at)));
        return sums;
    }

    /** The sums that a snapshot holds, by the stock they are of; by item alone where places do not matter. */
    Select<Record> ofSnapshot(Groups groups, Snapshot snapshot) {
        return groups.needPlace() ? ofLines(groups, snapshot) : ofItems(groups, snapshot);
    }

    private Select<Record> ofLines(Groups groups, Snapshot snapshot) {
        var columns = new ArrayList<Field<?>>();
        columns.add(VALUE_SNAPSHOT_LINE.ITEM_NO);
        if (groups.tellPlace())
            columns.addAll(List.of(VALUE_SNAPSHOT_LINE.LOCATION_CODE, VALUE_SNAPSHOT_LINE.VARIANT_CODE));
        columns.addAll(columnsOf(VALUE_SNAPSHOT_LINE));
        return DSL.select(columns)
                .from(VALUE_SNAPSHOT_LINE)
                .where(VALUE_SNAPSHOT_LINE.ENDING_DATE.eq(snapshot.endingDate()))
                .and(VALUE_SNAPSHOT_LINE.LAST_VALUE_ENTRY_NO.eq(snapshot.lastValueEntryNo()))
                .and(StockConditions.ofItemNo(VALUE_SNAPSHOT_LINE.ITEM_NO, groups.filter()))
                .and(StockConditions.in(
                        VALUE_SNAPSHOT_LINE.LOCATION_CODE, groups.filter().locationCodes()))
                .and(StockConditions.in(
                        VALUE_SNAPSHOT_LINE.VARIANT_CODE, groups.filter().variantCodes()));
    }

    private Select<Record> ofItems(Groups groups, Snapshot snapshot) {
        var columns = new ArrayList<Field<?>>();
        columns.add(VALUE_SNAPSHOT_ITEM.ITEM_NO);
        columns.addAll(columnsOf(VALUE_SNAPSHOT_ITEM));
        return DSL.select(columns)
                .from(VALUE_SNAPSHOT_ITEM)
                .where(VALUE_SNAPSHOT_ITEM.ENDING_DATE.eq(snapshot.endingDate()))
                .and(VALUE_SNAPSHOT_ITEM.LAST_VALUE_ENTRY_NO.eq(snapshot.lastValueEntryNo()))
                .and(StockConditions.ofItemNo(VALUE_SNAPSHOT_ITEM.ITEM_NO, groups.filter()));
    }

    /** The columns of a snapshot's table, which are called as the sums. */
    private List<Field<BigDecimal>> columnsOf(Table<?> snapshot) {
        return columns().stream()
                .map(column ->
                        DSL.field(snapshot.getQualifiedName().append(column.getUnqualifiedName()), SQLDataType.NUMERIC))
                .toList();
    }

    /** Sums over the sums of a table called {@code sums}. */
    List<Field<BigDecimal>> ofSums() {
        return columns().stream().map(column -> sum(column, column)).toList();
    }

    private static Field<BigDecimal> sum(Field<BigDecimal> of, Field<BigDecimal> name) {
        return DSL.sum(of).as(name.getUnqualifiedName());
    }

    /** The columns of a table called {@code sums}. */
    List<Field<BigDecimal>> columns() {
        return COLUMNS.subList(0, count());
    }

    private int count() {
        return withAcy ? 6 : 4;
    }

    /** Whether any of the sums over sums is not zero. */
    Condition isSomething() {
        return DSL.or(columns().stream()
                .map(column -> DSL.sum(column).ne(BigDecimal.ZERO))
                .toList());
    }

    Worth read(Record row) {
        return new Worth(
                total(row, QUANTITY),
                total(row, INVOICED),
                new CostTotal(total(row, ACTUAL), withAcy ? total(row, ACTUAL_ACY) : Total.ZERO),
                new CostTotal(total(row, EXPECTED), withAcy ? total(row, EXPECTED_ACY) : Total.ZERO));
    }

    /** Reads the columns of {@link #columns}. */
    Worth read(RowSource row) {
        var read = new BigDecimal[count()];
        for (int at = 0; at < read.length; at++) read[at] = row.total();
        return worth(read);
    }

    /** What sums in the order of {@link #columns} come to. */
    Worth worth(BigDecimal[] of) {
        return new Worth(
                new Total(of[0]),
                new Total(of[1]),
                new CostTotal(new Total(of[2]), withAcy ? new Total(of[4]) : Total.ZERO),
                new CostTotal(new Total(of[3]), withAcy ? new Total(of[5]) : Total.ZERO));
    }

    private static Total total(Record row, Field<BigDecimal> column) {
        var value = row.get(column.getUnqualifiedName(), BigDecimal.class);
        if (value == null) throw new IllegalStateException(column + " is NULL");
        return new Total(value);
    }
}
