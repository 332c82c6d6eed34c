package org.costledger.engine.posting;

import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;

/**
 * A line with its references resolved, its defaults filled in and its quantities in base units: one part of it, once
 * tracking has split it (POST-4, steps 1 to 3).
 *
 * @param type the kind of item ledger entry it makes or belongs to
 */
record PostingLine(
        Header header,
        Item item,
        ItemLedgerEntryType type,
        StockKey stock,
        Moved moved,
        Value value,
        Application application,
        Pieces pieces) {

    /**
     * Quantities with the sign of the posting: before {@code s} of POST-3 turns them into the ledger's.
     *
     * @param quantity moved; zero for a pure invoice
     * @param invoiced invoiced by this line
     */
    record Moved(Quantity quantity, Quantity invoiced, String unit, Quantity qtyPerUnit) {
        /** {@code v} of section G. */
        Quantity valued() {
            return invoiced.isZero() ? quantity : invoiced;
        }

        boolean isExpected() {
            return invoiced.isZero();
        }

        Moved with(Quantity newQuantity, Quantity newInvoiced) {
            return new Moved(newQuantity, newInvoiced, unit, qtyPerUnit);
        }
    }

    /**
     * What a base unit costs and what the line amounts to.
     *
     * @param unitCost rounded on acceptance
     * @param exactUnitCost before that rounding, so that no residual is lost
     * @param unitAmount direct amount per base unit of an adjustment; documents state none (POST-18)
     * @param directUnitCost direct cost per base unit, exact (POST-52)
     * @param amount the price side (POST-6, POST-7)
     * @param discount contained in the price side
     * @param indirect overhead on top of the direct cost
     * @param costIsStated the amount was given instead of a unit cost, so the cost follows it to the cent
     */
    record Value(
            UnitCost unitCost,
            Exact exactUnitCost,
            UnitCost unitAmount,
            Exact directUnitCost,
            Amount amount,
            Amount discount,
            IndirectCost indirect,
            boolean costIsStated) {

        /** Worth {@code unitCost} a base unit, and nothing else known. */
        static Value at(UnitCost unitCost, Amount amount, Amount discount) {
            return new Value(
                    unitCost,
                    Exact.of(unitCost),
                    UnitCost.ZERO,
                    Exact.ZERO,
                    amount,
                    discount,
                    IndirectCost.NONE,
                    false);
        }
    }

    /** Which pieces, and whether they are shipped from vendor to customer. */
    record Pieces(Tracking tracking, boolean dropShipment) {}

    CostingRule rule() {
        return CostingRule.of(item.costingMethod());
    }

    /** {@code s} of POST-3 applied: the quantity as the ledger keeps it. */
    Quantity inLedger(Quantity posting) {
        return type.isInbound() ? posting : posting.negated();
    }

    boolean isReturn() {
        return moved.valued().signum() < 0;
    }
}
