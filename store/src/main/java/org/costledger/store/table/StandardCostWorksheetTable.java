package org.costledger.store.table;

import java.util.List;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The names of standard cost worksheets (REV-100); their lines have a table of their own. */
public final class StandardCostWorksheetTable implements Table<String> {
    private static final List<String> COLUMNS = List.of("name");

    @Override
    public String name() {
        return "standard_cost_worksheet";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(String row, RowSink sink) {
        sink.text(row);
    }

    @Override
    public String read(RowSource source) {
        return source.text();
    }
}
