package org.costledger.engine.fingerprint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.costledger.engine.number.Cost;

/**
 * What is written of one kind of row: its columns in order, separated by tabs. A column holds a decimal without needless
 * zeros, an ISO date, a word, a flag, or text in which tab, line feed and backslash are escaped; blank: nothing.
 *
 * @param kind the first word of each of its lines
 */
record Columns<T>(String kind, List<Column<T>> columns) {

    record Column<T>(String name, Function<T, ?> value) {}

    static <T> Column<T> column(String name, Function<T, ?> value) {
        return new Column<>(name, value);
    }

    @SafeVarargs
    static <T> Columns<T> of(String kind, Column<T>... columns) {
        var list = new ArrayList<Column<T>>(columns.length);
        for (var column : columns) list.add(column);
        return new Columns<>(kind, List.copyOf(list));
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The line above the rows: what the columns are. */
    String heading() {
        return "# " + kind + "\t" + String.join("\t", names());
    }

    String line(T row) {
        var cells = new ArrayList<String>(columns.size() + 1);
        cells.add(kind);
        for (var column : columns) cells.add(text(column.value().apply(row)));
        return String.join("\t", cells);
    }

    void write(Iterable<T> rows, Consumer<String> lines) {
        for (var row : rows) lines.accept(line(row));
    }

    private static String text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(Columns::text).orElse("");
            case LocalDate date -> date.toString();
            case Cost cost -> cost.lcy() + " " + cost.acy();
            case Map<?, ?> map -> escaped(new TreeMap<>(map).toString());
            case String text -> escaped(text);
            default -> String.valueOf(value);
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
