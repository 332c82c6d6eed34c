package org.costledger.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.invariant.LedgerFixture.day;
import static org.costledger.engine.invariant.LedgerFixture.traded;

import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.setup.CostingMethod;
import org.junit.jupiter.api.Test;

class AdjustedCostLawsTest {
    @Test
    void anIssueThatDoesNotCostItsSharesIsReported() {
        var ledger = adjusted(traded(CostingMethod.FIFO));
        assertThat(ledger.violations()).isEmpty();

        var sale = ledger.addValue(3, day(10));
        sale.actual = "-0.01";
        assertThat(ledger.violations())
                .filteredOn(violation -> violation.law().equals("ADJ-60"))
                .extracting(Violation::toString)
                .containsExactly(
                        "ADJ-60 item ledger entry 3 of item LINK: has a cost of -50.01, but what supplied it gives -50");
    }

    @Test
    void whatIsNotAdjustedMayStillCostAnything() {
        var ledger = traded(CostingMethod.FIFO);
        ledger.addValue(3, day(10)).actual = "-0.01";
        assertThat(ledger.brokenLaws()).doesNotContain("ADJ-60", "ADJ-213");
    }

    @Test
    void averageItemsHaveLawsOfTheirOwn() {
        var ledger = adjusted(traded(CostingMethod.AVERAGE));
        ledger.addValue(3, day(10)).actual = "-0.01";
        assertThat(ledger.brokenLaws()).doesNotContain("ADJ-60", "ADJ-213");
    }

    @Test
    void aReturnThatDoesNotCostItsPartIsReported() {
        var ledger = adjusted(traded(CostingMethod.FIFO));
        ledger.value(5).actual = "8.34";
        assertThat(ledger.brokenLaws()).containsExactly("ADJ-213");
    }

    @Test
    void aUsedUpReceiptThatKeepsACentIsReported() {
        var ledger = adjusted(traded(CostingMethod.FIFO));
        var rounding = ledger.addValue(1, day(1));
        rounding.type = CostEntryType.ROUNDING;
        rounding.actual = "0.01";
        assertThat(ledger.brokenLaws()).doesNotContain("ADJ-213");

        // Only once the cost of what took from it is final must it have passed on all.
        ledger.applications.values().forEach(application -> application.isFinal = true);
        assertThat(ledger.brokenLaws()).contains("ADJ-213");
    }

    @Test
    void noQuantityMeansNoValue() {
        var ledger = adjusted(new LedgerFixture(CostingMethod.FIFO));
        ledger.receipt(1, day(1), "3", "10");
        ledger.issue(2, day(2), "-3", "-10");
        ledger.apply(2, 1, 2, "-3");
        assertThat(ledger.violations()).isEmpty();

        ledger.value(2).actual = "-9.99";
        assertThat(ledger.brokenLaws()).containsExactly("ADJ-60", "D-2");

        ledger.entry(2).completely = false;
        assertThat(ledger.brokenLaws()).doesNotContain("D-2");
    }

    @Test
    void aPoolThatIsUsedUpIsWorthNothing() {
        var ledger = adjusted(new LedgerFixture(CostingMethod.AVERAGE));
        ledger.receipt(1, day(1), "3", "10");
        ledger.issue(2, day(2), "-2", "-6.67");
        ledger.issue(3, day(3), "-1", "-3.33");
        ledger.apply(2, 1, 2, "-2");
        ledger.apply(3, 1, 3, "-1");
        ledger.applications.values().forEach(application -> application.costFollows = application.outbound == 0);
        assertThat(ledger.violations()).isEmpty();

        ledger.value(3).actual = "-3.34";
        assertThat(ledger.violations()).extracting(Violation::law).containsExactly("ADJ-213");
    }

    private static LedgerFixture adjusted(LedgerFixture ledger) {
        ledger.state = ledger.state.withFlags(true, true);
        return ledger;
    }
}
