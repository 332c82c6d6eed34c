package org.costledger.store;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.costledger.engine.setup.Code;
import org.costledger.engine.standardcost.StandardCostWorksheet;
import org.costledger.engine.standardcost.WorksheetKey;
import org.costledger.engine.standardcost.WorksheetLine;
import org.costledger.store.row.RowKey;
import org.costledger.store.table.StandardCostWorksheetLineTable;
import org.costledger.store.table.StandardCostWorksheetTable;

/** Standard cost worksheets. Of a worksheet only the lines that changed are written. */
public final class StandardCostWorksheetStore {
    private final KeyedTable<String> names;
    private final KeyedTable<StandardCostWorksheetLineTable.Row> lines;

    public StandardCostWorksheetStore(Connection connection) {
        names = new KeyedTable<>(connection, new StandardCostWorksheetTable(), 1);
        lines = new KeyedTable<>(connection, new StandardCostWorksheetLineTable(), 3);
    }

    /** The names of all worksheets, ascending. */
    public List<String> names() {
        return names.all().stream().sorted().toList();
    }

    /** The worksheet of a name. */
    public Optional<StandardCostWorksheet> find(String name) {
        return names.of(Code.of(name)).stream().findFirst().map(this::worksheet);
    }

    private StandardCostWorksheet worksheet(String name) {
        var byKey = new TreeMap<WorksheetKey, WorksheetLine>();
        for (var row : lines.of(name)) byKey.put(row.line().key(), row.line());
        return new StandardCostWorksheet(name, byKey);
    }

    /** Writes a worksheet in place of the one of its name. */
    public void write(StandardCostWorksheet worksheet) {
        replace(find(worksheet.name()).orElse(StandardCostWorksheet.named(worksheet.name())), worksheet);
    }

    /** Writes what became of a worksheet that was read, under the same name. */
    public void replace(StandardCostWorksheet before, StandardCostWorksheet after) {
        if (!before.name().equals(after.name()))
            throw new IllegalArgumentException("worksheet " + before.name() + " cannot become " + after.name());
        names.put(List.of(after.name()));
        lines.change(rows(before), rows(after));
    }

    private static Collection<StandardCostWorksheetLineTable.Row> rows(StandardCostWorksheet worksheet) {
        return worksheet.lines().values().stream()
                .map(line -> new StandardCostWorksheetLineTable.Row(worksheet.name(), line))
                .toList();
    }

    /** Deletes a worksheet with its lines. */
    public void delete(String name) {
        names.delete(List.of(new RowKey(List.of(Code.of(name)))));
    }
}
