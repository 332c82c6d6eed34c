package org.costledger.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.invariant.LedgerFixture.traded;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.costledger.engine.setup.CostingMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvariantsTest {
    @ParameterizedTest
    @EnumSource(names = {"FIFO", "LIFO", "AVERAGE"})
    void aKeptLedgerBreaksNoLaw(CostingMethod method) {
        assertThat(traded(method).violations()).isEmpty();
    }

    @Test
    void someItemsCanBeCheckedAlone() {
        var ledger = traded(CostingMethod.FIFO);
        assertThat(Invariants.check(ledger.scan(), List.of("link"))).isEmpty();

        ledger.entry(1).remaining = "1";
        assertThat(Invariants.check(ledger.scan(), List.of("link")))
                .extracting(Violation::law)
                .contains("INV-4", "INV-19");
        assertThat(Invariants.check(ledger.scan(), List.of())).isEmpty();
    }

    @Test
    void everyLawOfTheChapterIsCheckedOrNamedAsUnchecked() {
        var ids = Stream.concat(
                        Invariants.ALL.stream().map(Law::id),
                        UncheckedLaw.ALL.stream().map(UncheckedLaw::id))
                .filter(id -> id.startsWith("INV-"))
                .distinct();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 28).mapToObj(no -> "INV-" + no).toList());
    }

    @Test
    void aViolationSaysWhatContradictsWhat() {
        var ledger = traded(CostingMethod.FIFO);
        ledger.entry(2).remaining = "6";
        assertThat(ledger.violations())
                .extracting(Violation::toString)
                .contains("INV-4 item ledger entry 2 of item LINK: 6 remain, but its applications leave 7");
    }
}
