package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Setup;
import org.costledger.service.CuttingProxy.Moment;
import org.costledger.store.LedgerAddress;
import org.costledger.store.StoreReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection is lost at the worst moments. What was asked for is done once, or refused and not done, and nobody has to guess. */
class LostConnectionTest {
    private static final String END = CuttingProxy.COMMIT;
    private static final String NUMBERS = "take_entry_numbers";
    /** Rows are sent together with the end of their transaction. */
    private static final String WRITING = "INSERT INTO item_ledger_entry";
    /** More than a request is tried again. */
    private static final int ALWAYS = 100;

    private CuttingProxy proxy;
    private Books books;
    private Books besides;

    @BeforeEach
    void booksBehindAProxy() {
        var address = EmptyBooks.ON_POSTGRES.address();
        besides = Books.create(address, Setup.DEFAULT);
        var direct = (LedgerAddress.Postgres) LedgerAddress.of(address);
        proxy = new CuttingProxy(direct.port());
        books = Books.open(
                "postgres://" + direct.login().user() + "@localhost:" + proxy.port() + "/" + direct.database());
        Kept.item(books, "LINK");
    }

    @AfterEach
    void close() {
        books.close();
        besides.close();
        proxy.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_commit_whose_answer_is_lost_is_settled_and_done_once(Moment moment) {
        proxy.cut(END, moment, 1);
        var answer = Kept.purchase(books, "k", "LINK", "10");
        assertThat(proxy.cuts()).isEqualTo(1);
        assertThat(answer.itemLedgerEntryNos()).hasSize(1);
        assertThat(Kept.purchase(besides, "k", "LINK", "10")).isEqualTo(answer);
        assertThat(Kept.entries(besides, "LINK")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_lost_while_writing_is_made_anew(Moment moment) {
        proxy.cut(WRITING, moment, 1);
        Kept.purchase(books, "k", "LINK", "10");
        assertThat(proxy.cuts()).isEqualTo(1);
        assertThat(Kept.entries(besides, "LINK")).isEqualTo(1);
    }

    @Test
    void a_connection_that_is_lost_again_and_again_is_refused_and_nothing_is_written() {
        proxy.cut(NUMBERS, Moment.AFTER, ALWAYS);
        assertThatThrownBy(() -> Kept.purchase(books, "k", "LINK", "10"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(StoreReason.CONNECTION_LOST));
        assertThat(Kept.entries(besides, "LINK")).isZero();
    }

    @Test
    void a_commit_nobody_can_tell_of_is_refused_as_such_and_repeating_it_settles_it() {
        proxy.cut(END, Moment.BEFORE, ALWAYS);
        assertThatThrownBy(() -> Kept.purchase(books, "k", "LINK", "10"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(StoreReason.COMMIT_UNKNOWN));
        proxy.cut(END, Moment.BEFORE, 0);
        Kept.purchase(books, "k", "LINK", "10");
        assertThat(Kept.entries(besides, "LINK")).isEqualTo(1);
    }

    @Test
    void what_is_looked_up_over_a_lost_connection_is_looked_up_again() {
        proxy.cut("FROM company_setup", Moment.BEFORE, 1);
        assertThat(books.setup()).isEqualTo(Setup.DEFAULT);
        assertThat(proxy.cuts()).isEqualTo(1);
    }

    @Test
    void what_is_passed_on_as_it_is_read_is_refused_over_a_lost_connection() {
        proxy.cut("FROM company_setup", Moment.BEFORE, 1);
        assertThatThrownBy(() -> books.read(transaction -> transaction.setups().read()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(StoreReason.CONNECTION_LOST));
        assertThat(books.setup()).isEqualTo(Setup.DEFAULT);
    }
}
