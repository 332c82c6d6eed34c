package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.inquiry.PeriodCheck;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;
import org.costledger.scenario.json.Json;
import org.costledger.service.inquiry.CheckPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code costledger period check}: whether a period could be closed, and all that stands in the way. */
@Command(
        name = "check",
        description =
                "Tells whether an inventory period could be closed, and all that stands in the way. Changes nothing.",
        footer = {"", "Exit status: 0 it could be closed, 1 something stands in the way, 2 refused or invalid input."},
        sortOptions = false)
final class PeriodCheckCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Parameters(paramLabel = "DATE", description = "The last day of the period, such as 2026-01-31.")
    private LocalDate endingDate = LocalDate.EPOCH;

    @Option(names = "--json", order = 1, description = "Tells it as one JSON document.")
    private boolean json;

    private final PrintWriter out;

    PeriodCheckCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        try (var books = ledger.open()) {
            var check = CheckPeriod.check(books, endingDate);
            if (json) out.print(Json.of(json(check)));
            else show(check);
            return check.isClear() ? 0 : Complaint.FAILED;
        }
    }

    private void show(PeriodCheck check) {
        out.println(sentence(check));
        if (!check.closedWithIt().isEmpty() && !check.isClosed())
            out.println("Closing it closes also: "
                    + String.join(
                            ", ",
                            check.closedWithIt().stream()
                                    .map(period -> period.endingDate().toString())
                                    .toList())
                    + ".");
        var report = check.report();
        if (!report.unadjusted().isEmpty()) {
            out.println();
            out.println("Cost is not adjusted: "
                    + Figures.counted(report.unadjusted().size(), "item", "items") + ". Run costledger adjust.");
            out.println();
            out.print(unadjusted(report.unadjusted()));
        }
        if (!report.openOutbounds().isEmpty()) {
            out.println();
            out.println("Not on stock: "
                    + Figures.counted(report.openOutbounds().size(), "entry", "entries")
                    + " took out what nothing supplies. Post what came in, or correct them.");
            out.println();
            out.print(openOutbounds(report.openOutbounds()));
        }
    }

    private static String sentence(PeriodCheck check) {
        var name = "The inventory period that ends on " + check.report().endingDate();
        if (check.isClosed()) return name + " is closed already.";
        if (check.endsInClosedPeriod())
            return name + " is not there, and cannot be inserted: it lies in a period closed until "
                    + check.closedUntil().orElseThrow() + ".";
        if (!check.isClear()) return name + " cannot be closed.";
        return name
                + (check.period().isPresent() ? " can be closed." : " is not there; once inserted, it can be closed.");
    }

    private static TextTable unadjusted(List<EntryPoint> points) {
        var table = new TextTable(
                Column.words("Item"), Column.words("Variant"), Column.words("Location"), Column.words("From"));
        for (var point : points)
            table.row(
                    point.stock().itemNo(),
                    point.stock().variantCode(),
                    point.stock().locationCode(),
                    point.valuationDate().toString());
        return table;
    }

    private static TextTable openOutbounds(List<ItemLedgerEntry> entries) {
        var table = new TextTable(
                Column.figures("Entry"),
                Column.words("Posted"),
                Column.words("Document"),
                Column.words("Item"),
                Column.words("Variant"),
                Column.words("Location"),
                Column.figures("Quantity"),
                Column.figures("Remaining"));
        for (var entry : entries)
            table.row(
                    Long.toString(entry.entryNo()),
                    entry.postingDate().toString(),
                    entry.facts().document().no(),
                    entry.stock().itemNo(),
                    entry.stock().variantCode(),
                    entry.stock().locationCode(),
                    Figures.quantity(entry.quantity()),
                    Figures.quantity(entry.remainingQuantity()));
        return table;
    }

    private static Map<String, Object> json(PeriodCheck check) {
        var json = new LinkedHashMap<String, Object>();
        json.put("endingDate", check.report().endingDate().toString());
        json.put("exists", check.period().isPresent());
        json.put("closed", check.isClosed());
        check.closedUntil().ifPresent(date -> json.put("closedUntil", date.toString()));
        json.put("canBeClosed", check.isClear());
        json.put(
                "closedWithIt",
                check.closedWithIt().stream()
                        .map(InventoryPeriod::endingDate)
                        .map(LocalDate::toString)
                        .toList());
        var unadjusted = new ArrayList<Map<String, Object>>();
        for (var point : check.report().unadjusted()) {
            var item = new LinkedHashMap<String, Object>();
            item.put("itemNo", point.stock().itemNo());
            item.put("variantCode", point.stock().variantCode());
            item.put("locationCode", point.stock().locationCode());
            item.put("valuationDate", point.valuationDate().toString());
            unadjusted.add(item);
        }
        json.put("unadjusted", unadjusted);
        var openOutbounds = new ArrayList<Map<String, Object>>();
        for (var entry : check.report().openOutbounds()) {
            var open = new LinkedHashMap<String, Object>();
            open.put("entryNo", entry.entryNo());
            open.put("postingDate", entry.postingDate().toString());
            open.put("documentNo", entry.facts().document().no());
            open.put("itemNo", entry.stock().itemNo());
            open.put("variantCode", entry.stock().variantCode());
            open.put("locationCode", entry.stock().locationCode());
            open.put("quantity", entry.quantity().toString());
            open.put("remainingQuantity", entry.remainingQuantity().toString());
            openOutbounds.add(open);
        }
        json.put("openOutbounds", openOutbounds);
        return json;
    }
}
