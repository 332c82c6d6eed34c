package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** What became of inventory periods (GL-75). */
public final class InventoryPeriodHistoryTable implements Table<InventoryPeriodHistory> {
    private static final List<String> COLUMNS =
            List.of("ending_date", "number", "user_id", "work_date", "changed_at", "kind", "last_register_no");

    @Override
    public String name() {
        return "inventory_period_history";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(InventoryPeriodHistory change, RowSink sink) {
        sink.date(change.endingDate());
        sink.number(change.number());
        sink.text(change.user());
        sink.date(change.workDate());
        sink.time(change.at());
        sink.text(change.kind().name());
        sink.reference(change.lastRegister());
    }

    @Override
    public InventoryPeriodHistory read(RowSource source) {
        return new InventoryPeriodHistory(
                source.date(),
                Math.toIntExact(source.number()),
                source.text(),
                source.date(),
                source.time(),
                InventoryPeriodHistory.Kind.valueOf(source.text()),
                source.reference());
    }
}
