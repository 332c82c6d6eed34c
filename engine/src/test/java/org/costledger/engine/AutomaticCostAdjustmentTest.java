package org.costledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.WorksheetStep;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.posting.SetupChange;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.AllowedPostingDates;
import org.costledger.engine.setup.AutomaticCostAdjustment;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A posting that adjusts the cost of its items by itself (ADJ-180 to ADJ-183, POST-132, POST-196). */
class AutomaticCostAdjustmentTest {
    private static final LocalDate WORK_DATE = LocalDate.of(2026, 5, 20);
    private static final PostingRequest.By ANN = new PostingRequest.By("ANN", Instant.EPOCH, "PURCHJNL", "");

    private final MemoryLedger ledger = new MemoryLedger(Setup.DEFAULT);

    // ---- ADJ-180: how far back

    @ParameterizedTest
    @CsvSource({
        "NEVER,   2026-05-20, false",
        "ALWAYS,  2001-01-01, true",
        "DAY,     2026-05-19, true",
        "DAY,     2026-05-18, false",
        "WEEK,    2026-05-13, true",
        "WEEK,    2026-05-12, false",
        "MONTH,   2026-04-20, true",
        "MONTH,   2026-04-19, false",
        "QUARTER, 2026-02-20, true",
        "QUARTER, 2026-02-19, false",
        "YEAR,    2025-05-20, true",
        "YEAR,    2025-05-19, false"
    })
    void aPostingThatLiesTooFarBackIsLeftToARun(AutomaticCostAdjustment setting, String date, boolean adjusted) {
        adjusting(setting);
        item("LINK", CostingMethod.FIFO);
        post(purchase("LINK", date, "5", "10"));
        assertThat(ledger.itemState("LINK").costIsAdjusted()).isEqualTo(adjusted);
        assertThat(ledger.itemState("LINK").allowOnlineAdjustment()).isEqualTo(adjusted);
    }

    @Test
    void aLateChargeIsOfTheDateOfTheEntryItBelongsTo() {
        adjusting(AutomaticCostAdjustment.WEEK);
        item("LINK", CostingMethod.FIFO);
        post(receipt("LINK", "2026-05-10", "5", "10"));
        run();
        post(invoice("2026-05-20", 1, "60"));
        assertThat(ledger.itemState("LINK").allowOnlineAdjustment()).isFalse();
    }

    @Test
    void onceTooOldAnItemWaitsForARun() { // ADJ-182, quirk
        adjusting(AutomaticCostAdjustment.DAY);
        item("LINK", CostingMethod.FIFO);
        post(purchase("LINK", "2026-01-10", "5", "10"));
        post(purchase("LINK", "2026-05-20", "5", "12"));
        assertThat(ledger.itemState("LINK").costIsAdjusted()).isFalse();
        assertThat(ledger.itemState("LINK").allowOnlineAdjustment()).isFalse();
        run();
        assertThat(ledger.itemState("LINK").allowOnlineAdjustment()).isTrue();
        post(sale("LINK", "2026-05-20", "7"));
        assertThat(ledger.itemState("LINK").costIsAdjusted()).isTrue();
        assertThat(actual(3)).isEqualTo("-74");
    }

    // ---- ADJ-181, POST-196: one request

    @Test
    void aPostingAndItsAdjustmentAreOneChange() {
        adjusting(AutomaticCostAdjustment.ALWAYS);
        item("LINK", CostingMethod.FIFO);
        post(purchase("LINK", "2026-05-01", "5", "10"));
        post(purchase("LINK", "2026-05-05", "5", "12"));
        var posted = post(sale("LINK", "2026-05-10", "7"));

        assertThat(posted.change().appended().valueEntries())
                .extracting(ValueEntry::entryNo, value -> value.kind().adjustment(), ValueEntry::registerNo)
                .containsExactly(tuple(3L, false, 3L), tuple(4L, true, 3L));
        assertThat(actual(3)).isEqualTo("-74");
        assertThat(ledger.registers()).hasSize(3);
        assertThat(ledger.registers().getLast().by()).isEqualTo(ANN);
        assertThat(ledger.itemState("LINK").unitCost()).isEqualTo(UnitCost.of("12"));
        assertThat(posted.adjustment().orElseThrow().items())
                .extracting(item -> item.itemNo() + " " + item.written())
                .containsExactly("LINK 1");
        assertThat(Invariants.check(ledger)).isEmpty();
    }

    @Test
    void itIsTheSameAsPostingAndThenRunning() {
        var apart = new MemoryLedger(Setup.DEFAULT);
        adjusting(AutomaticCostAdjustment.ALWAYS);
        item("LINK", CostingMethod.FIFO);
        apart.append(Costing.change(apart, Item.of("LINK", CostingMethod.FIFO), ItemState.NEW));
        for (var line : List.of(
                receipt("LINK", "2026-05-01", "5", "10"),
                sale("LINK", "2026-05-03", "2"),
                purchase("LINK", "2026-05-05", "5", "12"),
                sale("LINK", "2026-05-10", "7"),
                sale("LINK", "2026-05-11", "3"),
                invoice("2026-05-20", 1, "61"),
                purchase("LINK", "2026-05-18", "3", "13"))) {
            post(line);
            apart.append(Costing.post(apart, request(line)));
            apart.append(Costing.adjust(apart, AdjustmentRequest.ALL).change());
        }
        for (long entryNo = 1; entryNo <= 6; entryNo++)
            assertThat(values(ledger, entryNo)).isEqualTo(values(apart, entryNo));
        assertThat(ledger.itemState("LINK").unitCost())
                .isEqualTo(apart.itemState("LINK").unitCost());
        assertThat(ledger.entryPoints("LINK")).isEqualTo(apart.entryPoints("LINK"));
        assertThat(Invariants.check(ledger)).isEmpty();
    }

    @Test
    void onlyTheItemsOfTheRequestAreAdjusted() {
        item("LINK", CostingMethod.FIFO);
        item("RING", CostingMethod.FIFO);
        post(purchase("RING", "2026-05-20", "5", "10"));
        adjusting(AutomaticCostAdjustment.ALWAYS);
        post(purchase("LINK", "2026-05-20", "5", "10"));
        assertThat(ledger.itemsToAdjust()).containsExactly("RING");
        post(sale("RING", "2026-05-20", "2"));
        assertThat(ledger.itemsToAdjust()).isEmpty();
    }

    @Test
    void nothingIsAdjustedUnlessTheSetupSaysSo() {
        item("LINK", CostingMethod.FIFO);
        var posted = post(purchase("LINK", "2026-05-20", "5", "10"));
        assertThat(posted.adjustment()).isEmpty();
        assertThat(ledger.itemsToAdjust()).containsExactly("LINK");
    }

    @Test
    void whatRefusesTheAdjustmentRefusesThePosting() { // ADJ-200
        adjusting(AutomaticCostAdjustment.ALWAYS);
        item("LINK", CostingMethod.FIFO);
        post(receipt("LINK", "2026-05-10", "5", "10"));
        post(sale("LINK", "2026-05-20", "5"));
        var calendar = ledger.setup().calendar();
        var allowed =
                new AllowedPostingDates(Optional.of(LocalDate.of(2026, 5, 1)), Optional.of(LocalDate.of(2026, 5, 15)));
        change(ledger.setup()
                .withCalendar(new Setup.Calendar(allowed, calendar.accountingPeriods(), calendar.inventoryPeriods())));
        long version = ledger.version();
        assertThatThrownBy(() -> post(invoice("2026-05-12", 1, "60")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("ADJ-200.posting-date"));
        assertThat(ledger.version()).isEqualTo(version);
        assertThat(ledger.itemLedgerEntry(1).isFullyInvoiced()).isFalse();
    }

    @Test
    void aPostingThatIsPreviewedChangesNothing() {
        adjusting(AutomaticCostAdjustment.ALWAYS);
        item("LINK", CostingMethod.FIFO);
        long version = ledger.version();
        var posted = Costing.postAndAdjust(ledger, request(purchase("LINK", "2026-05-20", "5", "10")));
        assertThat(posted.adjustment()).isPresent();
        assertThat(ledger.version()).isEqualTo(version);
    }

    @Test
    void theAdjustmentOfAPostingIsNotAppendedAgain() {
        adjusting(AutomaticCostAdjustment.ALWAYS);
        item("LINK", CostingMethod.FIFO);
        post(purchase("LINK", "2026-05-01", "5", "10"));
        post(purchase("LINK", "2026-05-05", "5", "12"));
        var adjustment = post(sale("LINK", "2026-05-10", "7")).adjustment().orElseThrow();
        assertThatThrownBy(() -> ledger.append(adjustment.change())).isInstanceOf(IllegalStateException.class);
    }

    // ---- POST-132: worksheets

    @Test
    void closingAWorksheetAdjustsItsItems() {
        adjusting(AutomaticCostAdjustment.ALWAYS);
        item("LINK", CostingMethod.FIFO);
        post(purchase("LINK", "2026-05-01", "5", "10"));
        post(purchase("LINK", "2026-05-05", "5", "12"));
        post(sale("LINK", "2026-05-10", "5"));
        assertThat(actual(3)).isEqualTo("-50");
        lock("ann");
        post(new JournalLine.ApplicationWorksheet(
                Header.on(WORK_DATE),
                List.of(new WorksheetStep.Unapply(1, 3), new WorksheetStep.Apply(2, 3, Optional.empty()))));
        assertThat(actual(3)).isEqualTo("-60");
        assertThat(ledger.itemState("LINK").costIsAdjusted()).isTrue();
        assertThat(ledger.itemState("LINK").applicationWorksheetUser()).isEmpty();
        assertThat(Invariants.check(ledger)).isEmpty();
    }

    private void lock(String user) {
        var state = ledger.itemState("LINK").withApplicationWorksheetUser(user);
        ledger.append(Costing.change(ledger, ledger.item("LINK"), state));
    }

    // ---- ADJ-183

    @Test
    void whereCostWasNeverAdjustedARunMustComeFirst() {
        item("LINK", CostingMethod.FIFO);
        item("RING", CostingMethod.FIFO);
        item("BOLT", CostingMethod.FIFO);
        post(purchase("LINK", "2026-01-10", "5", "10"));
        post(purchase("RING", "2026-01-10", "5", "10"));
        assertThat(ledger.itemState("LINK").allowOnlineAdjustment()).isFalse();
        var change = adjusting(AutomaticCostAdjustment.MONTH);
        assertThat(change.itemsAwaitingRun()).containsExactly("LINK", "RING");
        assertThat(ledger.itemState("LINK").allowOnlineAdjustment()).isTrue();
        assertThat(ledger.itemState("LINK").costIsAdjusted()).isFalse();
        assertThat(adjusting(AutomaticCostAdjustment.ALWAYS).itemsAwaitingRun()).isEmpty();
        post(sale("LINK", "2026-05-20", "2"));
        assertThat(ledger.itemsToAdjust()).containsExactly("RING");
    }

    // ---- words

    private SetupChange adjusting(AutomaticCostAdjustment setting) {
        var usual = ledger.setup().costing();
        return change(ledger.setup()
                .withCosting(new CostingSettings(
                        false,
                        false,
                        setting,
                        usual.averageCostCalculationType(),
                        usual.averageCostPeriod(),
                        Optional.empty())));
    }

    private SetupChange change(Setup setup) {
        var change = Costing.change(ledger, setup, WORK_DATE);
        ledger.append(change.change());
        return change;
    }

    private void item(String itemNo, CostingMethod method) {
        ledger.append(Costing.change(ledger, Item.of(itemNo, method), ItemState.NEW));
    }

    private static PostingRequest request(JournalLine line) {
        return new PostingRequest(List.of(line), WORK_DATE, ANN);
    }

    private Posted post(JournalLine line) {
        var posted = Costing.postAndAdjust(ledger, request(line));
        ledger.append(posted.change());
        return posted;
    }

    private void run() {
        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
    }

    /** The actual cost of an entry. */
    private String actual(long entryNo) {
        var cost = Amount.ZERO;
        for (var value : ledger.valueEntries(entryNo))
            cost = cost.plus(value.cost().actual().lcy());
        return cost.toString();
    }

    private static List<String> values(MemoryLedger ledger, long entryNo) {
        return ledger.valueEntries(entryNo).stream()
                .map(value -> value.entryNo() + " " + value.kind() + " " + value.cost() + " " + value.postingDate())
                .toList();
    }

    private static JournalLine purchase(String itemNo, String date, String quantity, String unitCost) {
        return purchase(itemNo, date, quantity, unitCost, Invoicing.all());
    }

    private static JournalLine receipt(String itemNo, String date, String quantity, String unitCost) {
        return purchase(itemNo, date, quantity, unitCost, Invoicing.none());
    }

    private static JournalLine purchase(
            String itemNo, String date, String quantity, String unitCost, Invoicing invoicing) {
        return new JournalLine.Purchase(
                Header.on(LocalDate.parse(date)),
                new Movement(StockKey.of(itemNo), Quantity.of(quantity), "", invoicing, List.of()),
                Price.perUnit(unitCost),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false);
    }

    private static JournalLine sale(String itemNo, String date, String quantity) {
        return new JournalLine.Sale(
                Header.on(LocalDate.parse(date)),
                Movement.of(StockKey.of(itemNo), Quantity.of(quantity)),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                Application.NONE,
                false,
                false);
    }

    private static JournalLine invoice(String date, long entryNo, String unitCost) {
        return new JournalLine.Invoice(
                Header.on(LocalDate.parse(date)),
                entryNo,
                Optional.empty(),
                Price.perUnit(unitCost),
                Amount.ZERO,
                Optional.empty());
    }
}
