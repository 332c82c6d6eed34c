package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.setup.StockKey;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The dates from which cost must be adjusted (chapter 01, section 9). */
public final class EntryPointTable implements Table<EntryPoint.Key> {
    /** The columns of a stock. */
    public static final List<String> STOCK = List.of("item_no", "variant_code", "location_code");

    private static final List<String> COLUMNS = List.of(STOCK.get(0), STOCK.get(1), STOCK.get(2), "valuation_date");

    @Override
    public String name() {
        return "average_cost_entry_point";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(EntryPoint.Key key, RowSink sink) {
        write(key.stock(), sink);
        sink.date(key.valuationDate());
    }

    /** Writes the columns of a stock. */
    public static void write(StockKey stock, RowSink sink) {
        sink.text(stock.itemNo());
        sink.text(stock.variantCode());
        sink.text(stock.locationCode());
    }

    @Override
    public EntryPoint.Key read(RowSource source) {
        return new EntryPoint.Key(stock(source), source.date());
    }

    static StockKey stock(RowSource source) {
        return new StockKey(source.text(), source.text(), source.text());
    }
}
