package org.costledger.store.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** What a column holds; a binary format tells apart how wide whole numbers are. */
enum ColumnType {
    SMALL,
    WHOLE,
    BIG,
    DECIMAL,
    TEXT,
    FLAG,
    DATE,
    TIME;

    /** The types of some columns of a table, in their order. */
    static ColumnType[] of(Connection connection, String table, List<String> names) throws SQLException {
        var sql = "SELECT " + String.join(", ", names) + " FROM " + table + " WHERE FALSE";
        try (var statement = connection.prepareStatement(sql);
                var result = statement.executeQuery()) {
            var columns = result.getMetaData();
            var types = new ColumnType[columns.getColumnCount()];
            for (int i = 0; i < types.length; i++) types[i] = of(columns.getColumnType(i + 1));
            return types;
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
