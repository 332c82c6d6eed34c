package org.costledger.store.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.setup.StockKey;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** Of each stock with entry points, from when on none is adjusted (ADJ-17). */
public final class EntryPointStockTable implements Table<EntryPointStockTable.Row> {
    private static final List<String> COLUMNS = List.of(
            EntryPointTable.STOCK.get(0),
            EntryPointTable.STOCK.get(1),
            EntryPointTable.STOCK.get(2),
            "unadjusted_from");

    /**
     * A stock.
     *
     * @param unadjustedFrom empty: all its entry points are adjusted
     */
    public record Row(StockKey stock, Optional<LocalDate> unadjustedFrom) {}

    @Override
    public String name() {
        return "average_cost_entry_point_stock";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(Row row, RowSink sink) {
        EntryPointTable.write(row.stock(), sink);
        sink.date(row.unadjustedFrom());
    }

    @Override
    public Row read(RowSource source) {
        return new Row(EntryPointTable.stock(source), source.optionalDate());
    }
}
