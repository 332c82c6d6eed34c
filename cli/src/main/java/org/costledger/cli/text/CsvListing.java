package org.costledger.cli.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A listing as CSV: a line of keys, and a line for each row, written as it comes. Decimals stand with a point and without grouping,
 * dates as 2026-01-31, flags as true and false. Totals are left to the spreadsheet.
 */
public final class CsvListing<R> implements Listing<R> {
    private final CsvWriter writer;
    private final List<Column<R>> columns;

    public CsvListing(PrintWriter out, List<Column<R>> columns) {
        this.columns = columns;
        writer = CsvWriter.builder().build(out);
        writer.writeRecord(columns.stream().map(Column::key).toList());
    }

    @Override
    public void row(R row) {
        writer.writeRecord(
                columns.stream().map(column -> text(column.cell().apply(row))).toList());
    }

    @Override
    public void end(List<R> totals) {
        try {
            writer.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Nothing nothing -> "";
            case Cell.Words(var text) -> text;
            case Cell.Day(var date) -> date.toString();
            case Cell.Count(var number) -> Long.toString(number);
            case Cell.Quantity(var decimal) -> decimal.toPlainString();
            case Cell.Money(var decimal) -> decimal.toPlainString();
            case Cell.Flag(var isSet) -> Boolean.toString(isSet);
        };
    }
}
