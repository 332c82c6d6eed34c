package org.costledger.store.inquiry;

import static org.costledger.store.schema.tables.Item.ITEM;
import static org.costledger.store.schema.tables.ItemLedgerEntry.ITEM_LEDGER_ENTRY;

import java.util.List;
import org.costledger.engine.inquiry.StockFilter;
import org.costledger.engine.setup.ItemType;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** A filter of stock, as conditions of a query. */
final class StockConditions {
    private StockConditions() {}

    /** On the row of an item: it has stock and value at all (REP-4), and is asked for. */
    static Condition ofItem(StockFilter filter) {
        return ITEM.TYPE
                .eq(DSL.inline(ItemType.INVENTORY.name()))
                .and(in(ITEM.NO, filter.itemNos()))
                .and(ofGroups(filter));
    }

    private static Condition ofGroups(StockFilter filter) {
        return in(ITEM.INVENTORY_POSTING_GROUP, filter.inventoryPostingGroups())
                .and(in(ITEM.ITEM_CATEGORY_CODE, filter.itemCategoryCodes()));
    }

    /** On an entry that carries the number of its item, so that few entries are read where few items are asked for. */
    static Condition ofItemNo(Field<String> itemNo, StockFilter filter) {
        var condition = in(itemNo, filter.itemNos());
        return filter.asksForGroups()
                ? condition.and(itemNo.in(DSL.select(ITEM.NO).from(ITEM).where(ofGroups(filter))))
                : condition;
    }

    /** On an item ledger entry: it is of the places asked for. */
    static Condition ofPlace(StockFilter filter) {
        return in(ITEM_LEDGER_ENTRY.LOCATION_CODE, filter.locationCodes())
                .and(in(ITEM_LEDGER_ENTRY.VARIANT_CODE, filter.variantCodes()));
    }

    static Condition in(Field<String> field, List<String> codes) {
        return codes.isEmpty() ? DSL.noCondition() : field.in(codes);
    }
}
