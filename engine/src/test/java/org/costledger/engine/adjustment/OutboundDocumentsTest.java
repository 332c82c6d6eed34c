package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import org.costledger.engine.adjustment.oracle.OneItem;
import org.costledger.engine.setup.CostingMethod;
import org.junit.jupiter.api.Test;

/** How the cost of an outbound is spread over the documents that value it (ADJ-60, ADJ-61). */
class OutboundDocumentsTest {
    private final OneItem fifo = OneItem.of(CostingMethod.FIFO, "0");

    /**
     * ADJ-60: 3 for 10.00 are shipped and invoiced on three lines of one document at 3.33 each. The second line gets the cent
     * that is carried, though it is posted last.
     */
    @Test
    void roundingIsCarriedByLineNumber() {
        fifo.purchase("01-05", "3", "10.00");
        long shipped = fifo.shipment("01-08", "3", "3.33333");
        fifo.salesInvoice(shipped, "01-10", "1", "SI", 30_000);
        fifo.salesInvoice(shipped, "01-11", "1", "SI", 10_000);
        fifo.salesInvoice(shipped, "01-12", "1", "SI", 20_000);
        long last = fifo.ledger.valueEntries(shipped).getLast().entryNo();
        assertThat(fifo.adjust()).containsExactly("adj " + last + " actual -0.01");
    }
}
