package org.costledger.store.row;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.costledger.engine.number.Fixed;
import org.jspecify.annotations.Nullable;

/**
 * Gathers rows as an array for each column: a statement that takes them has the same text for any number of rows, so that the server
 * plans it once.
 */
final class GivenColumns implements RowSink {
    private final List<ColumnType> types;
    private final Consumer<List<Parameter>> taker;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();
    private int column;
    private long rows;

    /** @param taker gets the arrays once all rows are there */
    GivenColumns(List<ColumnType> types, Consumer<List<Parameter>> taker) {
        this.types = types;
        this.taker = taker;
        for (int i = 0; i < types.size(); i++) columns.add(new ArrayList<>());
    }

    /** The rows in a statement, with a parameter for each column. */
    static String rows(List<ColumnType> types) {
        var arrays = new ArrayList<String>(types.size());
        for (var type : types) arrays.add("?::" + type.sql() + "[]");
        return "unnest(" + String.join(", ", arrays) + ")";
    }

    private void add(@Nullable Object value) {
        columns.get(column++).add(value);
    }

    @Override
    public void number(long value) {
        add(value);
    }

    @Override
    public void decimal(long units) {
        add(BigDecimal.valueOf(units, Fixed.DECIMALS));
    }

    @Override
    public void text(String value) {
        add(value);
    }

    @Override
    public void flag(boolean value) {
        add(value);
    }

    @Override
    public void date(LocalDate value) {
        add(value);
    }

    @Override
    public void time(Instant value) {
        add(value.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void nothing() {
        add(null);
    }

    @Override
    public void endRow() {
        if (column != types.size()) throw new IllegalStateException(column + " columns of " + types.size());
        column = 0;
        rows++;
    }

    @Override
    public long rowCount() {
        return rows;
    }

    @Override
    public void close() {
        var arrays = new ArrayList<Parameter>(types.size());
        for (int i = 0; i < types.size(); i++) {
            var type = types.get(i).sql();
            var values = columns.get(i).toArray();
            arrays.add((statement, place) -> set(statement, place, type, values));
        }
        taker.accept(arrays);
    }

    private static void set(PreparedStatement statement, int place, String type, @Nullable Object[] values)
            throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }
}
