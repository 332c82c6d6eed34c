package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The inventory periods, by their last day (GL-70). */
public final class InventoryPeriodTable implements Table<InventoryPeriod> {
    private static final List<String> COLUMNS = List.of("ending_date", "name", "closed");

    @Override
    public String name() {
        return "inventory_period";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(InventoryPeriod period, RowSink sink) {
        sink.date(period.endingDate());
        sink.text(period.name());
        sink.flag(period.closed());
    }

    @Override
    public InventoryPeriod read(RowSource source) {
        return new InventoryPeriod(source.date(), source.text(), source.flag());
    }
}
