package org.costledger.store.row;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Statements that wait and are sent together, in their order and in one round trip: for few rows of several tables it is the round trips
 * that take the time. Only PostgreSQL takes several statements as one.
 */
public final class StatementSeries {
    /** What the driver sends before it must read an answer. */
    private static final int MOST_STATEMENTS = 100;
    /** Rows are inserted by ones, twos, fours and so on up to so many, so that there are few statements to plan. */
    private static final int MOST_ROWS = 16;

    private final Connection connection;
    private final List<String> statements = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Optional<Question<?>>> questions = new ArrayList<>();

    /** Nothing waits yet. */
    public StatementSeries(Connection connection) {
        this.connection = connection;
    }

    /** Reads the rows that answer a question. */
    public interface Reader<A> {
        A read(ResultSet rows) throws SQLException;
    }

    /** What was asked, and the answer once it was sent. */
    private static final class Question<A> {
        private final Reader<A> reader;
        private Optional<A> answer = Optional.empty();

        Question(Reader<A> reader) {
            this.reader = reader;
        }

        void read(PreparedStatement statement) throws SQLException {
            try (var rows = statement.getResultSet()) {
                answer = Optional.of(reader.read(rows));
            }
        }
    }

    /** Takes rows to insert into a table; they wait to be sent. */
    public RowSink insert(Table<?> table) {
        return new Rows(table.columns().size()) {
            @Override
            void send(List<Parameter> rows, int count) {
                for (int from = 0; from < count; ) {
                    int together = Integer.highestOneBit(Math.min(count - from, MOST_ROWS));
                    var sql = StatementSink.insert(table.name(), table.columns())
                            + (", " + StatementSink.places(columns())).repeat(together - 1);
                    add(sql, rows.subList(from * columns(), (from + together) * columns()));
                    from += together;
                }
            }
        };
    }

    /** Takes rows, each of which has a value for each parameter of a statement, which waits to be sent once for each. */
    public RowSink each(String sql, int parameters) {
        return new Rows(parameters) {
            @Override
            void send(List<Parameter> rows, int count) {
                for (int row = 0; row < count; row++) add(sql, rows.subList(row * columns(), (row + 1) * columns()));
            }
        };
    }

    /** Lets a statement wait whose answer nobody needs. */
    public void add(String sql, List<Parameter> values) {
        add(sql, values, Optional.empty());
    }

    /**
     * Lets a question wait.
     *
     * @return the answer; whoever gets it first sends what waits
     */
    public <A> Supplier<A> ask(String sql, List<Parameter> values, Reader<A> reader) {
        var question = new Question<>(reader);
        add(sql, values, Optional.of(question));
        return () -> {
            if (question.answer.isEmpty()) send();
            return question.answer.orElseThrow(() -> new IllegalStateException("no answer to " + sql));
        };
    }

    private void add(String sql, List<Parameter> values, Optional<Question<?>> question) {
        statements.add(sql);
        parameters.addAll(values);
        questions.add(question);
        if (statements.size() == MOST_STATEMENTS) send();
    }

    /**
     * Sends what waits.
     *
     * @throws RowFailure if one of them fails; those after it are not carried out
     */
    public void send() {
        if (statements.isEmpty()) return;
        var sql = String.join(";\n", statements);
        var asked = List.copyOf(questions);
        statements.clear();
        questions.clear();
        try (var statement = connection.prepareStatement(sql)) {
            for (int place = 1; place <= parameters.size(); place++)
                parameters.get(place - 1).set(statement, place);
            statement.execute();
            // Each of the statements has an answer; a failure among them is thrown.
            for (var question : asked) {
                if (question.isPresent()) question.get().read(statement);
                statement.getMoreResults();
            }
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        } finally {
            parameters.clear();
        }
    }

    /** Rows that are complete wait as soon as no more come. */
    private abstract static class Rows extends ValueSink {
        private final int columns;
        private final List<Parameter> values = new ArrayList<>();
        private long rowCount;

        Rows(int columns) {
            this.columns = columns;
        }

        int columns() {
            return columns;
        }

        /** Lets them wait. */
        abstract void send(List<Parameter> rows, int count);

        @Override
        void set(Parameter value) {
            values.add(value);
        }

        @Override
        public void endRow() {
            rowCount++;
            if (values.size() != rowCount * columns)
                throw new IllegalStateException(values.size() + " values of " + rowCount + " rows of " + columns);
        }

        @Override
        public long rowCount() {
            return rowCount;
        }

        @Override
        public void close() {
            send(Collections.unmodifiableList(values), Math.toIntExact(rowCount));
        }
    }
}
