package org.costledger.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.costledger.engine.posting.Books.invoice;
import static org.costledger.engine.posting.Books.on;
import static org.costledger.engine.posting.Books.purchase;
import static org.costledger.engine.posting.Books.receipt;
import static org.costledger.engine.posting.Books.sale;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Destination;
import org.costledger.engine.journal.JournalLine.Overhead;
import org.costledger.engine.journal.JournalLine.TransferKind;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.Price;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;

class PostingTest {
    private final Books books = Books.of(Setup.DEFAULT, CostingMethod.FIFO, "5");

    @Test
    void aRequestIsPostedWholeOrNotAtAll() { // POST-1
        books.post(purchase(on(1), "10", "4", Invoicing.all()));
        var before = books.ledger.history(Books.ITEM);
        refuses(
                "E-15.quantity",
                () -> books.post(
                        sale(on(2), "3", Invoicing.all(), Application.NONE),
                        sale(on(2), "20", Invoicing.all(), Application.to(1))));
        assertThat(books.ledger.history(Books.ITEM)).isEqualTo(before);
        assertThat(books.ledger.registers()).hasSize(1);
    }

    @Test
    void aRefusalOfSeveralLinesSaysWhichLine() { // POST-10
        var receipt = purchase(on(1), "10", "4", Invoicing.all());
        var unknown = sale(on(2), "3", Invoicing.all(), Application.to(7));
        var sentence = "Item ledger entry 7 does not exist. Name an entry of this ledger.";
        assertThatThrownBy(() -> books.post(unknown)).hasMessage(sentence);
        assertThatThrownBy(() -> books.post(receipt, unknown)).hasMessage("Line 2: " + sentence);
    }

    @Test
    void aLineSeesWhatTheLinesBeforeItDid() { // POST-1
        var change = books.post(
                purchase(on(1), "10", "4", Invoicing.all()),
                sale(on(2), "10", Invoicing.all(), Application.to(1)),
                receipt(on(3), "2", "4"));
        assertThat(change.appended().itemLedgerEntries()).hasSize(3);
        assertThat(books.values(2)).containsExactly("DIRECT_COST -40 0");
        assertThat(books.ledger.itemLedgerEntry(1).open()).isFalse();
        assertThat(books.ledger.registers()).hasSize(1);
    }

    @Test
    void partialInvoicesTakeBackExpectedCostAndTheLastTheRest() { // EX-5
        books.post(receipt(on(1), "3", "3.33333"));
        for (var amount : new String[] {"3.33", "3.33", "3.34"}) books.post(invoice(on(2), 1, "1", amount));
        assertThat(books.values(1))
                .containsExactly(
                        "DIRECT_COST 0 10",
                        "DIRECT_COST 3.33 -3.33",
                        "DIRECT_COST 3.33 -3.33",
                        "DIRECT_COST 3.34 -3.34");
        var entry = books.ledger.itemLedgerEntry(1);
        assertThat(entry.state().completelyInvoiced()).isTrue();
        assertThat(entry.state().lastInvoiceDate()).contains(Books.date(2));
    }

    @Test
    void noMoreIsInvoicedThanWasMoved() {
        books.post(receipt(on(1), "3", "4"));
        books.post(invoice(on(2), 1, "2", "8"));
        refuses("E-12", () -> books.post(invoice(on(2), 1, "1.00001", "4")));
    }

    @Test
    void aTransferIsInvoicedAsItIsMoved() {
        books.post(purchase(on(1), "10", "4", Invoicing.all()));
        for (var invoicing : new Invoicing[] {Invoicing.none(), new Invoicing.Of(Quantity.of("1"))})
            refuses("E-13.invoiced-quantity", () -> books.post(transfer("2", invoicing)));
        refuses("E-13.negative-transfer", () -> books.post(transfer("-2", Invoicing.all())));
        books.post(transfer("2", new Invoicing.Of(Quantity.of("2"))));
        assertThat(books.ledger.itemLedgerEntry(2).isFullyInvoiced()).isTrue();
    }

    @Test
    void aDropShipmentSuppliesNothingButItsSale() { // POST-174, INV-19
        var direct = new JournalLine.Purchase(
                on(1),
                Books.moved("5", Invoicing.none()),
                Price.perUnit("4"),
                Amount.ZERO,
                Overhead.OF_ITEM,
                Application.NONE,
                true);
        books.post(direct);
        refuses("E-15.drop-shipment", () -> books.post(sale(on(2), "3", Invoicing.all(), Application.to(1))));
        books.post(sale(on(2), "3", Invoicing.all(), Application.NONE));
        assertThat(books.ledger.itemLedgerEntry(1).remainingQuantity()).hasToString("5");
        assertThat(books.ledger.quantityOnHand(Books.STOCK)).hasToString("-3");
    }

    @Test
    void anInvoiceThatComesWithTheGoodsHasItsOwnNumber() { // POST-49
        books.post(purchase(on(1, DocumentType.PURCHASE_RECEIPT, "R1", 20_000, "I1"), "10", "4", Invoicing.all()));
        assertThat(documentOfEntry(1)).isEqualTo("PURCHASE_RECEIPT R1 20000");
        assertThat(documentOfLastValue(1)).isEqualTo("PURCHASE_INVOICE I1 20000");
    }

    @Test
    void whatIsOnlyMovedCarriesTheDocumentOfTheGoods() { // POST-49
        books.post(receipt(on(1, DocumentType.PURCHASE_RECEIPT, "R1", 10_000, "I1"), "10", "4"));
        assertThat(documentOfLastValue(1)).isEqualTo("PURCHASE_RECEIPT R1 10000");
        books.post(invoice(on(3, DocumentType.PURCHASE_INVOICE, "I7", 30_000, ""), 1, "10", "40"));
        assertThat(documentOfEntry(1)).isEqualTo("PURCHASE_RECEIPT R1 10000");
        assertThat(documentOfLastValue(1)).isEqualTo("PURCHASE_INVOICE I7 30000");
    }

    @Test
    void everyShipmentTypeHasItsInvoiceType() { // POST-49
        assertThat(DocumentType.SALES_SHIPMENT.invoice()).isEqualTo(DocumentType.SALES_INVOICE);
        assertThat(DocumentType.SALES_RETURN_RECEIPT.invoice()).isEqualTo(DocumentType.SALES_CREDIT_MEMO);
        assertThat(DocumentType.PURCHASE_RECEIPT.invoice()).isEqualTo(DocumentType.PURCHASE_INVOICE);
        assertThat(DocumentType.PURCHASE_RETURN_SHIPMENT.invoice()).isEqualTo(DocumentType.PURCHASE_CREDIT_MEMO);
        assertThat(DocumentType.SERVICE_SHIPMENT.invoice()).isEqualTo(DocumentType.SERVICE_INVOICE);
        assertThat(DocumentType.TRANSFER_RECEIPT.invoice()).isEqualTo(DocumentType.TRANSFER_RECEIPT);
    }

    @Test
    void aDescriptionEqualToTheItemsIsStoredBlank() { // POST-15
        var usual = Item.of(Books.ITEM, CostingMethod.FIFO);
        var described = new Item(
                usual.no(),
                "Chain link",
                usual.type(),
                usual.costingMethod(),
                usual.unitsOfMeasure(),
                usual.indirectCost(),
                usual.trackingCode(),
                usual.policies(),
                usual.blocks(),
                usual.groups(),
                usual.variants());
        books.ledger.append(Costing.change(
                books.ledger,
                described,
                ItemState.NEW.withUnitCost(books.ledger.itemState("LINK").unitCost())));
        books.post(purchase(describedAs("Chain link"), "1", "4", Invoicing.all()));
        books.post(purchase(describedAs("Bent link"), "1", "4", Invoicing.all()));
        assertThat(books.ledger.itemLedgerEntry(1).facts().origin().description())
                .isEmpty();
        assertThat(books.ledger.itemLedgerEntry(2).facts().origin().description())
                .isEqualTo("Bent link");
        assertThat(books.ledger.valueEntries(2).getFirst().facts().origin().description())
                .isEqualTo("Bent link");
    }

    private static Header describedAs(String description) {
        var date = Books.date(1);
        return new Header(date, Document.none(date), "", OrderReference.NONE, Origin.NONE.withDescription(description));
    }

    private static JournalLine.Transfer transfer(String quantity, Invoicing invoicing) {
        return new JournalLine.Transfer(
                on(2),
                Books.moved(quantity, invoicing),
                Destination.of(""),
                TransferKind.RECLASSIFICATION,
                Application.NONE);
    }

    private String documentOfEntry(long entryNo) {
        return words(books.ledger.itemLedgerEntry(entryNo).facts().document());
    }

    private String documentOfLastValue(long entryNo) {
        return words(books.ledger.valueEntries(entryNo).getLast().facts().document());
    }

    private static String words(Document document) {
        return document.type() + " " + document.no() + " " + document.lineNo();
    }

    private static void refuses(String code, ThrowingCallable posting) {
        assertThatThrownBy(posting)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
