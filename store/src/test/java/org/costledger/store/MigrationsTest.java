package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.costledger.engine.refusal.Refused;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTest {
    @Test
    void bothDatabasesHaveTheSameTablesAndColumns() throws SQLException {
        try (var h2 = TestDatabase.migrated(Dialect.H2);
                var postgres = TestDatabase.migrated(Dialect.POSTGRESQL)) {
            assertThat(columns(h2)).hasSizeGreaterThan(300).containsExactlyElementsOf(columns(postgres));
        }
    }

    /** Name, place and nullability of each column; but what a database needs for itself. */
    private static List<String> columns(TestDatabase database) throws SQLException {
        var columns = new ArrayList<String>();
        try (var connection = database.connect();
                var statement =
                        connection.prepareStatement("SELECT table_name, ordinal_position, column_name, is_nullable"
                                + " FROM information_schema.columns WHERE table_schema = ?")) {
            statement.setString(1, connection.getSchema());
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var table = found.getString(1).toLowerCase(Locale.ROOT);
                    if (table.equals(Migrations.HISTORY) || table.equals("not_truncated")) continue;
                    columns.add(table + " " + found.getInt(2) + " "
                            + found.getString(3).toLowerCase(Locale.ROOT) + " " + found.getString(4));
                }
            }
        }
        columns.sort(null);
        return columns;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aLedgerOfTheNewestSchemaIsLeftAsItIs(Dialect dialect) {
        try (var database = TestDatabase.migrated(dialect)) {
            var migrations = new Migrations(database.dataSource(), dialect, "a test");
            migrations.check();
            migrations.migrate();
            migrations.check();
            migrations.checkUnaltered();
            assertThat(migrations.version()).contains(Migrations.NEWEST_VERSION);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anEmptyDatabaseHoldsNoLedger(Dialect dialect) {
        try (var database = TestDatabase.empty(dialect)) {
            var migrations = new Migrations(database.dataSource(), dialect, "a test");
            assertThat(migrations.version()).isEmpty();
            assertRefused(migrations::check, StoreReason.SCHEMA_MISSING);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatOthersKeepInTheDatabaseIsNotTouched(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.empty(dialect)) {
            execute(database, "CREATE TABLE theirs (no INTEGER)");
            var migrations = new Migrations(database.dataSource(), dialect, "a test");
            assertRefused(migrations::migrate, StoreReason.SCHEMA_OF_OTHERS);
            assertRefused(migrations::check, StoreReason.SCHEMA_OF_OTHERS);
        }
    }

    @Test
    void aSchemaThatIsNotThereYetIsNotThatOfOthers() throws SQLException {
        try (var database = TestDatabase.empty(Dialect.POSTGRESQL)) {
            execute(database, "CREATE TABLE theirs (no INTEGER)");
            var beside = inSchema("beside", database);
            assertRefused(new Migrations(beside, Dialect.POSTGRESQL, "a test")::check, StoreReason.SCHEMA_MISSING);
        }
    }

    private static PGSimpleDataSource inSchema(String schema, TestDatabase database) throws SQLException {
        var source = new PGSimpleDataSource();
        try (var connection = database.connect()) {
            source.setUrl(connection.getMetaData().getURL());
            source.setUser(connection.getMetaData().getUserName());
        }
        source.setCurrentSchema(schema);
        return source;
    }

    @Test
    void aSchemaOfAlmostTheSameNameIsAnother() throws SQLException {
        try (var database = TestDatabase.empty(Dialect.POSTGRESQL)) {
            execute(database, "CREATE SCHEMA booksx2026");
            execute(database, "CREATE TABLE booksx2026.\"schema_history\" (no INTEGER)");
            execute(database, "CREATE SCHEMA books_2026");
            var almost = inSchema("books_2026", database);
            assertRefused(new Migrations(almost, Dialect.POSTGRESQL, "a test")::check, StoreReason.SCHEMA_MISSING);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aLedgerOfANewerProgramIsRefused(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect)) {
            execute(
                    database,
                    "INSERT INTO \"schema_history\" SELECT 900, '900', 'from the future', 'SQL', 'V900__future.sql', 7,"
                            + " 'somebody', CURRENT_TIMESTAMP, 1, TRUE");
            var migrations = new Migrations(database.dataSource(), dialect, "a test");
            assertRefused(migrations::migrate, StoreReason.SCHEMA_NEWER);
            assertRefused(migrations::check, StoreReason.SCHEMA_NEWER);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anOlderLedgerAsksToBeUpgraded(Dialect dialect) {
        try (var database = TestDatabase.empty(dialect)) {
            var migrations = new Migrations(database.dataSource(), dialect, "a test");
            migrations.migrateTo(MigrationVersion.fromVersion("1"));
            assertRefused(migrations::check, StoreReason.SCHEMA_OLDER);
            migrations.migrate();
            migrations.check();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aMigrationThatIsNotAsItWasAppliedIsRefused(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect)) {
            execute(database, "UPDATE \"schema_history\" SET \"checksum\" = 7 WHERE \"version\" = '1'");
            var migrations = new Migrations(database.dataSource(), dialect, "a test");
            assertRefused(migrations::checkUnaltered, StoreReason.SCHEMA_ALTERED);
            execute(database, "DELETE FROM \"schema_history\" WHERE \"version\" <> '1'");
            assertRefused(migrations::migrate, StoreReason.SCHEMA_ALTERED);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anUpgradeThatStoppedHalfwayIsRefused(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect)) {
            execute(database, "UPDATE \"schema_history\" SET \"success\" = FALSE WHERE \"version\" = '2'");
            var migrations = new Migrations(database.dataSource(), dialect, "a test");
            assertRefused(migrations::migrate, StoreReason.UPGRADE_FAILED);
            assertRefused(migrations::check, StoreReason.UPGRADE_FAILED);
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertRefused(Runnable action, StoreReason reason) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
