package org.costledger.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.journal.RevaluationLine;

/** The lines of a revaluation journal. */
public record RevaluationLines(List<RevaluationLine> lines) {
    public static RevaluationLines of(List<RevaluationLine> lines) {
        return new RevaluationLines(List.copyOf(lines));
    }

    public TextTable table() {
        var table = new TextTable(
                Column.words("Item"),
                Column.words("Variant"),
                Column.words("Location"),
                Column.words("Entry"),
                Column.figures("Quantity"),
                Column.figures("Unit cost"),
                Column.figures("Inventory value"),
                Column.figures("Revalued"),
                Column.figures("Amount"));
        for (var line : lines)
            table.row(
                    line.stock().itemNo(),
                    line.stock().variantCode(),
                    line.stock().locationCode(),
                    line.appliesToEntry() == 0 ? "" : String.valueOf(line.appliesToEntry()),
                    Figures.quantity(line.quantity()),
                    Figures.unitCost(line.calculated().unitCost()),
                    Figures.amount(line.calculated().inventoryValue()),
                    Figures.amount(line.revalued().inventoryValue()),
                    Figures.amount(line.amount()));
        return table;
    }

    public List<Map<String, Object>> json() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var line : lines) {
            var row = new LinkedHashMap<String, Object>();
            row.put("item", line.stock().itemNo());
            row.put("variant", line.stock().variantCode());
            row.put("location", line.stock().locationCode());
            if (line.appliesToEntry() != 0) row.put("entry", Math.toIntExact(line.appliesToEntry()));
            row.put("quantity", line.quantity().toString());
            row.put("unitCostCalculated", line.calculated().unitCost().toString());
            row.put(
                    "inventoryValueCalculated",
                    line.calculated().inventoryValue().toString());
            row.put("unitCostRevalued", line.revalued().unitCost().toString());
            row.put("inventoryValueRevalued", line.revalued().inventoryValue().toString());
            row.put("amount", line.amount().toString());
            rows.add(row);
        }
        return List.copyOf(rows);
    }
}
