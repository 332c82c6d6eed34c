package org.costledger.store.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The first columns of a row, which no other row of its table has alike: whole numbers, texts and dates. */
public record RowKey(List<Object> values) {
    public RowKey {
        values = List.copyOf(values);
    }

    /** The key of a row, as its table writes it. */
    public static <R> RowKey of(Table<R> table, R row, int columns) {
        var first = new FirstColumns(columns);
        table.write(row, first);
        return new RowKey(first.values);
    }

    /** Puts its columns into a sink; the caller ends the row. */
    public void write(RowSink sink) {
        for (var value : values) {
            switch (value) {
                case Long number -> sink.number(number);
                case String text -> sink.text(text);
                case LocalDate date -> sink.date(date);
                default -> throw new IllegalStateException("no key: " + value);
            }
        }
    }

    /** Keeps the first columns of one row. */
    private static final class FirstColumns implements RowSink {
        private final int wanted;
        private final List<Object> values = new ArrayList<>();

        FirstColumns(int wanted) {
            this.wanted = wanted;
        }

        private void keep(Object value) {
            if (values.size() < wanted) values.add(value);
        }

        @Override
        public void number(long value) {
            keep(value);
        }

        @Override
        public void decimal(long units) {
            refuseAsKey();
        }

        @Override
        public void text(String value) {
            keep(value);
        }

        @Override
        public void flag(boolean value) {
            refuseAsKey();
        }

        @Override
        public void date(LocalDate value) {
            keep(value);
        }

        @Override
        public void time(Instant value) {
            refuseAsKey();
        }

        @Override
        public void nothing() {
            refuseAsKey();
        }

        private void refuseAsKey() {
            if (values.size() < wanted) throw new IllegalStateException("no key after " + values);
        }

        @Override
        public void endRow() {}

        @Override
        public long rowCount() {
            return 1;
        }

        @Override
        public void close() {}
    }
}
