package org.costledger.engine.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.StockKey;

/**
 * How the average of one period came about (REP-80 to REP-83): what lay in its pool, what came in and went out, what was left;
 * and, for one outbound, what counted for it and what did not, and why. An outbound is explained by valuing the period once
 * more as a run would, with the books as they stand, so it never differs from what adjustment computes.
 *
 * @param opening the pool before the period
 * @param lines by item ledger entry, then kind
 * @param closing the pool at the end of the period: the opening and all lines
 * @param valuations of the named outbound: one for each of its document lines, expected and invoiced cost apart
 */
public record AverageCostOverview(
        Period period, Worth opening, List<Line> lines, Worth closing, List<Valuation> valuations) {
    public AverageCostOverview {
        lines = List.copyOf(lines);
        valuations = List.copyOf(valuations);
    }

    /** Answers an inquiry; see {@link org.costledger.engine.Costing#averageCostOverview}. */
    public static AverageCostOverview of(LedgerView ledger, AverageCostInquiry inquiry) {
        return OverviewOfAverage.of(ledger, inquiry);
    }

    /**
     * The average cost period of a pool.
     *
     * @param stock variant and location are blank where the average is over the item
     * @param unadjustedFrom the first entry point of the pool in the period, or before, that is not adjusted
     * @param itemIsAdjusted whether nothing at all of the item is pending
     */
    public record Period(
            StockKey stock,
            boolean isOverItem,
            LocalDate from,
            LocalDate until,
            Optional<LocalDate> unadjustedFrom,
            boolean itemIsAdjusted) {
        /** Whether the average is final until something is posted. */
        public boolean isAdjusted() {
            return unadjustedFrom.isEmpty();
        }
    }

    /**
     * A quantity and what it costs.
     *
     * @param cost actual and expected
     */
    public record Worth(Quantity quantity, Cost cost) {
        public static final Worth NOTHING = new Worth(Quantity.ZERO, Cost.ZERO);

        public Worth plus(Worth other) {
            return new Worth(quantity.plus(other.quantity), cost.plus(other.cost));
        }
    }

    /** What a line is, by what its cost comes from. */
    public enum Kind {
        /** It brought its own cost into the pool. */
        INCREASE,
        /** It took its cost from an outbound it returns, or was transferred with. */
        APPLIED_INCREASE,
        /** An outbound valued by the average. */
        DECREASE,
        /** An outbound that names its receipt and takes the cost of that. */
        APPLIED_DECREASE,
        REVALUATION,
        ROUNDING
    }

    /**
     * What an item ledger entry adds to the pool in the period; revaluations and residuals of rounding are lines of their own.
     *
     * @param valuationDate of its first value entry in the line
     * @param quantity of the entry, if it counts from the period on
     */
    public record Line(
            ItemLedgerEntry entry,
            LocalDate valuationDate,
            Kind kind,
            Quantity quantity,
            Cost costActual,
            Cost costExpected) {
        public Worth worth() {
            return new Worth(quantity, costActual.plus(costExpected));
        }
    }

    /**
     * A line, as an outbound sees it.
     *
     * @param line also one from before the period, if what it added to the opening is left out
     * @param inPool what of it is in the pool; of a line from before the period negative, since it is taken off the opening
     */
    public record Counted(Line line, AverageDecision decision, Worth inPool) {}

    /**
     * How a document line of the outbound is valued.
     *
     * @param value the value entry that leads it
     * @param opening the pool before the period
     * @param remainder what is left in the pool for it: the opening and what is in the pool of each line (ADJ-114)
     * @param result what that comes to; empty if it keeps its cost, as the pool holds nothing or less (ADJ-115)
     */
    public record Valuation(
            ValueEntry value, Worth opening, List<Counted> counted, Worth remainder, Optional<Result> result) {
        public Valuation {
            counted = List.copyOf(counted);
        }
    }

    /**
     * What the average comes to.
     *
     * @param average cost of one, of the remainder
     * @param quantity that is valued; negative
     * @param cost {@code R(cost * quantity / quantity in the pool)}; negative
     * @param roundingDifference what rounding withheld from the cost: it stays in the pool for the next outbound
     * @param toPost by how much the cost differs from the books; zero once it is adjusted
     * @param deduction whether it is deducted before the next outbound, or why not (ADJ-114)
     */
    public record Result(
            Decimals average,
            Quantity quantity,
            Cost cost,
            Decimals roundingDifference,
            Cost toPost,
            AverageDecision deduction) {}

    /** A number that is no round amount, in both currencies, to ten decimals. */
    public record Decimals(BigDecimal lcy, BigDecimal acy) {}
}
