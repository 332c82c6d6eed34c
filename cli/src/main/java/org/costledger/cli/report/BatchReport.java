package org.costledger.cli.report;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.scenario.json.Json;

/**
 * A batch of the revaluation journal, with its lines.
 *
 * @param head what stands before them for programs
 */
public record BatchReport(RevaluationJournal journal, Map<String, Object> head) {
    public void tell(PrintWriter out, boolean isJson) {
        var lines = RevaluationLines.of(journal.lines());
        if (isJson) {
            var document = new LinkedHashMap<String, Object>(head);
            document.put("batch", journal.name());
            document.put("lines", lines.json());
            out.print(Json.of(document));
        } else if (journal.lines().isEmpty()) {
            out.println("The batch " + journal.name() + " has no lines.");
        } else {
            out.print(lines.table());
        }
    }
}
