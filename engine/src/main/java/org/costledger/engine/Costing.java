package org.costledger.engine;

import java.time.LocalDate;
import java.util.List;
import org.costledger.engine.adjustment.AdjustCost;
import org.costledger.engine.adjustment.Adjustment;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.AverageCostInquiry;
import org.costledger.engine.adjustment.AverageCostOverview;
import org.costledger.engine.adjustment.Workers;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.period.ChangePeriods;
import org.costledger.engine.period.ClosePeriod;
import org.costledger.engine.period.PeriodReport;
import org.costledger.engine.period.PeriodRequest;
import org.costledger.engine.posting.ChangeItem;
import org.costledger.engine.posting.ChangeSetup;
import org.costledger.engine.posting.Posting;
import org.costledger.engine.posting.SetupChange;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.CalculateInventoryValue;
import org.costledger.engine.revaluation.CalculatedInventoryValue;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.CalculationViolation;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.engine.standardcost.EditWorksheet;
import org.costledger.engine.standardcost.ImplementStandardCost;
import org.costledger.engine.standardcost.RollUpOnWorksheet;
import org.costledger.engine.standardcost.RollUpRequest;
import org.costledger.engine.standardcost.RollUpStandardCost;
import org.costledger.engine.standardcost.StandardCostWorksheet;
import org.costledger.engine.standardcost.SuggestStandardCost;

/**
 * What one can ask of the engine. Every answer is a {@link LedgerChange} computed from a ledger that is only read: append
 * it to make it so, throw it away and it was a preview.
 */
public final class Costing {
    private Costing() {}

    /**
     * Posts a request, all of its lines or none (POST-1), and leaves its cost to be adjusted.
     *
     * @throws Refused if a line is refused; the reason has a stable code (POST-10)
     */
    public static LedgerChange post(LedgerView ledger, PostingRequest request) {
        return Posting.post(ledger, request);
    }

    /**
     * Posts a request and, unless the setup says never, adjusts the cost of its items as far as they still allow that (ADJ-181,
     * POST-196). Both are one change: what refuses the adjustment refuses the posting.
     *
     * @throws Refused if a line is refused, or the adjustment (ADJ-200)
     */
    public static Posted postAndAdjust(LedgerView ledger, PostingRequest request) {
        return PostAndAdjust.post(ledger, request);
    }

    /**
     * Calculates what stock is worth on a date and fills a revaluation journal with it (section 4.4); where it proposes standard
     * costs they are those that bills of materials and routings tell (REV-31). Standard costs that change with the calculation
     * (REV-35) come as a change of their own.
     *
     * @throws Refused if a check fails (REV-32), or a standard cost cannot be rolled up (REV-115)
     */
    public static CalculatedInventoryValue calculateInventoryValue(
            LedgerView ledger, RevaluationJournal journal, CalculationOptions options) {
        return CalculateInventoryValue.of(ledger, journal, options, RollUpStandardCost::forRevaluation);
    }

    /** Every check that a calculation with these options would fail; nothing is calculated (REV-33). */
    public static List<CalculationViolation> testInventoryValue(LedgerView ledger, CalculationOptions options) {
        return CalculateInventoryValue.test(ledger, options);
    }

    /**
     * Posts the lines of a revaluation journal, all or none, and adjusts cost where that is automatic (REV-50, REV-61). Thrown
     * away it is a preview (REV-51). Later postings leave it as it is (REV-22); it is taken back by another one (REV-86).
     *
     * @param workDate what counts as today
     * @throws Refused if a line is refused (REV-52, REV-58, REV-59)
     */
    public static PostedJournal post(
            LedgerView ledger, RevaluationJournal journal, LocalDate workDate, PostingRequest.By by) {
        var posted = PostAndAdjust.post(ledger, journal.request(workDate, by));
        return new PostedJournal(posted, journal.afterPosting());
    }

    /**
     * Tells what a revaluation journal would change once cost is adjusted; nothing is written.
     *
     * @param workDate what counts as today
     * @throws Refused if posting would be refused, or the adjustment
     */
    public static RevaluationEffect whatIf(
            LedgerView ledger, RevaluationJournal journal, LocalDate workDate, PostingRequest.By by) {
        return WhatIfRevalued.of(ledger, ledger, journal, workDate, by);
    }

    /**
     * Tells what a standard cost worksheet would change if it were implemented, the revaluation of the stock posted, and cost
     * adjusted; nothing is written (REV-100).
     *
     * @param workDate what counts as today
     * @throws Refused if it cannot be implemented (REV-110), or posting would be refused, or the adjustment
     */
    public static ImplementationEffect whatIf(
            LedgerView ledger,
            StandardCostWorksheet worksheet,
            ImplementStandardCost.Request request,
            LocalDate workDate,
            PostingRequest.By by) {
        var implementation = ImplementStandardCost.implement(ledger, worksheet, request);
        var implemented = Overlay.after(ledger, implementation.change());
        return new ImplementationEffect(
                implementation, WhatIfRevalued.of(ledger, implemented, implementation.journal(), workDate, by));
    }

    /**
     * The items a run would adjust, by number (ADJ-31). It asks nothing but what is told of items.
     *
     * @throws Refused if the request is contradictory, or names an item that does not exist
     */
    public static List<Item> itemsToAdjust(LedgerView ledger, AdjustmentRequest request) {
        return AdjustCost.candidates(ledger, request);
    }

    /**
     * Adjusts cost: carries every change that is pending to all entries it concerns (chapter 03).
     *
     * @throws Refused if the request is contradictory, an item is locked, or a date is not allowed (ADJ-200)
     */
    public static Adjustment adjust(LedgerView ledger, AdjustmentRequest request) {
        return AdjustCost.adjust(ledger, request, Workers.ONE);
    }

    /**
     * Adjusts cost, several items at a time.
     *
     * @param workers may read the ledger at the same time; what comes of the run is the same whoever they are
     * @throws Refused if the request is contradictory, an item is locked, or a date is not allowed (ADJ-200)
     */
    public static Adjustment adjust(LedgerView ledger, AdjustmentRequest request, Workers workers) {
        return AdjustCost.adjust(ledger, request, workers);
    }

    /**
     * Tells how the average of one period came about, and, for an outbound of it, what counted and what did not, and why
     * (REP-80).
     *
     * @throws Refused if the item is not of Average cost, or the outbound is not valued by this average
     */
    public static AverageCostOverview averageCostOverview(LedgerView ledger, AverageCostInquiry inquiry) {
        return AverageCostOverview.of(ledger, inquiry);
    }

    /**
     * Closes an inventory period and all open ones before it (GL-73). What stands in the way is told by
     * {@link PeriodReport#of}; periods are inserted, renamed and deleted by {@link ChangePeriods}.
     *
     * @throws Refused if there is none, it is closed, or something of it is unadjusted or not on stock
     */
    public static LedgerChange closePeriod(LedgerView ledger, PeriodRequest request) {
        return ClosePeriod.close(ledger, request);
    }

    /**
     * Reopens an inventory period and all closed ones after it (GL-74).
     *
     * @throws Refused if there is none, or it is open
     */
    public static LedgerChange reopenPeriod(LedgerView ledger, PeriodRequest request) {
        return ClosePeriod.reopen(ledger, request);
    }

    /**
     * Calculates the standard costs of items that are made, and puts them on their cards (REV-115). What they would be is told
     * by {@link RollUpStandardCost#calculate}; worksheets are filled by {@link SuggestStandardCost}, {@link EditWorksheet} and
     * {@link RollUpOnWorksheet}.
     *
     * @throws Refused if an item is not made, or what it is made of cannot be calculated
     */
    public static LedgerChange rollUpStandardCost(LedgerView ledger, RollUpRequest request) {
        return RollUpStandardCost.ontoCards(ledger, request);
    }

    /**
     * Puts the new figures of a standard cost worksheet on the cards, and fills a revaluation journal with what the stock is to
     * be revalued by (REV-109).
     *
     * @throws Refused if there is nothing to implement, or the stock of an item cannot be revalued (REV-32)
     */
    public static ImplementStandardCost.Implementation implement(
            LedgerView ledger, StandardCostWorksheet worksheet, ImplementStandardCost.Request request) {
        return ImplementStandardCost.implement(ledger, worksheet, request);
    }

    /**
     * Sets up or changes an item.
     *
     * @throws Refused if its entries do not allow the change
     */
    public static LedgerChange change(LedgerView ledger, Item item, ItemState state) {
        return ChangeItem.change(ledger, item, state);
    }

    /**
     * Sets up or changes a stockkeeping unit.
     *
     * @throws Refused if a cost is negative
     */
    public static LedgerChange change(LedgerView ledger, StockkeepingUnit unit) {
        return ChangeItem.change(ledger, unit);
    }

    /**
     * Changes the setup. Where averages are taken in another way from then on, the Average items of the ledger are to be
     * adjusted anew (ADJ-188). Where cost is adjusted automatically from then on, items that are not adjusted allow it, and are
     * told, because a posting of each, or a run, must come first (ADJ-183).
     *
     * @param workDate what counts as today
     * @throws Refused if entries that exist do not allow the change
     */
    public static SetupChange change(LedgerView ledger, Setup setup, LocalDate workDate) {
        return ChangeSetup.change(ledger, setup, workDate);
    }
}
