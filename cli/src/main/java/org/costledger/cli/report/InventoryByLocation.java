package org.costledger.cli.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.setup.Item;

/** The inventory: what lies where and what it is worth, invoiced and not yet invoiced. */
public record InventoryByLocation(List<ItemRow> items, Worth total) {

    private static final List<String> UNNAMED = List.of("", "", "");

    /** An item with the locations at which it has stock or value. */
    public record ItemRow(Item item, Map<String, Worth> locations, Worth total) {}

    public static InventoryByLocation of(LedgerScan ledger) {
        var rows = new ArrayList<ItemRow>();
        for (var item : ledger.items()) {
            var locations = locations(ledger.history(item.no()));
            if (!locations.isEmpty()) {
                rows.add(new ItemRow(item, locations, sum(locations.values())));
            }
        }
        return new InventoryByLocation(
                List.copyOf(rows), sum(rows.stream().map(ItemRow::total).toList()));
    }

    private static Map<String, Worth> locations(LedgerScan.ItemHistory history) {
        var locations = new TreeMap<String, Worth>();
        var locationOfEntry = new HashMap<Long, String>();
        for (var entry : history.itemLedgerEntries()) {
            locationOfEntry.put(entry.entryNo(), entry.stock().locationCode());
            locations.merge(entry.stock().locationCode(), Worth.of(entry), Worth::plus);
        }
        for (var value : history.valueEntries()) {
            locations.merge(locationOfEntry.getOrDefault(value.itemLedgerEntryNo(), ""), Worth.of(value), Worth::plus);
        }
        locations.values().removeIf(Worth::isNone);
        return locations;
    }

    private static Worth sum(Iterable<Worth> worths) {
        var sum = Worth.NONE;
        for (var worth : worths) {
            sum = sum.plus(worth);
        }
        return sum;
    }

    public TextTable table() {
        var table = new TextTable(
                Column.words("Item"),
                Column.words("Description"),
                Column.words("Method"),
                Column.words("Location"),
                Column.figures("Quantity"),
                Column.figures("Actual cost"),
                Column.figures("Expected"),
                Column.figures("Total"));
        for (var row : items) {
            var named = List.of(row.item().no(), row.item().description(), method(row.item()));
            for (var location : row.locations().entrySet()) {
                row(table, named, location.getKey(), location.getValue());
                named = UNNAMED;
            }
            if (row.locations().size() > 1) {
                row(table, UNNAMED, "all", row.total());
            }
        }
        table.rule();
        return table.row(
                "All",
                "",
                "",
                "",
                "",
                Figures.amount(total.actual()),
                Figures.amount(total.expected()),
                Figures.amount(total.total()));
    }

    private static void row(TextTable table, List<String> named, String location, Worth worth) {
        table.row(
                named.get(0),
                named.get(1),
                named.get(2),
                location,
                Figures.quantity(worth.quantity()),
                Figures.amount(worth.actual()),
                Figures.amount(worth.expected()),
                Figures.amount(worth.total()));
    }

    private static String method(Item item) {
        return item.costingMethod().name().toLowerCase(Locale.ROOT);
    }

    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("items", items.stream().map(InventoryByLocation::json).toList());
        json.put("costActual", total.actual().toString());
        json.put("costExpected", total.expected().toString());
        json.put("total", total.total().toString());
        return json;
    }

    private static Map<String, Object> json(ItemRow row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("item", row.item().no());
        json.put("description", row.item().description());
        json.put("costingMethod", method(row.item()));
        var locations = new ArrayList<Map<String, Object>>();
        row.locations().forEach((code, worth) -> {
            var location = new LinkedHashMap<String, Object>();
            location.put("location", code);
            location.putAll(worth.json());
            locations.add(location);
        });
        json.put("locations", locations);
        json.putAll(row.total().json());
        return json;
    }
}
