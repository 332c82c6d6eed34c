package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ledger's place: made, backed up, restored, upgraded, exported, and refused with code, sentence and status where it must be. */
class KeptPlaceCommandsTest {
    @TempDir
    private Path folder;

    private String books = "";

    @BeforeEach
    void books() {
        books = folder.resolve("books").toString();
        assertThat(CommandRun.of("init", "--ledger", books).status()).isZero();
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private static void isRefused(String code, String sentence, String... arguments) {
        var run = CommandRun.of(arguments);
        assertThat(run.err())
                .startsWith("costledger: ")
                .contains(sentence)
                .endsWith("[" + code + "]" + System.lineSeparator());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_backup_is_restored() {
        var backup = CommandRun.of("backup", in("backup.zip"), "--ledger", books);
        assertThat(backup.err()).isEmpty();
        assertThat(backup.out()).matches("Wrote \\d+ rows? to .*backup.zip, schema version \\d+\\.\\R");
        var restored = CommandRun.of("restore", in("backup.zip"), "--ledger", in("restored"), "--json");
        assertThat(restored.status()).isZero();
        assertThat(restored.out()).contains("\"company_setup\": 1");
        assertThat(CommandRun.of("fingerprint", "--ledger", in("restored")).out())
                .isEqualTo(CommandRun.of("fingerprint", "--ledger", books).out());
        isRefused("service.file-exists", "backup.zip already", "backup", in("backup.zip"), "--ledger", books);
        isRefused("store.place-not-empty", books, "restore", in("backup.zip"), "--ledger", books);
        isRefused("service.file-missing", "There is no file", "restore", in("none.zip"), "--ledger", in("new"));
        isRefused("service.backup-unreadable", "is no complete backup", "restore", books, "--ledger", in("new"));
    }

    @Test
    void an_upgrade_with_nothing_to_do_says_so() {
        assertThat(CommandRun.of("upgrade", "--ledger", books).out())
                .matches("The ledger has schema version \\d+ already.\\R");
        isRefused("store.schema-missing", "There is no ledger at " + in("none"), "upgrade", "--ledger", in("none"));
    }

    @Test
    void an_export_lists_its_files() throws IOException {
        var run = CommandRun.of("export", in("out"), "--ledger", books);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("companySetup.csv  1 row");
        assertThat(Files.readString(folder.resolve("out").resolve("companySetup.csv")))
                .startsWith("id,version,localCurrency,");
        isRefused("service.folder-not-empty", "is not empty", "export", in("out"), "--ledger", books);
    }

    @Test
    void a_ledger_that_another_program_has_open_is_refused() throws IOException {
        try (var other = FileChannel.open(folder.resolve("books").resolve("ledger.mv.db"), StandardOpenOption.WRITE)) {
            assertThat(other.tryLock()).isNotNull();
            isRefused("store.open-elsewhere", "is open already", "check", "--ledger", books);
            isRefused("store.open-elsewhere", "is open already", "backup", in("b.zip"), "--ledger", books);
        }
        assertThat(CommandRun.of("check", "--ledger", books).status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            store.schema-newer   | Use a newer program              | UPDATE "schema_history" SET "version" = '99' WHERE "version" = '2'
            store.schema-older   | then run 'costledger upgrade'    | DELETE FROM "schema_history" WHERE "version" > '1'
            store.upgrade-failed | stopped halfway                  | UPDATE "schema_history" SET "success" = FALSE WHERE "version" = '2'
            """)
    void a_schema_that_does_not_fit_is_refused(String code, String sentence, String sql) throws SQLException {
        change(sql);
        isRefused(code, sentence, "check", "--ledger", books);
        isRefused(code, sentence, "backup", in("backup.zip"), "--ledger", books);
        if (!code.equals("store.schema-older")) isRefused(code, sentence, "upgrade", "--ledger", books);
    }

    @Test
    void a_schema_that_was_altered_is_not_upgraded() throws SQLException {
        change("UPDATE \"schema_history\" SET \"checksum\" = 7 WHERE \"version\" = '1'");
        change("DELETE FROM \"schema_history\" WHERE CAST(\"version\" AS INTEGER) > 4");
        isRefused("store.schema-altered", "is not what this program made of it", "upgrade", "--ledger", books);
    }

    private void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("books/ledger"), "sa", "");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void a_place_that_is_none_is_refused() {
        isRefused("store.schema-missing", "There is no ledger at " + in("none"), "check", "--ledger", in("none"));
        isRefused("store.address-malformed", "is no place of a ledger", "check", "--ledger", "postgres:nowhere");
        isRefused("store.not-reached", "cannot be reached", "check", "--ledger", "postgres://localhost:1/books");
        isRefused("service.ledger-exists", "There is a ledger at", "init", "--ledger", books);
    }

    @Test
    void what_is_no_database_is_refused() throws IOException {
        Files.writeString(folder.resolve("books").resolve("ledger.mv.db"), "nothing of the kind");
        isRefused("store.storage-failed", "The storage of the ledger failed", "check", "--ledger", books);
    }
}
