package org.costledger.store.inquiry;

import java.util.List;
import org.costledger.store.row.Table;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Whole entries, which are read by what reads the table they stand in. */
final class EntryRows {
    private EntryRows() {}

    /** The columns of a table, in its order. */
    static List<Field<Object>> columns(Table<?> table) {
        return table.columns().stream()
                .map(column -> DSL.field(DSL.name(table.name(), column)))
                .toList();
    }
}
