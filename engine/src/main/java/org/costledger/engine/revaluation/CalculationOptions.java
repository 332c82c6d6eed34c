package org.costledger.engine.revaluation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.costledger.engine.journal.RevaluationLine.InventoryValuePer;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;

/**
 * What Calculate Inventory Value is asked for (REV-26).
 *
 * @param date the posting date of every line; it may lie in the past (REV-5)
 * @param documentNo number of every line of the run; empty: the next of the batch's number series
 * @param updateStandardCost posting sets the standard cost (REV-84)
 */
public record CalculationOptions(
        LocalDate date,
        Optional<String> documentNo,
        Per per,
        Base base,
        boolean updateStandardCost,
        Filter filter,
        Consent consent) {

    /** Choosing entries clears what concerns items alone (REV-26). */
    public CalculationOptions {
        documentNo = documentNo.map(Code::of).filter(no -> !no.isEmpty());
        if (per instanceof Per.Entry) {
            base = Base.NONE;
            updateStandardCost = false;
        }
    }

    /** Per item, of all items, without more options. */
    public static CalculationOptions on(LocalDate date) {
        return new CalculationOptions(
                date, Optional.empty(), Per.Item.WHOLE, Base.NONE, false, Filter.ALL, Consent.NONE);
    }

    /** What a line is made for. */
    public sealed interface Per {
        /** One line per increase. */
        record Entry() implements Per {}

        /** One line per item, or per group of its stock. */
        record Item(boolean byLocation, boolean byVariant) implements Per {
            public static final Item WHOLE = new Item(false, false);
        }
    }

    /** What the new unit cost is proposed from (REV-31). */
    public enum Base {
        NONE,
        LAST_DIRECT_UNIT_COST,
        STANDARD_COST_ASSEMBLY,
        STANDARD_COST_MANUFACTURING;

        public boolean isStandardCost() {
            return this == STANDARD_COST_ASSEMBLY || this == STANDARD_COST_MANUFACTURING;
        }
    }

    /** Which items and stock; an empty set of codes is no limit, and a blank code in it the blank location or variant. */
    public record Filter(
            Optional<Set<String>> items,
            Optional<Set<CostingMethod>> costingMethods,
            Optional<Set<String>> locations,
            Optional<Set<String>> variants) {
        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Filter {
            items = items.map(Filter::codes);
            costingMethods = costingMethods.map(Set::copyOf);
            locations = locations.map(Filter::codes);
            variants = variants.map(Filter::codes);
        }

        private static Set<String> codes(Set<String> codes) {
            return codes.stream().map(Code::of).collect(Collectors.toUnmodifiableSet());
        }

        /** Whether the calculation concerns an item; those that have no stock it does not (REV-7). */
        boolean includes(Item item) {
            return item.isInventory()
                    && items.map(wanted -> wanted.contains(item.no())).orElse(true)
                    && costingMethods
                            .map(wanted -> wanted.contains(item.costingMethod()))
                            .orElse(true);
        }

        boolean includes(StockKey stock) {
            return locations
                            .map(wanted -> wanted.contains(stock.locationCode()))
                            .orElse(true)
                    && variants.map(wanted -> wanted.contains(stock.variantCode()))
                            .orElse(true);
        }
    }

    /**
     * What the caller agreed to.
     *
     * @param leaveOut items that cannot be revalued are left out, and told
     * @param hideDuplicateWarning lines that are there already are made once more, else that is refused (REV-34)
     */
    public record Consent(boolean leaveOut, boolean hideDuplicateWarning) {
        public static final Consent NONE = new Consent(false, false);
    }

    /** Whether lines are grouped by location; a filter acts as if they were (REV-28). */
    boolean groupsByLocation() {
        return filter.locations().isPresent() || (per instanceof Per.Item item && item.byLocation());
    }

    /** Whether lines are grouped by variant; a filter acts as if they were (REV-28). */
    boolean groupsByVariant() {
        return filter.variants().isPresent() || (per instanceof Per.Item item && item.byVariant());
    }

    InventoryValuePer inventoryValuePer() {
        return InventoryValuePer.of(groupsByLocation(), groupsByVariant());
    }
}
