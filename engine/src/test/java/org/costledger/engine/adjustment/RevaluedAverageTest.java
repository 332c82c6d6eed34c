package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.oracle.AdjustmentComparison;
import org.costledger.engine.adjustment.oracle.LiteralAdjustment;
import org.costledger.engine.adjustment.oracle.WrittenRevaluation;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
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

/** Averages over an item, day by day, of which a receipt is revalued. */
class RevaluedAverageTest {
    private static final StockKey OIL = StockKey.of("OIL");

    private final MemoryLedger ledger = new MemoryLedger(withLocations());

    RevaluedAverageTest() {
        ledger.append(Costing.change(ledger, Item.of("OIL", CostingMethod.AVERAGE), ItemState.NEW));
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
        assertThat(adjusted()).containsExactly(tuple(2L, Amount.of("-25")), tuple(3L, Amount.of("25")));
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
        assertThat(adjusted()).extracting(value -> value.toList().getFirst()).doesNotContain(3L);
    }

    private List<Tuple> adjusted() {
        var change = Costing.adjust(ledger, AdjustmentRequest.ALL).change();
        assertThat(AdjustmentComparison.differences(LiteralAdjustment.run(ledger), change, ledger))
                .isEmpty();
        ledger.append(change);
        return change.appended().valueEntries().stream()
                .map(value ->
                        tuple(value.itemLedgerEntryNo(), value.cost().actual().lcy()))
                .toList();
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
        post(new JournalLine.Sale(
                on(day),
                Movement.of(OIL, Quantity.of(quantity)),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                application,
                false,
                false));
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

    private static Setup withLocations() {
        var setup = Setup.DEFAULT;
        return new Setup(
                setup.localCurrency(),
                setup.additionalReportingCurrency(),
                setup.exchangeRates(),
                setup.calendar(),
                setup.costing(),
                setup.stock(),
                Map.of("SHOP", new Location("SHOP", false)),
                setup.itemCharges(),
                setup.postingSetup());
    }
}
