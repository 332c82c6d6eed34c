package org.costledger.store.row;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Statements that wait and are sent together, in their order and in one round trip: for few rows of several tables it is the round trips
 * that take the time. Only PostgreSQL takes several statements as one.
 */
public final class StatementSeries {
    /** What the driver sends before it must read an answer. */
    private static final int MOST_STATEMENTS = 100;

    private final Connection connection;
    private final ColumnTypes types;
    private final List<String> statements = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Optional<Question<?>>> questions = new ArrayList<>();

    /** Nothing waits yet. */
    public StatementSeries(Connection connection, ColumnTypes types) {
        this.connection = connection;
        this.types = types;
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

    /**
     * Takes rows to insert into a table; they wait to be sent.
     *
     * @param count of rows; one alone needs no arrays
     */
    public RowSink insert(Table<?> table, int count) {
        if (count == 1) return one(StatementSink.insert(table.name(), table.columns()));
        return given(
                table.name(),
                table.columns(),
                rows -> StatementSink.insertInto(table.name(), table.columns()) + "SELECT * FROM " + rows);
    }

    /**
     * Takes the rows of a statement, which waits to be sent once for all of them.
     *
     * @param count of rows
     */
    public RowSink run(RowStatement statement, int count) {
        if (count == 1) return one(statement.one());
        return given(
                statement.table(),
                statement.columns(),
                rows -> "WITH " + RowStatement.GIVEN + " (" + String.join(", ", statement.columns())
                        + ") AS (SELECT * FROM " + rows + ") " + statement.all());
    }

    private RowSink one(String sql) {
        return new OneRow(values -> add(sql, values));
    }

    private RowSink given(String table, List<String> columns, UnaryOperator<String> statement) {
        var given = types.of(connection, table, columns);
        var sql = statement.apply(GivenColumns.rows(given));
        return new GivenColumns(given, arrays -> add(sql, arrays));
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
}
