package org.costledger.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.costledger.engine.posting.Books.date;
import static org.costledger.engine.posting.Books.invoice;
import static org.costledger.engine.posting.Books.moved;
import static org.costledger.engine.posting.Books.on;
import static org.costledger.engine.posting.Books.purchase;
import static org.costledger.engine.posting.Books.receipt;
import static org.costledger.engine.posting.Books.sale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.WorksheetStep;
import org.costledger.engine.journal.Price;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.InventoryPeriods;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;
import org.costledger.engine.setup.ItemCharge;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a closed inventory period refuses, and what not (GL-71). */
class ClosedPeriodTest {
    private static final int CLOSED_DAY = 10;
    private static final LocalDate END = LocalDate.of(2026, 1, 15);
    private static final Application NONE = Application.NONE;
    private static final Price UNSTATED = Price.unstated();

    private final Books books = Books.of(setup(), CostingMethod.FIFO, "5");

    private record Kind(String name, JournalLine line) {}

    @TestFactory
    Stream<DynamicTest> everyPostingIsRefused() {
        return kinds(on(CLOSED_DAY))
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    var own = Books.of(setup(), CostingMethod.FIFO, "5");
                    own.post(receipt(on(2), "10", "4"));
                    own.post(receipt(on(CLOSED_DAY), "3", "4"));
                    close(own);
                    refuses(own, "E-05", kind.line());
                }));
    }

    @Test
    void everyKindOfPostingIsTried() {
        var tried = kinds(on(CLOSED_DAY))
                .<Class<?>>map(kind -> kind.line().getClass())
                .toList();
        var all = new ArrayList<Class<?>>(List.of(JournalLine.class.getPermittedSubclasses()));
        all.remove(JournalLine.ApplicationWorksheet.class); // it has its own refusals, below
        assertThat(tried).containsAll(all);
    }

    private static Stream<Kind> kinds(Header header) {
        return Stream.of(
                new Kind("receipt", receipt(header, "1", "4")),
                new Kind("purchase", purchase(header, "1", "4", Invoicing.all())),
                new Kind("purchase return", purchase(header, "-1", "4", Invoicing.all())),
                new Kind("sale", sale(header, "1", Invoicing.all(), NONE)),
                new Kind("sales return", sale(header, "-1", Invoicing.all(), NONE)),
                new Kind(
                        "positive adjustment",
                        new JournalLine.PositiveAdjustment(
                                header, moved("1", Invoicing.all()), UNSTATED, JournalLine.Overhead.OF_ITEM, NONE)),
                new Kind(
                        "negative adjustment",
                        new JournalLine.NegativeAdjustment(header, moved("1", Invoicing.all()), UNSTATED, NONE)),
                new Kind(
                        "transfer",
                        new JournalLine.Transfer(
                                header,
                                moved("1", Invoicing.all()),
                                JournalLine.Destination.of("BLUE"),
                                JournalLine.TransferKind.RECLASSIFICATION,
                                NONE)),
                new Kind("invoice", invoice(header, 1, "1", "4")),
                new Kind(
                        "item charge",
                        new JournalLine.ItemCharge(
                                header,
                                "FREIGHT",
                                JournalLine.ChargeSide.PURCHASE,
                                Quantity.of("1"),
                                Amount.of("7"),
                                JournalLine.ChargeSplit.EQUALLY,
                                List.of(new JournalLine.Assignment(
                                        List.of(1L),
                                        Quantity.of("1"),
                                        Optional.empty(),
                                        Quantity.ZERO,
                                        Optional.empty())))),
                new Kind(
                        "count",
                        new JournalLine.PhysicalInventory(
                                header,
                                Books.STOCK,
                                Tracking.NONE,
                                Quantity.of("20"),
                                Optional.empty(),
                                Optional.empty(),
                                UNSTATED)),
                new Kind("revaluation", revaluation(header)),
                new Kind("undo", new JournalLine.Undo(header, List.of(2L))));
    }

    private static JournalLine.Revaluation revaluation(Header header) {
        var numbered = new Header(
                header.postingDate(), header.document().withNo("REV-1"), "", header.order(), header.origin());
        return new JournalLine.Revaluation(new RevaluationLine(
                10_000,
                numbered,
                Books.STOCK,
                new RevaluationLine.Subject.OfItem(RevaluationLine.InventoryValuePer.ITEM),
                Quantity.of("10"),
                new RevaluationLine.Calculated(UnitCost.of("4"), Amount.of("40"), Exact.of(Amount.of("40"))),
                new RevaluationLine.Revalued(UnitCost.of("5"), Amount.of("50")),
                RevaluationLine.StandardCostUpdate.OFF));
    }

    @Test
    void anApplicationMadeInTheClosedPeriodStays() {
        books.post(purchase(on(2), "10", "4", Invoicing.all()));
        books.post(sale(on(CLOSED_DAY), "3", Invoicing.all(), NONE));
        close(books);
        refuses(books, "POST-130.closed-period", worksheet(new WorksheetStep.Unapply(1, 2)));
    }

    @Test
    void noApplicationOfAnEntryOfTheClosedPeriodIsMadeByHand() {
        books.post(purchase(on(2), "10", "4", Invoicing.all()));
        books.post(purchase(on(20), "10", "4", Invoicing.all()));
        books.post(sale(on(21), "3", Invoicing.all(), NONE));
        close(books);
        refuses(
                books,
                "POST-133.closed-period",
                worksheet(new WorksheetStep.Unapply(1, 3), new WorksheetStep.Apply(1, 3, Optional.empty())));
    }

    @Test
    void whatIsOnStockOfTheClosedPeriodCanBeSold() {
        books.post(purchase(on(2), "10", "4", Invoicing.all()));
        close(books);
        books.post(sale(on(20), "3", Invoicing.all(), NONE));
        books.post(sale(on(20), "2", Invoicing.all(), Application.to(1)));
        assertThat(books.ledger.itemLedgerEntry(1).remainingQuantity()).hasToString("5");
    }

    @Test
    void anEntryOfTheClosedPeriodCanBeInvoicedLater() {
        books.post(receipt(on(2), "10", "4"));
        close(books);
        books.post(invoice(on(20), 1, "10", "45"));
        assertThat(books.ledger.itemLedgerEntry(1).isFullyInvoiced()).isTrue();
    }

    @Test
    void theDayAfterTheLastClosedPeriodIsOpen() { // GL-70
        close(books);
        refuses(books, "E-05", receipt(on(15), "1", "4"));
        books.post(receipt(on(16), "1", "4"));
    }

    private static JournalLine.ApplicationWorksheet worksheet(WorksheetStep... steps) {
        return new JournalLine.ApplicationWorksheet(on(28), List.of(steps));
    }

    private static void close(Books books) {
        var setup = books.ledger.setup();
        var closed = new InventoryPeriods(List.of(new InventoryPeriod(END, true)));
        books.ledger.append(Costing.change(
                        books.ledger, setup.withCalendar(setup.calendar().withInventoryPeriods(closed)), date(28))
                .change());
    }

    private static void refuses(Books books, String code, JournalLine line) {
        assertThatThrownBy(() -> books.post(line))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Setup setup() {
        var usual = Setup.DEFAULT;
        return new Setup(
                usual.localCurrency(),
                usual.additionalReportingCurrency(),
                usual.exchangeRates(),
                usual.calendar(),
                usual.costing(),
                usual.stock(),
                Map.of("BLUE", new Location("BLUE", false)),
                Map.of("FREIGHT", new ItemCharge("FREIGHT", "", "")),
                usual.postingSetup());
    }
}
