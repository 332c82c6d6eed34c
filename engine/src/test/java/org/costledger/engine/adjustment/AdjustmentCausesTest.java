package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.oracle.OneItem;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.CostingMethod;
import org.junit.jupiter.api.Test;

/** Which posting brought a correction about: the newest among all that the cost of the entry depends on. */
class AdjustmentCausesTest {
    private final OneItem fifo = OneItem.of(CostingMethod.FIFO, "0");

    /** A freight of the purchase is the cause of what was moved, returned and sold, wherever it is now. */
    @Test
    void aChargeIsTheCauseOfAllThatFollows() {
        long purchase = fifo.purchase("01-01", "10", "100.00");
        long moved = fifo.transfer("01-02", "10");
        long sold = fifo.saleAt("B", "01-03", "4");
        long returned = fifo.returnOf(sold, "01-04", "4");
        long soldAgain = fifo.saleAt("B", "01-05", "8");
        long freight = charge(fifo, purchase);
        assertThat(causes(fifo))
                .containsExactlyInAnyOrder(
                        tuple(moved, freight),
                        tuple(moved + 1, freight),
                        tuple(sold, freight),
                        tuple(returned, freight),
                        tuple(soldAgain, freight));
    }

    /** 8 of two receipts, both with a freight of their own. */
    @Test
    void theNewestOfSeveralIsTheCause() {
        long first = fifo.purchase("01-01", "5", "50.00");
        long second = fifo.purchase("01-02", "5", "50.00");
        long sold = fifo.sale("01-03", "8");
        charge(fifo, second);
        long newest = charge(fifo, first);
        assertThat(causes(fifo)).containsExactly(tuple(sold, newest));
    }

    /** A freight of what is still on stock is not the cause of anything. */
    @Test
    void whatWasNotForwardedIsNoCause() {
        long first = fifo.purchase("01-01", "5", "50.00");
        long second = fifo.purchase("01-02", "5", "50.00");
        long sold = fifo.sale("01-03", "5");
        long freight = charge(fifo, first);
        charge(fifo, second);
        assertThat(causes(fifo)).containsExactly(tuple(sold, freight));
    }

    /** What an earlier run wrote on the sale and its receipt, a residual of rounding among it, caused nothing. */
    @Test
    void anEarlierRunIsNoCause() {
        long first = fifo.purchase("01-01", "3", "10.00");
        long second = fifo.purchase("01-02", "5", "60.00");
        long sold = fifo.sale("01-03", "1");
        fifo.sale("01-03", "1");
        fifo.sale("01-03", "1");
        charge(fifo, first);
        var earlier = Costing.adjust(fifo.ledger, AdjustmentRequest.ALL).change();
        assertThat(earlier.appended().valueEntries()).hasSize(4);
        fifo.ledger.append(earlier);

        fifo.reapply(first, second, sold, "01-20");
        long posted = fifo.ledger.valueEntries(sold).getFirst().entryNo();
        assertThat(causes(fifo)).contains(tuple(sold, posted));
    }

    /** An average over A and B: what is moved depends on the charge, and what is sold on a later day on what was moved. */
    @Test
    void aChargeIsTheCauseOfAnAverageWhereStockIsMoved() {
        var oil = OneItem.averaged(AverageCostCalculationType.ITEM_LOCATION_VARIANT, AverageCostPeriod.DAY);
        long purchase = oil.purchase("01-01", "10", "100.00");
        long moved = oil.transfer("01-02", "5");
        long sold = oil.saleAt("B", "01-03", "2");
        long freight = charge(oil, purchase);
        assertThat(causes(oil)).containsExactly(tuple(moved, freight), tuple(moved + 1, freight), tuple(sold, freight));
    }

    /**
     * Items are adjusted one after the other; none takes a cause from another. The sale by name is to be adjusted since some of
     * it returned; what it names turns out to cost more only as the average is taken.
     */
    @Test
    void theCauseIsOfTheSameItem() {
        var oil = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        long purchase = oil.purchase("01-01", "10", "100.00");
        long sold = oil.sale("01-02", "5");
        long returned = oil.returnOf(sold, "01-03", "2");
        long byName = oil.saleOf(returned, "01-04", "2");
        oil.adjust();
        long back = oil.returnOf(byName, "01-05", "1");
        long freight = charge(oil, purchase);

        var bolt = oil.and("BOLT", CostingMethod.FIFO);
        long bolts = bolt.purchase("01-01", "8", "80.00");
        for (int no = 0; no < 8; no++) bolt.sale("01-02", "1");
        long freightOfBolts = charge(bolt, bolts);
        assertThat(causes(oil))
                .contains(tuple(bolts + 1, freightOfBolts))
                .endsWith(tuple(sold, freight), tuple(returned, freight), tuple(byName, freight), tuple(back, freight));
    }

    /** The number of the value entry of a freight of 1.00. */
    private static long charge(OneItem item, long entryNo) {
        item.freight(entryNo, "01-10", "1.00");
        return freightOf(item, entryNo);
    }

    private static long freightOf(OneItem item, long entryNo) {
        return item.ledger.valueEntries(entryNo).getLast().entryNo();
    }

    /** The entries a run writes on, each with the value entry that caused it. */
    private static List<Tuple> causes(OneItem item) {
        var adjustment = Costing.adjust(item.ledger, AdjustmentRequest.ALL);
        var written = adjustment.change().appended().valueEntries();
        assertThat(adjustment.causes()).hasSameSizeAs(written);
        var causes = adjustment.causes().iterator();
        return written.stream()
                .map(value -> tuple(value.itemLedgerEntryNo(), causes.next()))
                .toList();
    }
}
