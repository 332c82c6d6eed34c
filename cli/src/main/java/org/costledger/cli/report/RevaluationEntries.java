package org.costledger.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.ledger.ValueEntry;

/** Value entries that revalue stock. */
public record RevaluationEntries(List<ValueEntry> entries) {
    public TextTable table() {
        var table = new TextTable(
                Column.figures("Of entry"),
                Column.words("Posted"),
                Column.words("Valued"),
                Column.words("Document"),
                Column.words("For"),
                Column.figures("Quantity"),
                Column.figures("Actual cost"),
                Column.figures("Expected"));
        for (var entry : entries)
            table.row(
                    Long.toString(entry.itemLedgerEntryNo()),
                    entry.postingDate().toString(),
                    entry.state().valuationDate().toString(),
                    entry.facts().document().no(),
                    EntryWords.purpose(entry),
                    Figures.quantity(entry.quantities().valued()),
                    Figures.amount(entry.cost().actual().lcy()),
                    Figures.amount(entry.cost().expected().lcy()));
        return table;
    }

    public List<Map<String, Object>> json() {
        return entries.stream().map(RevaluationEntries::json).toList();
    }

    private static Map<String, Object> json(ValueEntry entry) {
        var json = new LinkedHashMap<String, Object>();
        json.put("itemLedgerEntryNo", Math.toIntExact(entry.itemLedgerEntryNo()));
        json.put("postingDate", entry.postingDate().toString());
        json.put("valuationDate", entry.state().valuationDate().toString());
        json.put("documentNo", entry.facts().document().no());
        json.put("for", EntryWords.purpose(entry));
        json.put("valuedQuantity", entry.quantities().valued().toString());
        json.put("costAmountActual", entry.cost().actual().lcy().toString());
        json.put("costAmountExpected", entry.cost().expected().lcy().toString());
        return json;
    }
}
