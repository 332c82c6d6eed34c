package org.costledger.engine.ledger;

import java.time.LocalDate;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Code;

/**
 * What an item ledger entry is worth, or a change of that (chapter 01, section 7). Everything but its {@link #state} is
 * a fact and never changes. Item, variant, location, order, serial and lot are those of its item ledger entry.
 *
 * @param quantities valued, invoiced, and of the item ledger entry
 * @param cost the amounts of cost, with their twins
 * @param trade the amounts of the price side
 */
public record ValueEntry(
        long entryNo,
        long registerNo,
        long itemLedgerEntryNo,
        LocalDate postingDate,
        Kind kind,
        Quantities quantities,
        Costs cost,
        Trade trade,
        Facts facts,
        ValueEntryState state) {

    /**
     * What the entry is.
     *
     * @param itemLedgerEntryType of the posting: PURCHASE for a purchase charge whatever its entry is
     * @param itemChargeNo blank: no charge
     * @param expectedCost states an expected value (INV-10)
     * @param inventoriable part of inventory value (INV-11)
     * @param adjustment created by cost adjustment
     * @param appliesToEntry the value entry this one adjusts or reverses; 0: none
     */
    public record Kind(
            ItemLedgerEntryType itemLedgerEntryType,
            CostEntryType entryType,
            VarianceType varianceType,
            String itemChargeNo,
            boolean expectedCost,
            boolean inventoriable,
            boolean adjustment,
            boolean partialRevaluation,
            long appliesToEntry) {

        /** A direct cost that is no item charge. */
        public static Kind directCost(ItemLedgerEntryType type, boolean expectedCost, boolean inventoriable) {
            return new Kind(
                    type,
                    CostEntryType.DIRECT_COST,
                    VarianceType.NONE,
                    Code.BLANK,
                    expectedCost,
                    inventoriable,
                    false,
                    false,
                    0);
        }

        /** An item charge: a direct cost, never expected. */
        public static Kind charge(ItemLedgerEntryType type, String itemChargeNo, boolean inventoriable) {
            return new Kind(
                    type,
                    CostEntryType.DIRECT_COST,
                    VarianceType.NONE,
                    itemChargeNo,
                    false,
                    inventoriable,
                    false,
                    false,
                    0);
        }

        /** An indirect cost or variance that belongs to this one (POST-61, POST-62). */
        public Kind followedBy(CostEntryType following, VarianceType variance) {
            return new Kind(itemLedgerEntryType, following, variance, Code.BLANK, false, true, false, false, 0);
        }

        /** A revaluation, of what was in stock on a date or of a whole entry (REV-53). */
        public static Kind revaluation(ItemLedgerEntryType type, boolean partial) {
            return new Kind(
                    type, CostEntryType.REVALUATION, VarianceType.NONE, Code.BLANK, false, true, false, partial, 0);
        }

        /** The reversal of a revaluation by an invoice of this kind (POST-55). */
        public Kind reversing(ValueEntry revaluation) {
            return new Kind(
                    itemLedgerEntryType,
                    CostEntryType.REVALUATION,
                    VarianceType.NONE,
                    Code.BLANK,
                    false,
                    true,
                    false,
                    revaluation.kind().partialRevaluation(),
                    revaluation.entryNo());
        }

        /** The same, stating an expected value or an actual one (POST-123). */
        public Kind withExpectedCost(boolean changed) {
            return new Kind(
                    itemLedgerEntryType,
                    entryType,
                    varianceType,
                    itemChargeNo,
                    changed,
                    inventoriable,
                    adjustment,
                    partialRevaluation,
                    appliesToEntry);
        }

        /** The same, adjusting or reversing the value entry of another number. */
        public Kind withAppliesToEntry(long changed) {
            return new Kind(
                    itemLedgerEntryType,
                    entryType,
                    varianceType,
                    itemChargeNo,
                    expectedCost,
                    inventoriable,
                    adjustment,
                    partialRevaluation,
                    changed);
        }

        public boolean isCharge() {
            return !itemChargeNo.isEmpty();
        }

        /** A direct cost that is no item charge. */
        public boolean isDirectCostWithoutCharge() {
            return entryType == CostEntryType.DIRECT_COST && !isCharge();
        }
    }

    /**
     * The quantities of a value entry.
     *
     * @param valued the quantity the value is spread over, with the sign of the item ledger entry
     * @param invoiced not zero only on a direct cost without charge that invoices
     * @param itemLedgerEntry the entry's quantity on its first value entry, else zero (INV-2)
     */
    public record Quantities(Quantity valued, Quantity invoiced, Quantity itemLedgerEntry) {}

    /**
     * The amounts of cost.
     *
     * @param actual costAmountActual
     * @param expected costAmountExpected
     * @param nonInvtbl costAmountNonInvtbl, cost that never enters inventory
     * @param perUnit costPerUnit
     * @param perUnitAcy its twin
     */
    public record Costs(Cost actual, Cost expected, Cost nonInvtbl, UnitCost perUnit, UnitCost perUnitAcy) {}

    /**
     * Amounts of the price side; positive for a sale or purchase, negative for a return.
     *
     * @param discount line plus invoice discount, for the last direct cost (POST-190)
     */
    public record Trade(
            Amount salesActual, Amount salesExpected, Amount purchaseActual, Amount purchaseExpected, Amount discount) {
        public static final Trade NONE = new Trade(Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO);

        public Trade plus(Trade other) {
            return new Trade(
                    salesActual.plus(other.salesActual),
                    salesExpected.plus(other.salesExpected),
                    purchaseActual.plus(other.purchaseActual),
                    purchaseExpected.plus(other.purchaseExpected),
                    discount.plus(other.discount));
        }

        public Trade negated() {
            return new Trade(
                    salesActual.negated(),
                    salesExpected.negated(),
                    purchaseActual.negated(),
                    purchaseExpected.negated(),
                    discount.negated());
        }
    }

    /**
     * The document behind it, and what it carries along.
     *
     * @param document POST-49
     * @param inventoryPostingGroup of the item when it was posted
     */
    public record Facts(Document document, Origin origin, String inventoryPostingGroup) {}

    public LocalDate valuationDate() {
        return state.valuationDate();
    }

    /** Actual and expected cost together. */
    public Cost actualAndExpected() {
        return cost.actual().plus(cost.expected());
    }

    public ValueEntry inRegister(long changed) {
        return changed == registerNo
                ? this
                : new ValueEntry(
                        entryNo, changed, itemLedgerEntryNo, postingDate, kind, quantities, cost, trade, facts, state);
    }

    /** The same under another number. */
    public ValueEntry numbered(long changed) {
        return new ValueEntry(
                changed, registerNo, itemLedgerEntryNo, postingDate, kind, quantities, cost, trade, facts, state);
    }

    public ValueEntry with(ValueEntryState changed) {
        return new ValueEntry(
                entryNo, registerNo, itemLedgerEntryNo, postingDate, kind, quantities, cost, trade, facts, changed);
    }
}
