package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.setup.PostingSetup.InventoryPostingSetup;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** Which locations and inventory posting groups go together (E-27). */
public final class InventoryPostingSetupTable implements Table<InventoryPostingSetup> {
    private static final List<String> COLUMNS = List.of("location_code", "inventory_posting_group");

    @Override
    public String name() {
        return "inventory_posting_setup";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(InventoryPostingSetup row, RowSink sink) {
        sink.text(row.location());
        sink.text(row.inventoryPostingGroup());
    }

    @Override
    public InventoryPostingSetup read(RowSource source) {
        return new InventoryPostingSetup(source.text(), source.text());
    }
}
