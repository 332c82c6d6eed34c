package org.costledger.engine.posting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.costledger.engine.posting.Books.date;
import static org.costledger.engine.posting.Books.on;
import static org.costledger.engine.posting.Books.purchase;
import static org.costledger.engine.posting.Books.receipt;
import static org.costledger.engine.posting.Books.sale;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Overhead;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.Price;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.InventoryPeriods;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.ItemVariant;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

/** What a refusal says where the words depend on the case; that each has its sentence is held by ReasonTest. */
class RefusalSentencesTest {
    private final Books books = Books.of(Setup.DEFAULT, CostingMethod.FIFO, "5");

    @Test
    void aClosedPeriodNamesTheFirstDateThatIsOpen() { // GL-70
        var setup = books.ledger.setup();
        var closed = new InventoryPeriods(List.of(new InventoryPeriod(date(15), true)));
        books.ledger.append(Costing.change(
                        books.ledger, setup.withCalendar(setup.calendar().withInventoryPeriods(closed)), date(28))
                .change());
        says(
                "Posting date 2026-01-10 lies in a period closed until 2026-01-15. Post on 2026-01-16 or later, or reopen the"
                        + " period.",
                () -> books.post(receipt(on(10), "1", "4")));
    }

    @Test
    void aBlockSaysWhetherItIsOfTheItemOrOfTheVariant() { // E-02
        var item = Item.of(Books.ITEM, CostingMethod.FIFO);
        var blocked = new ItemVariant("72", false, true, true);
        var withVariants = new Item(
                item.no(),
                item.description(),
                item.type(),
                item.costingMethod(),
                item.unitsOfMeasure(),
                item.indirectCost(),
                item.trackingCode(),
                item.policies(),
                item.blocks(),
                item.groups(),
                Map.of("72", blocked));
        books.ledger.append(Costing.change(books.ledger, withVariants, ItemState.NEW));
        says(
                "Variant 72 of item LINK is blocked for purchasing. Lift the block, or post it as a return if goods go back.",
                () -> books.post(ofVariant(on(1), "72")));
    }

    @Test
    void aReceiptThatNamesASmallerIssueIsToldHowMuchItCouldFill() { // E-15.quantity
        books.post(sale(on(1), "4", Invoicing.all(), Application.NONE));
        says(
                "Only 4 of the 10 needed can be applied to entry 1. Post less, name another entry, or unapply what names this"
                        + " one.",
                () -> books.post(new JournalLine.Purchase(
                        on(2),
                        Books.moved("10", Invoicing.all()),
                        Price.perUnit("4"),
                        Amount.ZERO,
                        Overhead.OF_ITEM,
                        Application.to(1),
                        false)));
    }

    @Test
    void aCorrectionIsCalledOne() { // POST-120.kind
        books.post(receipt(on(1), "10", "4"));
        books.post(new JournalLine.Undo(on(1), List.of(1L)));
        says(
                "Entry 2 is a correction and cannot be undone. Post the opposite instead.",
                () -> books.post(new JournalLine.Undo(on(1), List.of(2L))));
    }

    @Test
    void quantitiesOfAnInvoiceHaveTheSignTheyWerePostedWith() { // E-12
        books.post(purchase(on(1), "10", "4", Invoicing.all()));
        books.post(sale(on(2), "4", Invoicing.none(), Application.NONE));
        says(
                "Entry 2 of quantity 4 would be invoiced for 5. Invoice at most what is not invoiced yet.",
                () -> books.post(Books.invoice(on(3), 2, "5", "20")));
    }

    private static JournalLine.Purchase ofVariant(Header header, String variantCode) {
        return new JournalLine.Purchase(
                header,
                Movement.of(new StockKey(Books.ITEM, variantCode, ""), Quantity.of("1")),
                Price.perUnit("4"),
                Amount.ZERO,
                Overhead.OF_ITEM,
                Application.NONE,
                false);
    }

    private static void says(String sentence, ThrowingCallable posting) {
        assertThatThrownBy(posting).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
