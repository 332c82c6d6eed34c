package org.costledger.cli.text;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.costledger.cli.text.Column.Trait;
import org.costledger.scenario.json.Json;

/**
 * A listing as one JSON document: what is said of all of it, then {@code lines}, an object a line, written as they come, then
 * {@code totals}. Decimals are strings, so that no reader rounds them; what is missing has no key.
 */
public final class JsonListing<R> implements Listing<R> {
    private final PrintWriter out;
    private final List<Column<R>> columns;
    private String separator = "\n";

    /** @param facts what is said of all of it */
    public JsonListing(PrintWriter out, List<Column<R>> columns, Map<String, Object> facts) {
        this.out = out;
        this.columns =
                columns.stream().filter(column -> !column.is(Trait.CSV_ONLY)).toList();
        out.print("{\n");
        facts.forEach((key, value) -> out.print("  " + Json.inline(key) + ": " + Json.inline(value) + ",\n"));
        out.print("  \"lines\": [");
    }

    @Override
    public void row(R row) {
        line(row, column -> true);
    }

    private void line(R row, Predicate<Column<R>> shown) {
        out.print(separator);
        out.print("    " + Json.inline(json(row, shown)));
        separator = ",\n";
    }

    @Override
    public void end(List<R> totals) {
        out.print(separator.equals("\n") ? "]" : "\n  ]");
        if (!totals.isEmpty()) {
            out.print(",\n  \"totals\": [");
            separator = "\n";
            totals.forEach(total -> line(total, column -> column.is(Trait.IN_TOTALS)));
            out.print("\n  ]");
        }
        out.print("\n}\n");
    }

    private Map<String, Object> json(R row, Predicate<Column<R>> shown) {
        var json = new LinkedHashMap<String, Object>();
        for (var column : columns) {
            if (!shown.test(column)) continue;
            switch (column.cell().apply(row)) {
                case Cell.Nothing nothing -> {}
                case Cell.Words(var text) -> json.put(column.key(), text);
                case Cell.Day(var date) -> json.put(column.key(), date.toString());
                case Cell.Count(var number) -> json.put(column.key(), number);
                case Cell.Quantity(var decimal) -> json.put(column.key(), decimal.toPlainString());
                case Cell.Money(var decimal) -> json.put(column.key(), decimal.toPlainString());
                case Cell.Flag(var isSet) -> json.put(column.key(), isSet);
            }
        }
        return json;
    }
}
