package org.costledger.store.row;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.costledger.engine.number.Fixed;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a query, column after column. It closes the statement with the result. */
public final class ResultSource implements RowSource {
    private final ResultSet rows;
    private int column;

    /** @param rows of a statement that is used for nothing else */
    public ResultSource(ResultSet rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() {
        column = 0;
        try {
            return rows.next();
        } catch (SQLException failed) {
            throw new RowFailure("next row", failed);
        }
    }

    @Override
    public long number() {
        long value = reference();
        if (value == 0) present(isNull() ? null : value);
        return value;
    }

    @Override
    public long reference() {
        try {
            return rows.getLong(++column);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private boolean isNull() {
        try {
            return rows.wasNull();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    @Override
    public long decimal() {
        try {
            return Fixed.of(present(rows.getBigDecimal(++column)));
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    @Override
    public BigDecimal total() {
        try {
            return present(rows.getBigDecimal(++column));
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    @Override
    public Optional<Long> optionalDecimal() {
        try {
            return Optional.ofNullable(rows.getBigDecimal(++column)).map(Fixed::of);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    @Override
    public String text() {
        return present(textOrNull());
    }

    @Override
    public Optional<String> optionalText() {
        return Optional.ofNullable(textOrNull());
    }

    private @Nullable String textOrNull() {
        try {
            return rows.getString(++column);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    @Override
    public boolean flag() {
        try {
            return rows.getBoolean(++column);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    @Override
    public LocalDate date() {
        return present(dateOrNull());
    }

    @Override
    public Optional<LocalDate> optionalDate() {
        return Optional.ofNullable(dateOrNull());
    }

    private @Nullable LocalDate dateOrNull() {
        try {
            return rows.getObject(++column, LocalDate.class);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    @Override
    public Instant time() {
        try {
            return present(rows.getObject(++column, OffsetDateTime.class)).toInstant();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private <T> T present(@Nullable T value) {
        if (value == null) throw new IllegalStateException("column " + column + " is NULL");
        return value;
    }

    private RowFailure failure(SQLException failed) {
        return new RowFailure("column " + column, failed);
    }

    @Override
    public void close() {
        try {
            var statement = rows.getStatement();
            rows.close();
            statement.close();
        } catch (SQLException failed) {
            throw new RowFailure("end of rows", failed);
        }
    }
}
