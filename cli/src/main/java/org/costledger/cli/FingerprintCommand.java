package org.costledger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.scenario.json.Json;
import org.costledger.service.Books;
import org.costledger.service.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger fingerprint}: by what two ledgers are compared. */
@Command(
        name = "fingerprint",
        description =
                "Tells by which two prints a ledger can be compared with another one: entries (every row, numbered by"
                        + " order) and costs (what each entry costs, in whatever order it was posted).",
        footer = {
            "",
            "A ledger keeps all that was asked of it. With --replay this is carried out once more, in its order, on an empty ledger in",
            "a temporary folder, and the prints of what comes of it are told too. They are the same; where several programs posted",
            "different items at the same moment, costs are, and entries may stand in another order.",
            "Exit status: 0 told, 1 played again it costs something else, 2 refused or invalid input."
        },
        sortOptions = false)
final class FingerprintCommand implements Callable<Integer> {
    @Mixin
    private SourceArguments source = new SourceArguments();

    @Option(
            names = "--replay",
            description =
                    "Carries out all requests of the ledger on an empty one, and compares; it takes as long as posting them did.")
    private boolean isReplayed;

    private final PrintWriter out;

    FingerprintCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (source.isScenario()) {
            if (isReplayed)
                throw new CannotDo(
                        Complaint.INVALID_INPUT,
                        "--replay is for a ledger that is kept; a scenario file is played each time");
            return tell(source.scenario().play().played().fingerprints(), Optional.empty());
        }
        try (var books = source.ledger().open()) {
            return tell(prints(books), isReplayed ? Optional.of(replayed(books)) : Optional.empty());
        }
    }

    private static Fingerprints prints(Books books) {
        try (var reading = books.reading()) {
            return Fingerprints.of(reading);
        }
    }

    private static Fingerprints replayed(Books books) throws IOException {
        var folder = Files.createTempDirectory("costledger-replay");
        try (var replayed = Replay.replay(books, setup -> Books.create(folder.toString(), setup))) {
            return prints(replayed);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private int tell(Fingerprints prints, Optional<Fingerprints> replayed) {
        if (source.isJson()) {
            var document = json(prints);
            replayed.ifPresent(again -> document.put("replayed", json(again)));
            out.print(Json.of(document));
        } else {
            out.println("entries  " + prints.entries());
            out.println("costs    " + prints.costs());
            replayed.ifPresent(again -> out.println(compared(prints, again)));
        }
        return replayed.map(again -> again.costs().equals(prints.costs())).orElse(true) ? 0 : Complaint.FAILED;
    }

    private static String compared(Fingerprints prints, Fingerprints again) {
        if (again.equals(prints)) return "Its requests, carried out again on an empty ledger, make the same.";
        return again.costs().equals(prints.costs())
                ? "Its requests, carried out again on an empty ledger, make entries that cost the same in another order."
                : "Its requests, carried out again on an empty ledger, make entries that cost something else: entries %s, costs %s."
                        .formatted(again.entries(), again.costs());
    }

    private static Map<String, Object> json(Fingerprints prints) {
        var document = new LinkedHashMap<String, Object>();
        document.put("entries", prints.entries());
        document.put("costs", prints.costs());
        return document;
    }
}
