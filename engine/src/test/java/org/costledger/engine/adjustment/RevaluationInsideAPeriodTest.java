package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.oracle.WrittenRevaluation;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
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
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

/** What an average makes of a revaluation inside its period (ADJ-123, ADJ-124, ADJ-126); a period is a day. */
class RevaluationInsideAPeriodTest {
    private static final StockKey OIL = StockKey.of("OIL");

    private final MemoryLedger ledger = new MemoryLedger(Setup.DEFAULT);

    RevaluationInsideAPeriodTest() {
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
        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
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

    private void revalue(long entryNo, int day, String amount) {
        var entry = ledger.itemLedgerEntry(entryNo);
        var cost = Cost.of(Amount.of(amount), Amount.ZERO);
        var date = LocalDate.of(2026, 1, day);
        ledger.append(new WrittenRevaluation(entry, date, true, entry.remainingQuantity(), cost, Cost.ZERO).on(ledger));
    }

    private void post(JournalLine line) {
        ledger.append(Costing.post(ledger, PostingRequest.of(line)));
    }

    private static Header on(int day) {
        return Header.on(LocalDate.of(2026, 1, day));
    }
}
