package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.oracle.AdjustmentComparison;
import org.costledger.engine.adjustment.oracle.LiteralAdjustment;
import org.costledger.engine.adjustment.oracle.WrittenRevaluation;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.TransferKind;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

/** What averages over an item make of a revaluation (ADJ-71, ADJ-123, ADJ-124, ADJ-126); a period is a day. */
class RevaluedAverageTest {
    private static final StockKey OIL = StockKey.of("OIL");

    private final MemoryLedger ledger =
            new MemoryLedger(Setup.DEFAULT.withLocations(Map.of("SHOP", new Location("SHOP", false))));

    RevaluedAverageTest() {
        ledger.append(Costing.change(ledger, Item.of("OIL", CostingMethod.AVERAGE), ItemState.NEW));
    }

    /**
     * ADJ-124: 20 at 10.00 in two receipts, 5 sold from the first, then 2 more by name with tomorrow's date; the 3 left are
     * revalued by 3.00, today. The fixed sale is dated later, so it takes R(110.00 * 2 / 10) = 22.00; of the revaluation
     * R(3.00 * (3 - 2) / 3) = 1.00 is left out for the first sale: 5 * (200.00 + 3.00 - 1.00 - 22.00) / 18 = 50.00.
     */
    @Test
    void whatAFixedSaleTakesOfARevaluationStaysInTheAverage() {
        sold("2");
        revalue(1, 1, "3");
        adjust();
        assertThat(cost(3)).isEqualTo(Amount.of("-50"));
        assertThat(cost(4)).isEqualTo(Amount.of("-22"));
        assertThat(ledger.stockValue("OIL").cost()).isEqualTo(Amount.of("131"));
    }

    /** The same of 2.5 and the 2.5 left, by 5.00: nothing is left out, and 5 * (200.00 + 5.00 - 30.00) / 17.5 = 50.00. */
    @Test
    void aRevaluationThatAFixedSaleTakesWhollyStaysInTheAverage() {
        sold("2.5");
        revalue(1, 1, "5");
        adjust();
        assertThat(cost(3)).isEqualTo(Amount.of("-50"));
        assertThat(cost(4)).isEqualTo(Amount.of("-30"));
    }

    /** ADJ-126: of what is not sold by name all of it is left out. */
    @Test
    void aRevaluationIsNotSeenByWhatWasSoldBefore() {
        sold();
        revalue(1, 1, "5");
        sell(1, "3", Application.NONE);
        adjust();
        assertThat(cost(3)).isEqualTo(Amount.of("-50"));
        // It sees the first sale at its cost: 3 * (205.00 - 50.00) / 15.
        assertThat(cost(4)).isEqualTo(Amount.of("-31"));
    }

    /** ADJ-126, ADJ-40: an invoice that came later sees no more than the shipment did, 5 * 200.00 / 20. */
    @Test
    void anInvoiceSeesNoMoreThanItsShipment() {
        found(1, "10", "10");
        found(1, "10", "10");
        post(sale(1, "5", Invoicing.none(), Application.NONE));
        revalue(1, 1, "5");
        invoice(3);
        adjust();
        assertThat(cost(3)).isEqualTo(Amount.of("-50"));
    }

    /**
     * ADJ-71: each value entry of a return that changes marks its period, not the last one alone. 10 at 10.00, 5 of them
     * moved on the 2nd (50.00), the receipt revalued on the 3rd; then 10 at 20.00 on the 1st. The receipt is valued after
     * the 2nd too, so it is not of the chain (ADJ-122) and counts for the transfer: x = 5 * (300.00 + x) / 25 = 75.00, where
     * the first turn comes to 70.00.
     */
    @Test
    void aReturnMarksThePeriodsOfAllThatChanged() {
        found(1, "10", "10");
        reclassify(2, "SHOP", "5");
        revalue(3, 3, "5");
        found(1, "10", "20");
        adjust();
        assertThat(cost(2)).isEqualTo(Amount.of("-75"));
        assertThat(cost(3)).isEqualTo(Amount.of("80"));
    }

    /**
     * ADJ-124: what is revalued and taken by name counts with what takes it. 10 and 10 at 10.00, 5 sold, the first receipt
     * revalued by 5.00 for the 5 left of it, these sold from it by name (55.00). The revaluation leaves with them, so the first
     * sale costs 5 * 150.00 / 15 = 50.00, as posted; without the sale by name it would take part of it, 5 * 205.00 / 20.
     */
    @Test
    void aFixedSaleBehindARevaluation() {
        found(1, "10", "10");
        found(1, "10", "10");
        sell(1, "5", Application.NONE);
        revalue(1, 1, "5");
        sell(1, "5", Application.to(1));
        adjust();
        assertThat(cost(3)).isEqualTo(Amount.of("-50"));
        assertThat(cost(4)).isEqualTo(Amount.of("-55"));
    }

    /**
     * ADJ-126 of what is posted at once (ADJ-63): it came in with the first direct cost of its entry. 10 at 10.00, 10 at 10.00 with
     * 2.00 of overhead, 5 sold, the first receipt revalued; then 5 of the second go back by name, which is undone. Undoing posts
     * no overhead, so the run posts 10.00 of it. The sale sees nothing of what goes back: 5 * 220.00 / 20 = 55.00, where with the
     * overhead alone it would take 5 * 210.00 / 20 = 52.50.
     */
    @Test
    void anElementPostedBehindARevaluationIsNotSeen() {
        found(1, "10", "10");
        buy(Invoicing.all(), "10", Application.NONE);
        sell(1, "5", Application.NONE);
        revalue(1, 1, "5");
        buy(Invoicing.none(), "-5", Application.to(2));
        post(new JournalLine.Undo(on(1), List.of(4L)));
        adjust();
        assertThat(ledger.valueEntries(4)).anyMatch(value -> value.kind().entryType() == CostEntryType.INDIRECT_COST);
        assertThat(cost(4)).isEqualTo(Amount.of("-60"));
        assertThat(cost(3)).isEqualTo(Amount.of("-55"));
    }

    /**
     * ADJ-126 of what is open from an earlier period (ADJ-121): it is tested too. 10 at 10.00 on the 2nd, 5 of them sold, the rest
     * revalued; then a sale of 3 at 20.00 on the 1st, which finds nothing and stays open. It was posted behind the revaluation, so
     * the first sale stays at 5 * 100.00 / 10 = 50.00, where with the open one it would take 5 * 40.00 / 7 = 28.57.
     */
    @Test
    void anOpenSaleOfAnEarlierPeriodPostedBehindARevaluationIsNotSeen() {
        found(2, "10", "10");
        sell(2, "5", Application.NONE);
        revalue(1, 2, "5");
        post(sale(1, OIL.at("SHOP"), "3", Optional.of("20"), Invoicing.all(), Application.NONE));
        adjust();
        assertThat(cost(2)).isEqualTo(Amount.of("-50"));
        assertThat(cost(3)).isEqualTo(Amount.of("-60"));
    }

    /** The same posted before the revaluation is seen: 5 * (100.00 - 60.00) / 7. */
    @Test
    void anOpenSaleOfAnEarlierPeriodPostedBeforeARevaluationIsSeen() {
        found(2, "10", "10");
        post(sale(1, OIL.at("SHOP"), "3", Optional.of("20"), Invoicing.all(), Application.NONE));
        sell(2, "5", Application.NONE);
        revalue(1, 2, "5");
        adjust();
        assertThat(cost(3)).isEqualTo(Amount.of("-28.57"));
    }

    /**
     * Line 4 of ADJ-116 stands before line 7. 10 at 10.00; 4 shipped, which is undone; 1 of these 4 sold by name (10.00), the other
     * 3 revalued by 3.00. A sale of 5 of which 2 come back sees nothing that is valued by average, but what is revalued and taken
     * by name: 5 * (100.00 + 43.00 - 10.00) / 13 = 51.15, where without it it would be 5 * 90.00 / 9.
     */
    @Test
    void whatIsRevaluedAndTakenByNameCountsForASaleThatComesBack() {
        found(1, "10", "10");
        post(sale(1, "4", Invoicing.none(), Application.NONE));
        post(new JournalLine.Undo(on(1), List.of(2L)));
        sell(1, "1", Application.to(3));
        revalue(3, 1, "3");
        sell(1, "5", Application.NONE);
        post(sale(1, "-2", Invoicing.all(), Application.from(5)));
        adjust();
        assertThat(cost(4)).isEqualTo(Amount.of("-10"));
        assertThat(cost(5)).isEqualTo(Amount.of("-51.15"));
    }

    /**
     * Line 4 of ADJ-116 stands before line 8, and line 1 before it. The sale in the shop is on the list; it counts for the other
     * sale, which is older: 2 * (335.00 - 11.96 - 135.00) / 19 = 19.79, and never for itself: 8 * (335.00 - 11.96 - 19.79) / 25.
     */
    @Test
    void aRevaluedReceiptNamesASaleThatIsValuedByAverage() {
        revaluedReceiptNamesASale();
        sell(4, "1", Application.NONE);
        adjust();
        assertThat(cost(6)).isEqualTo(Amount.of("-11.96"));
        assertThat(cost(2)).isEqualTo(Amount.of("-19.79"));
        assertThat(cost(4)).isEqualTo(Amount.of("-97.04"));
    }

    /**
     * ADJ-123 is of VALUE_PERIOD (ADJ-112): where nothing is sold on the 4th nothing comes on the list, so on the 10th the older
     * sale does not see the other: 2 * 335.00 / 28 = 23.93, then 8 * 311.07 / 26.
     */
    @Test
    void aPeriodThatIsNotValuedPutsNothingOnTheList() {
        revaluedReceiptNamesASale();
        adjust();
        assertThat(cost(2)).isEqualTo(Amount.of("-23.93"));
        assertThat(cost(4)).isEqualTo(Amount.of("-95.71"));
    }

    /**
     * 20 at 10.00, 2 sold on the 10th. In the shop 3 at 10.00, 8 sold on the 10th; 5 at 20.00 of the 4th name that sale, which
     * stays valued by average since it has another receipt (POST-25). They are revalued by 5.00 as of the 4th, when they were
     * still there: 335.00 in all, and 30.00 + 105.00 for the sale by what it is applied to.
     */
    private void revaluedReceiptNamesASale() {
        found(1, "20", "10");
        sell(10, "2", Application.NONE);
        found(1, OIL.at("SHOP"), "3", "10", Application.NONE);
        post(sale(10, OIL.at("SHOP"), "8", Optional.of("10"), Invoicing.all(), Application.NONE));
        found(4, OIL.at("SHOP"), "5", "20", Application.to(4));
        ledger.append(new WrittenRevaluation(
                        ledger.itemLedgerEntry(5),
                        LocalDate.of(2026, 1, 4),
                        true,
                        Quantity.of("5"),
                        Cost.of(Amount.of("5"), Amount.ZERO),
                        Cost.ZERO)
                .on(ledger));
    }

    private void sold(String byName) {
        sold();
        sell(2, byName, Application.to(1));
    }

    private void sold() {
        found(1, "10", "10");
        found(1, "10", "10");
        sell(1, "5", Application.NONE);
    }

    private void adjust() {
        var change = Costing.adjust(ledger, AdjustmentRequest.ALL).change();
        assertThat(AdjustmentComparison.differences(LiteralAdjustment.run(ledger), change, ledger))
                .isEmpty();
        ledger.append(change);
        assertThat(Costing.adjust(ledger, AdjustmentRequest.ALL).written()).isZero();
    }

    private Amount cost(long entryNo) {
        var cost = Cost.ZERO;
        for (var value : ledger.valueEntries(entryNo)) cost = cost.plus(value.actualAndExpected());
        return cost.lcy();
    }

    private void found(int day, String quantity, String unitCost) {
        found(day, OIL, quantity, unitCost, Application.NONE);
    }

    private void found(int day, StockKey stock, String quantity, String unitCost, Application application) {
        post(new JournalLine.PositiveAdjustment(
                on(day),
                Movement.of(stock, Quantity.of(quantity)),
                Price.perUnit(unitCost),
                JournalLine.Overhead.OF_ITEM,
                application));
    }

    /** On the 1st at 10.00, with 2.00 of overhead. */
    private void buy(Invoicing invoicing, String quantity, Application application) {
        post(new JournalLine.Purchase(
                on(1),
                new Movement(OIL, Quantity.of(quantity), "", invoicing, List.of()),
                Price.perUnit("10"),
                Amount.ZERO,
                new JournalLine.Overhead(Optional.empty(), Optional.of(UnitCost.of("2"))),
                application,
                false));
    }

    private void invoice(long entryNo) {
        post(new JournalLine.Invoice(
                on(1), entryNo, Optional.empty(), Price.unstated(), Amount.ZERO, Optional.empty()));
    }

    private void sell(int day, String quantity, Application application) {
        post(sale(day, quantity, Invoicing.all(), application));
    }

    private static JournalLine.Sale sale(int day, String quantity, Invoicing invoicing, Application application) {
        return sale(day, OIL, quantity, Optional.empty(), invoicing, application);
    }

    private static JournalLine.Sale sale(
            int day,
            StockKey stock,
            String quantity,
            Optional<String> unitCost,
            Invoicing invoicing,
            Application application) {
        return new JournalLine.Sale(
                on(day),
                new Movement(stock, Quantity.of(quantity), "", invoicing, List.of()),
                Price.unstated(),
                Amount.ZERO,
                unitCost.map(cost -> Exact.of(UnitCost.of(cost))),
                application,
                false,
                false);
    }

    private void reclassify(int day, String to, String quantity) {
        post(new JournalLine.Transfer(
                on(day),
                Movement.of(OIL, Quantity.of(quantity)),
                JournalLine.Destination.of(to),
                TransferKind.RECLASSIFICATION,
                Application.NONE));
    }

    private void revalue(long entryNo, int day, String amount) {
        var entry = ledger.itemLedgerEntry(entryNo);
        ledger.append(WrittenRevaluation.ofRest(entry, LocalDate.of(2026, 1, day), amount)
                .on(ledger));
    }

    private void post(JournalLine line) {
        ledger.append(Costing.post(ledger, PostingRequest.of(line)));
    }

    private static Header on(int day) {
        return Header.on(LocalDate.of(2026, 1, day));
    }
}
