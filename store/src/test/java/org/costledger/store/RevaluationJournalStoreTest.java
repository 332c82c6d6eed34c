package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.revaluation.JournalTemplate;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevaluationJournalStoreTest {
    private static final int LINES = 40;

    private static List<RevaluationLine> lines(RandomRecords random) {
        var lines = new ArrayList<RevaluationLine>();
        for (int line = 1; line <= LINES; line++)
            lines.add(random.make(RevaluationLine.class).numbered(line * 10_000));
        return lines;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aBatchComesBackAsItWasWritten(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var store = new RevaluationJournalStore(connection);
            for (int seed = 1; seed <= 5; seed++) {
                var random = new RandomRecords(seed);
                var journal = random.make(RevaluationJournal.class).with(lines(random));
                store.write(journal);
                assertThat(store.find(journal.template().name(), journal.name()))
                        .as("seed %s", seed)
                        .contains(journal);
            }
            assertThat(store.batches()).hasSize(5);
            assertThat(store.find("NONE", "SUCH")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aBatchTakesThePlaceOfTheOneBefore(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var store = new RevaluationJournalStore(connection);
            var random = new RandomRecords(1);
            var batch = RevaluationJournal.named("MONTH-1").withNumberSeries("R001");
            store.write(batch.with(lines(random)));
            var others = lines(random);
            var edited = batch.with(others.subList(0, LINES / 2));
            store.write(edited);
            assertThat(store.find("REVALUATION", "month-1")).contains(edited);
            var again = edited.without(10_000)
                    .replacing(others.get(1).numbered(30_000))
                    .plus(others.subList(30, 33));
            store.replace(edited, again);
            assertThat(store.find("REVALUATION", "MONTH-1")).contains(again);
            store.delete(again);
            assertThat(store.find("REVALUATION", "MONTH-1")).isEmpty();
            assertThat(store.batches()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPostedBatchTakesTheNameThatFollows(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var store = new RevaluationJournalStore(connection);
            var template = new JournalTemplate("REVALUATION", JournalTemplate.Type.REVALUATION, true);
            var batch = new RevaluationJournal(
                    template, "MONTH-1", Optional.of("R001"), "YEAREND", lines(new RandomRecords(1)));
            store.write(batch);
            var posted = batch.afterPosting();
            store.replace(batch, posted);
            assertThat(posted.name()).isEqualTo("MONTH-2");
            assertThat(store.batches()).containsExactly(new RevaluationJournalStore.Batch("REVALUATION", "MONTH-2"));
            assertThat(store.find("REVALUATION", "MONTH-2")).contains(posted);
        }
    }
}
