package org.costledger.store.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** What a column holds; a binary format tells apart how wide whole numbers are. */
enum ColumnType {
    SMALL("smallint"),
    WHOLE("integer"),
    BIG("bigint"),
    DECIMAL("numeric"),
    TEXT("varchar"),
    FLAG("boolean"),
    DATE("date"),
    TIME("timestamptz");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** The type in PostgreSQL. */
    String sql() {
        return sql;
    }

    /** The types of some columns of a table, in their order. */
    static List<ColumnType> of(Connection connection, String table, List<String> names) throws SQLException {
        var sql = "SELECT " + String.join(", ", names) + " FROM " + table + " WHERE FALSE";
        try (var statement = connection.prepareStatement(sql);
                var result = statement.executeQuery()) {
            var columns = result.getMetaData();
            var types = new ArrayList<ColumnType>(names.size());
            for (int i = 1; i <= columns.getColumnCount(); i++) types.add(of(columns.getColumnType(i)));
            return List.copyOf(types);
        }
    }

    private static ColumnType of(int sqlType) {
        return switch (sqlType) {
            case Types.SMALLINT -> SMALL;
            case Types.INTEGER -> WHOLE;
            case Types.BIGINT -> BIG;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.BIT, Types.BOOLEAN -> FLAG;
            case Types.DATE -> DATE;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> TIME;
            default -> TEXT;
        };
    }
}
