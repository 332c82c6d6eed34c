package org.costledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.adjustment.AdjustmentReport;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

/** The example of docs/guide/embed.md, compiled and run. */
class ExampleTest {
    private static final StockKey LINK = StockKey.of("LINK");

    @Test
    void a_purchase_and_a_sale() {
        // A ledger in memory, with one item.
        var ledger = new MemoryLedger(Setup.DEFAULT);
        ledger.append(Costing.change(ledger, Item.of("LINK", CostingMethod.FIFO), ItemState.NEW));

        // Two receipts and an issue. Each change is computed on the ledger as it stands, then appended.
        ledger.append(Costing.post(ledger, PostingRequest.of(purchase("2026-01-01", "5", "10.00"))));
        ledger.append(Costing.post(ledger, PostingRequest.of(purchase("2026-01-05", "5", "12.00"))));
        var change = Costing.post(ledger, PostingRequest.of(sale("2026-01-10", "7")));
        ledger.append(change);

        // What the sale made.
        ItemLedgerEntry sale = change.appended().itemLedgerEntries().getFirst();
        assertThat(sale.quantity()).isEqualTo(Quantity.of("-7"));
        assertThat(ledger.valueEntries(sale.entryNo()))
                .extracting(value -> value.cost().actual().lcy())
                .containsExactly(Amount.of("-70.00"));
        assertThat(ledger.applicationsOfOutbound(sale.entryNo()))
                .extracting(ItemApplicationEntry::inboundEntryNo, ItemApplicationEntry::quantity)
                .containsExactly(tuple(1L, Quantity.of("-5")), tuple(2L, Quantity.of("-2")));
        assertThat(ledger.quantityOnHand(LINK)).isEqualTo(Quantity.of("3"));

        // The laws that must always hold.
        assertThat(Invariants.check(ledger)).isEmpty();
    }

    @Test
    void cost_adjustment() {
        // The ledger of the first example: the sale of 7 was posted at 70.00, and took 5 at 10.00 and 2 at 12.00.
        var ledger = ledgerOfTheFirstExample();

        // A preview: what a run would change, and why. Nothing is written.
        var adjustment = Costing.adjust(ledger, AdjustmentRequest.ofItems(List.of("LINK")));
        var report = AdjustmentReport.of(ledger, adjustment);
        assertThat(report.total().costOfGoodsSold().lcy()).isEqualTo(Amount.of("4.00"));
        assertThat(report.total().inventory().lcy()).isEqualTo(Amount.of("-4.00"));
        assertThat(adjustment.visited()).isEqualTo(3);
        var correction = report.largest(1).getFirst();
        assertThat(correction.entry().entryNo()).isEqualTo(3);
        assertThat(correction.month()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(correction.cause().itemLedgerEntryNo()).isEqualTo(3); // nothing later: its own posting was a guess

        // Appended: one value entry more, and the sale costs what its receipts cost.
        ledger.append(adjustment.change());
        assertThat(ledger.valueEntries(3))
                .extracting(value -> value.cost().actual().lcy())
                .containsExactly(Amount.of("-70.00"), Amount.of("-4.00"));

        // What is adjusted is not adjusted again.
        assertThat(Costing.adjust(ledger, AdjustmentRequest.ALL).items()).isEmpty();
    }

    private static MemoryLedger ledgerOfTheFirstExample() {
        var ledger = new MemoryLedger(Setup.DEFAULT);
        ledger.append(Costing.change(ledger, Item.of("LINK", CostingMethod.FIFO), ItemState.NEW));
        ledger.append(Costing.post(ledger, PostingRequest.of(purchase("2026-01-01", "5", "10.00"))));
        ledger.append(Costing.post(ledger, PostingRequest.of(purchase("2026-01-05", "5", "12.00"))));
        ledger.append(Costing.post(ledger, PostingRequest.of(sale("2026-01-10", "7"))));
        return ledger;
    }

    @Test
    void a_preview_and_a_refusal() {
        var ledger = new MemoryLedger(Setup.DEFAULT);
        ledger.append(Costing.change(ledger, Item.of("LINK", CostingMethod.FIFO), ItemState.NEW));

        // A preview: the change is read and thrown away.
        var preview = Costing.post(ledger, PostingRequest.of(purchase("2026-01-01", "5", "10.00")));
        assertThat(preview.appended().valueEntries().getFirst().cost().actual().lcy())
                .isEqualTo(Amount.of("50.00"));
        assertThat(ledger.hasEntries("LINK")).isFalse();

        // A refusal: a stable code, a sentence with the way out, and an unchanged ledger.
        assertThatThrownBy(() -> Costing.post(ledger, PostingRequest.of(sale("2026-01-10", "0"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("E-10"));
    }

    private static JournalLine.Purchase purchase(String date, String quantity, String unitCost) {
        return new JournalLine.Purchase(
                Header.on(LocalDate.parse(date)),
                Movement.of(LINK, Quantity.of(quantity)),
                Price.perUnit(unitCost),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false);
    }

    private static JournalLine.Sale sale(String date, String quantity) {
        return new JournalLine.Sale(
                Header.on(LocalDate.parse(date)),
                Movement.of(LINK, Quantity.of(quantity)),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                Application.NONE,
                false,
                false);
    }
}
