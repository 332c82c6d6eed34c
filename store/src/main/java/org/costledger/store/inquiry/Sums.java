package org.costledger.store.inquiry;

import static org.costledger.store.schema.tables.ItemLedgerEntry.ITEM_LEDGER_ENTRY;
import static org.costledger.store.schema.tables.ValueEntry.VALUE_ENTRY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.costledger.engine.inquiry.CostTotal;
import org.costledger.engine.inquiry.Total;
import org.costledger.engine.inquiry.Worth;
import org.costledger.store.row.ResultSource;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
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
        by.add(VALUE_ENTRY.ITEM_NO);
        if (groups.tellPlace()) by.addAll(List.of(ITEM_LEDGER_ENTRY.LOCATION_CODE, ITEM_LEDGER_ENTRY.VARIANT_CODE));
        var columns = new ArrayList<Field<?>>(by);
        columns.addAll(ofValueEntries());
        var places = ITEM_LEDGER_ENTRY.ENTRY_NO.eq(VALUE_ENTRY.ITEM_LEDGER_ENTRY_NO);
        return DSL.select(columns)
                .from(groups.needPlace() ? VALUE_ENTRY.join(ITEM_LEDGER_ENTRY).on(places) : VALUE_ENTRY)
                .where(counting)
                .and(StockConditions.ofItemNo(VALUE_ENTRY.ITEM_NO, groups.filter()))
                .and(groups.needPlace() ? StockConditions.ofPlace(groups.filter()) : DSL.noCondition())
                .groupBy(by);
    }

    /** Sums over value entries. */
    List<Field<BigDecimal>> ofValueEntries() {
        return Stream.of(
                        sum(VALUE_ENTRY.ITEM_LEDGER_ENTRY_QUANTITY, QUANTITY),
                        sum(VALUE_ENTRY.INVOICED_QUANTITY, INVOICED),
                        sum(VALUE_ENTRY.COST_AMOUNT_ACTUAL, ACTUAL),
                        sum(VALUE_ENTRY.COST_AMOUNT_EXPECTED, EXPECTED),
                        sum(VALUE_ENTRY.COST_AMOUNT_ACTUAL_ACY, ACTUAL_ACY),
                        sum(VALUE_ENTRY.COST_AMOUNT_EXPECTED_ACY, EXPECTED_ACY))
                .limit(count())
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
        return Stream.of(QUANTITY, INVOICED, ACTUAL, EXPECTED, ACTUAL_ACY, EXPECTED_ACY)
                .limit(count())
                .toList();
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
    Worth read(ResultSource row) {
        var quantity = new Total(row.total());
        var invoiced = new Total(row.total());
        var actual = new Total(row.total());
        var expected = new Total(row.total());
        return new Worth(
                quantity,
                invoiced,
                new CostTotal(actual, withAcy ? new Total(row.total()) : Total.ZERO),
                new CostTotal(expected, withAcy ? new Total(row.total()) : Total.ZERO));
    }

    private static Total total(Record row, Field<BigDecimal> column) {
        var value = row.get(column.getUnqualifiedName(), BigDecimal.class);
        if (value == null) throw new IllegalStateException(column + " is NULL");
        return new Total(value);
    }
}
