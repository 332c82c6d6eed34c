package org.costledger.store.dump;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.costledger.store.row.RowFailure;

/**
 * A column, and how its values are written: numbers in digits, flags as true and false, dates as 2026-01-31, times in UTC to the
 * microsecond, texts as they are.
 */
record DumpColumn(String name, Kind kind) {
    enum Kind {
        NUMBER,
        DECIMAL,
        TEXT,
        FLAG,
        DATE,
        TIME;

        private static Kind of(int sqlType) {
            return switch (sqlType) {
                case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> NUMBER;
                case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
                case Types.BIT, Types.BOOLEAN -> FLAG;
                case Types.DATE -> DATE;
                case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> TIME;
                case Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR -> TEXT;
                default -> throw new IllegalStateException("no column of a ledger has the SQL type " + sqlType);
            };
        }
    }

    /** The columns of a table, in its order, but for those of which a dump says nothing. */
    static List<DumpColumn> of(Connection connection, String table) {
        var sql = "SELECT * FROM " + table + " WHERE 1 = 0";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var metaData = rows.getMetaData();
            var columns = new ArrayList<DumpColumn>();
            for (int place = 1; place <= metaData.getColumnCount(); place++) {
                var name = metaData.getColumnName(place).toLowerCase(Locale.ROOT);
                if (!LedgerTable.DERIVED_COLUMNS.contains(table + "." + name))
                    columns.add(new DumpColumn(name, Kind.of(metaData.getColumnType(place))));
            }
            return columns;
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
    }
}
