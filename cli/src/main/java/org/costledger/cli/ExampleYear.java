package org.costledger.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.model.Expectation.Layer;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioFiles;
import org.costledger.scenario.report.Status;
import org.costledger.scenario.report.TextReport;
import org.costledger.scenario.run.ScenarioRun;

/** The year of the example company, played on a ledger of its own. Every expectation of its file held. */
record ExampleYear(String title, int steps, MemoryLedger ledger) {
    private static final Path FILE = Path.of("examples", "trading-company", "year-2025.yaml");

    /**
     * Plays the year.
     *
     * @param home the folder Costledger is in
     */
    static ExampleYear play(Path home) {
        var file = ScenarioFiles.read(List.of(home.resolve(FILE))).getFirst();
        if (!(file instanceof ReadResult.Valid(var name, var scenario))) {
            throw new CannotDo(
                    Complaint.INVALID_INPUT,
                    "The example cannot be read: "
                            + String.join(
                                    " ",
                                    ((ReadResult.Invalid) file)
                                            .problems().stream()
                                                    .limit(1)
                                                    .map(problem -> problem.text())
                                                    .toList()));
        }
        var ledgers = new ArrayList<EngineLedger>();
        var report = ScenarioRun.run(
                file,
                played -> {
                    ledgers.add(EngineLedger.withoutLaws(played));
                    return ledgers.getFirst();
                },
                EnumSet.allOf(Layer.class));
        if (report.status() != Status.PASSED) {
            throw new CannotDo(Complaint.FAILED, "The example does not hold: " + TextReport.of(List.of(report)));
        }
        return new ExampleYear(
                scenario.description().title(),
                scenario.steps().size(),
                ledgers.getFirst().ledger());
    }

    EntryNumbers entries() {
        return ledger.lastNumbers();
    }
}
