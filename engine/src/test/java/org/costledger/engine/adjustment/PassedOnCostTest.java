package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import org.costledger.engine.adjustment.oracle.OneItem;
import org.costledger.engine.number.Amount;
import org.costledger.engine.setup.CostingMethod;
import org.junit.jupiter.api.Test;

/** What of an inbound an outbound takes, and what not (ADJ-40, ADJ-41, ADJ-72). */
class PassedOnCostTest {
    /**
     * ADJ-40: a residual of rounding is not passed on, though a revaluation keeps the shares apart. 4 for 10.02, one sold at
     * 2.51, the other 3 worth 0.30 more: R(10.42 / 4) = 2.61 each, so that 0.02 were taken too much. With a freight of 0.03 the
     * first costs R(10.05 / 4) = 2.51 as before; R(10.07 / 4) would be 2.52.
     */
    @Test
    void aResidualIsNotPassedOn() {
        var fifo = OneItem.of(CostingMethod.FIFO, "0");
        long purchase = fifo.purchase("01-01", "4", "10.02");
        long first = fifo.sale("01-02", "1");
        fifo.revalue(purchase, "01-03", "3", "0.30");
        for (var date : new String[] {"01-04", "01-05", "01-06"}) fifo.sale(date, "1");
        assertThat(fifo.adjust()).contains("ROUNDING on 1 actual 0.02");

        fifo.freight(purchase, "01-07", "0.03");
        fifo.adjust();
        assertThat(fifo.actual(first)).isEqualTo(Amount.of("-2.51"));
    }

    /** ADJ-40: on the date of a revaluation only what is posted after it takes of it. */
    @Test
    void aSaleOnTheDateOfARevaluationDoesNotTakeOfIt() {
        var fifo = OneItem.of(CostingMethod.FIFO, "0");
        long purchase = fifo.purchase("01-01", "10", "100.00");
        long before = fifo.sale("01-03", "2");
        fifo.revalue(purchase, "01-03", "8", "-16.00");
        long after = fifo.sale("01-03", "2");
        fifo.adjust();
        assertThat(fifo.actual(before)).isEqualTo(Amount.of("-20.00"));
        assertThat(fifo.actual(after)).isEqualTo(Amount.of("-16.00"));
    }

    /**
     * ADJ-40, ADJ-72: 10 at 5.00 were moved, 4 of them sold, the 6 left worth 12.00 more, of which 3 take 6.00. As 4 of 10 are
     * invoiced, 4 / 10 of it is taken back from those 3 and from what is left, not from the 4 sold before; as the rest is, all.
     */
    @Test
    void whatIsTakenBackIsTakenFromThoseWhoTookIt() {
        var standard = OneItem.of(CostingMethod.STANDARD, "5.00");
        long receipt = standard.receipt("01-01", "10", "5.00");
        long moved = standard.transfer("01-02", "10") + 1;
        long before = standard.saleAt("B", "01-03", "4");
        standard.revalue(moved, "01-20", "6", "12.00");
        long after = standard.saleAt("B", "01-21", "3");
        standard.adjust();
        assertThat(standard.actual(after)).isEqualTo(Amount.of("-21.00"));

        standard.purchaseInvoice(receipt, "01-25", "4", "5.00");
        assertThat(standard.adjust()).containsExactlyInAnyOrder("adj 5 actual -4.8", "adj 6 actual 2.4");
        standard.purchaseInvoice(receipt, "01-26", "6", "5.00");
        assertThat(standard.adjust()).containsExactlyInAnyOrder("adj 5 actual -7.2", "adj 6 actual 3.6");
        assertThat(standard.actual(before)).isEqualTo(Amount.of("-20.00"));
        assertThat(standard.actual(after)).isEqualTo(Amount.of("-15.00"));
    }

    /** ADJ-41: 10 at 5.00 that are not invoiced are worth 20.00 more, all of it expected: 4 of them take 28.00. */
    @Test
    void whatIsExpectedOfARevaluationIsPassedOn() {
        var standard = OneItem.of(CostingMethod.STANDARD, "5.00");
        long receipt = standard.receipt("01-01", "10", "5.00");
        standard.revalueExpected(receipt, "01-02", "10", "20.00");
        long sold = standard.sale("01-03", "4");
        standard.adjust();
        assertThat(standard.actual(sold)).isEqualTo(Amount.of("-28.00"));
    }
}
