package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.oracle.OneItem;
import org.costledger.engine.adjustment.oracle.WrittenRevaluation;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemPolicies;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

/** A run as a library sees it: what it takes, what it refuses, what it tells. */
class AdjustCostTest {
    private final MemoryLedger ledger = new MemoryLedger(Setup.DEFAULT);

    @Test
    void aRunWritesOnceAndLeavesNothingToAdjust() {
        soldAtAnOldCost("LINK", CostingMethod.FIFO);

        var adjustment = Costing.adjust(ledger, AdjustmentRequest.ALL);
        assertThat(adjustment.change().appended().valueEntries())
                .extracting(
                        ValueEntry::itemLedgerEntryNo,
                        value -> value.cost().actual().lcy())
                .containsExactly(tuple(3L, Amount.of("-4")));
        assertThat(ledger.itemsToAdjust()).containsExactly("LINK");

        ledger.append(adjustment.change());
        assertThat(ledger.itemsToAdjust()).isEmpty();
        assertThat(ledger.itemState("LINK").unitCost()).isEqualTo(UnitCost.of("12"));
        assertThat(ledger.registers().getLast().by().sourceCode()).isEqualTo(AdjustmentRequest.SOURCE_CODE);
        assertThat(Invariants.check(ledger)).isEmpty();
        assertThat(Costing.adjust(ledger, AdjustmentRequest.ALL).written()).isZero();
    }

    @Test
    void noEntryIsVisitedTwice() {
        soldAtAnOldCost("LINK", CostingMethod.FIFO);
        assertThat(Costing.adjust(ledger, AdjustmentRequest.ALL).items())
                .containsExactly(new Adjustment.ItemAdjusted("LINK", 3, 3, 1));
    }

    @Test
    void aRunTellsItsEffectByMonthAndCause() {
        soldAtAnOldCost("LINK", CostingMethod.FIFO);
        var adjustment = Costing.adjust(ledger, AdjustmentRequest.ALL);
        var report = AdjustmentReport.of(ledger, adjustment);

        var month = new AdjustmentReport.ItemMonth("LINK", YearMonth.of(2026, 1));
        assertThat(report.byItemAndMonth()).containsOnlyKeys(month);
        assertThat(report.total().costOfGoodsSold().lcy()).isEqualTo(Amount.of("4"));
        assertThat(report.total().inventory().lcy()).isEqualTo(Amount.of("-4"));
        // Nothing came later: the sale itself was posted at the old cost.
        assertThat(report.byCause().keySet())
                .extracting(ValueEntry::itemLedgerEntryNo)
                .containsExactly(3L);
        assertThat(report.largest(10)).hasSize(1);

        ledger.append(adjustment.change());
        assertThat(AdjustmentReport.of(ledger, adjustment)).isEqualTo(report);
    }

    @Test
    void aCopyOfTheLedgerTakesWhatWasComputedOnTheOther() {
        soldAtAnOldCost("LINK", CostingMethod.AVERAGE);
        var copy = new AdjustCostTest();
        copy.soldAtAnOldCost("LINK", CostingMethod.AVERAGE);

        var change = Costing.adjust(ledger, AdjustmentRequest.ALL).change();
        assertThat(change.appended().valueEntries()).isNotEmpty();
        ledger.append(change);
        copy.ledger.append(change);
        assertThat(copy.ledger.history("LINK").valueEntries())
                .isEqualTo(ledger.history("LINK").valueEntries());
    }

    @Test
    void aPostingCanBeAdjustedBeforeItIsMade() {
        soldAtAnOldCost("LINK", CostingMethod.FIFO);
        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
        var receipt = new JournalLine.PositiveAdjustment(
                on(20),
                Movement.of(StockKey.of("LINK"), Quantity.of("5")),
                Price.perUnit("20"),
                JournalLine.Overhead.OF_ITEM,
                Application.NONE);
        var sale = sale("LINK", 21, "6");

        var request = new PostingRequest(List.of(receipt, sale), LocalDate.of(2026, 1, 21), PostingRequest.By.NOBODY);
        var preview = adjusted(Overlay.after(ledger, Costing.post(ledger, request)));
        post(receipt);
        post(sale);
        assertThat(adjusted(ledger)).isEqualTo(preview).isNotEmpty();
    }

    @Test
    void anAdjustmentThatWasOnlyPreviewedLeavesNothingToAdjust() {
        soldAtAnOldCost("LINK", CostingMethod.FIFO);
        var after = Overlay.after(
                ledger, Costing.adjust(ledger, AdjustmentRequest.ALL).change());
        assertThat(after.itemsToAdjust()).isEmpty();
        assertThat(after.stocksToAdjust("LINK")).isEmpty();
        assertThat(after.itemLedgerEntry(1).state().appliedEntryToAdjust()).isFalse();
        assertThat(after.stockValue("LINK").cost()).isEqualTo(Amount.of("36"));
        assertThat(ledger.itemsToAdjust()).containsExactly("LINK");
    }

    @Test
    void excludedItemsStayToBeAdjusted() {
        var policies = ItemPolicies.DEFAULT;
        var excluded = new ItemPolicies(
                policies.negativeInventory(),
                policies.variantMandatoryIfExists(),
                policies.reserve(),
                policies.inventoryValueZero(),
                policies.flushingMethod(),
                true);
        soldAtAnOldCost("LINK", CostingMethod.FIFO);
        var item = ledger.item("LINK");
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
                        excluded,
                        item.blocks(),
                        item.groups(),
                        item.variants()),
                ledger.itemState("LINK")));

        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
        assertThat(ledger.itemsToAdjust()).containsExactly("LINK");
    }

    @Test
    void anItemWhoseApplicationsAreBeingChangedIsNotAdjusted() {
        soldAtAnOldCost("LINK", CostingMethod.FIFO);
        soldAtAnOldCost("OTHER", CostingMethod.FIFO);
        var locking = new Overlay(ledger);
        locking.change("LINK", ledger.itemState("LINK").withApplicationWorksheetUser("ANN"));
        ledger.append(locking.change(PostingRequest.By.NOBODY));

        assertThatThrownBy(() -> Costing.adjust(ledger, AdjustmentRequest.ALL))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("ADJ-200.item-locked");
                    assertThat(refused.sentence()).contains("LINK").contains("ANN");
                });
        assertThat(ledger.itemsToAdjust()).containsExactly("LINK", "OTHER");
        assertThat(Costing.adjust(ledger, AdjustmentRequest.ofItems(List.of("OTHER")))
                        .written())
                .isEqualTo(1);
    }

    @Test
    void anItemWithoutEntriesHasNothingToAdjust() {
        ledger.append(Costing.change(ledger, Item.of("NEW", CostingMethod.FIFO), ItemState.NEW.withFlags(false, true)));
        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
        assertThat(ledger.itemsToAdjust()).isEmpty();
    }

    /** ADJ-34: a piece at 10.00 that was moved to and fro 300 times; 2.00 more reaches the place it came to last. */
    @Test
    void costGoesDownAChainOfAnyLength() {
        var link = StockKey.of("LINK");
        var company = new MemoryLedger(withLocation("SHOP"));
        company.append(Costing.change(company, Item.of("LINK", CostingMethod.FIFO), ItemState.NEW));
        company.append(Costing.post(company, PostingRequest.of(purchase("LINK", 1, "1", "10"))));
        for (int no = 0; no < 150; no++) {
            company.append(Costing.post(company, PostingRequest.of(transfer(link, "SHOP"))));
            company.append(Costing.post(company, PostingRequest.of(transfer(link.at("SHOP"), ""))));
        }
        assertThat(adjusted(company)).isEmpty();

        revalue(company, 1, "2");
        var adjustment = Costing.adjust(company, AdjustmentRequest.ALL);
        assertThat(adjustment.change().appended().valueEntries())
                .extracting(
                        ValueEntry::itemLedgerEntryNo,
                        value -> value.cost().actual().lcy())
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 601)
                        .mapToObj(no -> tuple(no, Amount.of(no % 2 == 0 ? "-2" : "2")))
                        .toList());
        assertThat(causes(company, adjustment))
                .containsExactly(company.lastNumbers().valueEntry());
        company.append(adjustment.change());
        assertThat(company.stockValue("LINK").cost()).isEqualTo(Amount.of("12"));
        assertThat(Invariants.check(company)).isEmpty();
    }

    /** ADJ-60, ADJ-71: 10 at 10.00 are sold and 5 of them come back; 20 times 1.00 more, adjusted each time. */
    @Test
    void anEntryIsAdjustedAsOftenAsItsCostChanges() {
        ledger.append(Costing.change(ledger, Item.of("LINK", CostingMethod.FIFO), ItemState.NEW));
        post(purchase("LINK", 1, "10", "10"));
        post(sale("LINK", 2, "10"));
        post(sold("LINK", 3, "-5", Application.from(2)));
        for (int no = 0; no < 20; no++) {
            revalue(ledger, 1, "1");
            var adjustment = Costing.adjust(ledger, AdjustmentRequest.ALL);
            assertThat(adjustment.change().appended().valueEntries())
                    .extracting(
                            ValueEntry::itemLedgerEntryNo,
                            value -> value.cost().actual().lcy())
                    .containsExactly(tuple(2L, Amount.of("-1")), tuple(3L, Amount.of("0.50")));
            assertThat(causes(ledger, adjustment))
                    .containsExactly(ledger.lastNumbers().valueEntry());
            ledger.append(adjustment.change());
        }
        assertThat(ledger.stockValue("LINK").cost()).isEqualTo(Amount.of("60"));
        assertThat(Invariants.check(ledger)).isEmpty();
    }

    /** ADJ-60: 300 sales of one piece from a receipt that turns out to cost 1.00 more a piece. */
    @Test
    void aReceiptSuppliesAsManyOutboundsAsThereAre() {
        ledger.append(Costing.change(ledger, Item.of("LINK", CostingMethod.FIFO), ItemState.NEW));
        post(purchase("LINK", 1, "300", "10"));
        for (int no = 0; no < 300; no++) post(sale("LINK", 2, "1"));
        revalue(ledger, 1, "300");
        var adjustment = Costing.adjust(ledger, AdjustmentRequest.ALL);
        assertThat(adjustment.change().appended().valueEntries())
                .extracting(
                        ValueEntry::itemLedgerEntryNo,
                        value -> value.cost().actual().lcy())
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 301)
                        .mapToObj(no -> tuple(no, Amount.of("-1")))
                        .toList());
        var report = AdjustmentReport.of(ledger, adjustment);
        assertThat(causes(ledger, adjustment)).containsExactly(302L);
        assertThat(report.total().costOfGoodsSold().lcy()).isEqualTo(Amount.of("300"));
        assertThat(report.total().inventory().lcy()).isEqualTo(Amount.of("-300"));
        assertThat(report.total().valueEntries()).isEqualTo(300);
        ledger.append(adjustment.change());
        assertThat(ledger.stockValue("LINK").cost()).isEqualTo(Amount.ZERO);
    }

    /** What is adjusted in January and in February, of two items, by the amount of each correction. */
    @Test
    void aReportIsInOrderOfItemMonthAndAmount() {
        for (var itemNo : List.of("LINK", "CHAIN")) {
            ledger.append(Costing.change(ledger, Item.of(itemNo, CostingMethod.FIFO), ItemState.NEW));
            post(purchase(itemNo, 1, "10", "10"));
            post(sold(itemNo, LocalDate.of(2026, 2, 3), "1", Application.NONE));
            post(sale(itemNo, 2, "2"));
            post(sale(itemNo, 3, "3"));
            revalue(ledger, ledger.lastNumbers().itemLedgerEntry() - 3, "10");
        }
        var report = AdjustmentReport.of(ledger, Costing.adjust(ledger, AdjustmentRequest.ALL));
        var january = YearMonth.of(2026, 1);
        var february = YearMonth.of(2026, 2);
        assertThat(report.byItemAndMonth().entrySet())
                .extracting(
                        Map.Entry::getKey,
                        month -> month.getValue().inventory().lcy(),
                        month -> month.getValue().valueEntries())
                .containsExactly(
                        tuple(new AdjustmentReport.ItemMonth("CHAIN", january), Amount.of("-5"), 2),
                        tuple(new AdjustmentReport.ItemMonth("CHAIN", february), Amount.of("-1"), 1),
                        tuple(new AdjustmentReport.ItemMonth("LINK", january), Amount.of("-5"), 2),
                        tuple(new AdjustmentReport.ItemMonth("LINK", february), Amount.of("-1"), 1));
        // CHAIN is adjusted first.
        assertThat(report.largest(3))
                .extracting(
                        correction -> correction.entry().entryNo(),
                        correction -> correction.effect().inventory().lcy())
                .containsExactly(tuple(8L, Amount.of("-3")), tuple(4L, Amount.of("-3")), tuple(7L, Amount.of("-2")));
        assertThat(report.byCause().values())
                .extracting(effect -> effect.costOfGoodsSold().lcy())
                .containsExactly(Amount.of("6"), Amount.of("6"));
    }

    /** ADJ-112: 140 pieces at 1.00, later 70 more at 4.00, then 70 more at 6.00; 70 sales of one piece each on the next day. */
    @Test
    void anAveragePeriodHoldsAsManyOutboundsAsThereAre() {
        ledger.append(Costing.change(ledger, Item.of("OIL", CostingMethod.AVERAGE), ItemState.NEW));
        post(purchase("OIL", 1, "140", "1"));
        for (int no = 0; no < 70; no++) post(sale("OIL", 2, "1"));
        assertThat(adjusted(ledger)).isEmpty();

        post(purchase("OIL", 1, "70", "4")); // 210 pieces for 420.00
        var first = Costing.adjust(ledger, AdjustmentRequest.ALL);
        eachSaleCosts(first.change().appended().valueEntries(), "-1");
        ledger.append(first.change());

        post(purchase("OIL", 1, "70", "6")); // 280 pieces for 840.00
        var second = Costing.adjust(ledger, AdjustmentRequest.ALL);
        eachSaleCosts(second.change().appended().valueEntries(), "-1");
        ledger.append(second.change());
        assertThat(ledger.stockValue("OIL").cost()).isEqualTo(Amount.of("630"));
        assertThat(Invariants.check(ledger)).isEmpty();
    }

    /** ADJ-111: 140 pieces at 1.00, one sold on each of the 70 days that follow; then they turn out to cost 1.00 more each. */
    @Test
    void anAverageGoesOverAsManyDaysAsThereAre() {
        ledger.append(Costing.change(ledger, Item.of("OIL", CostingMethod.AVERAGE), ItemState.NEW));
        post(purchase("OIL", 1, "140", "1"));
        for (int day = 1; day <= 70; day++)
            post(sold("OIL", LocalDate.of(2026, 1, 1).plusDays(day), "1", Application.NONE));
        assertThat(adjusted(ledger)).isEmpty();
        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());

        revalue(ledger, 1, "140", LocalDate.of(2026, 1, 1));
        var adjustment = Costing.adjust(ledger, AdjustmentRequest.ALL);
        eachSaleCosts(adjustment.change().appended().valueEntries(), "-1");
        assertThat(adjustment.items()).containsExactly(new Adjustment.ItemAdjusted("OIL", 71, 71, 70));
    }

    /** ADJ-127: what is moved inside the pool changes what was sold before it on that day, so the day is valued twice. */
    @Test
    void aDayThatIsValuedTwiceIsReachableOnce() {
        var oil = OneItem.averaged(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY);
        long purchase = oil.purchase("03-01", "10", "80.00");
        oil.sale("03-02", "2");
        oil.transfer("03-02", "5");
        oil.saleAt("B", "03-03", "3");
        oil.freight(purchase, "03-04", "20.00");
        var item = Costing.adjust(oil.ledger, AdjustmentRequest.ALL).items().getFirst();
        assertThat(item.visited()).isGreaterThan(item.reachable());
        assertThat(item.written()).isEqualTo(4);
    }

    /**
     * ADJ-171: no date of an item is dirty, since none before February may change any more (ADJ-18), but applying a sale of 4 by
     * hand from 10 at 10.00 to 10 at 20.00 does: (300.00 - 40.00) / 16 becomes (300.00 - 80.00) / 16.
     */
    @Test
    void theUnitCostFollowsWhatARunPosts() {
        var fifo = OneItem.of(CostingMethod.FIFO, "0");
        long first = fifo.purchase("01-01", "10", "100.00");
        long second = fifo.purchase("01-02", "10", "200.00");
        long sold = fifo.sale("01-03", "4");
        fifo.adjust();
        assertThat(fifo.ledger.itemState(OneItem.ITEM).unitCost()).isEqualTo(UnitCost.of("16.25"));
        fifo.nothingBefore("02-01");
        fifo.reapply(first, second, sold, "02-02");
        assertThat(fifo.ledger.stocksToAdjust(OneItem.ITEM)).isEmpty();
        fifo.adjust();
        assertThat(fifo.ledger.itemState(OneItem.ITEM).unitCost()).isEqualTo(UnitCost.of("13.75"));
    }

    private static List<Long> causes(MemoryLedger ledger, Adjustment adjustment) {
        return AdjustmentReport.of(ledger, adjustment).byCause().keySet().stream()
                .map(ValueEntry::entryNo)
                .toList();
    }

    private static void eachSaleCosts(List<ValueEntry> adjustments, String more) {
        assertThat(adjustments)
                .extracting(ValueEntry::itemLedgerEntryNo)
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 71).boxed().toList());
        assertThat(adjustments).allMatch(value -> value.cost().actual().lcy().equals(Amount.of(more)));
    }

    /** Two receipts at 10 and 12; a sale of 7 posted at 10, though 2 of it came from the second. */
    @Test
    void theCauseOfAnAverageIsTheNewestPostingItIsTakenFrom() {
        soldAtAnOldCost("LINK", CostingMethod.AVERAGE);
        post(sale("LINK", 11, "1"));
        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());

        post(purchase("LINK", 3, "10", "20"));
        long receipt = ledger.lastNumbers().valueEntry();
        var adjustment = Costing.adjust(ledger, AdjustmentRequest.ALL);
        // 310.00 for 20 pieces: 7 cost 108.50, not 77.00, and one 15.50, not 11.00.
        assertThat(adjusted(ledger)).containsExactly(Amount.of("-31.5"), Amount.of("-4.5"));
        assertThat(adjustment.causes()).containsExactly(receipt, receipt);
    }

    private void soldAtAnOldCost(String itemNo, CostingMethod method) {
        ledger.append(Costing.change(ledger, Item.of(itemNo, method), ItemState.NEW));
        post(purchase(itemNo, 1, "5", "10"));
        post(purchase(itemNo, 5, "5", "12"));
        post(sale(itemNo, 10, "7"));
    }

    private void post(JournalLine line) {
        ledger.append(Costing.post(ledger, PostingRequest.of(line)));
    }

    private static List<Amount> adjusted(LedgerView view) {
        return Costing.adjust(view, AdjustmentRequest.ALL).change().appended().valueEntries().stream()
                .map(value -> value.cost().actual().lcy())
                .toList();
    }

    private static Header on(int day) {
        return Header.on(LocalDate.of(2026, 1, day));
    }

    private static JournalLine.Purchase purchase(String itemNo, int day, String quantity, String unitCost) {
        return new JournalLine.Purchase(
                on(day),
                Movement.of(StockKey.of(itemNo), Quantity.of(quantity)),
                Price.perUnit(unitCost),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false);
    }

    private static JournalLine.Sale sale(String itemNo, int day, String quantity) {
        return sold(itemNo, day, quantity, Application.NONE);
    }

    private static JournalLine.Sale sold(String itemNo, int day, String quantity, Application application) {
        return sold(itemNo, LocalDate.of(2026, 1, day), quantity, application);
    }

    private static JournalLine.Sale sold(String itemNo, LocalDate date, String quantity, Application application) {
        return new JournalLine.Sale(
                Header.on(date),
                Movement.of(StockKey.of(itemNo), Quantity.of(quantity)),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                application,
                false,
                false);
    }

    private static JournalLine.Transfer transfer(StockKey from, String to) {
        return new JournalLine.Transfer(
                on(2),
                Movement.of(from, Quantity.of("1")),
                JournalLine.Destination.of(to),
                JournalLine.TransferKind.RECLASSIFICATION,
                Application.NONE);
    }

    /** All of a receipt is worth more from the last day of January on. */
    private static void revalue(MemoryLedger ledger, long entryNo, String amount) {
        revalue(ledger, entryNo, amount, LocalDate.of(2026, 1, 31));
    }

    private static void revalue(MemoryLedger ledger, long entryNo, String amount, LocalDate date) {
        var entry = ledger.itemLedgerEntry(entryNo);
        var cost = Cost.of(Amount.of(amount), Amount.ZERO);
        var revaluation = new WrittenRevaluation(entry, date, false, entry.quantity(), cost, Cost.ZERO);
        ledger.append(revaluation.on(ledger));
    }

    private static Setup withLocation(String code) {
        return Setup.DEFAULT.withLocations(Map.of(code, new Location(code, false)));
    }
}
