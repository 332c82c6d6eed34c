package org.costledger.scenario.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.costledger.service.importing.column.Column;
import org.costledger.service.importing.column.FileKind;

/** Rows of a kind of file, written as CSV with the columns that are used, in the order of the manual. */
final class FileTable {
    private final FileKind kind;
    private final List<Map<String, String>> rows = new ArrayList<>();

    FileTable(FileKind kind) {
        this.kind = kind;
    }

    Row row() {
        var cells = new LinkedHashMap<String, String>();
        rows.add(cells);
        return new Row(cells);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The cells of one row; what is blank is left out. */
    record Row(Map<String, String> cells) {
        Row put(String column, String text) {
            if (!text.isEmpty()) cells.put(column, text);
            return this;
        }

        Row put(String column, BigDecimal number) {
            return put(column, number.toPlainString());
        }

        Row put(String column, Optional<BigDecimal> number) {
            number.ifPresent(value -> put(column, value));
            return this;
        }

        /** A flag; one that is not set is left out. */
        Row put(String column, boolean flag) {
            return flag ? put(column, "true") : this;
        }

        Row copy(FileTable table) {
            var copy = table.row();
            copy.cells.putAll(cells);
            return copy;
        }
    }

    List<String> columns() {
        return kind.columns().stream()
                .map(Column::name)
                .filter(name -> rows.stream().anyMatch(row -> row.containsKey(name)))
                .toList();
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    String csv() {
        var columns = columns();
        var csv = new StringBuilder(String.join(",", columns)).append('\n');
        for (var row : rows) {
            csv.append(columns.stream()
                            .map(column -> quoted(row.getOrDefault(column, "")))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
