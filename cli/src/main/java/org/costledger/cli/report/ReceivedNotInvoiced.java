package org.costledger.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;

/** Receipts whose invoice has not come, or not for all of it: what will be owed, at the cost that is expected. */
public record ReceivedNotInvoiced(List<Row> rows, Amount total) {

    /**
     * A receipt.
     *
     * @param quantity not invoiced yet
     * @param expected the cost expected for it
     */
    public record Row(ItemLedgerEntry entry, Quantity quantity, Amount expected) {
        private String document() {
            return entry.facts().document().no();
        }

        private String vendorDocument() {
            return entry.facts().document().externalNo();
        }

        private LocalDate date() {
            return entry.postingDate();
        }
    }

    public static ReceivedNotInvoiced of(LedgerScan ledger) {
        var rows = new ArrayList<Row>();
        for (var item : ledger.items()) {
            var history = ledger.history(item.no());
            var expected = ValuesOfEntry.of(history);
            for (var entry : history.itemLedgerEntries()) {
                if (entry.entryType() == ItemLedgerEntryType.PURCHASE && !entry.isFullyInvoiced()) {
                    var quantity = entry.quantity().minus(entry.invoicedQuantity());
                    rows.add(new Row(entry, quantity, expected.expected(entry)));
                }
            }
        }
        rows.sort(Comparator.comparing(Row::date)
                .thenComparingLong(row -> row.entry().entryNo()));
        return new ReceivedNotInvoiced(
                List.copyOf(rows), rows.stream().map(Row::expected).reduce(Amount.ZERO, Amount::plus));
    }

    public TextTable table() {
        var table = new TextTable(
                Column.figures("Entry"),
                Column.words("Document"),
                Column.words("Vendor's"),
                Column.words("Received"),
                Column.words("Item"),
                Column.words("Location"),
                Column.figures("Quantity"),
                Column.figures("Expected cost"));
        for (var row : rows) {
            table.row(
                    Long.toString(row.entry().entryNo()),
                    row.document(),
                    row.vendorDocument(),
                    row.date().toString(),
                    row.entry().stock().itemNo(),
                    row.entry().stock().locationCode(),
                    Figures.quantity(row.quantity()),
                    Figures.amount(row.expected()));
        }
        return table.rule().row("", "", "", "", "", "", "", Figures.amount(total));
    }

    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("receipts", rows.stream().map(ReceivedNotInvoiced::json).toList());
        json.put("costExpected", total.toString());
        return json;
    }

    private static Map<String, Object> json(Row row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry", Math.toIntExact(row.entry().entryNo()));
        json.put("document", row.document());
        json.put("externalDocument", row.vendorDocument());
        json.put("date", row.date().toString());
        json.put("item", row.entry().stock().itemNo());
        json.put("variant", row.entry().stock().variantCode());
        json.put("location", row.entry().stock().locationCode());
        json.put("quantity", row.quantity().toString());
        json.put("costExpected", row.expected().toString());
        return json;
    }
}
