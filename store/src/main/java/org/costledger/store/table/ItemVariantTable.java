package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.setup.ItemVariant;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The variants of items. */
public final class ItemVariantTable implements Table<ItemVariantTable.Row> {
    private static final List<String> COLUMNS =
            List.of("item_no", "code", "blocked", "purchasing_blocked", "sales_blocked");

    /** An item and one of its variants. */
    public record Row(String itemNo, ItemVariant variant) {}

    @Override
    public String name() {
        return "item_variant";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(ItemVariantTable.Row row, RowSink sink) {
        sink.text(row.itemNo());
        sink.text(row.variant().code());
        sink.flag(row.variant().blocked());
        sink.flag(row.variant().purchasingBlocked());
        sink.flag(row.variant().salesBlocked());
    }

    @Override
    public ItemVariantTable.Row read(RowSource source) {
        return new Row(source.text(), new ItemVariant(source.text(), source.flag(), source.flag(), source.flag()));
    }
}
