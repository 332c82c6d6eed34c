package org.costledger.cli.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.service.importing.ImportMode;
import org.costledger.service.importing.ImportReport;
import org.costledger.service.importing.kept.TotalsBesideLedger;

/** The control totals of an import: quantity and value of each item as the files say, and as they are posted and in stock. */
public final class ImportedTotals {
    /** So many items are all listed; of more those that differ. */
    private static final int FEW = 40;

    private ImportedTotals() {}

    public static String title(ImportReport report) {
        return "Control totals: what the files say, what "
                + (report.mode() == ImportMode.DRY_RUN
                        ? "would be posted, and what would be"
                        : "was posted, and what is")
                + " in stock.";
    }

    public static String table(List<TotalsBesideLedger> totals) {
        var table = new TextTable(
                Column.words("item"),
                Column.figures("quantity: files"),
                Column.figures("posted"),
                Column.figures("in stock"),
                Column.figures("value: files"),
                Column.figures("posted"),
                Column.figures("difference"),
                Column.figures("in stock"));
        var listed = totals.size() <= FEW
                ? totals
                : totals.stream().filter(ImportedTotals::differs).toList();
        for (var item : listed) row(table, item.itemNo().isEmpty() ? "of no item" : item.itemNo(), item);
        totals.stream().reduce(TotalsBesideLedger::plus).ifPresent(sum -> row(table.rule(), "Total", sum));
        var left = totals.size() - listed.size();
        return table
                + (left == 0
                        ? ""
                        : "\n%s items agree with the files and are not listed; --json lists all.\n".formatted(left))
                + notes(totals);
    }

    private static boolean differs(TotalsBesideLedger item) {
        return item.itemNo().isEmpty()
                || item.quantityDifference().signum() != 0
                || item.valueDifference().filter(value -> value.signum() != 0).isPresent();
    }

    private static void row(TextTable table, String name, TotalsBesideLedger item) {
        table.row(
                name,
                quantity(item.inFiles().quantity()),
                quantity(item.posted().quantity()),
                quantity(item.inStock().quantity()),
                Figures.money(item.inFiles().value()),
                Figures.money(item.posted().value()),
                item.valueDifference().map(Figures::money).orElse(""),
                Figures.money(item.inStock().value()));
    }

    private static String quantity(BigDecimal quantity) {
        return Figures.decimal(quantity);
    }

    /** What must be known to compare the figures. */
    private static String notes(List<TotalsBesideLedger> totals) {
        var notes = new StringBuilder();
        if (totals.stream().anyMatch(item -> !item.inFiles().isComplete()))
            notes.append(
                    "\nWhere no difference is told, the ledger finds some of the cost itself: of what is issued, counted or"
                            + " undone,\nand of Standard items.\n");
        if (totals.stream().anyMatch(item -> item.itemNo().isEmpty()))
            notes.append(
                    "\nOf no item: charges, and invoices that name none; they are posted on the items they belong to.\n");
        return notes.toString();
    }

    public static List<Map<String, Object>> json(List<TotalsBesideLedger> totals) {
        return totals.stream().map(ImportedTotals::json).toList();
    }

    private static Map<String, Object> json(TotalsBesideLedger item) {
        var json = new LinkedHashMap<String, Object>();
        json.put("itemNo", item.itemNo());
        var files = item.inFiles();
        json.put("rows", files.rows());
        json.put(
                "inFiles", stock(new TotalsBesideLedger.Stock(files.quantity(), files.value(), files.expectedValue())));
        json.put("posted", stock(item.posted()));
        json.put("inStock", stock(item.inStock()));
        json.put("unvaluedRows", files.unvalued());
        json.put("foundByLedgerRows", files.foundByLedger());
        return json;
    }

    private static Map<String, Object> stock(TotalsBesideLedger.Stock total) {
        var json = new LinkedHashMap<String, Object>();
        json.put("quantity", plain(total.quantity()));
        json.put("value", plain(total.value()));
        json.put("expectedValue", plain(total.expectedValue()));
        return json;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
