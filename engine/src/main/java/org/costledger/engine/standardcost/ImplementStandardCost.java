package org.costledger.engine.standardcost;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.CalculateInventoryValue;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.NewStandardCost;
import org.costledger.engine.revaluation.RevaluationEditing;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.Center;
import org.costledger.engine.setup.Item;

/**
 * Puts the new figures of a worksheet into force (REV-109). The cards change at once, the stock only when the revaluation that
 * this implies is reviewed and posted (REV-110).
 */
public final class ImplementStandardCost {
    private ImplementStandardCost() {}

    /**
     * What is asked.
     *
     * @param postingDate of the revaluation; the cards tell it as the date of the calculation
     * @param documentNo of the revaluation; empty: the next of the batch's number series
     * @param journal the batch that takes the revaluation
     * @param lines which lines; empty: all
     * @param hideDuplicateWarning the batch may hold lines of the same items already (REV-34)
     */
    public record Request(
            LocalDate postingDate,
            Optional<String> documentNo,
            RevaluationJournal journal,
            Optional<Set<WorksheetKey>> lines,
            boolean hideDuplicateWarning) {}

    /**
     * What comes of it; all of it, or nothing.
     *
     * @param change of the cards
     * @param worksheet with its lines marked as implemented
     * @param journal the batch with the lines that revalue the stock
     * @param told what whoever implements is told
     */
    public record Implementation(
            LedgerChange change, StandardCostWorksheet worksheet, RevaluationJournal journal, Told told) {}

    /**
     * What whoever implements is told (REV-110).
     *
     * @param updated which kinds of cards change
     * @param implemented the lines of the worksheet that were put into force
     * @param lines the lines that were made; items without stock have none
     * @param notStandard items that are not kept at standard cost, and are treated alike
     */
    public record Told(
            Set<WorksheetKey.Type> updated,
            List<WorksheetLine> implemented,
            List<RevaluationLine> lines,
            List<String> notStandard) {}

    /**
     * Changes the cards, and makes the lines that revalue the stock.
     *
     * @throws Refused if there is nothing to implement, the journal or its document is missing, or the stock of an item cannot
     *     be revalued (REV-32)
     */
    public static Implementation implement(LedgerView ledger, StandardCostWorksheet worksheet, Request request) {
        var lines = worksheet.lines().values().stream()
                .filter(line -> request.lines()
                        .map(wanted -> wanted.contains(line.key()))
                        .orElse(true))
                .toList();
        if (lines.isEmpty()) throw new Refused(Reason.NOTHING_TO_IMPLEMENT, worksheet.name());
        var overlay = new Overlay(ledger);
        for (var line : lines) {
            if (line.isOfItem()) item(overlay, line, request.postingDate());
        }
        centers(overlay, lines);
        var unitCosts = unitCosts(lines);
        var calculated = CalculateInventoryValue.of(
                overlay, request.journal(), options(request, unitCosts.keySet()), RollUpStandardCost::forRevaluation);
        var revalued = calculated.lines().stream()
                .map(line -> revalued(overlay, line, unitCosts))
                .toList();
        var journal = calculated.journal();
        for (var line : revalued) journal = journal.replacing(line);
        var implemented = lines.stream().map(WorksheetLine::asImplemented).toList();
        return new Implementation(
                overlay.change(PostingRequest.By.NOBODY),
                worksheet.with(implemented),
                journal,
                new Told(kinds(lines), implemented, revalued, notStandard(ledger, unitCosts.keySet())));
    }

    private static SortedMap<String, UnitCost> unitCosts(List<WorksheetLine> lines) {
        var unitCosts = new TreeMap<String, UnitCost>();
        for (var line : lines) {
            if (line.isOfItem()) unitCosts.put(line.key().no(), line.proposed().standardCost());
        }
        return unitCosts;
    }

    /** Per item without grouping, of the items of the lines (REV-109). */
    private static CalculationOptions options(Request request, Set<String> itemNos) {
        return new CalculationOptions(
                request.postingDate(),
                request.documentNo(),
                CalculationOptions.Per.Item.WHOLE,
                CalculationOptions.Base.NONE,
                false,
                new CalculationOptions.Filter(
                        Optional.of(itemNos), Optional.empty(), Optional.empty(), Optional.empty()),
                new CalculationOptions.Consent(false, request.hideDuplicateWarning()));
    }

    private static RevaluationLine revalued(
            LedgerView ledger, RevaluationLine line, SortedMap<String, UnitCost> unitCosts) {
        var unitCost = unitCosts.getOrDefault(line.stock().itemNo(), UnitCost.ZERO);
        return RevaluationEditing.withUnitCost(
                ledger, line, unitCost.rounded(ledger.setup().unitAmountPrecision()));
    }

    private static Set<WorksheetKey.Type> kinds(List<WorksheetLine> lines) {
        Set<WorksheetKey.Type> kinds = EnumSet.noneOf(WorksheetKey.Type.class);
        for (var line : lines) kinds.add(line.key().type());
        return Collections.unmodifiableSet(kinds);
    }

    private static List<String> notStandard(LedgerView ledger, Set<String> itemNos) {
        return itemNos.stream()
                .map(ledger::item)
                .filter(item -> item.isInventory()
                        && !CostingRule.of(item.costingMethod()).keepsStandard())
                .map(Item::no)
                .toList();
    }

    /** The item takes all new figures, its stockkeeping units the standard cost and what it consists of. */
    private static void item(Overlay ledger, WorksheetLine line, LocalDate postingDate) {
        var proposed = line.proposed();
        var item = ledger.item(line.key().no()).withIndirectCost(proposed.indirectCost());
        ledger.change(item);
        CardFigures.ofItem(ledger, item.no(), proposed.standardCost(), proposed.shares(), postingDate);
        for (var unit : ledger.stockkeepingUnits(item.no()))
            NewStandardCost.ofUnit(ledger, item, unit, proposed.standardCost(), proposed.shares());
    }

    private static void centers(Overlay ledger, List<WorksheetLine> lines) {
        var setup = ledger.setup();
        var cards = CostBasis.ofCards(ledger);
        Map<String, Center> centers = new HashMap<>(setup.manufacturing().centers());
        for (var line : lines) {
            if (line.isOfItem()) continue;
            var changed = line.of(cards.center(line.key().no()), setup.unitAmountPrecision());
            centers.put(changed.no(), changed);
        }
        if (!centers.equals(setup.manufacturing().centers()))
            ledger.change(setup.withManufacturing(setup.manufacturing().withCenters(centers)));
    }
}
