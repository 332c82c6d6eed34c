package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.setup.PostingSetup.GeneralPostingSetup;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** Which business and product posting groups go together (E-27). */
public final class GeneralPostingSetupTable implements Table<GeneralPostingSetup> {
    private static final List<String> COLUMNS = List.of("gen_bus_posting_group", "gen_prod_posting_group");

    @Override
    public String name() {
        return "general_posting_setup";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(GeneralPostingSetup row, RowSink sink) {
        sink.text(row.businessPostingGroup());
        sink.text(row.productPostingGroup());
    }

    @Override
    public GeneralPostingSetup read(RowSource source) {
        return new GeneralPostingSetup(source.text(), source.text());
    }
}
