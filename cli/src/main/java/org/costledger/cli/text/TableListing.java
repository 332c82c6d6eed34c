package org.costledger.cli.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.costledger.cli.text.Column.Trait;

/** A listing as tables for a terminal, one for each currency. All rows are held until it ends, as they say how wide columns are. */
public final class TableListing<R> implements Listing<R> {
    private static final String TOTAL = "Total";

    private final PrintWriter out;
    private final List<Column<R>> columns;
    private final String ifEmpty;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** @param ifEmpty the sentence that stands for a listing without rows */
    public TableListing(PrintWriter out, List<Column<R>> columns, String ifEmpty) {
        this.out = out;
        this.columns = columns.stream()
                .filter(column -> !column.is(Trait.NOT_IN_TABLE) && !column.is(Trait.CSV_ONLY))
                .toList();
        this.ifEmpty = ifEmpty;
    }

    @Override
    public void row(R row) {
        rows.add(columns.stream().map(column -> column.cell().apply(row)).toList());
    }

    @Override
    public void end(List<R> totals) {
        out.println();
        if (rows.isEmpty()) {
            out.println(ifEmpty);
            return;
        }
        var currencies = columns.stream()
                .map(Column::currency)
                .filter(currency -> !currency.isEmpty())
                .distinct()
                .toList();
        if (currencies.size() < 2) {
            out.print(table(currencies.isEmpty() ? "" : currencies.getFirst(), totals));
            return;
        }
        var gap = "";
        for (var currency : currencies) {
            out.print(gap);
            out.println("In " + currency);
            out.println();
            out.print(table(currency, totals));
            gap = System.lineSeparator();
        }
    }

    private TextTable table(String currency, List<R> totals) {
        var shown = new ArrayList<Integer>();
        for (int at = 0; at < columns.size(); at++) {
            var of = columns.get(at).currency();
            if (of.isEmpty() || of.equals(currency)) shown.add(at);
        }
        var table = new TextTable(shown.stream()
                .map(columns::get)
                .map(column -> new TextTable.Column(column.heading(), column.is(Trait.FIGURES)))
                .toArray(TextTable.Column[]::new));
        List<Cell> before = List.of();
        for (var row : rows) {
            table.row(texts(shown, row, before));
            before = row;
        }
        if (!totals.isEmpty()) table.rule();
        var label = TOTAL;
        for (var total : totals) {
            table.row(totalTexts(shown, total, label));
            label = "";
        }
        return table;
    }

    private String[] texts(List<Integer> shown, List<Cell> row, List<Cell> before) {
        var texts = new ArrayList<String>();
        boolean isAsBefore = !before.isEmpty();
        for (int at : shown) {
            isAsBefore = isAsBefore
                    && columns.get(at).is(Trait.SHOWN_ONCE)
                    && row.get(at).equals(before.get(at));
            texts.add(isAsBefore ? "" : text(row.get(at)));
        }
        return texts.toArray(String[]::new);
    }

    private String[] totalTexts(List<Integer> shown, R total, String label) {
        var texts = new ArrayList<String>();
        for (int at : shown) {
            var column = columns.get(at);
            texts.add(column.is(Trait.IN_TOTALS) ? text(column.cell().apply(total)) : at == 0 ? label : "");
        }
        return texts.toArray(String[]::new);
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Nothing nothing -> "";
            case Cell.Words(var text) -> text;
            case Cell.Day(var date) -> date.toString();
            case Cell.Count(var number) -> Long.toString(number);
            case Cell.Quantity(var decimal) -> Figures.quantity(decimal);
            case Cell.Money(var decimal) -> Figures.money(decimal);
            case Cell.Flag(var isSet) -> isSet ? "yes" : "no";
        };
    }
}
