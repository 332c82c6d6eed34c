package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AverageCostOverview.Counted;
import org.costledger.engine.adjustment.AverageCostOverview.Kind;
import org.costledger.engine.adjustment.AverageCostOverview.Line;
import org.costledger.engine.adjustment.AverageCostOverview.Worth;
import org.costledger.engine.adjustment.oracle.WrittenRevaluation;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

/** The average of a day: 3 pieces for 10.00 in all, of which two are taken out one by one. */
class AverageCostOverviewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final StockKey OIL = StockKey.of("OIL");

    private final MemoryLedger ledger = new MemoryLedger(Setup.DEFAULT);

    AverageCostOverviewTest() {
        ledger.append(Costing.change(ledger, Item.of("OIL", CostingMethod.AVERAGE), ItemState.NEW));
        ledger.append(Costing.change(ledger, Item.of("LINK", CostingMethod.FIFO), ItemState.NEW));
        in(DAY.minusDays(1), "1", "2");
        in(DAY, "2", "4");
        out(DAY, "1");
        out(DAY, "1");
    }

    @Test
    void aPeriodIsItsOpeningAndItsLines() {
        var overview = Costing.averageCostOverview(ledger, AverageCostInquiry.of(OIL, DAY));
        assertThat(overview.period().isAdjusted()).isFalse();
        assertThat(overview.opening()).isEqualTo(worth("1", "2"));
        assertThat(overview.lines())
                .extracting(line -> line.entry().entryNo(), Line::kind, Line::quantity)
                .containsExactly(
                        tuple(2L, Kind.INCREASE, Quantity.of("2")),
                        tuple(3L, Kind.DECREASE, Quantity.of("-1")),
                        tuple(4L, Kind.DECREASE, Quantity.of("-1")));
        assertThat(overview.valuations()).isEmpty();
    }

    @Test
    void anOutboundSeesWhatEarlierOnesLeft() {
        adjust();
        var overview = Costing.averageCostOverview(
                ledger, AverageCostInquiry.of(OIL, DAY).withOutbound(4));
        assertThat(overview.period().isAdjusted()).isTrue();
        assertThat(overview.closing()).isEqualTo(worth("1", "3.33"));

        var valuation = overview.valuations().getFirst();
        assertThat(valuation.counted())
                .extracting(counted -> counted.line().entry().entryNo(), Counted::decision, Counted::inPool)
                .containsExactly(
                        tuple(2L, AverageDecision.NOT_BY_AVERAGE, worth("2", "8")),
                        tuple(3L, AverageDecision.TAKEN, worth("-1", "-3.33")),
                        tuple(4L, AverageDecision.ITSELF, Worth.NOTHING));
        assertThat(valuation.remainder()).isEqualTo(worth("2", "6.67"));
        var result = valuation.result().orElseThrow();
        assertThat(result.average().lcy()).isEqualTo(new BigDecimal("3.335"));
        assertThat(result.cost()).isEqualTo(cost("-3.34"));
        assertThat(result.roundingDifference().lcy()).isEqualTo(new BigDecimal("0.005"));
        assertThat(result.toPost()).isEqualTo(Cost.ZERO);
    }

    @Test
    void anEarlierOutboundDoesNotSeeALaterOne() {
        var overview = Costing.averageCostOverview(
                ledger, AverageCostInquiry.of(OIL, DAY).withOutbound(3));
        var valuation = overview.valuations().getFirst();
        assertThat(valuation.counted())
                .extracting(Counted::decision)
                .containsExactly(
                        AverageDecision.NOT_BY_AVERAGE, AverageDecision.ITSELF, AverageDecision.LATER_OUTBOUND);
        var result = valuation.result().orElseThrow();
        assertThat(result.average().lcy()).isEqualTo(new BigDecimal("3.3333333333"));
        assertThat(result.cost()).isEqualTo(cost("-3.33"));
        // What a run would post on top of the unit cost the sale was posted at.
        assertThat(result.toPost())
                .isEqualTo(result.cost().minus(overview.lines().get(1).costActual()));
    }

    /** REP-82. */
    @Test
    void aLineIsWhatItsCostComesFrom() {
        sell(OIL, DAY, "-1", Application.from(3));
        sell(OIL, DAY, "1", Application.to(2));
        revalue(5, "0.50");
        assertThat(Costing.averageCostOverview(ledger, AverageCostInquiry.of(OIL, DAY))
                        .lines())
                .extracting(line -> line.entry().entryNo(), Line::kind, Line::quantity)
                .containsExactly(
                        tuple(2L, Kind.INCREASE, Quantity.of("2")),
                        tuple(3L, Kind.DECREASE, Quantity.of("-1")),
                        tuple(4L, Kind.DECREASE, Quantity.of("-1")),
                        tuple(5L, Kind.APPLIED_INCREASE, Quantity.of("1")),
                        tuple(5L, Kind.REVALUATION, Quantity.ZERO),
                        tuple(6L, Kind.APPLIED_DECREASE, Quantity.of("-1")));
    }

    /** ADJ-115: nothing was bought of it yet. */
    @Test
    void anOutboundOfAnEmptyPoolKeepsItsCost() {
        var gas = StockKey.of("GAS");
        ledger.append(Costing.change(ledger, Item.of("GAS", CostingMethod.AVERAGE), ItemState.NEW));
        sell(gas, DAY, "1", Application.NONE);
        sell(gas, DAY, "1", Application.NONE);
        var valuation = Costing.averageCostOverview(
                        ledger, AverageCostInquiry.of(gas, DAY).withOutbound(6))
                .valuations()
                .getFirst();
        assertThat(valuation.counted())
                .extracting(counted -> counted.line().entry().entryNo(), Counted::decision, Counted::inPool)
                .containsExactly(
                        tuple(5L, AverageDecision.KEPT_ITS_COST, Worth.NOTHING),
                        tuple(6L, AverageDecision.ITSELF, Worth.NOTHING));
        assertThat(valuation.remainder()).isEqualTo(Worth.NOTHING);
        assertThat(valuation.result()).isEmpty();
    }

    /** ADJ-126: 1 piece for 2.00 and 2 for 8.00; what is revalued after a sale was posted is not in its average. */
    @Test
    void anEarlierOutboundDoesNotSeeARevaluation() {
        revalue(2, "0.50");
        var valuation = Costing.averageCostOverview(
                        ledger, AverageCostInquiry.of(OIL, DAY).withOutbound(4))
                .valuations()
                .getFirst();
        assertThat(valuation.counted())
                .extracting(
                        counted -> counted.line().entry().entryNo(),
                        counted -> counted.line().kind(),
                        Counted::decision,
                        Counted::inPool)
                .contains(tuple(2L, Kind.REVALUATION, AverageDecision.POSTED_BEHIND_REVALUATION, Worth.NOTHING));
        assertThat(valuation.remainder()).isEqualTo(worth("2", "6.67"));

        sell(OIL, DAY, "1", Application.NONE);
        var later = Costing.averageCostOverview(
                        ledger, AverageCostInquiry.of(OIL, DAY).withOutbound(5))
                .valuations()
                .getFirst();
        assertThat(later.counted())
                .extracting(counted -> counted.line().kind(), Counted::inPool)
                .contains(tuple(Kind.REVALUATION, worth("0", "0.50")));
        assertThat(later.result()).isPresent();
    }

    /** ADJ-17: a change marks its own period, and with it all that follow. */
    @Test
    void aPeriodBeforeAChangeIsAdjusted() {
        adjust();
        in(DAY.plusDays(1), "1", "9");
        out(DAY.plusDays(1), "1");
        var before = Costing.averageCostOverview(ledger, AverageCostInquiry.of(OIL, DAY))
                .period();
        assertThat(before.isAdjusted()).isTrue();
        assertThat(before.itemIsAdjusted()).isFalse();
        for (int days : new int[] {1, 2}) {
            var period = Costing.averageCostOverview(ledger, AverageCostInquiry.of(OIL, DAY.plusDays(days)))
                    .period();
            assertThat(period.isAdjusted()).isFalse();
            assertThat(period.unadjustedFrom()).contains(DAY.plusDays(1));
        }
    }

    /** ADJ-102: nothing lies at the other location. */
    @Test
    void aPoolWithoutEntriesIsEmpty() {
        var byLocation = new MemoryLedger(withLocation(AverageCostCalculationType.ITEM_LOCATION_VARIANT));
        byLocation.append(Costing.change(byLocation, Item.of("OIL", CostingMethod.AVERAGE), ItemState.NEW));
        byLocation.append(Costing.post(byLocation, PostingRequest.of(found(DAY, "2", "4"))));
        byLocation.append(Costing.post(byLocation, PostingRequest.of(sold(OIL, DAY, "1", Application.NONE))));
        var blue = AverageCostInquiry.of(OIL.at("BLUE"), DAY);
        var overview = Costing.averageCostOverview(byLocation, blue);
        assertThat(overview.opening()).isEqualTo(Worth.NOTHING);
        assertThat(overview.closing()).isEqualTo(Worth.NOTHING);
        assertThat(overview.lines()).isEmpty();
        assertThatThrownBy(() -> Costing.averageCostOverview(byLocation, blue.withOutbound(2)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("REP-81.entry"));

        var byItem = new MemoryLedger(withLocation(AverageCostCalculationType.ITEM));
        byItem.append(Costing.change(byItem, Item.of("OIL", CostingMethod.AVERAGE), ItemState.NEW));
        byItem.append(Costing.post(byItem, PostingRequest.of(found(DAY, "2", "4"))));
        assertThat(Costing.averageCostOverview(byItem, blue).closing()).isEqualTo(worth("2", "8"));
    }

    @Test
    void aDecisionNamesItsRule() {
        assertThat(AverageDecision.EMPTIES_THE_POOL.rule()).isEqualTo("ADJ-114");
        assertThat(AverageDecision.EMPTIES_THE_POOL.words()).isEqualTo("earlier outbound that would empty the pool");
    }

    @Test
    void whatIsNotThereIsEmpty() {
        var overview = Costing.averageCostOverview(ledger, AverageCostInquiry.of(OIL, DAY.plusYears(1)));
        assertThat(overview.lines()).isEmpty();
        assertThat(overview.opening()).isEqualTo(overview.closing());
    }

    @Test
    void whatHasNoSuchAverageIsRefused() {
        refused("E-01.item-unknown", AverageCostInquiry.of(StockKey.of("NONE"), DAY));
        refused("REP-80.costing-method", AverageCostInquiry.of(StockKey.of("LINK"), DAY));
        refused("E-07.location-unknown", AverageCostInquiry.of(OIL.at("NOWHERE"), DAY));
        refused("E-01.variant-unknown", AverageCostInquiry.of(new StockKey("OIL", "RED", ""), DAY));
        refused("E-01.entry-unknown", AverageCostInquiry.of(OIL, DAY).withOutbound(9));
        refused("REP-81.entry", AverageCostInquiry.of(OIL, DAY).withOutbound(1));
        refused("REP-81.not-by-average", AverageCostInquiry.of(OIL, DAY).withOutbound(2));
    }

    private void refused(String code, AverageCostInquiry inquiry) {
        assertThatThrownBy(() -> Costing.averageCostOverview(ledger, inquiry))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Worth worth(String quantity, String cost) {
        return new Worth(Quantity.of(quantity), cost(cost));
    }

    private static Cost cost(String amount) {
        return Cost.of(Amount.of(amount), Amount.ZERO);
    }

    private void adjust() {
        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
    }

    private void in(LocalDate date, String quantity, String unitCost) {
        post(found(date, quantity, unitCost), date);
    }

    private static JournalLine found(LocalDate date, String quantity, String unitCost) {
        return new JournalLine.PositiveAdjustment(
                Header.on(date),
                Movement.of(OIL, Quantity.of(quantity)),
                Price.perUnit(unitCost),
                JournalLine.Overhead.OF_ITEM,
                Application.NONE);
    }

    private void out(LocalDate date, String quantity) {
        sell(OIL, date, quantity, Application.NONE);
    }

    private void sell(StockKey stock, LocalDate date, String quantity, Application application) {
        post(sold(stock, date, quantity, application), date);
    }

    private static JournalLine sold(StockKey stock, LocalDate date, String quantity, Application application) {
        return new JournalLine.Sale(
                Header.on(date),
                Movement.of(stock, Quantity.of(quantity)),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                application,
                false,
                false);
    }

    /** What is left of a receipt is worth more from the day on. */
    private void revalue(long entryNo, String amount) {
        var entry = ledger.itemLedgerEntry(entryNo);
        ledger.append(new WrittenRevaluation(entry, DAY, true, entry.remainingQuantity(), cost(amount), Cost.ZERO)
                .on(ledger));
    }

    private static Setup withLocation(AverageCostCalculationType type) {
        var usual = CostingSettings.DEFAULT;
        var setup = Setup.DEFAULT.withCosting(new CostingSettings(
                false, false, usual.automaticCostAdjustment(), type, AverageCostPeriod.DAY, Optional.empty()));
        return setup.withLocations(Map.of("BLUE", new Location("BLUE", false)));
    }

    private void post(JournalLine line, LocalDate date) {
        ledger.append(Costing.post(ledger, new PostingRequest(List.of(line), date, PostingRequest.By.NOBODY)));
    }
}
