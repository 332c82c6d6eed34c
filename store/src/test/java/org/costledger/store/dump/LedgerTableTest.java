package org.costledger.store.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.costledger.store.Dialect;
import org.costledger.store.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table that a migration adds is backed up, or the schema brings it along. */
class LedgerTableTest {
    private static final Set<String> OF_THE_SCHEMA = Set.of("schema_history", "enumeration_value", "not_truncated");

    private static Set<String> tables(Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        try (var tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
        }
        return names;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void all_tables_of_a_ledger_are_known(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var known = new HashSet<>(OF_THE_SCHEMA);
            known.addAll(LedgerTable.DERIVED);
            LedgerTable.ALL.forEach(table -> known.add(table.name()));
            if (dialect == Dialect.POSTGRESQL) known.remove("not_truncated");
            assertThat(tables(connection)).isEqualTo(new TreeSet<>(known));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_table_stands_behind_those_it_refers_to(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var before = new HashSet<String>();
            for (var table : LedgerTable.ALL) {
                before.add(table.name());
                var name = dialect == Dialect.H2 ? table.name().toUpperCase(Locale.ROOT) : table.name();
                try (var keys = connection
                        .getMetaData()
                        .getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
                    while (keys.next())
                        assertThat(before)
                                .as(table.name())
                                .contains(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
    }
}
