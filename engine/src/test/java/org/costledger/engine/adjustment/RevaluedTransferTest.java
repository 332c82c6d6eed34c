package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.oracle.WrittenRevaluation;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

/**
 * ADJ-72: 10 pieces of a Standard item at 5.00 were received, moved and revalued by 10.00 where they are now. What is invoiced
 * of the receipt after that takes the revaluation back.
 */
class RevaluedTransferTest {
    private static final StockKey BOLT = StockKey.of("BOLT");

    private final MemoryLedger ledger = new MemoryLedger(withLocations());

    RevaluedTransferTest() {
        var standard = ItemState.NEW.withStandardCost(UnitCost.of("5"));
        ledger.append(Costing.change(ledger, Item.of("BOLT", CostingMethod.STANDARD), standard));
        post(new JournalLine.Purchase(
                on(1),
                new Movement(BOLT, Quantity.of("10"), "", Invoicing.none(), List.of()),
                Price.perUnit("5"),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false));
        move(BOLT, "SHOP");
    }

    /** 4 of 10 are invoiced: ((10 - 4) - (10 - 0)) / 10 * 10.00; then 6: -10.00 in all, less the -4.00 before. */
    @Test
    void eachInvoiceTakesBackItsPart() {
        revalue(3);
        invoice(4);
        assertThat(adjusted()).containsExactly(tuple(3L, CostEntryType.REVALUATION, Amount.of("-4")));
        invoice(6);
        assertThat(adjusted()).containsExactly(tuple(3L, CostEntryType.REVALUATION, Amount.of("-6")));
        assertThat(ledger.stockValue("BOLT").cost()).isEqualTo(Amount.of("50"));
        assertThat(Invariants.check(ledger)).isEmpty();
    }

    /** ((10 - 10) - (10 - 4)) / 10 * 10.00: the 4 that were invoiced before are revalued for good. */
    @Test
    void whatWasInvoicedBeforeStaysRevalued() {
        invoice(4);
        assertThat(adjusted()).isEmpty();
        revalue(3);
        invoice(6);
        assertThat(adjusted()).containsExactly(tuple(3L, CostEntryType.REVALUATION, Amount.of("-6")));
        assertThat(ledger.stockValue("BOLT").cost()).isEqualTo(Amount.of("54"));
    }

    /** The inbound it all began with counts, not the one it came from last; 3.00 and 7.00 are taken back each by itself. */
    @Test
    void theReceiptIsFoundBehindSeveralTransfers() {
        move(BOLT.at("SHOP"), "MALL");
        revalue(5, "3");
        revalue(5, "7");
        invoice(10);
        assertThat(adjusted())
                .containsExactly(
                        tuple(5L, CostEntryType.REVALUATION, Amount.of("-3")),
                        tuple(5L, CostEntryType.REVALUATION, Amount.of("-7")));
        assertThat(ledger.stockValue("BOLT").cost()).isEqualTo(Amount.of("50"));
    }

    private List<Tuple> adjusted() {
        var change = Costing.adjust(ledger, AdjustmentRequest.ALL).change();
        ledger.append(change);
        assertThat(Costing.adjust(ledger, AdjustmentRequest.ALL).written()).isZero();
        return change.appended().valueEntries().stream()
                .map(value -> tuple(
                        value.itemLedgerEntryNo(),
                        value.kind().entryType(),
                        value.cost().actual().lcy()))
                .toList();
    }

    private void revalue(long entryNo) {
        revalue(entryNo, "10");
    }

    private void revalue(long entryNo, String amount) {
        var entry = ledger.itemLedgerEntry(entryNo);
        ledger.append(WrittenRevaluation.ofRest(entry, LocalDate.of(2026, 1, 20), amount)
                .on(ledger));
    }

    private void move(StockKey from, String to) {
        post(new JournalLine.Transfer(
                on(2),
                Movement.of(from, Quantity.of("10")),
                JournalLine.Destination.of(to),
                JournalLine.TransferKind.RECLASSIFICATION,
                Application.NONE));
    }

    private void invoice(int quantity) {
        post(new JournalLine.Invoice(
                on(25),
                1,
                Optional.of(Quantity.of(Integer.toString(quantity))),
                Price.perUnit("5"),
                Amount.ZERO,
                Optional.empty()));
    }

    private void post(JournalLine line) {
        ledger.append(Costing.post(ledger, PostingRequest.of(line)));
    }

    private static Header on(int day) {
        return Header.on(LocalDate.of(2026, 1, day));
    }

    private static Setup withLocations() {
        return Setup.DEFAULT.withLocations(
                Map.of("SHOP", new Location("SHOP", false), "MALL", new Location("MALL", false)));
    }
}
