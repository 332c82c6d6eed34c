package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.costledger.engine.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileTest {
    @TempDir
    private Path folder;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("ledger") + ";REUSE_SPACE=FALSE";
    }

    private Path file() {
        return folder.resolve("ledger.mv.db");
    }

    /** A table of rows with the number of the last round, each round of which leaves the pages of those before behind. */
    private void write(int rounds) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t AS SELECT x AS id, CAST(0 AS INT) AS round FROM SYSTEM_RANGE(1, 2000)");
            for (int round = 1; round <= rounds; round++) {
                statement.execute("UPDATE t SET round = " + round);
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    private int rowsOf(int round) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "sa", "");
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM t WHERE round = " + round)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void writeAnew() {
        new FolderFile(folder.resolve("ledger")).writeAnewIfWorthIt(0);
    }

    @Test
    void what_is_of_no_more_use_is_left_out() throws SQLException, IOException {
        write(40);
        long before = Files.size(file());
        writeAnew();
        assertThat(Files.size(file())).isLessThan(before / 4);
        assertThat(rowsOf(40)).isEqualTo(2000);
        long small = Files.size(file());
        writeAnew();
        assertThat(Files.size(file())).as("most of it is in use").isEqualTo(small);
    }

    @Test
    void a_small_file_stays_as_it_is() throws SQLException, IOException {
        write(40);
        long before = Files.size(file());
        new FolderFile(folder.resolve("ledger")).writeAnewIfWorthIt();
        assertThat(Files.size(file())).isEqualTo(before);
    }

    @Test
    void after_a_kill_it_is_opened_and_closed_first() throws SQLException, IOException {
        write(40);
        var left = folder.resolve("left.mv.db");
        try (var connection = DriverManager.getConnection(url(), "sa", "");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE t SET round = 41");
            statement.execute("CHECKPOINT SYNC");
            Files.copy(file(), left);
        }
        Files.move(left, file(), StandardCopyOption.REPLACE_EXISTING);
        long before = Files.size(file());
        writeAnew();
        assertThat(Files.size(file())).isEqualTo(before);
        assertThat(rowsOf(40)).as("what was not committed is undone").isEqualTo(2000);
        writeAnew();
        assertThat(Files.size(file())).isLessThan(before / 4);
        assertThat(rowsOf(40)).isEqualTo(2000);
    }

    @Test
    void a_file_that_is_not_there_or_damaged_stays_as_it_is() throws IOException {
        writeAnew();
        assertThat(file()).doesNotExist();
        var bytes = new byte[100_000];
        ThreadLocalRandom.current().nextBytes(bytes);
        Files.write(file(), bytes);
        writeAnew();
        assertThat(file()).hasBinaryContent(bytes);
    }

    @Test
    void where_it_cannot_be_written_anew_it_stays_as_it_is() throws SQLException, IOException {
        write(40);
        long before = Files.size(file());
        var inTheWay =
                Files.createDirectories(folder.resolve("ledger.mv.db.tempFile").resolve("something"));
        writeAnew();
        assertThat(Files.size(file())).isEqualTo(before);
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertThat(rowsOf(40)).isEqualTo(2000);
    }

    @Test
    void a_program_opens_a_ledger_once_at_a_time() {
        var address = LedgerAddress.of(folder.toString());
        var again = LedgerAddress.of(
                folder.resolve("..").resolve(folder.getFileName()).toString());
        try (var database = Database.prepared(address)) {
            assertThat(database.dialect()).isEqualTo(Dialect.H2);
            assertThatThrownBy(() -> Database.open(again))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(StoreReason.OPEN_ELSEWHERE));
        }
        Database.open(again).close();
    }
}
