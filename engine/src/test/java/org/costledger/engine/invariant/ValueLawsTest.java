package org.costledger.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.invariant.LedgerFixture.cost;
import static org.costledger.engine.invariant.LedgerFixture.day;
import static org.costledger.engine.invariant.LedgerFixture.traded;

import java.util.Optional;
import org.costledger.engine.invariant.LedgerFixture.Value;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Currency;
import org.costledger.engine.setup.ExchangeRates;
import org.costledger.engine.setup.ItemState;
import org.junit.jupiter.api.Test;

class ValueLawsTest {
    private final LedgerFixture ledger = traded(CostingMethod.FIFO);

    @Test
    void costStillExpectedOfWhatIsInvoicedIsReported() {
        ledger.value(2).expected = "-39.99";
        assertThat(ledger.brokenLaws()).containsExactly("INV-9");
    }

    @Test
    void salesStillExpectedOfWhatIsInvoicedAreReported() {
        ledger.value(4).salesExpected = "1";
        assertThat(ledger.brokenLaws()).containsExactly("INV-9");
    }

    @Test
    void twinsStillExpectedAreReportedWhileTheCurrencyIsOn() {
        ledger.value(2).expectedAcy = "-1";
        assertThat(ledger.violations()).isEmpty();

        ledger.setup = ledger.setup.withAdditionalReportingCurrency(
                Optional.of(new Currency("USD", Precision.CENT, Precision.FINEST)), ExchangeRates.NONE);
        assertThat(ledger.brokenLaws()).containsExactly("INV-9");
    }

    @Test
    void aTransferThatExpectsSomethingIsReported() {
        ledger.value(6).expected = "5";
        var other = ledger.addValue(5, day(14));
        other.expected = "-5";
        assertThat(ledger.brokenLaws()).contains("INV-9");
    }

    @Test
    void expectedCostWithAnActualAmountIsReported() {
        ledger.value(1).actual = "1";
        assertThat(ledger.brokenLaws()).containsExactly("INV-10");
    }

    @Test
    void expectedCostThatInvoicesIsReported() {
        ledger.value(1).invoiced = "10";
        ledger.value(2).invoiced = "0";
        assertThat(ledger.brokenLaws()).containsExactly("INV-10");
    }

    @Test
    void costOutsideInventoryOnAnInventoriableValueIsReported() {
        ledger.value(3).nonInvtbl = "1";
        assertThat(ledger.brokenLaws()).containsExactly("INV-11");
    }

    @Test
    void inventoryCostOnAValueThatIsNotInventoriableIsReported() {
        ledger.value(4).inventoriable = false;
        assertThat(ledger.brokenLaws()).containsExactly("INV-11");
    }

    @Test
    void aVarianceOfAnItemThatIsNotStandardIsReported() {
        ledger.addValue(2, day(5)).type = CostEntryType.VARIANCE;
        assertThat(ledger.brokenLaws()).contains("INV-12");
    }

    @Test
    void anInvoiceOfAStandardItemCostsTheStandard() {
        var standard = standardPurchase("2000000", "8100000");
        following(standard, CostEntryType.INDIRECT_COST, "20000");
        following(standard, CostEntryType.VARIANCE, "-120000");
        assertThat(standard.violations()).isEmpty();
    }

    @Test
    void aVarianceThatBringsThePurchaseToNoStandardIsReported() {
        // A unit cost of 0.00001 more or less changes the cost of two million pieces by 20.00.
        var standard = standardPurchase("2000000", "8100000");
        following(standard, CostEntryType.VARIANCE, "-100009");
        assertThat(standard.brokenLaws()).containsExactly("INV-12");
    }

    @Test
    void aPurchaseThatCostsLessThanNothingIsReported() {
        var standard = standardPurchase("10", "41");
        following(standard, CostEntryType.VARIANCE, "-42");
        assertThat(standard.brokenLaws()).containsExactly("INV-12");
    }

    @Test
    void aChargeOnAStandardItemIsTakenBackByItsVariance() {
        var standard = standardPurchase("10", "40");
        following(standard, CostEntryType.DIRECT_COST, "7").charge = "FREIGHT";
        var variance = following(standard, CostEntryType.VARIANCE, "-7");
        assertThat(standard.violations()).isEmpty();

        variance.actual = "-6";
        assertThat(standard.brokenLaws()).containsExactly("INV-12");
    }

    private static LedgerFixture standardPurchase(String quantity, String amount) {
        var standard = new LedgerFixture(CostingMethod.STANDARD);
        standard.state = new ItemState(cost("4"), cost("4"), UnitCost.ZERO, false, true, "");
        standard.receipt(1, day(1), quantity, amount);
        return standard;
    }

    private static Value following(LedgerFixture ledger, CostEntryType type, String actual) {
        var value = ledger.addValue(1, day(1));
        value.type = type;
        value.actual = actual;
        return value;
    }

    @Test
    void aValueOfNoEntryIsReported() {
        ledger.value(2).entry = 99;
        assertThat(ledger.brokenLaws()).contains("INV-13");
    }
}
