package org.costledger.store.table;

import org.costledger.engine.setup.StockKey;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;

/** Which stock, in three columns: item, variant and location. */
final class StockKeyColumns {
    private StockKeyColumns() {}

    static void write(StockKey stock, RowSink sink) {
        sink.text(stock.itemNo());
        sink.text(stock.variantCode());
        sink.text(stock.locationCode());
    }

    static StockKey read(RowSource source) {
        return new StockKey(source.text(), source.text(), source.text());
    }
}
