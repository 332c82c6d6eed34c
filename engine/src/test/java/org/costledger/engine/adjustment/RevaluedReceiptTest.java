package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import org.costledger.engine.adjustment.oracle.OneItem;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.number.Amount;
import org.costledger.engine.setup.CostingMethod;
import org.junit.jupiter.api.Test;

/** What a partial revaluation of a receipt reaches when the date of an outbound moves behind it (ADJ-40). */
class RevaluedReceiptTest {
    private final OneItem oil = OneItem.of(CostingMethod.FIFO, "10");

    /**
     * 1 and 6 pieces at 10.00; 5 are sold and take 1 and 4 of them. The 2 that are left are revalued by -2.00 and sold: 18.00. Then
     * the first sale takes another receipt, of 02-01, for its first piece: it counts from then on, after the revaluation, which
     * reaches its 4 pieces as well, by 4 / 2 * -2.00. What is passed on too much of the receipt stays on it as a residual (ADJ-81).
     */
    @Test
    void reachesAnOutboundThatMovesBehindIt() {
        long one = oil.purchase("01-04", "1", "10");
        long six = oil.purchase("01-05", "6", "60");
        long sale = oil.sale("01-10", "5");
        oil.revalue(six, "01-20", "2", "-2");
        long rest = oil.sale("01-25", "2");
        oil.adjust();
        assertThat(oil.actual(sale)).isEqualTo(Amount.of("-50"));
        assertThat(oil.actual(rest)).isEqualTo(Amount.of("-18"));

        long late = oil.purchase("02-01", "3", "30");
        oil.reapply(one, late, sale, "02-02");
        assertThat(oil.adjust()).containsExactlyInAnyOrder("ROUNDING on 2 actual -4", "adj 3 actual 4");
        assertThat(oil.actual(sale)).isEqualTo(Amount.of("-46"));
        assertThat(oil.actual(six)).isEqualTo(Amount.of("54"));
        assertThat(Invariants.check(oil.ledger)).isEmpty();
    }
}
