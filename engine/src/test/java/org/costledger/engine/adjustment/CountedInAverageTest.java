package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AverageCostOverview.Kind;
import org.costledger.engine.adjustment.AverageCostOverview.Valuation;
import org.costledger.engine.adjustment.AverageCostOverview.Worth;
import org.costledger.engine.adjustment.oracle.OneItem;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

/** What the overview tells of the entries that an outbound sees, and of those it does not. */
class CountedInAverageTest {
    private static final StockKey STOCK = StockKey.of(OneItem.ITEM);

    private final OneItem oil = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);

    /** ADJ-85, REP-82: what rounding left of a receipt is a line of its own. */
    @Test
    void aResidualOfRounding() {
        long purchase = oil.purchase("03-01", "3", "10.00");
        for (int no = 0; no < 3; no++) oil.purchaseReturn(purchase, "03-01", "1", "3.33");
        oil.adjust();
        assertThat(lines("03-01"))
                .contains(
                        tuple(purchase, Kind.INCREASE, worth("3", "10.00")),
                        tuple(purchase, Kind.ROUNDING, worth("0", "-0.01")));
    }

    /** REP-82: what is moved out of a receipt that is named takes the cost of that, and a return of nothing its own. */
    @Test
    void whatANamedReceiptIsMovedTo() {
        long purchase = oil.purchase("03-01", "10", "100.00");
        long moved = oil.transferOf(purchase, "03-01", "4");
        long returned = oil.returnOfNothing("03-01", "1", "9.00");
        assertThat(lines("03-01"))
                .containsExactly(
                        tuple(purchase, Kind.INCREASE, worth("10", "100.00")),
                        tuple(moved, Kind.APPLIED_DECREASE, worth("-4", "-40.00")),
                        tuple(moved + 1, Kind.APPLIED_INCREASE, worth("4", "40.00")),
                        tuple(returned, Kind.INCREASE, worth("1", "9.00")));
    }

    /**
     * ADJ-114: of a shipment of 4 that is invoiced for 1, both documents are valued and deducted: 10 at 10.00, so that 5 pieces
     * for 50.00 are left for the next sale.
     */
    @Test
    void aShipmentAndItsInvoiceAreBothTaken() {
        oil.purchase("03-01", "10", "100.00");
        long shipped = oil.shipment("03-02", "4", "9.00");
        oil.salesInvoice(shipped, "03-02", "1");
        long sold = oil.sale("03-02", "1", "9.00");

        var both = valuations("03-02", shipped);
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().remainder()).isEqualTo(worth("10", "100.00"));
        assertThat(both.getLast().remainder()).isEqualTo(worth("6", "60.00"));
        assertThat(counted(both.getLast()))
                .containsExactly(
                        tuple(shipped, AverageDecision.ITSELF, Worth.NOTHING),
                        tuple(shipped, AverageDecision.TAKEN, worth("-4", "-40.00")),
                        tuple(sold, AverageDecision.LATER_OUTBOUND, Worth.NOTHING));

        var next = valuations("03-02", sold).getFirst();
        assertThat(counted(next))
                .containsExactly(
                        tuple(shipped, AverageDecision.TAKEN, worth("-5", "-50.00")),
                        tuple(sold, AverageDecision.ITSELF, Worth.NOTHING));
        assertThat(next.remainder()).isEqualTo(worth("5", "50.00"));
    }

    /** ADJ-114: what would empty the pool is not taken, so the next sale is valued at the same average. */
    @Test
    void aSaleThatEmptiesThePool() {
        oil.purchase("03-01", "2", "20.00");
        long first = oil.sale("03-02", "2", "9.00");
        long second = oil.sale("03-02", "1", "9.00");
        var next = valuations("03-02", second).getFirst();
        assertThat(counted(next))
                .containsExactly(
                        tuple(first, AverageDecision.EMPTIES_THE_POOL, Worth.NOTHING),
                        tuple(second, AverageDecision.ITSELF, Worth.NOTHING));
        assertThat(next.result().orElseThrow().cost()).isEqualTo(cost("-10.00"));
    }

    /** ADJ-114, ADJ-116: 3 of 10 at 10.00 are moved inside the pool; their receipt counts for the sale after it. */
    @Test
    void aTransferStaysInThePool() {
        oil.purchase("03-01", "10", "100.00");
        long moved = oil.transfer("03-02", "3");
        long sold = oil.sale("03-02", "2", "9.00");
        assertThat(counted(valuations("03-02", moved).getFirst()))
                .contains(
                        tuple(moved, AverageDecision.ITSELF, Worth.NOTHING),
                        tuple(moved + 1, AverageDecision.COMES_FROM_IT, Worth.NOTHING),
                        tuple(sold, AverageDecision.PART_RETURNS, Worth.NOTHING));
        assertThat(counted(valuations("03-02", sold).getFirst()))
                .contains(tuple(moved + 1, AverageDecision.NOT_BY_AVERAGE, worth("3", "30.00")));
    }

    /** ADJ-121: a sale that is open since an earlier period counts for one that was posted before it, never for itself. */
    @Test
    void anOpenSale() {
        oil.purchase("03-03", "20", "180.00");
        long sold = oil.sale("03-04", "5", "9.00");
        long open = oil.saleAt("B", "03-01", "10", "5.00");
        long bought = oil.purchaseAt("B", "03-04", "4", "32.00");
        var earlier = valuations("03-04", sold).getFirst();
        assertThat(counted(earlier))
                .containsExactly(
                        tuple(sold, AverageDecision.ITSELF, Worth.NOTHING),
                        tuple(open, AverageDecision.OPEN_BEFORE, worth("-10", "-50.00")),
                        tuple(bought, AverageDecision.NOT_BY_AVERAGE, worth("4", "32.00")));
        assertThat(earlier.remainder()).isEqualTo(worth("14", "162.00"));
        // R(162.00 * 5 / 14) is taken by then.
        var itself = valuations("03-04", open).getFirst();
        assertThat(counted(itself))
                .containsExactly(
                        tuple(sold, AverageDecision.EARLIER_OUTBOUND, worth("-5", "-57.86")),
                        tuple(open, AverageDecision.ITSELF, Worth.NOTHING),
                        tuple(bought, AverageDecision.NOT_BY_AVERAGE, worth("4", "32.00")));
    }

    /** ADJ-121: once it is valued it is part of what later periods begin with: 4 - 10 pieces for 32.00 - 80.00. */
    @Test
    void anOpenSaleThatIsValued() {
        oil.saleAt("B", "03-01", "10", "5.00");
        oil.purchaseAt("B", "03-04", "4", "32.00");
        long bought = oil.purchase("03-06", "20", "180.00");
        long sold = oil.sale("03-06", "5", "8.00");
        oil.adjust();
        var valuation = valuations("03-06", sold).getFirst();
        assertThat(valuation.opening()).isEqualTo(worth("-6", "-48.00"));
        assertThat(counted(valuation))
                .containsExactly(
                        tuple(bought, AverageDecision.NOT_BY_AVERAGE, worth("20", "180.00")),
                        tuple(sold, AverageDecision.ITSELF, Worth.NOTHING));
        assertThat(valuation.remainder()).isEqualTo(worth("14", "132.00"));
    }

    /**
     * ADJ-121, line 2 of ADJ-116: B sold 10 on 1 March without stock, of which 2 came back to A. 4 at B bring both to the 4th. A
     * sold 4 that come from the return and from 5 at 9.00 of the 3rd, on which day it counts (POST-32): what it took from the
     * pool before the 4th is left out for the sale at B as well.
     */
    @Test
    void whatComesFromAnOpenSaleAndCountsBeforeIt() {
        long open = oil.saleAt("B", "03-01", "10", "5.00");
        long returned = oil.returnOf(open, "03-02", "2");
        long bought = oil.purchase("03-03", "5", "45.00");
        oil.purchaseAt("B", "03-04", "4", "32.00");
        long sold = oil.sale("03-01", "4", "9.00");
        assertThat(oil.ledger.valueEntries(sold).getFirst().valuationDate()).isEqualTo(OneItem.date("03-03"));
        var valuation = valuations("03-04", open).getFirst();
        assertThat(counted(valuation))
                .containsExactly(
                        tuple(open, AverageDecision.ITSELF, Worth.NOTHING),
                        tuple(returned, AverageDecision.COMES_FROM_IT, Worth.NOTHING),
                        tuple(bought + 1, AverageDecision.NOT_BY_AVERAGE, worth("4", "32.00")),
                        tuple(sold, AverageDecision.COMES_FROM_IT, worth("4", "36.00")));
        assertThat(valuation.remainder()).isEqualTo(worth("9", "77.00"));
    }

    /**
     * ADJ-112, POST-37: a shipment that was invoiced when no posting could count before the 5th any more. It is not valued on
     * its day, nor is it left in the pool for the next sale of that day.
     */
    @Test
    void aShipmentWhoseInvoiceCountsLater() {
        oil.purchase("03-01", "10", "100.00");
        long first = oil.sale("03-02", "1", "10.00");
        long shipped = oil.shipment("03-02", "2", "10.00");
        long second = oil.sale("03-02", "1", "10.00");
        oil.adjust();
        oil.nothingBefore("03-05");
        oil.salesInvoice(shipped, "03-06", "2");
        var valuation = valuations("03-02", second).getFirst();
        assertThat(counted(valuation))
                .containsExactly(
                        tuple(first, AverageDecision.TAKEN, worth("-1", "-10.00")),
                        tuple(shipped, AverageDecision.NOT_VALUED, Worth.NOTHING),
                        tuple(second, AverageDecision.ITSELF, Worth.NOTHING));
        assertThat(valuation.remainder()).isEqualTo(worth("9", "90.00"));
    }

    /**
     * ADJ-60, ADJ-63: 2 go back to the vendor from B, 1 of what was bought there with an overhead of 1.00, 1 of what was moved
     * there; that one is named by hand. As the average rises to 11.00 the return costs 11.00 and 10.00, and the overhead is
     * posted on top; all of it is out of the pool for the next sale.
     */
    @Test
    void theOverheadThatAReturnTakes() {
        long purchase = oil.purchase("03-01", "10", "100.00");
        oil.purchaseWithOverheadAt("B", "03-01", "1", "10.00", "1.00");
        long moved = oil.transfer("03-02", "2");
        long back = oil.purchaseReturnAt("B", 0, "03-02", "2", "10.00");
        oil.reapply(moved + 1, moved + 1, back, "03-02");
        long sold = oil.sale("03-02", "3", "9.00");
        oil.freight(purchase, "03-03", "10.00");

        var valuation = valuations("03-02", sold).getFirst();
        assertThat(counted(valuation))
                .containsExactly(
                        tuple(moved, AverageDecision.EARLIER_OUTBOUND, worth("-2", "-22.00")),
                        tuple(moved + 1, AverageDecision.NOT_BY_AVERAGE, worth("2", "22.00")),
                        tuple(back, AverageDecision.NOT_BY_AVERAGE, worth("-2", "-22.00")),
                        tuple(sold, AverageDecision.ITSELF, Worth.NOTHING));
        assertThat(valuation.remainder()).isEqualTo(worth("9", "99.00"));
        oil.adjust();
        assertThat(oil.actual(back)).isEqualTo(Amount.of("-22.00"));
    }

    /**
     * ADJ-103: 20 at 15.00 over both places, of which A has 5 when averages are taken by place: 75.00 of 300.00. The sale of 2
     * costs 30.00.
     */
    @Test
    void whatIsCarriedInFromYearsByItem() {
        var item = OneItem.averagedInYears(
                AverageCostCalculationType.ITEM, "02-01", AverageCostCalculationType.ITEM_LOCATION_VARIANT);
        item.purchaseAt("A", "01-10", "5", "50.00");
        item.purchaseAt("B", "01-10", "15", "250.00");
        long sold = item.saleAt("A", "02-10", "2", "9.00");

        var overview = Costing.averageCostOverview(
                item.ledger,
                AverageCostInquiry.of(STOCK.at("A"), OneItem.date("02-10")).withOutbound(sold));
        assertThat(overview.opening()).isEqualTo(worth("5", "75.00"));
        assertThat(overview.period().isOverItem()).isFalse();
        var valuation = overview.valuations().getFirst();
        assertThat(valuation.remainder()).isEqualTo(worth("5", "75.00"));
        assertThat(valuation.result().orElseThrow().cost()).isEqualTo(cost("-30.00"));
    }

    private List<Tuple> lines(String date) {
        return Costing.averageCostOverview(oil.ledger, AverageCostInquiry.of(STOCK, OneItem.date(date)))
                .lines()
                .stream()
                .map(line -> tuple(line.entry().entryNo(), line.kind(), line.worth()))
                .toList();
    }

    private List<Valuation> valuations(String date, long outbound) {
        return Costing.averageCostOverview(
                        oil.ledger,
                        AverageCostInquiry.of(STOCK, OneItem.date(date)).withOutbound(outbound))
                .valuations();
    }

    private static List<Tuple> counted(Valuation valuation) {
        return valuation.counted().stream()
                .map(counted -> tuple(counted.line().entry().entryNo(), counted.decision(), counted.inPool()))
                .toList();
    }

    private static Worth worth(String quantity, String cost) {
        return new Worth(Quantity.of(quantity), cost(cost));
    }

    private static Cost cost(String amount) {
        return Cost.of(Amount.of(amount), Amount.ZERO);
    }
}
