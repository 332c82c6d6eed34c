package org.costledger.engine.adjustment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.CostingMethod;
import org.junit.jupiter.api.Test;

/** The worked examples of chapter 03, section 14, by the literal procedure. */
class LiteralAdjustmentTest {
    private final OneItem fifo = OneItem.of(CostingMethod.FIFO, "0");

    @Test
    void ex1RoundingAndALateCharge() {
        long purchase = fifo.purchase("01-01", "3", "10.00");
        fifo.sale("01-02", "1");
        fifo.sale("01-03", "1");
        fifo.sale("01-04", "1");
        assertThat(fifo.adjust()).containsExactly("ROUNDING on 1 actual -0.01");

        fifo.freight(purchase, "01-05", "0.50");
        assertThat(fifo.adjust())
                .containsExactlyInAnyOrder(
                        "ROUNDING on 1 actual 0.01", "adj 2 actual -0.17", "adj 3 actual -0.17", "adj 4 actual -0.17");
        fifoIsAdjusted();
    }

    @Test
    void ex2APartlyInvoicedSale() {
        long receipt = fifo.receipt("01-01", "10", "10.00");
        long shipment = fifo.shipment("01-02", "10", "10.00");
        fifo.salesInvoice(shipment, "01-03", "4");
        fifo.purchaseInvoice(receipt, "01-04", "110.00");
        assertThat(fifo.adjust()).containsExactly("adj 2 expected -10", "adj 3 actual -4 expected 4");
        assertThat(fifo.actual(shipment)).isEqualTo(Amount.of("-44.00"));
        assertThat(fifo.expected(shipment)).isEqualTo(Amount.of("-66.00"));
        assertThat(isFlagged(receipt)).isTrue();

        fifo.salesInvoice(shipment, "01-05", "6");
        assertThat(fifo.adjust()).containsExactly("adj 7 actual -6");
        assertThat(fifo.actual(shipment)).isEqualTo(Amount.of("-110.00"));
        assertThat(fifo.expected(shipment)).isEqualTo(Amount.ZERO);
        fifoIsAdjusted();
    }

    @Test
    void ex3NegativeStock() {
        long sale = fifo.sale("01-01", "10", "5.00");
        fifo.purchase("01-02", "4", "24.00");
        assertThat(fifo.adjust()).containsExactly("adj 1 actual -4");
        assertThat(fifo.actual(sale)).isEqualTo(Amount.of("-54.00"));

        fifo.purchase("01-03", "8", "56.00");
        assertThat(fifo.adjust()).containsExactly("adj 1 actual -12");
        assertThat(fifo.actual(sale)).isEqualTo(Amount.of("-66.00"));
        fifoIsAdjusted();
    }

    @Test
    void ex4AReturnChain() {
        long purchase = fifo.purchase("01-01", "3", "12.00");
        long sale = fifo.sale("01-02", "3");
        fifo.returnOf(sale, "01-03", "3");
        fifo.sale("01-04", "1");
        fifo.sale("01-05", "1");
        fifo.sale("01-06", "1");
        assertThat(fifo.adjust()).isEmpty();

        fifo.freight(purchase, "01-07", "0.10");
        assertThat(fifo.adjust())
                .containsExactlyInAnyOrder(
                        "adj 2 actual -0.1",
                        "adj 3 actual 0.1",
                        "adj 4 actual -0.03",
                        "adj 5 actual -0.03",
                        "adj 6 actual -0.03",
                        "ROUNDING on 3 actual -0.01");
        fifoIsAdjusted();
    }

    @Test
    void ex5ATransferWithAResidualOfTwoUnits() {
        long purchase = fifo.purchase("01-01", "3", "10.00");
        fifo.transfer("01-02", "3");
        fifo.saleAt("B", "01-03", "1");
        fifo.saleAt("B", "01-04", "1");
        fifo.saleAt("B", "01-05", "1");
        assertThat(fifo.adjust()).containsExactly("ROUNDING on 3 actual -0.01");

        fifo.freight(purchase, "01-06", "1.00");
        assertThat(fifo.adjust())
                .containsExactlyInAnyOrder(
                        "adj 2 actual -1",
                        "adj 3 actual 1",
                        "adj 4 actual -0.34",
                        "adj 5 actual -0.34",
                        "adj 6 actual -0.34",
                        "ROUNDING on 3 actual 0.02");
        fifoIsAdjusted();
    }

    @Test
    void ex5ATransferWithAResidualOfOneUnit() {
        long purchase = fifo.purchase("01-01", "3", "9.00");
        fifo.transfer("01-02", "3");
        fifo.saleAt("B", "01-03", "1");
        fifo.saleAt("B", "01-04", "1");
        fifo.saleAt("B", "01-05", "1");
        assertThat(fifo.adjust()).isEmpty();

        fifo.freight(purchase, "01-06", "1.00");
        assertThat(fifo.adjust()).contains("ROUNDING on 3 actual -0.01").hasSize(6);
        fifoIsAdjusted();
    }

    @Test
    void ex6APartialRevaluation() {
        long purchase = fifo.purchase("01-01", "10", "100.00");
        long first = fifo.sale("01-10", "2");
        long second = fifo.sale("02-05", "2");
        fifo.revalue(purchase, "01-31", "8", "-16.00");
        long third = fifo.sale("01-20", "6", "8.00");
        assertThat(fifo.ledger.valueEntries(third).getFirst().valuationDate()).isEqualTo(OneItem.date("01-31"));

        assertThat(fifo.adjust()).containsExactly("adj 3 actual 4");
        assertThat(fifo.actual(first)).isEqualTo(Amount.of("-20.00"));
        assertThat(fifo.actual(second)).isEqualTo(Amount.of("-16.00"));
        assertThat(fifo.actual(third)).isEqualTo(Amount.of("-48.00"));
        fifoIsAdjusted();
    }

    @Test
    void ex7AverageByDay() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        average.purchase("03-05", "3", "10.00");
        average.sale("03-11", "1");
        average.sale("03-12", "1");
        average.sale("03-13", "1");
        assertThat(average.adjust()).containsExactly("adj 3 actual -0.01");
        isAdjusted(average);
    }

    @Test
    void ex7ThreeSalesOnOneDay() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        average.purchase("03-05", "3", "10.00");
        average.sale("03-11", "1");
        average.sale("03-11", "1");
        average.sale("03-11", "1");
        assertThat(average.adjust()).containsExactly("adj 3 actual -0.01");
        isAdjusted(average);
    }

    @Test
    void ex8AverageByMonth() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.MONTH);
        long purchase = average.purchase("01-05", "4", "40.00");
        average.sale("01-10", "1", "10.00");
        average.purchase("01-25", "6", "120.00");
        average.sale("01-28", "5", "10.00");
        average.sale("02-03", "2", "20.00");
        average.purchase("02-20", "3", "72.00");
        assertThat(average.adjust()).containsExactly("adj 2 actual -6", "adj 4 actual -30", "adj 5 actual 1.14");

        average.freight(purchase, "02-15", "7.00");
        assertThat(average.adjust()).containsExactly("adj 2 actual -0.7", "adj 4 actual -3.5", "adj 5 actual -0.8");
        isAdjusted(average);
    }

    @Test
    void ex9AFixedApplicationLeavesTheAverage() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        average.purchase("03-01", "10", "100.00");
        long second = average.purchase("03-01", "10", "140.00");
        average.purchaseReturn(second, "03-02", "4", "14.00");
        average.sale("03-02", "8", "10.00");
        assertThat(average.adjust()).containsExactly("adj 4 actual -12");

        average.freight(second, "03-03", "20.00");
        assertThat(average.adjust()).containsExactly("adj 3 actual -8", "adj 4 actual -6");
        isAdjusted(average);
    }

    /** The transfer is posted at the unit cost of the item, so that the purchase is brought to 100.00 by a late charge. */
    @Test
    void ex10ATransferInsideThePool() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        long purchase = average.purchase("03-01", "10", "80.00");
        average.sale("03-02", "2");
        average.transfer("03-02", "5");
        average.saleAt("B", "03-03", "3");
        average.freight(purchase, "03-04", "20.00");
        assertThat(average.adjust())
                .containsExactly("adj 2 actual -4", "adj 3 actual -10", "adj 4 actual 10", "adj 5 actual -6");
        isAdjusted(average);
    }

    @Test
    void ex11ATransferBetweenPools() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM_LOCATION_VARIANT, AverageCostPeriod.DAY);
        long purchase = average.purchase("03-01", "10", "100.00");
        average.transfer("03-02", "5");
        average.purchaseAt("B", "03-01", "5", "80.00");
        average.saleAt("B", "03-03", "6", "12.00");
        average.freight(purchase, "03-04", "10.00");
        assertThat(average.adjust()).containsExactly("adj 2 actual -5", "adj 3 actual 5", "adj 5 actual -9");
        isAdjusted(average);
    }

    @Test
    void ex12AverageAndNegativeStock() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        long sale = average.sale("03-01", "10", "5.00");
        average.purchase("03-04", "4", "32.00");
        assertThat(average.adjust()).containsExactly("adj 1 actual -30");
        var adjustment = average.ledger.valueEntries(sale).getLast();
        assertThat(adjustment.valuationDate()).isEqualTo(OneItem.date("03-04"));
        assertThat(adjustment.postingDate()).isEqualTo(OneItem.date("03-01"));
        isAdjusted(average);
    }

    @Test
    void ex13ARevaluationInsideAnAveragePeriod() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.MONTH);
        long purchase = average.purchase("01-05", "10", "100.00");
        average.sale("01-10", "4", "10.00");
        average.revalue(purchase, "01-31", "6", "12.00");
        average.sale("01-31", "1", "10.00");
        average.sale("02-10", "2", "10.00");
        assertThat(average.adjust()).containsExactly("adj 4 actual -2", "adj 5 actual -4");
        isAdjusted(average);
    }

    /** EX-2 in a pool: what is invoiced of a shipment counts once, as the counter-booking of ADJ-64 is part of the sums. */
    @Test
    void aPartlyInvoicedSaleCountsOnceInItsPool() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.MONTH);
        average.purchase("01-01", "20", "220.00");
        long shipment = average.shipment("01-02", "10", "10.00");
        average.salesInvoice(shipment, "01-03", "4");
        average.sale("02-01", "5", "11.00");
        assertThat(average.adjust()).containsExactly("adj 2 expected -10", "adj 3 actual -4 expected 4");
        isAdjusted(average);

        average.salesInvoice(shipment, "02-02", "6");
        assertThat(average.adjust()).containsExactly("adj 7 actual -6");
        isAdjusted(average);
    }

    /** ADJ-71 from AVERAGE_COST: the return of a sale follows it, and a fixed application of the return follows that. */
    @Test
    void aReturnFollowsTheAverage() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        long purchase = average.purchase("03-01", "10", "100.00");
        long sale = average.sale("03-02", "5");
        long returned = average.returnOf(sale, "03-03", "2");
        average.purchaseReturn(returned, "03-04", "2", "10.00");
        average.freight(purchase, "03-05", "5.00");
        assertThat(average.adjust()).containsExactly("adj 2 actual -2.5", "adj 3 actual 1", "adj 4 actual -1");
        isAdjusted(average);
    }

    /**
     * ADJ-60: a sale takes 5 that came back and 3 it names. Charges of 5.00 and 6.00 on what both cost: 55.00 + 66.00, though the
     * return forwards nothing to it (ADJ-3).
     */
    @Test
    void aFixedSaleCostsWhatItsOtherReceiptCosts() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        long first = average.purchase("03-01", "5", "50.00");
        long returned = average.returnOf(average.saleOf(first, "03-02", "5"), "03-03", "5");
        long named = average.purchase("03-04", "3", "60.00");
        aFixedSaleFollowsBoth(average, first, returned, named);
    }

    /** The same where the sweep comes to the named one first, before the return costs more (decision 0014). */
    @Test
    void aFixedSaleCostsWhatItsOtherReceiptCostsInTheEnd() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        long named = average.purchase("03-01", "3", "60.00");
        long first = average.purchase("03-01", "5", "50.00");
        long returned = average.returnOf(average.saleOf(first, "03-02", "5"), "03-03", "5");
        aFixedSaleFollowsBoth(average, first, returned, named);
    }

    private static void aFixedSaleFollowsBoth(OneItem average, long first, long returned, long named) {
        long sale = average.sale("03-05", "8");
        average.reapply(named, named, sale, "03-05");
        average.adjust();
        assertThat(average.actual(sale)).isEqualTo(Amount.of("-110.00"));

        average.freight(first, "03-06", "5.00");
        average.freight(named, "03-06", "6.00");
        average.adjust();
        assertThat(average.actual(returned)).isEqualTo(Amount.of("55.00"));
        assertThat(average.actual(sale)).isEqualTo(Amount.of("-121.00"));
        isAdjusted(average);
    }

    /** ADJ-85: the receipt is used up by fixed applications, which leave a cent. */
    @Test
    void aResidualOfFixedApplicationsIsEliminated() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        long purchase = average.purchase("03-01", "3", "10.00");
        average.purchaseReturn(purchase, "03-02", "1", "3.33");
        average.purchaseReturn(purchase, "03-02", "1", "3.33");
        average.purchaseReturn(purchase, "03-02", "1", "3.33");
        assertThat(average.adjust()).containsExactly("ROUNDING on 1 actual -0.01");
        isAdjusted(average);
    }

    /**
     * ADJ-119: what goes from A to B counts for what goes from B to A, and the other way. Less is on stock than both move, and
     * each turn adds five thirds of the one before.
     */
    @Test
    void aPoolThatFeedsItselfIsEndedByTheGuard() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        average.saleAt("", "02-27", "12", "5.00");
        average.purchaseAt("A", "03-01", "5", "50.00");
        average.purchaseAt("B", "03-01", "5", "50.00");
        long there = average.transfer("A", "B", "03-02", "5");
        long back = average.transfer("B", "A", "03-02", "5");
        var result = LiteralAdjustment.run(average.ledger);
        assertThat(result.cutShort()).containsAnyOf(there, back);

        average.adjust();
        assertThat(Invariants.check(average.ledger)).isEmpty();
        assertThat(average.ledger.itemState(OneItem.ITEM).costIsAdjusted()).isTrue();
        assertThat(average.adjust()).isEmpty();
        for (long out : List.of(there, back))
            assertThat(average.actual(out + 1)).isEqualTo(average.actual(out).negated());
    }

    /** With stock enough, what goes there and back settles. */
    @Test
    void aPoolThatFeedsItselfSettles() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        average.purchaseAt("A", "03-01", "5", "20.00");
        average.purchaseAt("B", "03-01", "9", "120.00");
        long there = average.transfer("A", "B", "03-02", "5");
        long back = average.transfer("B", "A", "03-02", "5");
        assertThat(LiteralAdjustment.run(average.ledger).cutShort()).isEmpty();
        average.adjust();
        assertThat(average.actual(there)).isEqualTo(Amount.of("-50.00"));
        assertThat(average.actual(back)).isEqualTo(Amount.of("-50.00"));
        isAdjusted(average);
    }

    /** ADJ-173: without stock the unit cost is that of the last outbound that was valued by average. */
    @Test
    void withoutStockTheUnitCostIsThatOfTheLastAverage() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        average.purchase("03-01", "10", "100.00");
        long second = average.purchaseAt("B", "03-01", "5", "100.00");
        average.sale("03-01", "10", "9.00");
        average.purchaseReturnAt("B", second, "03-02", "5", "20.00");
        assertThat(average.adjust()).containsExactly("adj 3 actual -10");
        assertThat(average.ledger.itemState(OneItem.ITEM).unitCost()).isEqualTo(UnitCost.of("10"));
        isAdjusted(average);
    }

    /** ADJ-184: later points wait, and the item stays dirty. */
    @Test
    void untilAValuationDate() {
        var average = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        average.purchase("03-01", "10", "100.00");
        average.sale("03-02", "1", "9.00");
        average.sale("03-03", "1", "9.00");
        assertThat(average.adjustUntil("03-02")).containsExactly("adj 2 actual -1");
        assertThat(average.ledger.itemState(OneItem.ITEM).costIsAdjusted()).isFalse();
        assertThat(average.adjust()).containsExactly("adj 3 actual -1");
        isAdjusted(average);
    }

    @Test
    void anAverageItemIsLeftAloneIfAsked() {
        var average = OneItem.of(CostingMethod.AVERAGE, "0");
        average.purchase("01-01", "3", "10.00");
        average.sale("01-02", "1", "5.00");
        var result = LiteralAdjustment.runWithoutAverage(average.ledger);
        assertThat(result.valueEntries()).isEmpty();
        assertThat(result.notAdjusted()).containsExactly(OneItem.ITEM);
    }

    private boolean isFlagged(long entryNo) {
        return fifo.ledger.itemLedgerEntry(entryNo).state().appliedEntryToAdjust();
    }

    private void fifoIsAdjusted() {
        isAdjusted(fifo);
    }

    /** The laws hold, a further run posts nothing (ADJ-210), and none would if everything were flagged by hand. */
    private static void isAdjusted(OneItem item) {
        assertThat(Invariants.check(item.ledger)).isEmpty();
        assertThat(item.ledger.itemState(OneItem.ITEM).costIsAdjusted()).isTrue();
        assertThat(item.adjust()).isEmpty();
        assertThat(LiteralAdjustment.runOverEverything(item.ledger).valueEntries())
                .isEmpty();
    }
}
