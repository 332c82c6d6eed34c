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

    /**
     * ADJ-121, line 2 of ADJ-116: B sold 10 on 1 March without stock, of which 2 came back to A. 4 at B bring both to the 4th. A
     * sold 4 that come from the return and from 5 at 9.00 of the 3rd, on which day it counts (POST-32). For the sale at B it is
     * left out although it counts before: 10 * (45.00 + 32.00) / 9.
     */
    @Test
    void whatComesFromAnOpenSaleIsLeftOutThoughItCountsBefore() {
        long open = soldBeforeItsStockOfWhichSomeIsSoldAgain("10");
        oil.adjust();
        assertThat(oil.actual(open)).isEqualTo(Amount.of("-85.56"));
    }

    /** The same of a sale of 4, which is not open any more; what counts before its day stays: 4 * (9.00 + 32.00) / 5. */
    @Test
    void whatComesFromASaleAndCountsBeforeIsNotLeftOut() {
        long sold = soldBeforeItsStockOfWhichSomeIsSoldAgain("4");
        oil.adjust();
        assertThat(oil.actual(sold)).isEqualTo(Amount.of("-32.80"));
    }

    /**
     * ADJ-122: what is valued after the day is not followed. Of 4 that are sold 2 come back, with a charge of 6.00 on them. As
     * they are revalued on the next day, they count for their sale: x = 4 * (100.00 + x / 2 + 6.00) / 12.
     */
    @Test
    void aReturnThatIsValuedLaterIsNotFollowed() {
        oil.purchase("03-01", "10", "100.00");
        long sold = oil.sale("03-02", "4", "9.00");
        long returned = oil.returnOf(sold, "03-02", "2");
        oil.freight(returned, "03-02", "6.00");
        oil.revalue(returned, "03-03", "2", "1.00");
        oil.adjust();
        assertThat(oil.actual(sold)).isEqualTo(Amount.of("-42.40"));
    }

    private long soldBeforeItsStockOfWhichSomeIsSoldAgain(String quantity) {
        long sold = oil.saleAt("B", "03-01", quantity, "5.00");
        oil.returnOf(sold, "03-02", "2");
        oil.purchase("03-03", "5", "45.00");
        oil.purchaseAt("B", "03-04", "4", "32.00");
        oil.sale("03-01", "4", "9.00");
        return sold;
    }
}
