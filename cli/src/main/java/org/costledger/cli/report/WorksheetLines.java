package org.costledger.cli.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.standardcost.WorksheetLine;
import org.costledger.scenario.model.Words;

/** The lines of a standard cost worksheet: the figures of the cards and the new ones, under the keys of the scenario format. */
public record WorksheetLines(List<WorksheetLine> lines) {
    public static WorksheetLines of(Collection<WorksheetLine> lines) {
        return new WorksheetLines(List.copyOf(lines));
    }

    public TextTable table() {
        var table = new TextTable(
                Column.words("Card"),
                Column.figures("Standard cost"),
                Column.figures("new"),
                Column.figures("Indirect cost %"),
                Column.figures("new"),
                Column.figures("Overhead rate"),
                Column.figures("new"));
        for (var line : lines) {
            var current = line.current();
            var proposed = line.proposed();
            table.row(
                    line.key().toString(),
                    Figures.unitCost(current.standardCost()),
                    Figures.unitCost(proposed.standardCost()),
                    current.indirectCost().pct().toString(),
                    proposed.indirectCost().pct().toString(),
                    Figures.unitCost(current.indirectCost().overheadRate()),
                    Figures.unitCost(proposed.indirectCost().overheadRate()));
        }
        return table;
    }

    public List<Map<String, Object>> json() {
        return lines.stream()
                .map(line -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("type", Words.word(line.key().type()));
                    row.put("number", line.key().no());
                    row.put("standardCost", line.current().standardCost().toString());
                    row.put("newStandardCost", line.proposed().standardCost().toString());
                    row.put(
                            "indirectCostPercent",
                            line.current().indirectCost().pct().toString());
                    row.put(
                            "newIndirectCostPercent",
                            line.proposed().indirectCost().pct().toString());
                    row.put(
                            "overheadRate",
                            line.current().indirectCost().overheadRate().toString());
                    row.put(
                            "newOverheadRate",
                            line.proposed().indirectCost().overheadRate().toString());
                    return row;
                })
                .toList();
    }
}
