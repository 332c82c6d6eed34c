package org.costledger.bench.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Everything one run measured.
 *
 * @param machine what it ran on
 * @param notes what was left out, in sentences
 * @param targets what is wanted of the figures
 * @param profile where the time went; empty if nobody asked
 */
public record Report(
        String workload,
        int rounds,
        Machine machine,
        List<String> notes,
        List<Figure> figures,
        List<Target> targets,
        List<Share> profile) {
    public Report {
        notes = List.copyOf(notes);
        targets = List.copyOf(targets);
        figures = List.copyOf(figures);
        profile = List.copyOf(profile);
    }

    /** What figures depend on. */
    public record Machine(int processors, String java, long maxHeapBytes) {
        public static Machine here() {
            var runtime = Runtime.getRuntime();
            return new Machine(
                    runtime.availableProcessors(),
                    System.getProperty("java.vendor.version", "") + " " + System.getProperty("java.version", ""),
                    runtime.maxMemory());
        }
    }

    /**
     * A part of what a profile saw.
     *
     * @param kind what was counted
     * @param permille of all of it
     */
    public record Share(String kind, String name, int permille) {}

    /** For readers: one report after the other. */
    public static String table(List<Report> reports) {
        return String.join("\n", reports.stream().map(Report::table).toList());
    }

    /** For programs: one object, or an array of several. */
    public static String json(List<Report> reports) {
        if (reports.size() == 1) return reports.getFirst().json();
        return reports.stream().map(Report::json).map(String::strip).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    /** For readers: one row a figure, with its ratio to the first figure of the same name and size. */
    public String table() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("figure", "lines", "side", "median", "least", "most", "unit", "ratio"));
        for (var figure : figures)
            rows.add(List.of(
                    figure.name(),
                    grouped(figure.lines()),
                    figure.side(),
                    grouped(figure.median()),
                    grouped(figure.least()),
                    grouped(figure.most()),
                    figure.unit(),
                    ratio(figure)));
        var text = new StringBuilder();
        text.append(workload)
                .append(", ")
                .append(rounds)
                .append(" rounds in turn, medians; ")
                .append(machine.processors())
                .append(" processors, ")
                .append(machine.java())
                .append(", heap of at most ")
                .append(machine.maxHeapBytes() >> 20)
                .append(" MiB\n");
        for (var note : notes) text.append(note).append('\n');
        text.append('\n');
        appendRows(rows, text);
        appendTargets(text);
        if (!profile.isEmpty()) {
            var shares = new ArrayList<List<String>>();
            shares.add(List.of("profile", "share", "where"));
            for (var share : profile)
                shares.add(List.of(share.kind(), BigDecimal.valueOf(share.permille(), 1) + " %", share.name()));
            text.append('\n');
            appendRows(shares, text);
        }
        return text.toString();
    }

    private void appendTargets(StringBuilder text) {
        if (targets.isEmpty()) return;
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("target", "measured", "floor", "goal", "unit", "verdict", "lines", "what"));
        for (var target : targets)
            rows.add(List.of(
                    target.id(),
                    target.measured().map(Target::decimal).orElse(""),
                    target.bound().words() + " " + Target.decimal(target.floor()),
                    target.bound().words() + " " + Target.decimal(target.goal()),
                    target.unit(),
                    target.verdict().words(),
                    grouped(target.lines()),
                    target.what()));
        text.append('\n');
        appendRows(rows, text);
    }

    /** To the first side of the same figure and size; blank if there is nothing to compare. */
    private String ratio(Figure figure) {
        var alike = figures.stream()
                .filter(other -> other.name().equals(figure.name()) && other.lines() == figure.lines())
                .toList();
        long first = alike.getFirst().median();
        if (alike.size() == 1 || first == 0 || figure.median() == 0) return "";
        if (figure.median() * 10 < first) return "1/" + first / figure.median();
        return BigDecimal.valueOf(figure.median())
                .divide(BigDecimal.valueOf(first), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static void appendRows(List<List<String>> rows, StringBuilder text) {
        var widths = new int[rows.getFirst().size()];
        for (var row : rows) {
            for (int i = 0; i < widths.length; i++)
                widths[i] = Math.max(widths[i], row.get(i).length());
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                var cell = row.get(i);
                var padding = " ".repeat(widths[i] - cell.length());
                boolean number = !cell.isEmpty() && Character.isDigit(cell.charAt(0));
                line.append(number ? padding + cell : cell + padding).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    /** For programs. */
    public String json() {
        var json = new StringBuilder();
        json.append("{\n  \"workload\": ").append(quoted(workload));
        json.append(",\n  \"rounds\": ").append(rounds);
        json.append(",\n  \"machine\": {\"processors\": ")
                .append(machine.processors())
                .append(", \"java\": ")
                .append(quoted(machine.java()))
                .append(", \"maxHeapBytes\": ")
                .append(machine.maxHeapBytes())
                .append("},\n  \"figures\": [");
        var separator = "\n    ";
        for (var figure : figures) {
            json.append(separator).append("{\"name\": ").append(quoted(figure.name()));
            json.append(", \"lines\": ").append(figure.lines());
            json.append(", \"side\": ").append(quoted(figure.side()));
            json.append(", \"unit\": ").append(quoted(figure.unit()));
            json.append(", \"median\": ").append(figure.median());
            json.append(", \"values\": ").append(figure.values()).append('}');
            separator = ",\n    ";
        }
        json.append("\n  ],\n  \"notes\": [");
        json.append(String.join(", ", notes.stream().map(Report::quoted).toList()));
        json.append("],\n  \"targets\": [");
        separator = "\n    ";
        for (var target : targets) {
            json.append(separator).append("{\"id\": ").append(quoted(target.id()));
            json.append(", \"what\": ").append(quoted(target.what()));
            json.append(", \"lines\": ").append(target.lines());
            json.append(", \"unit\": ").append(quoted(target.unit()));
            json.append(", \"bound\": ").append(quoted(target.bound().words()));
            json.append(", \"measured\": ")
                    .append(target.measured().map(Target::decimal).orElse("null"));
            json.append(", \"floor\": ").append(Target.decimal(target.floor()));
            json.append(", \"goal\": ").append(Target.decimal(target.goal()));
            json.append(", \"verdict\": ")
                    .append(quoted(target.verdict().words()))
                    .append('}');
            separator = ",\n    ";
        }
        json.append(targets.isEmpty() ? "]" : "\n  ]").append(",\n  \"profile\": [");
        separator = "\n    ";
        for (var share : profile) {
            json.append(separator).append("{\"kind\": ").append(quoted(share.kind()));
            json.append(", \"permille\": ").append(share.permille());
            json.append(", \"name\": ").append(quoted(share.name())).append('}');
            separator = ",\n    ";
        }
        return json.append(profile.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
