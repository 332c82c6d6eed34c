package org.costledger.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.scenario.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code costledger fingerprint}: by what two ledgers are compared. */
@Command(
        name = "fingerprint",
        description =
                "Tells by which two prints a ledger can be compared with another one: entries (every row, numbered by"
                        + " order) and costs (what each entry costs, in whatever order it was posted).",
        sortOptions = false)
final class FingerprintCommand implements Callable<Integer> {
    @Mixin
    private SourceArguments source = new SourceArguments();

    private final PrintWriter out;

    FingerprintCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (source.isScenario()) return tell(source.scenario().play().played().fingerprints());
        try (var books = source.ledger().open();
                var reading = books.reading()) {
            return tell(Fingerprints.of(reading));
        }
    }

    private int tell(Fingerprints prints) {
        if (source.isJson()) {
            var document = new LinkedHashMap<String, Object>();
            document.put("entries", prints.entries());
            document.put("costs", prints.costs());
            out.print(Json.of(document));
        } else {
            out.println("entries  " + prints.entries());
            out.println("costs    " + prints.costs());
        }
        return 0;
    }
}
