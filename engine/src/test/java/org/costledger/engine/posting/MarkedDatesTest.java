package org.costledger.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.posting.Books.ITEM;
import static org.costledger.engine.posting.Books.STOCK;
import static org.costledger.engine.posting.Books.date;
import static org.costledger.engine.posting.Books.on;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.oracle.WrittenRevaluation;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Overhead;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.Price;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.valuation.ValuationDate;
import org.junit.jupiter.api.Test;

/** What a posting leaves to the adjustment where no scenario can see it: marked dates and receipts (ADJ-12 to ADJ-18). */
class MarkedDatesTest {
    private static final StockKey SHOP = STOCK.at("SHOP");

    private final Books books = Books.of(setup(), CostingMethod.FIFO, "5");

    @Test
    void aSaleThatIsFilledMarksTheDateItHadToo() { // POST-34, POST-35
        sell(10, "8");
        adjusted();
        purchase(20, "8");
        assertThat(books.ledger.unadjustedFrom(STOCK)).contains(date(10));
    }

    @Test
    void whatSuppliedASaleBeforeIsToBeForwardedAgain() { // POST-34
        purchase(1, "3");
        sell(10, "8");
        adjusted();
        assertThat(isToBeForwarded(1)).isFalse();
        purchase(20, "5");
        assertThat(isToBeForwarded(1)).isTrue();
    }

    @Test
    void aReceiptThatFillsASaleOnItsOwnDateLeavesTheOthersAlone() { // POST-34: if D >= V nothing changes
        purchase(1, "3");
        sell(10, "8");
        adjusted();
        purchase(10, "5");
        assertThat(isToBeForwarded(1)).isFalse();
    }

    @Test
    void beforeTheEarliestAllowedDateNothingIsMarked() { // ADJ-18
        sell(10, "8");
        adjusted();
        var costing = CostingSettings.DEFAULT;
        books.ledger.append(Costing.change(
                        books.ledger,
                        books.ledger
                                .setup()
                                .withCosting(new CostingSettings(
                                        costing.automaticCostPosting(),
                                        costing.expectedCostPostingToGl(),
                                        costing.automaticCostAdjustment(),
                                        costing.averageCostCalculationType(),
                                        costing.averageCostPeriod(),
                                        Optional.of(date(15)))),
                        date(15))
                .change());
        purchase(20, "8");
        assertThat(books.ledger.unadjustedFrom(STOCK)).contains(date(15));
        assertThat(books.ledger.entryPoints(ITEM))
                .extracting(point -> point.valuationDate() + (point.costIsAdjusted() ? " adjusted" : ""))
                .containsExactly("2026-01-10 adjusted", "2026-01-20");
    }

    @Test
    void anotherPlaceStaysAdjustedUnlessAnAverageIsTakenOverTheItem() { // ADJ-16, ADJ-17
        purchase(1, "3");
        buy(2, SHOP, "3");
        adjusted();
        purchase(1, "3");
        assertThat(books.ledger.unadjustedFrom(STOCK)).contains(date(1));
        assertThat(books.ledger.unadjustedFrom(SHOP)).isEmpty();
    }

    /** POST-31: neither the overhead before a revaluation nor an invoice after it gives the date. */
    @Test
    void aRevaluationDatesItsReceipt() {
        var overhead = new Overhead(Optional.of(Percentage.of("10")), Optional.empty());
        books.post(new JournalLine.Purchase(
                on(1),
                Books.moved("10", Invoicing.all()),
                Price.perUnit("5"),
                Amount.ZERO,
                overhead,
                Application.NONE,
                false));
        revalue(1, 20);
        books.post(sale(25, "1", Application.to(1)));
        assertThat(books.ledger.valueEntries(2).getFirst().valuationDate()).isEqualTo(date(20));

        books.post(Books.receipt(on(2), "10", "5"));
        revalue(3, 22);
        books.post(Books.invoice(on(24), 3, "10", "50"));
        assertThat(ValuationDate.of(books.ledger, 3)).isEqualTo(date(22));
        revalue(3, 23);
        assertThat(ValuationDate.of(books.ledger, 3)).isEqualTo(date(23));
    }

    private static Setup setup() {
        return Setup.DEFAULT.withLocations(Map.of("SHOP", new Location("SHOP", false)));
    }

    private void revalue(long entryNo, int day) {
        var entry = books.ledger.itemLedgerEntry(entryNo);
        books.ledger.append(new WrittenRevaluation(
                        entry, date(day), true, entry.quantity(), Cost.of(Amount.of("1"), Amount.ZERO), Cost.ZERO)
                .on(books.ledger));
    }

    private boolean isToBeForwarded(long entryNo) {
        return books.ledger.itemLedgerEntry(entryNo).state().appliedEntryToAdjust();
    }

    private void adjusted() {
        books.ledger.append(Costing.adjust(books.ledger, AdjustmentRequest.ALL).change());
        assertThat(books.ledger.unadjustedFrom(STOCK)).isEmpty();
    }

    private void purchase(int day, String quantity) {
        buy(day, STOCK, quantity);
    }

    private void buy(int day, StockKey stock, String quantity) {
        books.post(new JournalLine.Purchase(
                on(day),
                new Movement(stock, Quantity.of(quantity), "", Invoicing.all(), List.of()),
                Price.perUnit("5"),
                Amount.ZERO,
                Overhead.OF_ITEM,
                Application.NONE,
                false));
    }

    private void sell(int day, String quantity) {
        books.post(sale(day, quantity, Application.NONE));
    }

    private static JournalLine.Sale sale(int day, String quantity, Application application) {
        return Books.sale(on(day), quantity, Invoicing.all(), application);
    }
}
