package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.refusal.RefusalReason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Setup;
import org.costledger.store.Migrations;
import org.costledger.store.StoreReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a backup holds comes back, wherever it is restored, and nothing else has its name. */
class BackupTest {
    private static final String PROGRAM = "a test";

    @TempDir
    private Path folder;

    private static Fingerprints fingerprints(Books books) {
        try (var reading = books.reading()) {
            assertThat(Invariants.check(reading)).isEmpty();
            return Fingerprints.of(reading);
        }
    }

    /** A ledger with some entries, and a text that no CSV likes. */
    private static void fill(Books books) {
        for (int item = 1; item <= 3; item++) {
            Kept.item(books, "ITEM" + item);
            for (int number = 1; number <= 5; number++)
                Kept.purchase(books, "buy \"" + number + "\",\n" + item, "ITEM" + item, "10");
            Kept.sale(books, "sell " + item, "ITEM" + item, "7");
        }
    }

    static Stream<Arguments> waysFromOneToTheOther() {
        return Stream.of(EmptyBooks.values())
                .flatMap(from -> Stream.of(EmptyBooks.values()).map(to -> Arguments.of(from, to)));
    }

    private String emptyPlace(EmptyBooks kind) {
        return switch (kind) {
            case IN_FOLDERS -> folder.resolve("restored").toString();
            case ON_POSTGRES -> kind.address();
        };
    }

    @ParameterizedTest
    @MethodSource("waysFromOneToTheOther")
    void a_ledger_comes_back_and_goes_on(EmptyBooks from, EmptyBooks to) {
        var file = folder.resolve("backup.zip");
        var place = emptyPlace(to);
        try (var books = from.create(Setup.DEFAULT)) {
            fill(books);
            var manifest = Backup.write(books, file, PROGRAM);
            assertThat(manifest.rows()).isGreaterThan(50);
            assertThat(Restore.restore(file, place)).isEqualTo(manifest);
            try (var restored = Books.open(place)) {
                assertThat(fingerprints(restored)).isEqualTo(fingerprints(books));
                assertThat(Kept.purchase(restored, "buy \"1\",\n1", "ITEM1", "10"))
                        .isEqualTo(Kept.purchase(books, "buy \"1\",\n1", "ITEM1", "10"));
                assertThat(Kept.purchase(restored, "new", "ITEM1", "4").itemLedgerEntryNos())
                        .containsExactly(manifest.lastNumbers().itemLedgerEntry() + 1);
                Kept.purchase(books, "new", "ITEM1", "4");
                assertThat(fingerprints(restored)).isEqualTo(fingerprints(books));
                var again = folder.resolve("again.zip");
                assertThat(Backup.write(restored, again, PROGRAM).tables())
                        .isEqualTo(Backup.write(books, folder.resolve("first.zip"), PROGRAM)
                                .tables());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_is_of_one_moment_while_others_post(EmptyBooks kind) throws InterruptedException {
        try (var books = kind.create(Setup.DEFAULT)) {
            Kept.item(books, "LINK");
            var isDone = new AtomicBoolean();
            var posted = new AtomicInteger();
            var poster = Thread.ofPlatform().start(() -> {
                while (!isDone.get()) Kept.purchase(books, "k" + posted.incrementAndGet(), "LINK", "1");
            });
            try {
                for (int count = 1; count <= 3; count++) {
                    int before = posted.get();
                    while (posted.get() < before + 3) Thread.onSpinWait();
                    var file = folder.resolve(count + ".zip");
                    Backup.write(books, file, PROGRAM);
                    var place = folder.resolve("of" + count).toString();
                    Restore.restore(file, place);
                    try (var restored = Books.open(place)) {
                        fingerprints(restored);
                        assertThat(Kept.entries(restored, "LINK")).isGreaterThanOrEqualTo(before);
                    }
                }
            } finally {
                isDone.set(true);
                poster.join();
            }
        }
    }

    private static void isRefused(RefusalReason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void what_is_there_is_not_written_over() throws IOException {
        var file = folder.resolve("backup.zip");
        try (var books = Books.create(folder.resolve("books").toString(), Setup.DEFAULT)) {
            Backup.write(books, file, PROGRAM);
            isRefused(ServiceReason.FILE_EXISTS, () -> Backup.write(books, file, PROGRAM));
            isRefused(ServiceReason.FOLDER_NOT_EMPTY, () -> Export.export(books, folder));
        }
        isRefused(
                StoreReason.PLACE_NOT_EMPTY,
                () -> Restore.restore(file, folder.resolve("books").toString()));
        try (var taken = EmptyBooks.ON_POSTGRES.create(Setup.DEFAULT)) {
            fill(taken);
        }
        var used = EmptyBooks.ON_POSTGRES.address();
        Books.create(used, Setup.DEFAULT).close();
        isRefused(StoreReason.PLACE_NOT_EMPTY, () -> Restore.restore(file, used));
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("backup.zip", "books");
        }
    }

    private void isNoBackup(Path file, String why) {
        var place = folder.resolve("restored");
        assertThatThrownBy(() -> Restore.restore(file, place.toString()))
                .hasMessage(new Refused(ServiceReason.BACKUP_UNREADABLE, file, why).getMessage());
        assertThat(place).doesNotExist();
    }

    @Test
    void what_is_no_backup_is_refused_and_told_what_it_is() throws IOException {
        var none = folder.resolve("none.zip");
        assertThatThrownBy(
                        () -> Restore.restore(none, folder.resolve("restored").toString()))
                .hasMessage(new Refused(ServiceReason.FILE_MISSING, none).getMessage());
        isNoBackup(folder, "it is a folder");
        isNoBackup(
                Files.writeString(folder.resolve("text.zip"), "a text"),
                "it is no ZIP archive, or none that is whole (zip END header not found)");
        isNoBackup(ZipFiles.of(folder.resolve("other.zip"), "other.txt", "a text"), "there is no manifest.json in it");
        isNoBackup(
                ZipFiles.of(folder.resolve("list.zip"), BackupManifest.FILE, "[1, 2]"), "its manifest cannot be read");
    }

    @Test
    void a_backup_that_was_cut_off_or_changed_is_refused_and_leaves_nothing() throws IOException {
        var file = folder.resolve("backup.zip");
        try (var books = Books.create(folder.resolve("books").toString(), Setup.DEFAULT)) {
            fill(books);
            Backup.write(books, file, PROGRAM);
        }
        var bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 1}) {
            var cut = folder.resolve("cut.zip");
            Files.write(cut, java.util.Arrays.copyOf(bytes, length));
            isRefused(
                    ServiceReason.BACKUP_UNREADABLE,
                    () -> Restore.restore(cut, folder.resolve("restored").toString()));
        }
        var changed = folder.resolve("changed.zip");
        ZipFiles.change(file, changed, "item.csv", text -> text.replace("ITEM1", "ITEM7"));
        isRefused(
                ServiceReason.BACKUP_UNREADABLE,
                () -> Restore.restore(changed, folder.resolve("restored").toString()));
        var newer = folder.resolve("newer.zip");
        ZipFiles.change(
                file,
                newer,
                BackupManifest.FILE,
                text -> text.replace("\"schemaVersion\":\"", "\"schemaVersion\":\"9"));
        isRefused(
                StoreReason.SCHEMA_NEWER,
                () -> Restore.restore(newer, folder.resolve("restored").toString()));
        assertThat(folder.resolve("restored")).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files).allMatch(each -> !each.getFileName().toString().startsWith("."));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_export_has_the_names_of_the_field(EmptyBooks kind) throws IOException {
        try (var books = kind.create(Setup.DEFAULT)) {
            fill(books);
            var exported = Export.export(books, folder.resolve("out"));
            assertThat(exported).allMatch(file -> file.rows() > 0);
            var lines = Files.readAllLines(folder.resolve("out").resolve("itemLedgerEntry.csv"));
            assertThat(lines).hasSize(19);
            assertThat(lines.getFirst())
                    .startsWith("entryNo,registerNo,itemNo,variantCode,locationCode,entryType,postingDate,quantity");
            assertThat(lines.get(1)).startsWith("1,1,ITEM1,\"\",\"\",0,2026-01-02,10.00000,3.00000");
        }
    }

    /** By day the first, which goes through all migrations, and the last; each restoring runs them anew. */
    private static List<Integer> olderVersions() {
        int newest = Integer.parseInt(Migrations.NEWEST_VERSION);
        return Boolean.getBoolean("costledger.nightly")
                ? IntStream.range(1, newest).boxed().toList()
                : List.of(1, newest - 1);
    }

    /** From the first schema on: a filled ledger is brought to the newest, and what happened stays. */
    @ParameterizedTest
    @EnumSource
    void a_filled_ledger_of_each_older_schema_is_upgraded(EmptyBooks to) throws IOException {
        var file = folder.resolve("backup.zip");
        Fingerprints before;
        try (var books = Books.create(folder.resolve("books").toString(), Setup.DEFAULT)) {
            fill(books);
            before = fingerprints(books);
            Backup.write(books, file, PROGRAM);
        }
        var newest = "\"schemaVersion\":\"" + Migrations.NEWEST_VERSION + "\"";
        for (int version : olderVersions()) {
            var older = folder.resolve("of" + version + ".zip");
            var said = "\"schemaVersion\":\"" + version + "\"";
            ZipFiles.change(file, older, BackupManifest.FILE, text -> text.replace(newest, said));
            var place = to == EmptyBooks.IN_FOLDERS
                    ? folder.resolve("restored" + version).toString()
                    : to.schema("v" + version);
            assertThat(Restore.restore(older, place).schemaVersion()).isEqualTo(String.valueOf(version));
            try (var restored = Books.open(place)) {
                assertThat(fingerprints(restored)).isEqualTo(before);
                Kept.sale(restored, "after", "ITEM1", "8");
                try (var transaction = restored.begin();
                        var statement = transaction.connection().createStatement()) {
                    assertThatThrownBy(() -> statement.execute("UPDATE value_entry SET cost_amount_actual = 1"))
                            .hasMessageContaining("would change what happened");
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            }
        }
    }
}
