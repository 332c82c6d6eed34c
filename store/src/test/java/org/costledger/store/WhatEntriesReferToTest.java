package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An entry names nothing that is not there, on either database, whoever writes it. */
class WhatEntriesReferToTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anEntryOfAnUnknownItemIsRefused(Dialect dialect) throws SQLException {
        assertRefused(dialect, "item_ledger_entry", Map.of("entry_no", "7", "item_no", "'OTHER'", "quantity", "1"));
        assertRefused(dialect, "average_cost_entry_point", Map.of("item_no", "'OTHER'"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anEntryOfAnUnknownRegisterIsRefused(Dialect dialect) throws SQLException {
        assertRefused(
                dialect,
                "item_ledger_entry",
                Map.of("entry_no", "7", "item_no", "'LINK'", "quantity", "1", "register_no", "9"));
        assertRefused(
                dialect,
                "value_entry",
                Map.of("entry_no", "7", "item_no", "'LINK'", "item_ledger_entry_no", "1", "register_no", "9"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aValueEntryOfAnUnknownItemLedgerEntryIsRefused(Dialect dialect) throws SQLException {
        assertRefused(
                dialect, "value_entry", Map.of("entry_no", "7", "item_no", "'LINK'", "item_ledger_entry_no", "9"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aValueEntryOfAnotherItemsEntryIsRefused(Dialect dialect) throws SQLException {
        assertRefused(dialect, "value_entry", Map.of("entry_no", "7", "item_no", "'NUT'", "item_ledger_entry_no", "1"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anApplicationOfAnUnknownEntryIsRefused(Dialect dialect) throws SQLException {
        assertRefused(
                dialect,
                "item_application_entry",
                Map.of("entry_no", "7", "item_no", "'LINK'", "inbound_entry_no", "9", "quantity", "1"));
        assertRefused(
                dialect,
                "item_application_entry",
                Map.of(
                        "entry_no", "7",
                        "item_no", "'LINK'",
                        "inbound_entry_no", "1",
                        "outbound_entry_no", "9",
                        "quantity", "-1"));
    }

    private static void assertRefused(Dialect dialect, String table, Map<String, String> row) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            SmallLedger.write(connection);
            SmallLedger.insert(connection, "item", Map.of("no", "'NUT'"));
            assertThatThrownBy(() -> SmallLedger.insert(connection, table, row))
                    .satisfies(WhatEntriesReferToTest::isForeignKey);
        }
    }

    /** Class 23 is a violated constraint; 503 is what SQL has for a foreign key, and H2 506 for a missing parent. */
    private static void isForeignKey(Throwable refused) {
        assertThat(((SQLException) refused).getSQLState()).isIn("23503", "23506");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anItemWithEntriesCannotGo(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            SmallLedger.write(connection);
            SmallLedger.insert(connection, "item", Map.of("no", "'NUT'"));
            assertThatThrownBy(() -> execute(connection, "DELETE FROM item WHERE no = 'LINK'"))
                    .satisfies(WhatEntriesReferToTest::isForeignKey);
            assertThatThrownBy(() -> execute(connection, "UPDATE item SET no = 'OTHER' WHERE no = 'LINK'"))
                    .satisfies(WhatEntriesReferToTest::isForeignKey);
            execute(connection, "UPDATE item SET no = 'BOLT' WHERE no = 'NUT'");
            execute(connection, "DELETE FROM item WHERE no = 'BOLT'");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
