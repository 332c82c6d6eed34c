package org.costledger.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.cli.text.Figures;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.invariant.Law;
import org.costledger.engine.invariant.Violation;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.scenario.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code costledger check}: whether a ledger keeps its laws. */
@Command(
        name = "check",
        description = "Checks all laws of a ledger, item by item, as it is at this moment; others may go on posting.",
        footer = {"", "Exit status: 0 all hold, 1 one is broken, 2 refused or invalid input."},
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    /** So many broken laws are told one by one. */
    private static final int MOST = 100;

    @Mixin
    private SourceArguments source = new SourceArguments();

    private final PrintWriter out;

    CheckCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (source.isScenario()) return tell(source.scenario().play().ledger());
        try (var books = source.ledger().open();
                var reading = books.reading()) {
            return tell(reading);
        }
    }

    private int tell(LedgerScan ledger) {
        var violations = Invariants.check(ledger);
        int laws =
                Math.toIntExact(Invariants.ALL.stream().map(Law::id).distinct().count());
        if (source.isJson()) {
            var document = new LinkedHashMap<String, Object>();
            document.put("laws", laws);
            document.put("items", ledger.items().size());
            document.put(
                    "violations", violations.stream().map(CheckCommand::json).toList());
            out.print(Json.of(document));
        } else if (violations.isEmpty()) {
            out.println("All %s laws that can be checked hold for %s."
                    .formatted(
                            Figures.count(laws), Figures.counted(ledger.items().size(), "item", "items")));
        } else {
            violations.stream().limit(MOST).forEach(violation -> out.println(violation));
            if (violations.size() > MOST) out.println("and " + Figures.count(violations.size() - MOST) + " more");
            out.println(Figures.counted(violations.size(), "law is", "laws are") + " broken.");
        }
        return violations.isEmpty() ? 0 : Complaint.FAILED;
    }

    private static Map<String, Object> json(Violation violation) {
        var json = new LinkedHashMap<String, Object>();
        json.put("law", violation.law());
        json.put("subject", violation.subject());
        json.put("detail", violation.detail());
        return json;
    }
}
