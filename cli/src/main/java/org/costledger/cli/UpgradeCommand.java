package org.costledger.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.costledger.scenario.json.Json;
import org.costledger.service.Upgrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger upgrade}: the schema of a ledger brought to this program's. */
@Command(
        name = "upgrade",
        description = "Brings a ledger that an older program kept to this program's schema.",
        footer = {
            "",
            "Make a backup first, with the older program: there is no other way back.",
            "Exit status: 0 done, or nothing to do; 2 refused or invalid input."
        },
        sortOptions = false)
final class UpgradeCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(names = "--json", description = "Tells it as one JSON document.")
    private boolean json;

    private final PrintWriter out;

    UpgradeCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var upgraded = Upgrade.upgrade(ledger.address());
        if (json) {
            var document = new LinkedHashMap<String, Object>();
            document.put("ledger", ledger.place());
            document.put("from", upgraded.from());
            document.put("to", upgraded.to());
            out.print(Json.of(document));
        } else if (upgraded.from().equals(upgraded.to())) {
            out.println("The ledger has schema version " + upgraded.to() + " already.");
        } else {
            out.println("Upgraded the ledger from schema version %s to %s.".formatted(upgraded.from(), upgraded.to()));
        }
        return 0;
    }
}
