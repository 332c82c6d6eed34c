package org.costledger.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;
import org.costledger.scenario.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger period list}: the inventory periods there are. */
@Command(name = "list", description = "Lists the inventory periods.", sortOptions = false)
final class PeriodListCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(names = "--json", order = 1, description = "Lists them as one JSON document.")
    private boolean json;

    private final PrintWriter out;

    PeriodListCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        try (var books = ledger.open()) {
            var periods = books.setup().calendar().inventoryPeriods().periods();
            if (json)
                out.print(Json.of(Map.of(
                        "periods", periods.stream().map(PeriodListCommand::json).toList())));
            else if (periods.isEmpty()) out.println("There is no inventory period.");
            else out.print(table(periods));
        }
        return 0;
    }

    private static TextTable table(List<InventoryPeriod> periods) {
        var table = new TextTable(Column.words("Until"), Column.words("Name"), Column.words("State"));
        for (var period : periods)
            table.row(period.endingDate().toString(), period.name(), period.closed() ? "closed" : "open");
        return table;
    }

    private static Map<String, Object> json(InventoryPeriod period) {
        var json = new LinkedHashMap<String, Object>();
        json.put("endingDate", period.endingDate().toString());
        json.put("name", period.name());
        json.put("closed", period.closed());
        return json;
    }
}
