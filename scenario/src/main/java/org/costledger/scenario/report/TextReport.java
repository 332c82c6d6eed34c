package org.costledger.scenario.report;

import java.util.List;
import java.util.stream.Collectors;
import org.costledger.scenario.model.Cell;
import org.costledger.scenario.model.Row;

/** The report for a person at a terminal: a line per file, what did not hold below it, and a sum at the end. */
public final class TextReport {
    private static final int FAILURES_PER_FILE = 20;

    private TextReport() {}

    public static String of(List<FileReport> reports) {
        var text = new StringBuilder();
        reports.forEach(report -> file(report, text));
        var sum = reports.stream().map(FileReport::tally).reduce(Tally.NONE, Tally::plus);
        text.append("%n%s: %s%n".formatted(counted(reports.size(), "file"), counts(sum)));
        return text.toString();
    }

    private static void file(FileReport report, StringBuilder text) {
        var counts = report.status() == Status.INVALID ? "" : "  " + counts(report.tally());
        text.append("%-11s  %s%s%n".formatted(report.status().word(), report.file(), counts));
        report.fingerprints()
                .ifPresent(found ->
                        text.append("    entries %s%n    costs   %s%n".formatted(found.entries(), found.costs())));
        report.message().lines().forEach(line -> text.append("    %s%n".formatted(line)));
        report.failures().stream()
                .limit(FAILURES_PER_FILE)
                .forEach(failure ->
                        text.append("    %s:%d: %s%n".formatted(report.file(), failure.line(), told(failure))));
        int more = report.failures().size() - FAILURES_PER_FILE;
        if (more > 0) {
            text.append("    and %s more%n".formatted(counted(more, "failure")));
        }
    }

    private static String told(Failure failure) {
        if (!failure.message().isEmpty()) {
            return "step " + failure.step() + ": " + failure.message();
        }
        var named = failure.expected().cells().entrySet().stream()
                .filter(cell -> !failure.differs().contains(cell.getKey()))
                .map(cell -> cell.getKey() + " " + cell.getValue().text())
                .collect(Collectors.joining(", "));
        var differences = failure.differs().stream()
                .map(key -> key + " expected " + text(failure.expected(), key)
                        + failure.nearest()
                                .map(row -> ", found " + text(row, key))
                                .orElse(", found no entry"))
                .collect(Collectors.joining("; "));
        return "step %d, %s (%s): %s".formatted(failure.step(), failure.kind(), named, differences);
    }

    private static String text(Row row, String key) {
        return row.cell(key).map(Cell::text).orElse("nothing");
    }

    private static String counts(Tally tally) {
        return "%s, %d passed, %d failed, %d unsupported"
                .formatted(counted(tally.checks(), "check"), tally.passed(), tally.failed(), tally.unsupported());
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
