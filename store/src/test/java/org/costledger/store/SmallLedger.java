package org.costledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A purchase of 5 and a sale of 2 of one item, written by SQL alone, with a row in every table of what happened. */
final class SmallLedger {
    private SmallLedger() {}

    static void write(Connection connection) throws SQLException {
        var item = new HashMap<String, String>(Map.of("no", "'LINK'"));
        insert(connection, "item", item);
        insert(
                connection,
                "item_register",
                Map.of(
                        "no", "1",
                        "first_item_ledger_entry_no", "1",
                        "last_item_ledger_entry_no", "2",
                        "first_value_entry_no", "1",
                        "last_value_entry_no", "2",
                        "first_item_application_entry_no", "1",
                        "last_item_application_entry_no", "2",
                        "first_physical_inventory_entry_no", "1",
                        "last_physical_inventory_entry_no", "1"));
        insert(
                connection,
                "item_ledger_entry",
                Map.of(
                        "entry_no", "1",
                        "item_no", "'LINK'",
                        "entry_type", "0",
                        "quantity", "5",
                        "remaining_quantity", "3"));
        insert(
                connection,
                "item_ledger_entry",
                Map.of("entry_no", "2", "item_no", "'LINK'", "entry_type", "1", "quantity", "-2"));
        insert(
                connection,
                "value_entry",
                Map.of("entry_no", "1", "item_no", "'LINK'", "item_ledger_entry_no", "1", "inventoriable", "TRUE"));
        insert(
                connection,
                "value_entry",
                Map.of("entry_no", "2", "item_no", "'LINK'", "item_ledger_entry_no", "2", "inventoriable", "TRUE"));
        insert(
                connection,
                "item_application_entry",
                Map.of("entry_no", "1", "item_no", "'LINK'", "inbound_entry_no", "1", "quantity", "5"));
        insert(
                connection,
                "item_application_entry",
                Map.of(
                        "entry_no", "2",
                        "item_no", "'LINK'",
                        "inbound_entry_no", "1",
                        "outbound_entry_no", "2",
                        "quantity", "-2"));
        insert(
                connection,
                "item_application_history",
                Map.of("entry_no", "3", "item_no", "'LINK'", "inbound_entry_no", "1", "removed_by_register_no", "1"));
        insert(
                connection,
                "physical_inventory_entry",
                Map.of("entry_no", "1", "item_no", "'LINK'", "register_no", "1"));
        insert(connection, "inventory_period", Map.of());
        insert(connection, "inventory_period_history", Map.of("number", "1"));
        insert(connection, "request", Map.of("idempotency_key", "'key'"));
    }

    /** A row of which some values are given; all others are nothing where that may be, else zero, blank, false or a day; the register is 1. */
    static void insert(Connection connection, String table, Map<String, String> given) throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var column : columns(connection, table)) {
            var value = given.containsKey(column.name())
                    ? given.get(column.name())
                    : column.isNullable() ? "NULL" : column.first();
            columns.add(column.name());
            values.add(value);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", values) + ")");
        }
    }

    /** For each column of a table a value that its rows do not have. */
    static Map<String, String> otherValues(Connection connection, String table) throws SQLException {
        var others = new HashMap<String, String>();
        for (var column : columns(connection, table)) others.put(column.name(), column.other());
        return others;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            var metaData = rows.getMetaData();
            for (int column = 1; column <= metaData.getColumnCount(); column++)
                columns.add(new Column(
                        metaData.getColumnName(column).toLowerCase(java.util.Locale.ROOT),
                        metaData.getColumnType(column),
                        metaData.isNullable(column) == java.sql.ResultSetMetaData.columnNullable));
        }
        return columns;
    }

    private record Column(String name, int type, boolean isNullable) {
        String first() {
            if (name.equals("register_no")) return "1";
            return switch (type) {
                case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.NUMERIC -> "0";
                case Types.VARCHAR, Types.CLOB -> "''";
                case Types.BOOLEAN, Types.BIT -> "FALSE";
                case Types.DATE -> "DATE '2026-01-01'";
                case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                    "TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00'";
                default -> throw new IllegalStateException("type " + type + " of column " + name);
            };
        }

        String other() {
            return switch (type) {
                case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.NUMERIC -> "77";
                case Types.VARCHAR, Types.CLOB -> "'OTHER'";
                case Types.BOOLEAN, Types.BIT -> "NOT COALESCE(" + name + ", FALSE)";
                case Types.DATE -> "DATE '2027-07-07'";
                case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                    "TIMESTAMP WITH TIME ZONE '2027-07-07 00:00:00+00'";
                default -> throw new IllegalStateException("type " + type + " of column " + name);
            };
        }
    }
}
