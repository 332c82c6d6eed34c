package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.PendingAdjustment.Found;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingAdjustmentTest {
    private static final ItemState FOUR = ItemState.NEW.withUnitCost(UnitCost.of("4.00"));
    private static final Found NOTHING = new Found(0, 0, 0, 0, Cost.ZERO, Cost.ZERO);

    private final MemoryLedger ledger = new MemoryLedger(Setup.DEFAULT);

    private static final Cost HALF = Cost.of(Amount.of("-6.00"), Amount.ZERO);

    /**
     * A receipt of 10 at 4.00, of which 6 are sold, is invoiced at 5.00: the sale is to cost 6.00 more. Of an Average item 10
     * more at 6.00 come in on the day 6 are sold: they cost 5.00, too.
     */
    @BeforeEach
    void aLateInvoice() {
        ledger.append(Costing.change(ledger, Item.of("LINK", CostingMethod.FIFO), FOUR));
        ledger.append(Costing.change(ledger, Item.of("RING", CostingMethod.AVERAGE), FOUR));
        post(purchase("LINK", "10", "4.00"));
        post(purchase("RING", "10", "4.00"));
        post(purchase("RING", "10", "6.00"));
        post(sale("LINK", "6"));
        post(sale("RING", "6"));
        post(new JournalLine.Invoice(
                Header.on(LocalDate.parse("2026-02-01")),
                1,
                Optional.empty(),
                Price.perUnit("5.00"),
                Amount.ZERO,
                Optional.empty()));
    }

    @Test
    void whatIsPendingIsWhatARunWrites() {
        var found = new PendingAdjustment(ledger).find(AdjustmentRequest.ALL);
        assertThat(found).isEqualTo(new Found(2, 3, 3, 2, Cost.of(Amount.of("-12.00"), Amount.ZERO), Cost.ZERO));

        var run = Costing.adjust(ledger, AdjustmentRequest.ALL);
        assertThat(found.visited()).isEqualTo(run.visited());
        assertThat(found.changes()).isEqualTo(run.written());
        assertThat(run.change().appended().valueEntries())
                .extracting(ValueEntry::actualAndExpected)
                .containsExactly(HALF, HALF);
    }

    @Test
    void askingChangesNothingAndGivesTheSameAgain() {
        var pending = new PendingAdjustment(ledger);
        long version = ledger.version();
        assertThat(pending.find(AdjustmentRequest.ALL)).isEqualTo(pending.find(AdjustmentRequest.ALL));
        assertThat(ledger.version()).isEqualTo(version);
    }

    @Test
    void onceARunIsWrittenNothingIsPending() {
        var pending = new PendingAdjustment(ledger);
        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
        assertThat(pending.find(AdjustmentRequest.ALL)).isEqualTo(NOTHING);
    }

    @Test
    void onlyTheItemsAskedForAreFound() {
        var pending = new PendingAdjustment(ledger);
        assertThat(pending.find(AdjustmentRequest.ofItems(List.of()))).isEqualTo(NOTHING);
        assertThat(pending.find(AdjustmentRequest.ofItems(List.of("RING"))).actual())
                .isEqualTo(HALF);
        assertThat(pending.find(AdjustmentRequest.ofItems(List.of("LINK"))).changes())
                .isEqualTo(1);
    }

    @Test
    void aLockedItemIsRefusedAsTheRunWouldBe() {
        var locked = ledger.itemState("LINK").withApplicationWorksheetUser("ANN");
        ledger.append(Costing.change(ledger, ledger.item("LINK"), locked));
        assertThatThrownBy(() -> new PendingAdjustment(ledger).find(AdjustmentRequest.ALL))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ANN");
    }

    private void post(JournalLine line) {
        ledger.append(Costing.post(ledger, PostingRequest.of(line)));
    }

    private static JournalLine.Purchase purchase(String itemNo, String quantity, String unitCost) {
        return new JournalLine.Purchase(
                Header.on(LocalDate.parse("2026-01-01")),
                movement(itemNo, quantity, Invoicing.none()),
                Price.perUnit(unitCost),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false);
    }

    private static JournalLine.Sale sale(String itemNo, String quantity) {
        return new JournalLine.Sale(
                Header.on(LocalDate.parse("2026-01-10")),
                movement(itemNo, quantity, Invoicing.all()),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                Application.NONE,
                false,
                false);
    }

    private static Movement movement(String itemNo, String quantity, Invoicing invoicing) {
        return new Movement(StockKey.of(itemNo), Quantity.of(quantity), Code.BLANK, invoicing, List.of());
    }
}
