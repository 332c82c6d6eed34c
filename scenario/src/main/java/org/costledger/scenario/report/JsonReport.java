package org.costledger.scenario.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.scenario.json.Json;
import org.costledger.scenario.model.Cell;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.Words;

/** The report for a program: one array, an object per file. Decimals are strings, so that no reader rounds them. */
public final class JsonReport {
    private JsonReport() {}

    public static String of(List<FileReport> reports) {
        return Json.of(reports.stream().map(JsonReport::file).toList());
    }

    private static Map<String, Object> file(FileReport report) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", report.file());
        json.put("scenario", report.scenario());
        json.put("status", report.status().word());
        json.put("message", report.message());
        json.put("steps", report.steps());
        putTally(json, report.tally());
        report.fingerprints().ifPresent(found -> json.put("fingerprints", fingerprints(found)));
        json.put("expects", report.expects().stream().map(JsonReport::expect).toList());
        json.put("failures", report.failures().stream().map(JsonReport::failure).toList());
        return json;
    }

    private static Map<String, Object> fingerprints(Fingerprints found) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entries", found.entries());
        json.put("costs", found.costs());
        return json;
    }

    private static Map<String, Object> expect(ExpectReport expect) {
        var json = new LinkedHashMap<String, Object>();
        json.put("step", expect.step());
        json.put("line", expect.line());
        json.put("note", expect.note());
        json.put("layer", Words.word(expect.layer()));
        putTally(json, expect.tally());
        return json;
    }

    private static void putTally(Map<String, Object> json, Tally tally) {
        json.put("checks", tally.checks());
        json.put("passed", tally.passed());
        json.put("failed", tally.failed());
        json.put("unsupported", tally.unsupported());
    }

    private static Map<String, Object> failure(Failure failure) {
        var json = new LinkedHashMap<String, Object>();
        json.put("step", failure.step());
        json.put("line", failure.line());
        json.put("kind", failure.kind());
        json.put("expected", row(Optional.of(failure.expected())));
        json.put("nearest", row(failure.nearest()));
        json.put("differs", failure.differs());
        if (!failure.message().isEmpty()) {
            json.put("message", failure.message());
        }
        return json;
    }

    private static Map<String, Object> row(Optional<Row> row) {
        var json = new LinkedHashMap<String, Object>();
        row.ifPresent(some -> some.cells().forEach((key, cell) -> json.put(key, value(cell))));
        return json;
    }

    private static Object value(Cell cell) {
        return switch (cell) {
            case Cell.Flag(var flag) -> flag;
            case Cell.Dimensions(var values) -> values;
            case Cell.Decimals(var values) -> {
                var figures = new LinkedHashMap<String, Object>();
                values.forEach((name, figure) -> figures.put(name, figure.toPlainString()));
                yield figures;
            }
            case Cell.Decimal decimal -> decimal.text();
            case Cell.Day day -> day.text();
            case Cell.Text(var text) -> text;
            case Cell.Entry entry -> entry.text();
        };
    }
}
