package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be there.
 *
 * @param since only entries made after that mark; absent: all
 * @param complete whether the lists name every entry
 */
public record Expectation(
        Layer layer,
        Optional<String> since,
        boolean complete,
        List<Rows> lists,
        List<Aggregate> counts,
        List<Aggregate> totals) {

    /** Which part of the ledger: local cost, general ledger, or additional currency and dimensions. */
    public enum Layer {
        COST,
        GL,
        ACY
    }

    /**
     * A list of expected rows.
     *
     * @param of the label of the step they come of, a journal, a preview or a test, or the name of a worksheet
     * @param complete whether they name every row of their kind
     */
    public record Rows(RowKind kind, int line, Optional<String> of, boolean complete, List<Row> rows) {}

    /** A count of, or a total over, the rows of a kind. All its keys are checks, {@code of} among them. */
    public record Aggregate(RowKind of, Row row) {
        /** Every key that is written, {@code of} too. */
        public int checks() {
            return row.cells().size() + 1;
        }
    }

    /** How many keys there are to check. */
    public int checks() {
        return lists.stream().mapToInt(Expectation::checksOf).sum()
                + counts.stream().mapToInt(Aggregate::checks).sum()
                + totals.stream().mapToInt(Aggregate::checks).sum();
    }

    private static int checksOf(Rows list) {
        return list.rows().stream().mapToInt(row -> row.cells().size()).sum();
    }

    static Expectation of(Layer layer, Fields keys) {
        boolean complete = keys.flag("complete", false);
        var lists = new ArrayList<Rows>();
        keys.values().forEach((name, value) -> {
            switch (name) {
                case "since", "complete", "counts", "totals" -> {}
                default -> {
                    lists.add(list(RowKind.of(name), value, complete));
                    leftOut(value, complete).ifPresent(lists::add);
                }
            }
        });
        return new Expectation(
                layer,
                keys.text("since"),
                complete,
                List.copyOf(lists),
                aggregates(keys, "counts"),
                aggregates(keys, "totals"));
    }

    private static Rows list(RowKind kind, Value value, boolean complete) {
        int line = value.at().line();
        if (value instanceof Value.Many many) {
            return new Rows(kind, line, Optional.empty(), complete, rows(many));
        }
        var keys = ((Value.Group) value).fields();
        if (kind == RowKind.GL_BALANCES) {
            return new Rows(kind, line, Optional.empty(), complete, balances(keys));
        }
        var rows = keys.value("lines")
                .or(() -> keys.value("valueEntries"))
                .map(lines -> rows((Value.Many) lines))
                .orElse(List.of());
        var of = keys.text("label").or(() -> keys.text("name"));
        return new Rows(kind, line, of, keys.flag("complete", complete), rows);
    }

    /** The items that a journal says were left out; they are all, or some. */
    private static Optional<Rows> leftOut(Value journal, boolean complete) {
        if (!(journal instanceof Value.Group group)) return Optional.empty();
        var keys = group.fields();
        return keys.value(RowKind.LEFT_OUT.word())
                .map(items -> new Rows(
                        RowKind.LEFT_OUT,
                        items.at().line(),
                        keys.text("label"),
                        keys.flag("complete", complete),
                        ((Value.Many) items)
                                .values().stream()
                                        .map(item -> new Row(
                                                item.at().line(), new LinkedHashMap<>(Map.of("item", cell(item)))))
                                        .toList()));
    }

    private static List<Row> rows(Value.Many many) {
        return many.values().stream()
                .map(Value.Group.class::cast)
                .map(Expectation::row)
                .toList();
    }

    /** {@code {'2130': 150}} is short for a row with account and amount. */
    private static List<Row> balances(Fields accounts) {
        var rows = new ArrayList<Row>();
        accounts.values().forEach((account, amount) -> {
            var cells = new LinkedHashMap<String, Cell>();
            cells.put("account", Cell.of(account));
            cells.put("amount", cell(amount));
            rows.add(new Row(amount.at().line(), cells));
        });
        return List.copyOf(rows);
    }

    private static List<Aggregate> aggregates(Fields keys, String name) {
        return keys.value(name).map(value -> (Value.Many) value).stream()
                .flatMap(many -> many.values().stream())
                .map(Value.Group.class::cast)
                .map(group -> new Aggregate(
                        RowKind.of(group.fields().requiredText("of")),
                        row(group).keeping(key -> !key.equals("of"))))
                .toList();
    }

    private static Row row(Value.Group group) {
        var cells = new LinkedHashMap<String, Cell>();
        group.fields().values().forEach((key, value) -> cells.put(key, cell(value)));
        return new Row(group.at().line(), cells);
    }

    private static Cell cell(Value value) {
        return switch (value) {
            case Value.Decimal decimal -> Cell.of(decimal.value());
            case Value.Day day -> Cell.of(day.value());
            case Value.Text text -> Cell.of(text.value());
            case Value.Flag flag -> Cell.of(flag.value());
            case Value.Entry entry -> new Cell.Entry(entry.value());
            case Value.Group group -> figuresOrDimensions(group.fields());
            case Value.Many many -> throw new IllegalStateException("a list in a row: " + many);
        };
    }

    private static Cell figuresOrDimensions(Fields keys) {
        boolean areFigures =
                !keys.values().isEmpty() && keys.values().values().stream().allMatch(Value.Decimal.class::isInstance);
        return areFigures ? Cell.ofDecimals(figures(keys)) : Cell.of(dimensions(keys));
    }

    private static Map<String, BigDecimal> figures(Fields keys) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        keys.names().forEach(name -> figures.put(name, keys.requiredDecimal(name)));
        return figures;
    }

    private static Map<String, String> dimensions(Fields keys) {
        var dimensions = new LinkedHashMap<String, String>();
        keys.names().forEach(code -> dimensions.put(code, keys.requiredText(code)));
        return dimensions;
    }
}
