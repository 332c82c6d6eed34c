package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import org.costledger.engine.adjustment.oracle.OneItem;
import org.costledger.engine.number.Amount;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.CostingMethod;
import org.junit.jupiter.api.Test;

/**
 * ADJ-103: January takes one average over the item, from February on each place has its own. It starts with its part of what
 * the item was worth: 20 pieces for 300.00, of which 5 are at A and 15 at B.
 */
class CarriedInAverageTest {
    private final OneItem oil = OneItem.averagedInYears(
            AverageCostCalculationType.ITEM, "02-01", AverageCostCalculationType.ITEM_LOCATION_VARIANT);

    /** A sells 2 at 75.00 / 5. Later 3 more come for 63.00, so that 2 cost 2 * (45.00 + 63.00) / 6. */
    @Test
    void whatWasSoldSinceCounts() {
        january(oil);
        long first = oil.sale("02-10", "2", "9.00");
        oil.adjust();
        assertThat(oil.actual(first)).isEqualTo(Amount.of("-30.00"));

        oil.purchase("03-05", "3", "63.00");
        long second = oil.sale("03-06", "2", "9.00");
        oil.adjust();
        assertThat(oil.actual(second)).isEqualTo(Amount.of("-36.00"));
    }

    /**
     * 5 of the 15 at B are moved to A on the first day of the new way, at 225.00 / 15; with the other 5 of the same cost A sells
     * at that, too.
     */
    @Test
    void whatIsMovedOnTheFirstDayIsNotCarriedIn() {
        january(oil);
        long moved = oil.transfer("B", "A", "02-01", "5");
        long sold = oil.sale("02-02", "4", "9.00");
        oil.freight(2, "02-03", "8.00");
        oil.adjust();
        // 308.00 over the item: 15.40 each.
        assertThat(oil.actual(moved)).isEqualTo(Amount.of("-77.00"));
        assertThat(oil.actual(sold)).isEqualTo(Amount.of("-61.60"));
    }

    /** Another item of the run, in the same years: 10 for 80.00, half of them at each place. */
    @Test
    void eachItemCarriesInItsOwn() {
        var other = oil.and("WAX", CostingMethod.AVERAGE);
        january(oil);
        long sold = oil.sale("02-10", "2", "9.00");
        other.purchase("01-10", "5", "30.00");
        other.purchaseAt("B", "01-10", "5", "50.00");
        long waxSold = other.sale("02-10", "1", "9.00");
        oil.adjust();
        assertThat(oil.actual(sold)).isEqualTo(Amount.of("-30.00"));
        assertThat(oil.actual(waxSold)).isEqualTo(Amount.of("-8.00"));
    }

    /** Of 3 for 10.00 A has 2: it carries in 6.666..., not 6.67, of which half would be 3.34. */
    @Test
    void aFractionIsCarriedIn() {
        oil.purchase("01-10", "2", "5.00");
        oil.purchaseAt("B", "01-10", "1", "5.00");
        long sold = oil.sale("02-02", "1", "9.00");
        oil.adjust();
        assertThat(oil.actual(sold)).isEqualTo(Amount.of("-3.33"));
    }

    private static void january(OneItem item) {
        item.purchase("01-10", "5", "50.00");
        item.purchaseAt("B", "01-10", "15", "250.00");
    }
}
