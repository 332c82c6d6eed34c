package org.costledger.scenario.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.ApplicationWorksheet;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.random.Chance;
import org.costledger.engine.random.RandomTrade;
import org.costledger.engine.random.RandomWorld;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.AutomaticCostAdjustment;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockSettings;

/**
 * A company that traded for 40 to 100 requests, from its own seed, in words that a scenario file has, and adjusted its
 * costs in between.
 *
 * @param events what happened, in order
 */
record RandomStory(long seed, RandomWorld world, MemoryLedger ledger, List<Event> events) {

    static RandomStory of(long seed) {
        var chance = new Chance(seed);
        var world = sayable(RandomWorld.of(chance)).withFewItems(chance);
        var story = new RandomStory(seed, world, world.emptyLedger(), new ArrayList<>());
        story.trade(chance);
        return story;
    }

    /** One switch for exact cost reversing in sales and purchase, and no adjustment by itself, which is not built. */
    private static RandomWorld sayable(RandomWorld world) {
        var setup = world.setup();
        return new RandomWorld(setup.withCosting(costing(setup)).withStock(stock(setup)), world.items(), world.units());
    }

    private static CostingSettings costing(Setup setup) {
        var costing = setup.costing();
        return new CostingSettings(
                costing.automaticCostPosting(),
                costing.expectedCostPostingToGl(),
                AutomaticCostAdjustment.NEVER,
                costing.averageCostCalculationType(),
                costing.averageCostPeriod(),
                costing.earliestAllowedValuationDate());
    }

    private static StockSettings stock(Setup setup) {
        var stock = setup.stock();
        return new StockSettings(
                stock.preventNegativeInventory(),
                stock.locationMandatory(),
                stock.variantMandatoryIfExists(),
                stock.exactCostReversingMandatorySales(),
                stock.exactCostReversingMandatorySales());
    }

    private void trade(Chance chance) {
        var trade = new RandomTrade(chance, ledger);
        int untilAdjustment = chance.between(5, 20);
        for (int left = chance.between(40, 100); left > 0; left--) {
            trade.newStandard().ifPresent(this::change);
            for (var line : trade.next().request().lines()) post(line);
            if (--untilAdjustment == 0 || left == 1) {
                adjust();
                untilAdjustment = chance.between(5, 20);
            }
        }
    }

    private void change(LedgerChange change) {
        ledger.append(change);
        change.master()
                .itemStates()
                .forEach((itemNo, state) -> events.add(new Event.StandardCostChanged(itemNo, state.standardCost())));
        change.master().stockkeepingUnits().forEach(unit -> events.add(new Event.UnitChanged(unit)));
    }

    private void post(JournalLine asked) {
        try {
            var line = new SayableLine(ledger, lastPostingDate(), events.size()).of(asked);
            if (line.isEmpty()) return;
            if (line.get() instanceof ApplicationWorksheet worksheet) tryStepByStep(worksheet);
            var change = Costing.post(ledger, PostingRequest.of(line.get()));
            ledger.append(change);
            events.add(new Event.Posted(
                    line.get(),
                    change.appended().itemLedgerEntries().stream()
                            .map(ItemLedgerEntry::entryNo)
                            .toList()));
        } catch (Refused refused) {
            // Left nothing behind, and the story does not tell of it.
        }
    }

    /** A file tries each step of a worksheet with those before it, and is refused where the worksheet as a whole is not. */
    private void tryStepByStep(ApplicationWorksheet worksheet) {
        for (int steps = 1; steps < worksheet.steps().size(); steps++) {
            var tried = new ApplicationWorksheet(
                    worksheet.header(), worksheet.steps().subList(0, steps));
            Costing.post(ledger, PostingRequest.of(tried));
        }
    }

    private LocalDate lastPostingDate() {
        return events.stream()
                .filter(Event.Posted.class::isInstance)
                .map(event -> ((Event.Posted) event).line())
                .filter(line -> !(line instanceof ApplicationWorksheet))
                .map(line -> line.header().postingDate())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    /** Averages of negative stock that is moved there and back may grow without end, until they are refused (ADJ-119). */
    private void adjust() {
        try {
            ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
            events.add(new Event.Adjusted());
        } catch (Refused refused) {
            if (refused.reason() != Reason.NUMBER_TOO_LARGE) throw refused;
        }
    }
}
