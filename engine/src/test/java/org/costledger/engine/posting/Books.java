package org.costledger.engine.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Overhead;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;

/** A ledger of one item, and short words for what is posted on it. */
final class Books {
    static final String ITEM = "LINK";
    static final StockKey STOCK = StockKey.of(ITEM);

    final MemoryLedger ledger;

    private Books(MemoryLedger ledger) {
        this.ledger = ledger;
    }

    /** Of one item that costs {@code cost}, and {@code standard} too if it is a Standard item. */
    static Books of(Setup setup, CostingMethod method, String cost) {
        var ledger = new MemoryLedger(setup);
        var state = ItemState.NEW.withUnitCost(UnitCost.of(cost)).withStandardCost(UnitCost.of(cost));
        ledger.append(Costing.change(ledger, Item.of(ITEM, method), state));
        return new Books(ledger);
    }

    /** Posts the lines as one request. */
    LedgerChange post(JournalLine... lines) {
        var change = Costing.post(ledger, request(lines));
        ledger.append(change);
        return change;
    }

    static PostingRequest request(JournalLine... lines) {
        return new PostingRequest(List.of(lines), lines[0].header().postingDate(), PostingRequest.By.NOBODY);
    }

    static Header on(int day) {
        return Header.on(date(day));
    }

    static Header on(int day, DocumentType type, String no, int lineNo, String invoiceNo) {
        var document = new Document(type, no, lineNo, "", date(day));
        return new Header(date(day), document, invoiceNo, OrderReference.NONE, Origin.NONE);
    }

    static LocalDate date(int day) {
        return LocalDate.of(2026, 1, day);
    }

    /** A receipt that is not invoiced. */
    static JournalLine.Purchase receipt(Header header, String quantity, String price) {
        return purchase(header, quantity, price, Invoicing.none());
    }

    static JournalLine.Purchase purchase(Header header, String quantity, String price, Invoicing invoicing) {
        return new JournalLine.Purchase(
                header,
                moved(quantity, invoicing),
                Price.perUnit(price),
                Amount.ZERO,
                Overhead.OF_ITEM,
                Application.NONE,
                false);
    }

    static JournalLine.Sale sale(Header header, String quantity, Invoicing invoicing, Application application) {
        return new JournalLine.Sale(
                header,
                moved(quantity, invoicing),
                Price.perUnit("20"),
                Amount.ZERO,
                Optional.empty(),
                application,
                false,
                false);
    }

    static Movement moved(String quantity, Invoicing invoicing) {
        return new Movement(STOCK, Quantity.of(quantity), "", invoicing, List.of());
    }

    /** The invoice of a part of an earlier entry. */
    static JournalLine.Invoice invoice(Header header, long entryNo, String quantity, String amount) {
        return new JournalLine.Invoice(
                header,
                entryNo,
                Optional.of(Quantity.of(quantity)),
                new Price.Total(Exact.of(new BigDecimal(amount))),
                Amount.ZERO,
                Optional.empty());
    }

    /** A revaluation of what is expected of an entry, and the standard cost that goes with it, written by hand. */
    long revalueExpected(long entryNo, String expected, String valued, String standard) {
        var overlay = new Overlay(ledger);
        long valueEntryNo = overlay.allocateValueEntryNo();
        var first = ledger.valueEntries(entryNo).getFirst();
        overlay.append(new ValueEntry(
                valueEntryNo,
                overlay.registerNo(),
                entryNo,
                first.postingDate(),
                new ValueEntry.Kind(
                        ItemLedgerEntryType.PURCHASE,
                        CostEntryType.REVALUATION,
                        VarianceType.NONE,
                        "",
                        false,
                        true,
                        false,
                        false,
                        0),
                new ValueEntry.Quantities(Quantity.of(valued), Quantity.ZERO, Quantity.ZERO),
                new ValueEntry.Costs(
                        Cost.ZERO, Cost.of(Amount.of(expected), Amount.ZERO), Cost.ZERO, UnitCost.ZERO, UnitCost.ZERO),
                ValueEntry.Trade.NONE,
                first.facts(),
                new ValueEntryState(first.valuationDate(), false)));
        overlay.change(
                ITEM,
                ledger.itemState(ITEM).withStandardCost(UnitCost.of(standard)).withUnitCost(UnitCost.of(standard)));
        ledger.append(overlay.change(PostingRequest.By.NOBODY));
        return valueEntryNo;
    }

    /** The value entries of an entry in a few words: type, actual and expected cost. */
    List<String> values(long entryNo) {
        return ledger.valueEntries(entryNo).stream().map(Books::words).toList();
    }

    static String words(ValueEntry value) {
        return value.kind().entryType() + " " + value.cost().actual().lcy() + " "
                + value.cost().expected().lcy();
    }
}
