package org.costledger.store.table;

import java.util.List;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The versions of bills of materials; their lines have a table of their own. */
public final class BillOfMaterialsTable implements Table<VersionRow> {
    private static final List<String> COLUMNS = List.of("item_no", "version_no", "starting_date", "certified");

    @Override
    public String name() {
        return "bill_of_materials";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(VersionRow row, RowSink sink) {
        sink.text(row.itemNo());
        sink.number(row.versionNo());
        sink.date(row.startingDate());
        sink.flag(row.certified());
    }

    @Override
    public VersionRow read(RowSource source) {
        return new VersionRow(source.text(), Math.toIntExact(source.number()), source.optionalDate(), source.flag());
    }
}
