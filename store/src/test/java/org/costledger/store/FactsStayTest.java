package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.costledger.store.h2.FactsStay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happened cannot be changed by whoever writes SQL: an UPDATE of a fact, a DELETE or a TRUNCATE of entries fails in the database. */
class FactsStayTest {
    private static final List<String> TABLES = List.of(
            "item_ledger_entry",
            "value_entry",
            "item_application_entry",
            "item_application_history",
            "physical_inventory_entry",
            "item_register",
            "inventory_period_history",
            "request");

    /** The fields that chapter 01 marks with M, and what a request is answered. */
    private static final Map<String, Set<String>> CHANGEABLE = Map.of(
            "item_ledger_entry",
                    Set.of(
                            "remaining_quantity",
                            "invoiced_quantity",
                            "completely_invoiced",
                            "last_invoice_date",
                            "applied_entry_to_adjust",
                            "shipped_qty_not_returned",
                            "applies_to_entry"),
            "value_entry", Set.of("valuation_date", "valued_by_average_cost"),
            "item_application_entry",
                    Set.of(
                            "register_no",
                            "quantity",
                            "cost_application",
                            "output_completely_invd_date",
                            "outbound_entry_is_updated"),
            "request", Set.of("answer", "first_register_no", "last_register_no"));

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void onlyWhatIsMarkedChanges(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            SmallLedger.write(connection);
            for (var table : TABLES) {
                var changed = new TreeSet<String>();
                new TreeMap<>(SmallLedger.otherValues(connection, table)).forEach((column, other) -> {
                    if (isChanged(connection, table, column, other)) changed.add(column);
                });
                assertThat(changed).as(table).isEqualTo(new TreeSet<>(CHANGEABLE.getOrDefault(table, Set.of())));
            }
        }
    }

    /** Whether a column can be given another value; a law that forbids this value in particular counts as changed. */
    private static boolean isChanged(Connection connection, String table, String column, String other) {
        var sql = "UPDATE " + table + " SET " + column + " = " + other;
        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            return true;
        } catch (SQLException refused) {
            return !isRefusedAsFact(refused);
        }
    }

    private static boolean isRefusedAsFact(SQLException refused) {
        return String.valueOf(refused.getMessage()).contains("would change what happened")
                && FactsStay.SQL_STATE.equals(refused.getSQLState());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nothingIsDeleted(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            SmallLedger.write(connection);
            for (var table : TABLES) {
                if (table.equals("inventory_period_history")) continue; // goes with its period (GL-72)
                assertThatThrownBy(() -> execute(connection, "DELETE FROM " + table))
                        .as(table)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(isRefusedAsFact(refused))
                                        .as("%s: %s", table, refused)
                                        .isTrue());
                assertThat(count(connection, table)).as(table).isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nothingIsTruncated(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            SmallLedger.write(connection);
            var cascade = dialect == Dialect.POSTGRESQL ? " CASCADE" : "";
            for (var table : TABLES) {
                assertThatThrownBy(() -> execute(connection, "TRUNCATE TABLE " + table + cascade))
                        .as(table)
                        .isInstanceOf(SQLException.class);
                assertThat(count(connection, table)).as(table).isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anApplicationIsRemovedOnceItStandsInTheHistory(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            SmallLedger.write(connection);
            var columns = String.join(", ", columns(connection, "item_application_entry"));
            execute(
                    connection,
                    "INSERT INTO item_application_history (" + columns + ", removed_by_register_no) SELECT " + columns
                            + ", 1 FROM item_application_entry WHERE entry_no = 2");
            assertThatThrownBy(() -> execute(connection, "DELETE FROM item_application_entry WHERE entry_no = 1"))
                    .hasMessageContaining("write an application to the history before");
            execute(connection, "DELETE FROM item_application_entry WHERE entry_no = 2");
            assertThat(count(connection, "item_application_entry")).isEqualTo(1);
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++)
                columns.add(rows.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
        }
        return columns;
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
