package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.setup.ItemCharge;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The charges that are billed apart from the goods. */
public final class ItemChargeTable implements Table<ItemCharge> {
    private static final List<String> COLUMNS = List.of("no", "description", "gen_prod_posting_group");

    @Override
    public String name() {
        return "item_charge";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(ItemCharge charge, RowSink sink) {
        sink.text(charge.no());
        sink.text(charge.description());
        sink.text(charge.productPostingGroup());
    }

    @Override
    public ItemCharge read(RowSource source) {
        return new ItemCharge(source.text(), source.text(), source.text());
    }
}
