package org.costledger.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.service.Asked;
import org.costledger.service.Books;
import org.costledger.service.ChangeMasterData;
import org.costledger.service.EmptyBooks;
import org.costledger.service.PostingDraft;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.Mapping;
import org.costledger.service.importing.kept.BooksTarget;
import org.costledger.service.importing.kept.TotalsBesideLedger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What only a ledger that is kept can show. */
class ImportIntoBooksTest {
    private static final int ROWS = Boolean.getBoolean("costledger.nightly") ? 100_000 : 2_500;
    private static final int ITEMS = 20;

    @TempDir
    private Path folder;

    private Path movements(String name, int from, int to) throws IOException {
        var path = folder.resolve(name);
        try (var out = Files.newBufferedWriter(path)) {
            out.write("type,postingDate,documentNo,lineNo,itemNo,quantity,unitCost\n");
            for (int row = from; row < to; row++)
                out.write("purchase,2026-01-05,R%d,1,ITEM%d,2,4.00\n".formatted(row, row % ITEMS));
        }
        return path;
    }

    private static Books books(EmptyBooks place) {
        var books = place.create(Setup.DEFAULT);
        for (int no = 0; no < ITEMS; no++)
            ChangeMasterData.item(
                    books,
                    new Asked("item " + no, Imports.BY, ""),
                    Item.of("ITEM" + no, CostingMethod.FIFO),
                    ItemState.NEW);
        return books;
    }

    private static ImportReport run(Path path, ImportOptions options, ImportTarget target) {
        return Importer.run(
                List.of(new ImportFile(path, FileKind.MOVEMENTS, Mapping.NONE)), options, target, ImportProgress.NONE);
    }

    /** Takes note of some drafts that are posted. */
    private static final class Watching implements ImportTargetDecorator {
        private final ImportTarget target;
        private final List<WeakReference<PostingDraft>> samples = new ArrayList<>();

        Watching(ImportTarget target) {
            this.target = target;
        }

        @Override
        public ImportTarget decorated() {
            return target;
        }

        @Override
        public List<Answer> post(List<PostingDraft> drafts) {
            samples.add(new WeakReference<>(drafts.getFirst()));
            return target.post(drafts);
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void nothing_of_a_row_is_held_once_it_is_posted_though_all_rows_are_committed_together(EmptyBooks place)
            throws IOException {
        var options = ImportOptions.of(ImportMode.ALL_OR_NOTHING, Imports.BY);
        try (var books = books(place);
                var watching = new Watching(new BooksTarget(books, options, "", LocalDate.EPOCH))) {
            var report = run(movements("movements.csv", 0, ROWS), options, watching);
            assertThat(report.problems()).isEmpty();
            assertThat(watching.samples).hasSizeGreaterThan(1);
            System.gc();
            assertThat(watching.samples).allMatch(sample -> sample.get() == null);
            assertThat(books.whole().history("ITEM7").itemLedgerEntries()).hasSize(ROWS / ITEMS);
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void imports_of_overlapping_files_at_the_same_time_post_each_row_once(EmptyBooks place) throws Exception {
        var options = ImportOptions.of(ImportMode.ACCEPT_GOOD_ROWS, Imports.BY).withRejectFolder(folder);
        var one = movements("movements-1.csv", 0, 1_200);
        var other = movements("movements-2.csv", 600, 1_800);
        try (var books = books(place);
                var threads = Executors.newFixedThreadPool(2)) {
            Callable<ImportReport> first = () -> into(books, one, options);
            Callable<ImportReport> second = () -> into(books, other, options);
            long accepted = 0;
            long repeated = 0;
            for (var done : threads.invokeAll(List.of(first, second))) {
                assertThat(done.get().problems()).isEmpty();
                accepted += done.get().files().getFirst().accepted();
                repeated += done.get().files().getFirst().repeated();
            }
            assertThat(accepted).isEqualTo(1_800);
            assertThat(repeated).isEqualTo(600);
            assertThat(Invariants.check(books.whole())).isEmpty();
        }
    }

    private static ImportReport into(Books books, Path path, ImportOptions options) {
        try (var target = new BooksTarget(books, options, "", LocalDate.EPOCH)) {
            return run(path, options, target);
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void cards_of_items_with_entries_are_changed_as_the_rules_allow(EmptyBooks place) throws IOException {
        var options = ImportOptions.of(ImportMode.ACCEPT_GOOD_ROWS, Imports.BY).withRejectFolder(folder);
        try (var books = books(place)) {
            into(books, movements("movements.csv", 0, 40), options);
            var items = Files.writeString(folder.resolve("items.csv"), """
                    no,costingMethod,description
                    ITEM1,fifo,Bolt
                    ITEM2,average,Nut
                    NEW,fifo,Washer
                    """);
            ImportReport report;
            try (var target = new BooksTarget(books, options, "", LocalDate.EPOCH)) {
                report = Importer.run(
                        List.of(new ImportFile(items, FileKind.ITEMS, Mapping.NONE)),
                        options,
                        target,
                        ImportProgress.NONE);
            }
            assertThat(report.problems()).extracting(ImportProblem::row).containsExactly(3L);
            assertThat(books.whole().item("ITEM1").description()).isEqualTo("Bolt");
            assertThat(books.whole().item("ITEM2").costingMethod()).isEqualTo(CostingMethod.FIFO);
            assertThat(books.whole().itemNos()).contains("NEW");
            assertThat(Invariants.check(books.whole())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void a_dry_run_on_books_that_are_a_trial_leaves_nothing_behind(EmptyBooks place) throws IOException {
        var options = ImportOptions.of(ImportMode.ALL_OR_NOTHING, Imports.BY);
        try (var books = books(place)) {
            var report = into(books.trial(), movements("movements.csv", 0, 40), options);
            assertThat(report.problems()).isEmpty();
            assertThat(books.whole().hasEntries("ITEM1")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void the_totals_of_the_files_stand_beside_those_of_the_ledger(EmptyBooks place) throws IOException {
        var options = ImportOptions.of(ImportMode.ALL_OR_NOTHING, Imports.BY);
        try (var books = books(place);
                var target = new BooksTarget(books, options, "", LocalDate.EPOCH)) {
            var before = target.stock();
            var report = run(movements("movements.csv", 0, 40), options, target);
            var totals = TotalsBesideLedger.of(report, before, target.stock());
            assertThat(totals).hasSize(ITEMS);
            for (var item : totals) {
                assertThat(item.posted().quantity()).isEqualByComparingTo("4");
                assertThat(item.quantityDifference()).isZero();
                assertThat(item.valueDifference())
                        .hasValueSatisfying(value -> assertThat(value).isZero());
                assertThat(item.inStock().value()).isEqualByComparingTo("16");
            }
            assertThat(target.stock()).hasSize(ITEMS);
        }
    }
}
