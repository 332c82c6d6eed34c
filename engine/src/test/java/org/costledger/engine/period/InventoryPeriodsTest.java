package org.costledger.engine.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemPolicies;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which inventory periods there are, when one is closed, and what is kept of that (GL-72 to GL-76). */
class InventoryPeriodsTest {
    private static final PostingRequest.By ANN = new PostingRequest.By("ANN", Instant.ofEpochSecond(7), "", "");

    private final MemoryLedger ledger = new MemoryLedger(Setup.DEFAULT);

    @BeforeEach
    void items() {
        ledger.append(Costing.change(ledger, Item.of("LINK", CostingMethod.FIFO), ItemState.NEW));
        ledger.append(Costing.change(ledger, Item.of("RING", CostingMethod.AVERAGE), ItemState.NEW));
    }

    // ---- GL-72

    @Test
    void aNewPeriodIsNamedByItsMonth() {
        insert("2026-01-31");
        assertThat(periods()).containsExactly(new InventoryPeriod(date("2026-01-31"), "January 2026", false));
        refuses("GL-72.exists", () -> ChangePeriods.insert(ledger, date("2026-01-31")));
    }

    @Test
    void aNewPeriodEndsAfterEveryClosedOne() {
        insert("2026-01-31");
        close("2026-01-31");
        refuses("GL-72.ends-in-closed-period", () -> ChangePeriods.insert(ledger, date("2025-12-31")));
        insert("2026-02-01");
        assertThat(open()).containsExactly("2026-02-01");
    }

    @Test
    void anOpenPeriodWithoutHistoryCanEndElsewhere() {
        insert("2026-01-30", "2026-02-28");
        rename("2026-01-30", "2026-01-31");
        assertThat(open()).containsExactly("2026-01-31", "2026-02-28");
        refuses("GL-72.exists", () -> ChangePeriods.rename(ledger, date("2026-01-31"), period("2026-02-28")));
        close("2026-01-31");
        refuses(
                "GL-72.ends-in-closed-period",
                () -> ChangePeriods.rename(ledger, date("2026-02-28"), period("2026-01-15")));
    }

    @Test
    void anOpenPeriodWithHistoryKeepsItsDateAndMayChangeItsName() {
        insert("2026-01-31");
        close("2026-01-31");
        reopen("2026-01-31");
        refuses("GL-72.history", () -> ChangePeriods.rename(ledger, date("2026-01-31"), period("2026-02-28")));
        ledger.append(ChangePeriods.rename(
                ledger, date("2026-01-31"), new InventoryPeriod(date("2026-01-31"), "First month", false)));
        assertThat(periods()).extracting(InventoryPeriod::name).containsExactly("First month");
    }

    @Test
    void anOpenPeriodIsDeletedWithItsHistory() {
        insert("2026-01-31");
        close("2026-01-31");
        reopen("2026-01-31");
        ledger.append(ChangePeriods.delete(ledger, date("2026-01-31")));
        assertThat(periods()).isEmpty();
        insert("2026-01-31");
        assertThat(ledger.inventoryPeriodHistory(date("2026-01-31"))).isEmpty();
    }

    @Test
    void aClosedPeriodIsNeitherRenamedNorDeleted() {
        insert("2026-01-31");
        close("2026-01-31");
        refuses("GL-72.closed", () -> ChangePeriods.rename(ledger, date("2026-01-31"), period("2026-02-28")));
        refuses("GL-72.closed", () -> ChangePeriods.delete(ledger, date("2026-01-31")));
        refuses("GL-72.unknown", () -> ChangePeriods.delete(ledger, date("2026-02-28")));
    }

    // ---- GL-73, GL-74

    @Test
    void closingTakesEarlierPeriodsWithIt() {
        insert("2026-01-31", "2026-02-28", "2026-03-31");
        close("2026-02-28");
        assertThat(open()).containsExactly("2026-03-31");
        refuses("GL-73.not-open", () -> Costing.closePeriod(ledger, request("2026-01-31")));
        refuses("GL-72.unknown", () -> Costing.closePeriod(ledger, request("2026-01-30")));
    }

    @Test
    void reopeningTakesLaterPeriodsWithIt() {
        insert("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
        close("2026-03-31");
        reopen("2026-02-28");
        assertThat(open()).containsExactly("2026-02-28", "2026-03-31", "2026-04-30");
        refuses("GL-74.not-closed", () -> Costing.reopenPeriod(ledger, request("2026-03-31")));
    }

    @Test
    void whatIsUnadjustedInThePeriodOrBeforeKeepsItOpen() {
        insert("2026-01-31", "2026-02-28");
        post(purchase("LINK", "2026-02-01", "5"));
        close("2026-01-31");
        refuses("GL-73.unadjusted", () -> Costing.closePeriod(ledger, request("2026-02-28")));
        adjust();
        close("2026-02-28");
    }

    @Test
    void anItemThatIsExcludedFromAdjustmentKeepsItOpen() { // ADJ-186
        var item = ledger.item("LINK");
        var usual = item.policies();
        ledger.append(Costing.change(
                ledger,
                new Item(
                        item.no(),
                        item.description(),
                        item.type(),
                        item.costingMethod(),
                        item.unitsOfMeasure(),
                        item.indirectCost(),
                        item.trackingCode(),
                        new ItemPolicies(
                                usual.negativeInventory(),
                                usual.variantMandatoryIfExists(),
                                usual.reserve(),
                                usual.inventoryValueZero(),
                                usual.flushingMethod(),
                                true),
                        item.blocks(),
                        item.groups(),
                        item.variants()),
                ItemState.NEW));
        insert("2026-01-31");
        post(purchase("LINK", "2026-01-20", "5"));
        adjust();
        refuses("GL-73.unadjusted", () -> Costing.closePeriod(ledger, request("2026-01-31")));
    }

    @Test
    void aPeriodInTheMiddleOfAnAverageCostPeriodDoesNotSeeIt() { // GL-73, quirk
        averagesByMonth();
        insert("2026-01-15", "2026-01-31");
        post(purchase("RING", "2026-01-10", "5"));
        close("2026-01-15");
        refuses("GL-73.unadjusted", () -> Costing.closePeriod(ledger, request("2026-01-31")));
    }

    @Test
    void whatIsMissingFromStockKeepsThePeriodOpen() {
        insert("2026-01-31", "2026-02-28");
        post(sale("LINK", "2026-02-01", "5"));
        adjust();
        close("2026-01-31");
        refuses("GL-73.open-outbound", () -> Costing.closePeriod(ledger, request("2026-02-28")));
        post(purchase("LINK", "2026-03-02", "5"));
        adjust();
        close("2026-02-28");
    }

    @Test
    void whatIsUnadjustedIsToldBeforeWhatIsMissing() {
        insert("2026-01-31");
        post(sale("LINK", "2026-01-10", "5"));
        refuses("GL-73.unadjusted", () -> Costing.closePeriod(ledger, request("2026-01-31")));
    }

    // ---- GL-75

    @Test
    void eachChangeOfEachPeriodIsKept() {
        post(purchase("LINK", "2026-01-10", "5"));
        adjust();
        insert("2026-01-31", "2026-02-28");
        close("2026-02-28");
        post(purchase("LINK", "2026-03-10", "5"));
        adjust();
        reopen("2026-01-31");
        close("2026-01-31");
        assertThat(ledger.inventoryPeriodHistory(date("2026-01-31")))
                .containsExactly(
                        history("2026-01-31", 1, InventoryPeriodHistory.Kind.CLOSE, 1),
                        history("2026-01-31", 2, InventoryPeriodHistory.Kind.REOPEN, 0),
                        history("2026-01-31", 3, InventoryPeriodHistory.Kind.CLOSE, 2));
        assertThat(ledger.inventoryPeriodHistory(date("2026-02-28")))
                .containsExactly(
                        history("2026-02-28", 1, InventoryPeriodHistory.Kind.CLOSE, 1),
                        history("2026-02-28", 2, InventoryPeriodHistory.Kind.REOPEN, 0));
    }

    @Test
    void whatIsDoneIsKnownBeforeItIsWritten() {
        insert("2026-01-31");
        var closed = Overlay.after(ledger, Costing.closePeriod(ledger, request("2026-01-31")));
        assertThat(closed.setup().calendar().inventoryPeriods().isValid(date("2026-01-31")))
                .isFalse();
        assertThat(closed.inventoryPeriodHistory(date("2026-01-31"))).hasSize(1);
        assertThat(ledger.inventoryPeriodHistory(date("2026-01-31"))).isEmpty();
    }

    // ---- GL-76

    @Test
    void theReportTellsEachItemOnceAndEachEntryThatIsNotOnStock() {
        post(purchase("LINK", "2026-01-10", "5"));
        post(purchase("LINK", "2026-01-12", "5"));
        post(sale("RING", "2026-01-14", "3"));
        post(sale("RING", "2026-01-16", "3"));
        post(sale("RING", "2026-02-01", "3"));
        var report = PeriodReport.of(ledger, date("2026-01-31"));
        assertThat(report.unadjusted())
                .extracting(point -> point.stock().itemNo() + " " + point.valuationDate())
                .containsExactly("LINK 2026-01-10", "RING 2026-01-14");
        assertThat(report.openOutbounds()).extracting(ItemLedgerEntry::entryNo).containsExactly(3L, 4L);
        assertThat(report.isClear()).isFalse();
        assertThat(PeriodReport.of(ledger, date("2026-01-09")).isClear()).isTrue();
    }

    // ---- words

    private void averagesByMonth() {
        var usual = ledger.setup().costing();
        var byMonth = new CostingSettings(
                false,
                false,
                usual.automaticCostAdjustment(),
                usual.averageCostCalculationType(),
                AverageCostPeriod.MONTH,
                Optional.empty());
        ledger.append(Costing.change(ledger, ledger.setup().withCosting(byMonth), date("2026-01-01"))
                .change());
    }

    private void insert(String... endingDates) {
        for (var endingDate : endingDates) ledger.append(ChangePeriods.insert(ledger, date(endingDate)));
    }

    private void rename(String endingDate, String renamed) {
        ledger.append(ChangePeriods.rename(ledger, date(endingDate), period(renamed)));
    }

    private void close(String endingDate) {
        ledger.append(Costing.closePeriod(ledger, request(endingDate)));
    }

    private void reopen(String endingDate) {
        ledger.append(Costing.reopenPeriod(ledger, request(endingDate)));
    }

    private static PeriodRequest request(String endingDate) {
        return new PeriodRequest(date(endingDate), date("2026-06-01"), ANN);
    }

    private static InventoryPeriod period(String endingDate) {
        return new InventoryPeriod(date(endingDate), false);
    }

    private static InventoryPeriodHistory history(
            String endingDate, int number, InventoryPeriodHistory.Kind kind, long lastRegister) {
        return new InventoryPeriodHistory(
                date(endingDate), number, "ANN", date("2026-06-01"), Instant.ofEpochSecond(7), kind, lastRegister);
    }

    private List<InventoryPeriod> periods() {
        return ledger.setup().calendar().inventoryPeriods().periods();
    }

    private List<String> open() {
        return periods().stream()
                .filter(period -> !period.closed())
                .map(period -> period.endingDate().toString())
                .toList();
    }

    private void post(JournalLine line) {
        ledger.append(Costing.post(ledger, PostingRequest.of(line)));
    }

    private void adjust() {
        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
    }

    private static void refuses(String code, Supplier<LedgerChange> change) {
        assertThatThrownBy(change::get)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    private static JournalLine.Purchase purchase(String itemNo, String date, String quantity) {
        return new JournalLine.Purchase(
                Header.on(date(date)),
                Movement.of(StockKey.of(itemNo), Quantity.of(quantity)),
                Price.perUnit("4"),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false);
    }

    private static JournalLine.Sale sale(String itemNo, String date, String quantity) {
        return new JournalLine.Sale(
                Header.on(date(date)),
                Movement.of(StockKey.of(itemNo), Quantity.of(quantity)),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                Application.NONE,
                false,
                false);
    }
}
