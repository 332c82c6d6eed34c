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
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
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
        post(new JournalLine.Invoice(on(1), 3, Optional.empty(), Price.unstated(), Amount.ZERO, Optional.empty()));
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
        post(new JournalLine.PositiveAdjustment(
                on(day),
                Movement.of(OIL, Quantity.of(quantity)),
                Price.perUnit(unitCost),
                JournalLine.Overhead.OF_ITEM,
                Application.NONE));
    }

    private void sell(int day, String quantity, Application application) {
        post(sale(day, quantity, Invoicing.all(), application));
    }

    private static JournalLine.Sale sale(int day, String quantity, Invoicing invoicing, Application application) {
        return new JournalLine.Sale(
                on(day),
                new Movement(OIL, Quantity.of(quantity), "", invoicing, List.of()),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
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
