package org.costledger.engine.journal;

import java.util.Optional;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.StockKey;

/**
 * A line of a revaluation journal (REV-38), the only way to revalue stock (REV-1): what it was worth by calculation, and what it
 * shall be worth. It is calculated, or made for an entry by hand; edited, it is another line.
 *
 * @param lineNo its number in the batch
 * @param stock of an entry its own; of a line per item blank where it is not grouped
 * @param quantity what is revalued, in base units
 */
public record RevaluationLine(
        int lineNo,
        Header header,
        StockKey stock,
        Subject subject,
        Quantity quantity,
        Calculated calculated,
        Revalued revalued,
        StandardCostUpdate standardCost) {

    /** What a line revalues. */
    public sealed interface Subject {
        /** Whether what was in stock on the date is revalued, and not a whole entry. */
        boolean partial();

        /**
         * One increase.
         *
         * @param appliesToEntry 0: none is named yet (REV-45)
         * @param partial from a calculation; false: of a line that names the entry by hand
         */
        record OfEntry(long appliesToEntry, boolean partial) implements Subject {}

        /** The stock of an item, or of a group of it. */
        record OfItem(InventoryValuePer per) implements Subject {
            @Override
            public boolean partial() {
                return true;
            }
        }
    }

    /** By what a line per item is grouped (REV-28). */
    public enum InventoryValuePer {
        ITEM(false, false),
        LOCATION(true, false),
        VARIANT(false, true),
        LOCATION_AND_VARIANT(true, true);

        private final boolean byLocation;
        private final boolean byVariant;

        InventoryValuePer(boolean byLocation, boolean byVariant) {
            this.byLocation = byLocation;
            this.byVariant = byVariant;
        }

        public boolean byLocation() {
            return byLocation;
        }

        public boolean byVariant() {
            return byVariant;
        }

        public static InventoryValuePer of(boolean byLocation, boolean byVariant) {
            if (byLocation) return byVariant ? LOCATION_AND_VARIANT : LOCATION;
            return byVariant ? VARIANT : ITEM;
        }

        /** The group a stock belongs to: blank where it is not grouped. */
        public StockKey group(StockKey stock) {
            return new StockKey(
                    stock.itemNo(), byVariant ? stock.variantCode() : "", byLocation ? stock.locationCode() : "");
        }
    }

    /**
     * What the stock is worth in the books.
     *
     * @param appliedAmount the unrounded sum of what its increases are worth; of an Average item another than the value
     *     (REV-23)
     */
    public record Calculated(UnitCost unitCost, Amount inventoryValue, Exact appliedAmount) {}

    /**
     * What it shall be worth.
     *
     * @param unitCost as it was typed, or followed from the value
     * @param inventoryValue what is posted
     */
    public record Revalued(UnitCost unitCost, Amount inventoryValue) {}

    /**
     * What becomes of the standard cost when the line is posted (REV-84).
     *
     * @param shares empty: never set, all of it is material
     */
    public record StandardCostUpdate(boolean isOn, Optional<CostShares> shares) {
        public static final StandardCostUpdate OFF = new StandardCostUpdate(false, Optional.empty());

        public StandardCostUpdate with(CostShares changed) {
            return new StandardCostUpdate(isOn, Optional.of(changed));
        }
    }

    /** The change of inventory value, positive for an appreciation (REV-41). */
    public Amount amount() {
        return revalued.inventoryValue().minus(calculated.inventoryValue());
    }

    public boolean isPerItem() {
        return subject instanceof Subject.OfItem;
    }

    /** The entry the line names; 0: none. */
    public long appliesToEntry() {
        return subject instanceof Subject.OfEntry ofEntry ? ofEntry.appliesToEntry() : 0;
    }

    public RevaluationLine numbered(int changed) {
        return new RevaluationLine(changed, header, stock, subject, quantity, calculated, revalued, standardCost);
    }

    public RevaluationLine with(Revalued changed) {
        return new RevaluationLine(lineNo, header, stock, subject, quantity, calculated, changed, standardCost);
    }

    public RevaluationLine with(StandardCostUpdate changed) {
        return new RevaluationLine(lineNo, header, stock, subject, quantity, calculated, revalued, changed);
    }

    public RevaluationLine with(Header changed) {
        return new RevaluationLine(lineNo, changed, stock, subject, quantity, calculated, revalued, standardCost);
    }
}
