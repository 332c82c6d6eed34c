package org.costledger.engine.explain;

import java.util.List;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;

/**
 * Where each cent of the cost of an item ledger entry comes from. Costs are those of the goods: positive for what came in and for what
 * went out alike, unless it cost less than nothing.
 *
 * @param cost of the entry, actual and expected
 * @param parts the postings it consists of, in the order they were posted, averages, and what nothing supplies; none twice
 * @param rest what no part explains; with it the parts come to the cost exactly
 * @param why there is a rest
 * @param way the entries between the parts and this one, this one first, each followed by those that supplied it
 */
public record CostExplanation(ItemLedgerEntry entry, Cost cost, List<Part> parts, Cost rest, Rest why, List<Step> way) {
    public CostExplanation {
        parts = List.copyOf(parts);
        way = List.copyOf(way);
    }

    /** Something a cost consists of. */
    public sealed interface Part {
        Cost cost();

        /**
         * A posting: what was invoiced or is expected, charged, revalued.
         *
         * @param entry that it values
         * @param cost the part of it that this cost consists of, rounded as amounts are
         */
        record Posting(ItemLedgerEntry entry, ValueEntry value, Cost cost) implements Part {}

        /**
         * The average of a period ({@link org.costledger.engine.adjustment.AverageCostOverview} tells how that came about).
         *
         * @param outbound that was valued by it
         */
        record OfAverage(ItemLedgerEntry outbound, Cost cost) implements Part {}

        /**
         * The unit cost of its day, as nothing supplies some of an outbound yet.
         *
         * @param outbound that is open
         */
        record NotSupplied(ItemLedgerEntry outbound, Cost cost) implements Part {}
    }

    /** Why parts do not come to a cost on their own. */
    public enum Rest {
        /** They do. */
        NONE,
        /** Parts are rounded, and so is what is passed on from entry to entry. */
        ROUNDING,
        /** The item is not adjusted: it is still posted at the unit cost of its day. */
        NOT_ADJUSTED
    }

    /**
     * An entry on the way.
     *
     * @param depth 0: the entry itself
     * @param taken how much of it
     * @param of its quantity
     * @param cost what that much of it costs by the parts
     */
    public record Step(int depth, ItemLedgerEntry entry, Quantity taken, Quantity of, Cost cost) {}
}
