package org.costledger.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.invariant.LedgerFixture.cost;
import static org.costledger.engine.invariant.LedgerFixture.day;
import static org.costledger.engine.invariant.LedgerFixture.traded;

import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.junit.jupiter.api.Test;

class FlagLawsTest {
    private final LedgerFixture ledger = traded(CostingMethod.AVERAGE);

    @Test
    void onlyAverageItemsAreValuedByAverage() {
        ledger.value(4).byAverage = true;
        assertThat(ledger.violations()).isEmpty();

        var fifo = traded(CostingMethod.FIFO);
        fifo.value(4).byAverage = true;
        assertThat(fifo.brokenLaws()).containsExactly("INV-21");
    }

    @Test
    void anIssueValuedByAverageInPartIsReported() {
        ledger.value(4).byAverage = true;
        var charge = ledger.addValue(3, day(10));
        charge.register = 6;
        charge.inventoriable = false;
        assertThat(ledger.violations()).isEmpty();

        charge.inventoriable = true;
        assertThat(ledger.brokenLaws()).containsExactly("INV-21");
    }

    @Test
    void anIssueThatNamesItsReceiptIsNotValuedByAverage() {
        ledger.value(4).byAverage = true;
        ledger.entry(3).appliesTo = 1;
        assertThat(ledger.brokenLaws()).containsExactly("INV-21");
    }

    @Test
    void theOutboundOfATransferReceiptIsNotValuedByAverage() {
        ledger.value(6).byAverage = true;
        assertThat(ledger.violations()).isEmpty();

        ledger.entry(5).document = DocumentType.TRANSFER_RECEIPT;
        assertThat(ledger.brokenLaws()).containsExactly("INV-21");
    }

    @Test
    void anAdjustedItemWithADateToAdjustFromIsReported() {
        ledger.points.add(new EntryPoint(StockKey.of(LedgerFixture.ITEM), day(5), false));
        assertThat(ledger.violations()).isEmpty();

        ledger.state = ledger.state.withFlags(true, true);
        assertThat(ledger.brokenLaws()).containsExactly("INV-24");
    }

    @Test
    void anAdjustedItemWithAnEntryToForwardIsReported() {
        ledger.entry(1).toAdjust = true;
        assertThat(ledger.violations()).isEmpty();

        ledger.state = ledger.state.withFlags(true, true);
        assertThat(ledger.brokenLaws()).containsExactly("INV-24");
    }

    @Test
    void anEntryWaitsForTheInvoiceOfWhatItSupplies() {
        ledger.entry(1).toAdjust = true;
        ledger.state = ledger.state.withFlags(true, true);
        ledger.entry(3).invoiced = "0";
        ledger.entry(3).completely = false;
        ledger.value(4).invoiced = "0";
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void aSaleWaitsForTheInvoiceOfWhatCameBack() {
        ledger.entry(3).toAdjust = true;
        ledger.state = ledger.state.withFlags(true, true);
        assertThat(ledger.brokenLaws()).containsExactly("INV-24");

        ledger.entry(4).invoiced = "0";
        ledger.entry(4).completely = false;
        ledger.value(5).invoiced = "0";
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void theUnitCostOfAStandardItemIsItsStandardCost() {
        var standard = new LedgerFixture(CostingMethod.STANDARD);
        standard.state = new ItemState(cost("4"), cost("4"), UnitCost.ZERO, true, true, "");
        standard.units.add(new StockkeepingUnit(StockKey.of(LedgerFixture.ITEM), cost("5"), cost("5"), UnitCost.ZERO));
        assertThat(standard.violations()).isEmpty();

        standard.state = standard.state.withUnitCost(cost("4.1"));
        assertThat(standard.brokenLaws()).containsExactly("INV-27");
    }

    @Test
    void theUnitCostOfAStockkeepingUnitIsItsStandardCost() {
        var standard = new LedgerFixture(CostingMethod.STANDARD);
        standard.state = new ItemState(cost("4"), cost("4"), UnitCost.ZERO, true, true, "");
        standard.units.add(new StockkeepingUnit(StockKey.of(LedgerFixture.ITEM), cost("4"), cost("5"), UnitCost.ZERO));
        assertThat(standard.brokenLaws()).containsExactly("INV-27");
    }
}
