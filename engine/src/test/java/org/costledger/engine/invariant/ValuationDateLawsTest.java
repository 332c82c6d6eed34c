package org.costledger.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.invariant.LedgerFixture.day;
import static org.costledger.engine.invariant.LedgerFixture.traded;

import java.util.Optional;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;
import org.junit.jupiter.api.Test;

class ValuationDateLawsTest {
    private final LedgerFixture ledger = traded(CostingMethod.FIFO);

    @Test
    void anInvoiceThatCountsFromAnotherDateIsReported() {
        ledger.value(2).valuationDate = day(20);
        assertThat(ledger.brokenLaws()).containsExactly("INV-14");
    }

    @Test
    void anInvoiceThatWouldBeValuedTooEarlyCountsFromItsPostingDate() {
        ledger.value(2).valuationDate = day(20);
        earliest(15);
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void anInvoiceIsRedirectedToItsPostingDateOnly() {
        ledger.value(2).valuationDate = day(18);
        earliest(15);
        assertThat(ledger.brokenLaws()).containsExactly("INV-14");
    }

    private void earliest(int day) {
        var settings = CostingSettings.DEFAULT;
        ledger.setup = ledger.setup.withCosting(new CostingSettings(
                settings.automaticCostPosting(),
                settings.expectedCostPostingToGl(),
                settings.automaticCostAdjustment(),
                settings.averageCostCalculationType(),
                settings.averageCostPeriod(),
                Optional.of(day(day))));
    }

    @Test
    void aRevaluationHasADateOfItsOwn() {
        ledger.value(2).type = CostEntryType.REVALUATION;
        ledger.value(2).valuationDate = day(20);
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void theInvoiceOfAnOutputMayCountLater() {
        ledger.entry(1).type = ItemLedgerEntryType.OUTPUT;
        ledger.value(2).valuationDate = day(18);
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void aValueThatCountsBeforeItsPostingIsReported() {
        ledger.value(4).valuationDate = day(5);
        assertThat(ledger.brokenLaws()).containsExactly("INV-15");
    }

    @Test
    void aNamedEntryThatIsValuedEarlierGivesItsDate() {
        ledger.value(4).valuationDate = day(5);
        ledger.entry(3).appliesTo = 2;
        assertThat(ledger.violations()).isEmpty();

        ledger.value(4).valuationDate = day(4);
        assertThat(ledger.brokenLaws()).containsExactly("INV-15");
    }

    @Test
    void anInboundTransferHasTheDateOfItsOutbound() {
        ledger.entry(5).appliesTo = 2;
        ledger.value(6).valuationDate = day(5);
        ledger.value(7).valuationDate = day(5);
        assertThat(ledger.violations()).isEmpty();

        ledger.value(6).valuationDate = day(14);
        assertThat(ledger.violations()).extracting(Violation::subject).containsExactly("value entry 7 of item LINK");
    }

    @Test
    void aCorrectionHasTheDateOfWhatItCorrects() {
        ledger.entry(3).correction = true;
        ledger.value(4).valuationDate = day(5);
        assertThat(ledger.violations()).isEmpty();
    }
}
