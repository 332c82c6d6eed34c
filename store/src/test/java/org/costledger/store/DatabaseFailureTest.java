package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.costledger.engine.refusal.Refused;
import org.costledger.store.row.RowFailure;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database fails with, made to happen where it can be, is told by a code. */
class DatabaseFailureTest {
    @TempDir
    private Path folder;

    private interface Act {
        void on(Connection connection) throws SQLException;
    }

    private static Refused refusal(TestDatabase database, Act act) throws SQLException {
        try (var connection = database.connect()) {
            var failed = catchThrowableOfType(SQLException.class, () -> act.on(connection));
            return DatabaseFailure.refusal(new RowFailure("a test", failed))
                    .orElseThrow(() -> new AssertionError(failed));
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    private static void isTold(TestDatabase database, StoreReason reason, String... statements) throws SQLException {
        var refused = refusal(database, connection -> execute(connection, statements));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused).hasCauseInstanceOf(RowFailure.class);
    }

    @Test
    void a_server_says_why() throws SQLException {
        try (var database = TestDatabase.migrated(Dialect.POSTGRESQL)) {
            isTold(database, StoreReason.CONNECTION_LOST, "SELECT pg_terminate_backend(pg_backend_pid())");
            isTold(database, StoreReason.TIMED_OUT, "SET statement_timeout = 10", "SELECT pg_sleep(5)");
            isTold(database, StoreReason.READ_ONLY, "SET default_transaction_read_only = on", "CREATE TABLE t (i INT)");
            isTold(database, StoreReason.NOT_PERMITTED, "CREATE ROLE nobody", "SET ROLE nobody", "DELETE FROM item");
            try (var other = database.connect()) {
                other.setAutoCommit(false);
                execute(other, "LOCK TABLE item IN ACCESS EXCLUSIVE MODE");
                isTold(database, StoreReason.TIMED_OUT, "SET lock_timeout = 10", "SELECT * FROM item");
            }
        }
    }

    /** What a test had better not bring about: the server is asked to say it. */
    @ParameterizedTest
    @CsvSource({
        "53100, DISK_FULL",
        "53200, OUT_OF_MEMORY",
        "53300, NO_CONNECTION",
        "57P03, NO_CONNECTION",
        "57P02, CONNECTION_LOST",
        "08006, CONNECTION_LOST",
        "58030, STORAGE_FAILED",
        "XX001, STORAGE_FAILED"
    })
    void a_code_of_the_server_has_a_reason(String code, StoreReason reason) throws SQLException {
        try (var database = TestDatabase.empty(Dialect.POSTGRESQL)) {
            isTold(database, reason, "DO $$ BEGIN RAISE EXCEPTION 'so it is' USING ERRCODE = '" + code + "'; END $$");
        }
    }

    @Test
    void h2_says_why() throws SQLException, IOException {
        try (var database = TestDatabase.migrated(Dialect.H2)) {
            try (var other = database.connect()) {
                other.setAutoCommit(false);
                execute(other, "SELECT * FROM company_setup FOR UPDATE", "INSERT INTO location VALUES ('A', FALSE)");
                isTold(
                        database,
                        StoreReason.TIMED_OUT,
                        "SET LOCK_TIMEOUT 10",
                        "INSERT INTO location VALUES ('A', FALSE)");
            }
        }
        var url = "jdbc:h2:file:" + folder.resolve("ledger");
        try (var connection = DriverManager.getConnection(url, "sa", "")) {
            execute(connection, "CREATE TABLE t (i INT)");
        }
        try (var connection = DriverManager.getConnection(url + ";ACCESS_MODE_DATA=r", "sa", "")) {
            var failed =
                    catchThrowableOfType(SQLException.class, () -> execute(connection, "INSERT INTO t VALUES (1)"));
            assertThat(DatabaseFailure.reason(failed)).contains(StoreReason.READ_ONLY);
        }
    }

    @Test
    void a_disk_that_is_full_is_told_apart_from_one_that_fails() {
        var full = DbException.convertIOException(new IOException("No space left on device"), "ledger.mv.db");
        assertThat(DatabaseFailure.refusal(full).map(Refused::reason)).contains(StoreReason.DISK_FULL);
        var failing = DbException.convertIOException(new IOException("Input/output error"), "ledger.mv.db");
        assertThat(DatabaseFailure.refusal(failing).map(Refused::reason)).contains(StoreReason.STORAGE_FAILED);
        var closed = DbException.get(ErrorCode.DATABASE_IS_CLOSED);
        assertThat(DatabaseFailure.refusal(closed).map(Refused::reason)).contains(StoreReason.STORAGE_FAILED);
    }

    @Test
    void a_pool_that_is_used_up_says_so() {
        var pool = new SQLTransientConnectionException("Connection is not available, request timed out");
        assertThat(DatabaseFailure.reason(pool)).contains(StoreReason.NO_CONNECTION);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void what_is_left_is_a_bug(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var failed = catchThrowableOfType(SQLException.class, () -> execute(connection, "SELECT * FROM nowhere"));
            var bug = new RowFailure("a test", failed);
            assertThat(DatabaseFailure.refusal(bug)).isEmpty();
            assertThat(DatabaseFailure.told(bug)).isSameAs(bug);
        }
    }
}
