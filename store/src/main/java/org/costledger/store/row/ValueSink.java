package org.costledger.store.row;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.costledger.engine.number.Fixed;

/** Takes the columns of rows as the values of a statement's parameters. */
abstract class ValueSink implements RowSink {
    /** Takes the next column of the row. */
    abstract void set(Parameter value);

    @Override
    public void number(long value) {
        set((statement, place) -> statement.setLong(place, value));
    }

    @Override
    public void decimal(long units) {
        set((statement, place) -> statement.setBigDecimal(place, BigDecimal.valueOf(units, Fixed.DECIMALS)));
    }

    @Override
    public void text(String value) {
        set((statement, place) -> statement.setString(place, value));
    }

    @Override
    public void flag(boolean value) {
        set((statement, place) -> statement.setBoolean(place, value));
    }

    @Override
    public void date(LocalDate value) {
        set((statement, place) -> statement.setObject(place, value));
    }

    @Override
    public void time(Instant value) {
        set((statement, place) -> statement.setObject(place, value.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public void nothing() {
        set((statement, place) -> statement.setNull(place, Types.NULL));
    }
}
