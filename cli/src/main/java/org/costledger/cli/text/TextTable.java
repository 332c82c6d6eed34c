package org.costledger.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows in aligned columns: words to the left, figures to the right. */
public final class TextTable {
    private static final String GAP = "  ";

    /** A column and where its text stands. */
    public record Column(String heading, boolean isFigures) {
        public static Column words(String heading) {
            return new Column(heading, false);
        }

        public static Column figures(String heading) {
            return new Column(heading, true);
        }
    }

    /** A line of cells, or a rule across the table. */
    private sealed interface Line {
        record Cells(List<String> cells) implements Line {}

        record Rule() implements Line {}
    }

    private final List<Column> columns;
    private final List<Line> lines = new ArrayList<>();

    public TextTable(Column... columns) {
        this.columns = List.of(columns);
        row(this.columns.stream().map(Column::heading).toArray(String[]::new));
        rule();
    }

    /** A row, one cell for each column. */
    public TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalStateException(cells.length + " cells in " + columns.size() + " columns");
        }
        lines.add(new Line.Cells(List.of(cells)));
        return this;
    }

    /** A line across the table. */
    public TextTable rule() {
        lines.add(new Line.Rule());
        return this;
    }

    @Override
    public String toString() {
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < columns.size(); column++) {
            widths.add(width(column));
        }
        return lines.stream().map(line -> text(line, widths) + "\n").collect(Collectors.joining());
    }

    private int width(int column) {
        int width = 0;
        for (var line : lines) {
            if (line instanceof Line.Cells(var cells)) {
                width = Math.max(width, cells.get(column).length());
            }
        }
        return width;
    }

    private String text(Line line, List<Integer> widths) {
        return switch (line) {
            case Line.Rule rule -> widths.stream().map("-"::repeat).collect(Collectors.joining(GAP));
            case Line.Cells(var cells) -> {
                var text = new StringBuilder();
                for (int column = 0; column < cells.size(); column++) {
                    var cell = cells.get(column);
                    var padding = " ".repeat(widths.get(column) - cell.length());
                    text.append(column == 0 ? "" : GAP)
                            .append(columns.get(column).isFigures() ? padding + cell : cell + padding);
                }
                yield text.toString().stripTrailing();
            }
        };
    }
}
