package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksTest {
    private static final LocalDate DATE = LocalDate.of(2026, 1, 2);

    @TempDir
    private Path folder;

    private Books books;

    @BeforeEach
    void anItemInBooks() {
        books = Books.create(folder.resolve("books").toString(), Setup.DEFAULT);
        ChangeMasterData.item(books, asked("item", "ANNA"), Item.of("LINK", CostingMethod.FIFO), ItemState.NEW);
    }

    @AfterEach
    void close() {
        books.close();
    }

    private static Asked asked(String key, String user) {
        return new Asked(key, by(user), "");
    }

    private static PostingRequest.By by(String user) {
        return new PostingRequest.By(user, Instant.now(), "", "");
    }

    private long entries() {
        return books.whole().lastNumbers().itemLedgerEntry();
    }

    private static PostingRequest purchase(String quantity, String user) {
        var line = new JournalLine.Purchase(
                Header.on(DATE),
                Movement.of(new StockKey("LINK", "", ""), Quantity.of(quantity)),
                Price.perUnit("4"),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false);
        return new PostingRequest(List.of(line), DATE, by(user));
    }

    @Test
    void a_request_sent_again_is_answered_again_whoever_sends_it_and_when() {
        var first = PostLines.post(books, asked("k", "ANNA"), purchase("10", "ANNA"));
        var again = PostLines.post(books, asked("k", "BERT"), purchase("10", "BERT"));
        assertThat(again).isEqualTo(first);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused_and_names_the_first() {
        PostLines.post(books, asked("k", "ANNA"), purchase("10", "ANNA"));
        assertThatThrownBy(() -> PostLines.post(books, asked("k", "ANNA"), purchase("11", "ANNA")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("service.key-reused"))
                .hasMessageContaining("Key k stands for another request, post of 20");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_trial_answers_and_tells_what_would_be_and_leaves_nothing_behind() {
        var told = new ArrayList<Written>();
        try (var trial = books.trial()) {
            trial.listen(told::add);
            var answer = PostLines.post(trial, asked("k", "ANNA"), purchase("10", "ANNA"));
            assertThat(answer.itemLedgerEntryNos()).containsExactly(1L);
        }
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().changes().getFirst().appended().itemLedgerEntries())
                .hasSize(1);
        assertThat(entries()).isZero();

        var answer = PostLines.post(books, asked("k", "ANNA"), purchase("12", "ANNA"));
        assertThat(answer.itemLedgerEntryNos()).containsExactly(1L);
    }

    @Test
    void stock_is_revalued_beside_other_items_that_are_oversold() {
        Kept.item(books, "OTHER");
        Kept.sale(books, "oversold 1", "OTHER", "1");
        Kept.purchase(books, "bought", "LINK", "10");
        Kept.sale(books, "oversold 2", "OTHER", "1");
        var options = new CalculationOptions(
                DATE,
                Optional.of("REV"),
                CalculationOptions.Per.Item.WHOLE,
                CalculationOptions.Base.NONE,
                false,
                new CalculationOptions.Filter(
                        Optional.of(Set.of("LINK")), Optional.empty(), Optional.empty(), Optional.empty()),
                CalculationOptions.Consent.NONE);
        var calculated = Revalue.calculate(books, Kept.asked("revalue"), RevaluationJournal.named("BATCH"), options);
        assertThat(calculated.journal().lines()).hasSize(1);
    }

    @Test
    void a_batch_or_worksheet_that_nobody_made_is_refused() {
        assertThatThrownBy(() -> RevaluationJournals.post(books, Kept.asked("post"), "NONE", DATE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ServiceReason.REVALUATION_BATCH_UNKNOWN));
        assertThatThrownBy(() -> StandardCostWorksheets.worksheet(books, "NONE"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ServiceReason.WORKSHEET_UNKNOWN));
    }
}
