package org.costledger.store.inquiry;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.costledger.store.row.ResultSource;
import org.costledger.store.row.RowFailure;
import org.costledger.store.row.Table;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Whole entries, read by what reads the table they stand in. */
final class EntryRows {
    private static final int FETCHED_AT_ONCE = 1_000;

    private EntryRows() {}

    /** The columns of a table, in its order. */
    static List<Field<Object>> columns(Table<?> table) {
        return table.columns().stream()
                .map(column -> DSL.field(DSL.name(table.name(), column)))
                .toList();
    }

    /** Gives the rows of a query one after the other; they are not held. */
    static void each(ResultQuery<?> query, Consumer<ResultSource> action) {
        try (var result = query.fetchSize(FETCHED_AT_ONCE).fetchResultSet();
                var rows = new ResultSource(result)) {
            while (rows.next()) action.accept(rows);
        } catch (SQLException failed) {
            throw new RowFailure("an inquiry", failed);
        } catch (DataAccessException failed) {
            throw Sql.failure(failed);
        }
    }
}
