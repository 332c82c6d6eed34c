package org.costledger.engine.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;

/** Which items a run takes (ADJ-30, ADJ-31). */
final class Candidates {
    private Candidates() {}

    /** The dirty items a request names, by number; those excluded from cost adjustment stay dirty (ADJ-186). */
    static List<Item> of(LedgerView ledger, AdjustmentRequest request) {
        if (request.items().isPresent() && request.categories().isPresent())
            throw new Refused(Reason.ITEMS_AND_CATEGORIES);
        var categories = request.categories().map(AdjustmentRequest::codes);
        var candidates = new ArrayList<Item>();
        for (var itemNo : named(ledger, request)) {
            var item = ledger.item(itemNo);
            if (categories.isPresent()
                    && !categories.get().contains(item.groups().itemCategoryCode())) continue;
            checkMethod(item, request);
            if (isDirty(ledger.itemState(item.no()), request)
                    && !item.policies().excludedFromCostAdjustment()) candidates.add(item);
        }
        return candidates;
    }

    /** An online run passes over items that had a posting which lies too far back (ADJ-182, quirk). */
    private static boolean isDirty(ItemState state, AdjustmentRequest request) {
        return !state.costIsAdjusted() && (!request.online() || state.allowOnlineAdjustment());
    }

    /** An item whose applications are being changed by hand is not adjusted meanwhile. */
    static void checkNotLocked(Item item, ItemState state) {
        if (!state.applicationWorksheetUser().isEmpty())
            throw new Refused(Reason.ADJUSTED_ITEM_LOCKED, item.no(), state.applicationWorksheetUser());
    }

    private static SortedSet<String> named(LedgerView ledger, AdjustmentRequest request) {
        if (request.items().isEmpty()) return ledger.itemsToAdjust();
        var itemNos = new TreeSet<String>();
        for (var itemNo : request.items().get())
            itemNos.add(ledger.item(Code.of(itemNo)).no());
        return itemNos;
    }

    /** ADJ-184: until a valuation date only averages are calculated. */
    private static void checkMethod(Item item, AdjustmentRequest request) {
        if (request.untilValuationDate().isPresent()
                && !CostingRule.of(item.costingMethod()).valuesByAverage())
            throw new Refused(Reason.UNTIL_VALUATION_DATE, item.no(), item.costingMethod());
    }
}
