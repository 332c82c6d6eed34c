package org.costledger.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.invariant.LedgerFixture.cost;
import static org.costledger.engine.invariant.LedgerFixture.traded;

import java.math.BigDecimal;
import java.util.Optional;
import org.costledger.engine.number.Precision;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Currency;
import org.costledger.engine.setup.ExchangeRates;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;

class PrecisionLawsTest {
    private final LedgerFixture ledger = traded(CostingMethod.FIFO);

    @Test
    void anAmountFinerThanACentIsReported() {
        ledger.value(3).actual = "50.005";
        assertThat(ledger.brokenLaws()).containsExactly("INV-26");
    }

    @Test
    void aUnitCostFinerThanItsPrecisionIsReported() {
        var local = new Currency("LCY", Precision.CENT, Precision.of(new BigDecimal("0.001")));
        ledger.setup = withLocalCurrency(ledger.setup, local);
        assertThat(ledger.violations()).isEmpty();

        ledger.value(3).perUnit = "5.0005";
        assertThat(ledger.brokenLaws()).containsExactly("INV-26");

        ledger.value(3).perUnit = "5";
        ledger.state = ledger.state.withUnitCost(cost("4.00001"));
        assertThat(ledger.brokenLaws()).containsExactly("INV-26");
    }

    private static Setup withLocalCurrency(Setup setup, Currency local) {
        return new Setup(
                local,
                setup.additionalReportingCurrency(),
                setup.exchangeRates(),
                setup.calendar(),
                setup.costing(),
                setup.stock(),
                setup.locations(),
                setup.itemCharges(),
                setup.postingSetup());
    }

    @Test
    void aTwinFinerThanItsPrecisionIsReportedWhileTheCurrencyIsOn() {
        ledger.value(3).actualAcy = "0.5";
        assertThat(ledger.violations()).isEmpty();

        var yen = new Currency("JPY", Precision.of(BigDecimal.ONE), Precision.FINEST);
        ledger.setup = ledger.setup.withAdditionalReportingCurrency(Optional.of(yen), ExchangeRates.NONE);
        assertThat(ledger.brokenLaws()).containsExactly("INV-26");
    }
}
