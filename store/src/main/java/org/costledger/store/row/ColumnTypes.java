package org.costledger.store.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The types of the columns of a ledger's tables, each asked for once: a schema stays what it is as long as a program has it open. */
public final class ColumnTypes {
    private final ConcurrentMap<Columns, List<ColumnType>> known = new ConcurrentHashMap<>();

    private record Columns(String table, List<String> names) {}

    /**
     * The types of some columns, in their order.
     *
     * @throws RowFailure if there is no such table, or if it has no such column
     */
    List<ColumnType> of(Connection connection, String table, List<String> names) {
        return known.computeIfAbsent(new Columns(table, names), unknown -> {
            try {
                return ColumnType.of(connection, table, names);
            } catch (SQLException failed) {
                throw new RowFailure("the columns of " + table, failed);
            }
        });
    }
}
