package org.costledger.engine.adjustment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.number.Amount;
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
    void anAverageItemIsLeftAlone() {
        var average = OneItem.of(CostingMethod.AVERAGE, "0");
        average.purchase("01-01", "3", "10.00");
        average.sale("01-02", "1", "5.00");
        var result = LiteralAdjustment.run(average.ledger);
        assertThat(result.valueEntries()).isEmpty();
        assertThat(result.notAdjusted()).containsExactly(OneItem.ITEM);
    }

    private boolean isFlagged(long entryNo) {
        return fifo.ledger.itemLedgerEntry(entryNo).state().appliedEntryToAdjust();
    }

    /** The laws hold, and a further run posts nothing (ADJ-210). */
    private void fifoIsAdjusted() {
        assertThat(Invariants.check(fifo.ledger)).isEmpty();
        assertThat(fifo.adjust()).isEmpty();
    }
}
