package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.oracle.AdjustmentComparison;
import org.costledger.engine.adjustment.oracle.LiteralAdjustment;
import org.costledger.engine.adjustment.oracle.WrittenRevaluation;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan.ItemHistory;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.random.Chance;
import org.costledger.engine.setup.AllowedPostingDates;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.InventoryPeriods;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;

/** Random ledgers, adjusted at random moments: the engine comes to what the literal procedure comes to. */
class RandomAdjustmentTest {
    private int adjustments;
    private int valueEntries;

    @Test
    void comesToWhatTheLiteralProcedureComesTo() {
        RandomLedger.onMany("random adjustment", 20_260_201, this::onOne);
        System.out.println("random adjustment: " + valueEntries + " value entries in " + adjustments + " adjustments");
        assertThat(valueEntries).isGreaterThan(adjustments);
    }

    @Test
    void comesToItWhereAveragesChange() {
        RandomLedger.onMany("random changes of averages", 20_260_701, this::onOneWhereAveragesChange);
        assertThat(valueEntries).isGreaterThan(adjustments);
    }

    @Test
    void comesToItOnAveragesOfWhichNothingReturns() {
        RandomLedger.onMany("random plain averages", 20_260_601, this::onOneOfWhichNothingReturns);
        assertThat(valueEntries).isGreaterThan(adjustments);
    }

    @Test
    void comesToItWhereAveragesAreRevalued() {
        RandomLedger.onMany("random revalued averages", 20_260_801, this::onOneWhereAveragesAreRevalued);
        assertThat(valueEntries).isGreaterThan(adjustments);
    }

    /** Returns how much was posted. */
    int onOne(long seed) {
        var chance = new Chance(seed);
        var trade = RandomLedger.trade(seed, new RandomLedger.AtRandom(seed, ledger -> {
            closePeriods(chance, ledger);
            revalue(chance, ledger, 25, RandomAdjustmentTest::isAdjusted);
            adjust(ledger);
        }));
        return trade.posted().size();
    }

    /** The same in fiscal years that take averages in their own way, and of which the open ones change now and then. */
    int onOneWhereAveragesChange(long seed) {
        var chance = new Chance(seed);
        var trade = RandomLedger.tradeInShortFiscalYears(seed, new RandomLedger.AtRandom(seed, ledger -> {
            closePeriods(chance, ledger);
            changeAverages(chance, ledger);
            adjust(ledger);
        }));
        return trade.posted().size();
    }

    /** Now and then a receipt of an Average item is worth more or less (ADJ-123, ADJ-124, ADJ-126). */
    int onOneWhereAveragesAreRevalued(long seed) {
        var chance = new Chance(seed);
        return RandomLedger.trade(seed, new RandomLedger.AtRandom(seed, ledger -> {
                    revalue(chance, ledger, 50, RandomAdjustmentTest::isAverage);
                    adjust(ledger);
                }))
                .posted()
                .size();
    }

    /** The same of Average items of which nothing returns. */
    int onOneOfWhichNothingReturns(long seed) {
        return RandomLedger.plainTradeOfAverageItems(seed, new RandomLedger.AtRandom(seed, this::adjust))
                .posted()
                .size();
    }

    /** ADJ-188: now and then averages are taken in another way from the first open fiscal year on. */
    private static void changeAverages(Chance chance, MemoryLedger ledger) {
        var today = lastPostingDate(ledger);
        if (today.isEmpty() || !chance.percent(20)) return;
        var costing = ledger.setup().costing();
        var changed = new CostingSettings(
                costing.automaticCostPosting(),
                costing.expectedCostPostingToGl(),
                costing.automaticCostAdjustment(),
                chance.oneOf(AverageCostCalculationType.values()),
                chance.oneOf(AverageCostPeriod.values()),
                costing.earliestAllowedValuationDate());
        ledger.append(Costing.change(ledger, ledger.setup().withCosting(changed), today.get())
                .change());
    }

    private void adjust(MemoryLedger ledger) {
        var lawsBefore = new HashSet<>(Invariants.check(ledger));
        var literal = LiteralAdjustment.run(ledger);
        var adjustment = Costing.adjust(ledger, AdjustmentRequest.ALL);
        assertThat(AdjustmentComparison.differences(literal, adjustment.change(), ledger))
                .as(
                        "differences from the literal procedure, stopped %s and %s",
                        literal.cutShort(), adjustment.stopped())
                .isEmpty();

        var stated = List.copyOf(adjustment.change().appended().valueEntries());
        ledger.append(adjustment.change());
        adjustments++;
        valueEntries += stated.size();
        for (var value : stated) {
            assertThat(ledger.valueEntries(value.itemLedgerEntryNo()))
                    .as("what was appended is what the run said")
                    .contains(value);
        }
        assertThat(Invariants.check(ledger)).as("laws").allMatch(lawsBefore::contains);
        assertThat(Costing.adjust(ledger, AdjustmentRequest.ALL)
                        .change()
                        .appended()
                        .valueEntries())
                .as("a second run (ADJ-210)")
                .isEmpty();
        for (var item : ledger.items()) {
            if (isAdjusted(item)) usedUpStockIsWorthNothing(ledger.history(item.no()));
        }
        isAdjustedThroughout(ledger);
    }

    /** ADJ-163: now and then the days before the last weeks are closed, or may not be posted on any more. */
    private static void closePeriods(Chance chance, MemoryLedger ledger) {
        if (!chance.percent(7)) return;
        var last = lastPostingDate(ledger);
        if (last.isEmpty()) return;
        var day = last.get().minusDays(chance.between(10, 40));
        var calendar = ledger.setup().calendar();
        boolean periods = chance.percent(50);
        ledger.append(Costing.change(
                        ledger,
                        ledger.setup()
                                .withCalendar(new Setup.Calendar(
                                        periods
                                                ? calendar.allowedPostingDates()
                                                : new AllowedPostingDates(Optional.of(day), Optional.empty()),
                                        calendar.accountingPeriods(),
                                        periods
                                                ? new InventoryPeriods(List.of(new InventoryPeriod(day, true)))
                                                : calendar.inventoryPeriods())),
                        last.get())
                .change());
    }

    /**
     * Now and then a receipt is worth more or less; of a Standard item also one that is not invoiced (REV-54). Of an Average item
     * more is written than could be posted: one receipt alone (REV-56), while outbounds are open or the item is not adjusted
     * (REV-92), as a whole after it was in part (REV-45), half of the time on a day inside a period (REV-91). What adjustment makes
     * of a revaluation does not depend on any of these, so both must come to the same on such ledgers too.
     */
    private static void revalue(Chance chance, MemoryLedger ledger, int percent, Predicate<Item> which) {
        if (!chance.percent(percent)) return;
        var receipts = ledger.items().stream()
                .filter(which)
                .flatMap(item -> ledger.history(item.no()).itemLedgerEntries().stream())
                .filter(entry -> entry.positive() && entry.open())
                .filter(entry -> entry.state().completelyInvoiced()
                        || ledger.item(entry.stock().itemNo()).costingMethod() == CostingMethod.STANDARD)
                .toList();
        if (receipts.isEmpty()) return;
        var entry = chance.oneOf(receipts);
        boolean partial = !entry.state().completelyInvoiced() || chance.percent(75);
        var cost = Cost.of(
                amount(chance, ledger.setup().amountPrecision()),
                ledger.setup().hasAdditionalCurrency()
                        ? amount(chance, ledger.setup().amountPrecisionAcy())
                        : Amount.ZERO);
        var notInvoiced = entry.quantity().minus(entry.invoicedQuantity());
        var expected = Cost.of(
                cost.lcy().share(notInvoiced, entry.quantity(), ledger.setup().amountPrecision()),
                cost.acy().share(notInvoiced, entry.quantity(), ledger.setup().amountPrecisionAcy()));
        var revaluation = new WrittenRevaluation(
                entry,
                revaluationDate(chance, ledger),
                partial,
                partial ? entry.remainingQuantity() : entry.quantity(),
                cost.minus(expected),
                expected);
        ledger.append(revaluation.on(ledger));
    }

    /** The last day on which something was posted, or the last day of its average period, up to a year ahead. */
    private static LocalDate revaluationDate(Chance chance, MemoryLedger ledger) {
        var last = lastPostingDate(ledger).orElseThrow();
        var end = ledger.setup().averageCosting().endOfPeriod(last);
        return chance.percent(50) && end.isBefore(last.plusYears(1)) ? end : last;
    }

    private static Amount amount(Chance chance, Precision precision) {
        var amount = Amount.of(chance.decimal(30, 2)).rounded(precision);
        return chance.percent(50) ? amount : amount.negated();
    }

    private static Optional<LocalDate> lastPostingDate(MemoryLedger ledger) {
        return ledger.items().stream()
                .flatMap(item -> ledger.history(item.no()).valueEntries().stream())
                .map(value -> value.valuationDate().isAfter(value.postingDate())
                        ? value.valuationDate()
                        : value.postingDate())
                .max(LocalDate::compareTo);
    }

    private static boolean isAdjusted(Item item) {
        return item.isInventory()
                && item.costingMethod() != CostingMethod.AVERAGE
                && !item.policies().inventoryValueZero();
    }

    private static boolean isAverage(Item item) {
        return item.isInventory()
                && item.costingMethod() == CostingMethod.AVERAGE
                && !item.policies().inventoryValueZero();
    }

    /** A chain of entries that are all used up and completely invoiced is worth exactly nothing. */
    private static void usedUpStockIsWorthNothing(ItemHistory history) {
        var chains = new Chains(history);
        var unfinished = chains.with(entry -> entry.open() || !entry.state().completelyInvoiced());
        var worth = new TreeMap<Long, Cost>();
        for (var value : history.valueEntries())
            worth.merge(chains.of(value.itemLedgerEntryNo()), value.actualAndExpected(), Cost::plus);
        worth.keySet().removeAll(unfinished);
        assertThat(worth.values())
                .as("used up stock of %s, %s", history.item().no(), worth)
                .allMatch(Cost::isZero);
    }

    /**
     * Flagged by hand from the first entry to the last, an adjusted ledger stays as it is. An application that is
     * removed flags nothing that would take its cost back from the outbound, so what hangs together with one is left
     * out; of an Average item everything hangs together. So is an Average item of which the letter lets a cost that is
     * flagged by hand change once more (decision 0020).
     */
    private static void isAdjustedThroughout(MemoryLedger ledger) {
        for (var posted : LiteralAdjustment.runOverEverything(ledger).valueEntries()) {
            var itemNo =
                    ledger.itemLedgerEntry(posted.itemLedgerEntryNo()).stock().itemNo();
            var chains = new Chains(ledger.history(itemNo));
            boolean isAverage = ledger.item(itemNo).costingMethod() == CostingMethod.AVERAGE;
            if (isAverage && (!chains.withRemovedApplications().isEmpty() || mayChangeOnceMore(ledger, itemNo)))
                continue;
            assertThat(chains.withRemovedApplications())
                    .as("chains of %s in which %s is still to be posted", itemNo, posted)
                    .contains(chains.of(posted.itemLedgerEntryNo()));
        }
    }

    /** Negative stock (line 3 of ADJ-116), a revaluation (ADJ-126), or expected cost that was taken off afterwards (ADJ-161). */
    private static boolean mayChangeOnceMore(MemoryLedger ledger, String itemNo) {
        if (!ledger.openOutbounds(itemNo).isEmpty()) return true;
        return ledger.history(itemNo).valueEntries().stream()
                .anyMatch(value -> value.kind().entryType() == CostEntryType.REVALUATION
                        || (value.kind().adjustment() && takesExpectedAfterwards(ledger, value)));
    }

    /**
     * Whether a correction of actual cost carries an expected amount by ADJ-161. That is found as the correction is posted, when
     * the outbounds that count it in their average are valued; nothing marks their periods for it, so they keep what they have. A
     * counter-booking (ADJ-64) is pending while they are valued, and leaves nothing to change. It looks the same and can be told
     * by its amount, but for a return whose credit memo comes before its receipt in the order of document numbers (ADJ-71): there
     * no expected change is pending yet when the credit memo changes, so what it carries is of ADJ-161.
     */
    private static boolean takesExpectedAfterwards(MemoryLedger ledger, ValueEntry correction) {
        if (correction.kind().expectedCost() || correction.cost().expected().isZero()) return false;
        var entry = ledger.itemLedgerEntry(correction.itemLedgerEntryNo());
        var pending = Cost.ZERO;
        var invoiced = Quantity.ZERO;
        for (var value : ledger.valueEntries(entry.entryNo())) {
            if (value.entryNo() == correction.kind().appliesToEntry())
                invoiced = value.quantities().invoiced();
            if (value.registerNo() != correction.registerNo()
                    || !value.kind().adjustment()
                    || !value.kind().expectedCost()) continue;
            boolean later = value.facts()
                            .document()
                            .no()
                            .compareTo(correction.facts().document().no())
                    > 0;
            if (entry.positive() && later) return true;
            pending = pending.plus(value.cost().expected());
        }
        var setup = ledger.setup();
        var counterBooking = Cost.of(
                pending.lcy()
                        .share(invoiced, entry.quantity(), setup.amountPrecision())
                        .negated(),
                pending.acy()
                        .share(invoiced, entry.quantity(), setup.amountPrecisionAcy())
                        .negated());
        return !correction.cost().expected().equals(counterBooking);
    }
}
