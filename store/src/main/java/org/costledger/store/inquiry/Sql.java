package org.costledger.store.inquiry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.costledger.store.Dialect;
import org.costledger.store.row.CopySource;
import org.costledger.store.row.ResultSource;
import org.costledger.store.row.RowFailure;
import org.costledger.store.row.RowSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Log;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.tools.JooqLogger;

/** A connection, as queries are put to it. */
final class Sql {
    private static final int FETCHED_AT_ONCE = 1_000;

    static {
        // It greets whoever uses it, and warns that its open edition is made for the newest PostgreSQL; what we ask
        // works on all.
        JooqLogger.globalThreshold(Log.Level.ERROR);
    }

    private final Dialect dialect;
    private final Connection connection;
    private final DSLContext context;

    private Sql(Connection connection, Dialect dialect, DSLContext context) {
        this.connection = connection;
        this.dialect = dialect;
        this.context = context;
    }

    static Sql on(Connection connection) {
        try {
            var dialect = Dialect.of(connection);
            var settings = new Settings()
                    .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                    .withRenderSchema(false)
                    .withExecuteLogging(false);
            return new Sql(connection, dialect, DSL.using(connection, of(dialect), settings));
        } catch (SQLException failed) {
            throw new RowFailure("a connection", failed);
        }
    }

    private static SQLDialect of(Dialect dialect) {
        return switch (dialect) {
            case H2 -> SQLDialect.H2;
            case POSTGRESQL -> SQLDialect.POSTGRES;
        };
    }

    DSLContext context() {
        return context;
    }

    /** Codes in the order of their characters, whatever language the database was made for. */
    Field<String> inOrder(Field<String> code) {
        return switch (dialect) {
            case H2 -> code;
            case POSTGRESQL -> code.collate(DSL.collation(DSL.quotedName("C")));
        };
    }

    /** Gives the rows of a query one after the other; they are not held. */
    static void each(ResultQuery<?> query, Consumer<Record> action) {
        try (var rows = query.fetchSize(FETCHED_AT_ONCE).fetchLazy()) {
            for (var row : rows) action.accept(row);
        } catch (DataAccessException failed) {
            throw failure(failed);
        }
    }

    /**
     * Gives the columns of the rows of a query, in their order, row after row; for many rows. They are not held. PostgreSQL asks several
     * processes to add up what is asked by COPY, and only one where rows are fetched some at a time.
     */
    void eachSource(ResultQuery<?> query, Consumer<RowSource> action) {
        try (var rows = source(query)) {
            while (rows.next()) action.accept(rows);
        } catch (DataAccessException failed) {
            throw failure(failed);
        }
    }

    private RowSource source(ResultQuery<?> query) {
        return switch (dialect) {
            case H2 -> new ResultSource(query.fetchSize(FETCHED_AT_ONCE).fetchResultSet());
            case POSTGRESQL -> new CopySource(connection, query.getSQL(ParamType.INLINED));
        };
    }

    static RuntimeException failure(DataAccessException failed) {
        var cause = failed.getCause(SQLException.class);
        return cause == null ? failed : new RowFailure("an inquiry", cause);
    }

    /** The value of a column that is never NULL. */
    static <T> T value(Record row, Field<T> field) {
        var value = row.get(field);
        if (value == null) throw new IllegalStateException(field + " is NULL");
        return value;
    }
}
