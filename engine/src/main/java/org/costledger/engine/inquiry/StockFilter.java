package org.costledger.engine.inquiry;

import java.util.List;
import org.costledger.engine.setup.Code;

/**
 * Which stock an inquiry is about (REP-4): items by number, by their posting group and by their category; locations and variants by
 * those of the entries. A list that is empty leaves nothing out; the blank code is a code as any other.
 */
public record StockFilter(
        List<String> itemNos,
        List<String> locationCodes,
        List<String> variantCodes,
        List<String> inventoryPostingGroups,
        List<String> itemCategoryCodes) {
    public static final StockFilter ALL = new StockFilter(List.of(), List.of(), List.of(), List.of(), List.of());

    public StockFilter {
        itemNos = codes(itemNos);
        locationCodes = codes(locationCodes);
        variantCodes = codes(variantCodes);
        inventoryPostingGroups = codes(inventoryPostingGroups);
        itemCategoryCodes = codes(itemCategoryCodes);
    }

    private static List<String> codes(List<String> texts) {
        return texts.stream().map(Code::of).distinct().toList();
    }

    /** Whether it asks for the place of an entry, and not only for its item. */
    public boolean asksForPlace() {
        return !locationCodes.isEmpty() || !variantCodes.isEmpty();
    }

    /** Whether it asks for what an item is grouped by. */
    public boolean asksForGroups() {
        return !inventoryPostingGroups.isEmpty() || !itemCategoryCodes.isEmpty();
    }
}
