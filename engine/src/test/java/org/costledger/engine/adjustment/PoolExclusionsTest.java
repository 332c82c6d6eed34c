package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import org.costledger.engine.adjustment.oracle.OneItem;
import org.costledger.engine.number.Amount;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.junit.jupiter.api.Test;

/** What an outbound sees of its pool, and what not (ADJ-116, ADJ-121, ADJ-126). */
class PoolExclusionsTest {
    private final OneItem oil = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);

    /**
     * ADJ-121, line 3 of ADJ-116: B sold 10 at 5.00 on 1 March without stock, which was posted after the sale of 5 at A on the
     * 4th; 4 at 8.00 bring it to that day. Though later, it counts for the sale at A: 20 + 4 - 10 pieces for 180.00 + 32.00 -
     * 50.00, 5 of them cost R(57.857).
     */
    @Test
    void anOpenSaleOfAnEarlierPeriodCountsForEarlierEntries() {
        oil.purchase("03-03", "20", "180.00");
        long sale = oil.sale("03-04", "5", "9.00");
        oil.saleAt("B", "03-01", "10", "5.00");
        oil.purchaseAt("B", "03-04", "4", "32.00");
        oil.adjust();
        assertThat(oil.actual(sale)).isEqualTo(Amount.of("-57.86"));
    }

    /**
     * Line 7 of ADJ-116: 6 for 60.00, of which 1 is sold at 10.00 before the stock is there. The sale of 2 of which 1 returns
     * sees neither that sale nor a later one: 2 * (60.00 + 6.00) / 6 = 22.00, of which 11.00 returns.
     */
    @Test
    void aSaleOfWhichSomeReturnsSeesNoOtherSale() {
        oil.sale("03-01", "1", "4.00");
        long purchase = oil.purchase("03-01", "6", "60.00");
        long sale = oil.sale("03-01", "2", "10.00");
        long returned = oil.returnOf(sale, "03-01", "1");
        oil.freight(purchase, "03-01", "6.00");
        oil.adjust();
        assertThat(oil.actual(sale)).isEqualTo(Amount.of("-22.00"));
        assertThat(oil.actual(returned)).isEqualTo(Amount.of("11.00"));
    }

    /**
     * ADJ-126: a charge came in when what it is assigned to did. 4 of 10 at 10.00 are sold, then the 6 left are revalued, then
     * come 10 at 15.00 with a freight: the sale sees neither of these, one that is posted after them sees both.
     */
    @Test
    void aChargeCountsWithItsReceipt() {
        var monthly = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.MONTH);
        long first = monthly.purchase("01-05", "10", "100.00");
        long before = monthly.sale("01-10", "4", "9.00");
        monthly.revalue(first, "01-31", "6", "12.00");
        long second = monthly.purchase("01-31", "10", "150.00");
        monthly.freight(second, "01-31", "6.00");
        long after = monthly.sale("01-31", "1", "9.00");
        monthly.adjust();
        assertThat(monthly.actual(before)).isEqualTo(Amount.of("-40.00"));
        // 16 pieces for 60.00 + 12.00 + 156.00.
        assertThat(monthly.actual(after)).isEqualTo(Amount.of("-14.25"));
    }
}
