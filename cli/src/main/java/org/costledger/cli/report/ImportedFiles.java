package org.costledger.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.service.importing.ImportProblem;
import org.costledger.service.importing.ImportReport;

/** What became of each file of an import, row by row counted. */
public final class ImportedFiles {
    private ImportedFiles() {}

    public static String table(ImportReport report) {
        var table = new TextTable(
                Column.words("file"),
                Column.words("kind"),
                Column.figures("rows"),
                Column.figures("accepted"),
                Column.figures("known before"),
                Column.figures("refused"));
        for (var file : report.files()) {
            table.row(
                    String.valueOf(file.file().getFileName()),
                    file.kind().fileName(),
                    count(file.rows()),
                    count(file.accepted()),
                    count(file.repeated()),
                    count(file.refused()));
        }
        return table.toString();
    }

    private static String count(long rows) {
        return Figures.count(Math.toIntExact(rows));
    }

    public static List<Map<String, Object>> json(ImportReport report) {
        return report.files().stream().map(ImportedFiles::json).toList();
    }

    private static Map<String, Object> json(ImportReport.OfFile file) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", file.file().toString());
        json.put("kind", file.kind().fileName());
        json.put("rows", file.rows());
        json.put("accepted", file.accepted());
        json.put("repeated", file.repeated());
        json.put("refused", file.refused());
        json.put("requests", file.requests());
        json.put("problems", json(file.problems()));
        json.put("moreProblems", file.moreProblems());
        file.rejectFile().ifPresent(path -> json.put("rejectFile", path.toString()));
        return json;
    }

    public static List<Map<String, Object>> json(List<ImportProblem> problems) {
        return problems.stream().map(ImportedFiles::json).toList();
    }

    private static Map<String, Object> json(ImportProblem problem) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", problem.file());
        json.put("row", problem.row());
        json.put("column", problem.column());
        json.put("code", problem.code());
        json.put("sentence", problem.sentence());
        return json;
    }
}
