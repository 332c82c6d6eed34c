package org.costledger.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Expectation.Layer;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.report.ExitStatus;
import org.costledger.scenario.report.FileReport;
import org.costledger.scenario.report.Status;
import org.costledger.scenario.report.TextReport;
import org.costledger.scenario.run.ScenarioRun;

/** A scenario, and the ledger on which all of its steps were carried out. */
record PlayedScenario(Scenario scenario, EngineLedger played) {

    /** The ledger as the last step left it. */
    MemoryLedger ledger() {
        return played.ledger();
    }

    /**
     * The entry a label stands for, or a number.
     *
     * @throws CannotDo if it stands for none, or several
     */
    long entryNo(String text) {
        if (text.matches("[1-9][0-9]{0,17}")) {
            return Long.parseLong(text);
        }
        var entryNo = EntryLabel.REFERENCE.matcher(text).matches()
                        && EntryLabel.parse(text) instanceof EntryLabel.OfStep label
                ? played.entryNo(label)
                : OptionalLong.empty();
        return entryNo.orElseThrow(() -> new CannotDo(
                Complaint.INVALID_INPUT,
                text + " names no entry, or several. Write LABEL, LABEL.2, LABEL.out or a number"));
    }

    /**
     * Plays a file on a fresh ledger.
     *
     * @param checked whose expectations are checked; the others are passed over
     * @throws CannotDo if the file is invalid, a step cannot be carried out, or an expectation does not hold
     */
    static PlayedScenario play(Path path, Set<Layer> checked) {
        return play(path, ScenarioPaths.one(path), checked);
    }

    private static PlayedScenario play(Path path, ReadResult.Valid file, Set<Layer> checked) {
        var ledgers = new ArrayList<EngineLedger>();
        var report = ScenarioRun.run(
                file,
                scenario -> {
                    ledgers.add(EngineLedger.withoutLaws(scenario));
                    return ledgers.getFirst();
                },
                checked);
        if (report.status() != Status.PASSED) {
            throw new CannotDo(
                    ExitStatus.of(List.of(report), false), path + " does not come to its end: " + why(report));
        }
        return new PlayedScenario(file.scenario(), ledgers.getFirst());
    }

    /**
     * Plays the steps of a file before one of them.
     *
     * @param number of the step that is not played any more, from 1 on
     * @throws CannotDo if there is no such step, or as {@link #play} does
     */
    static PlayedScenario playUntil(Path path, int number) {
        var file = ScenarioPaths.one(path);
        var scenario = file.scenario();
        if (number < 1 || number > scenario.steps().size()) {
            throw new CannotDo(
                    Complaint.INVALID_INPUT,
                    path + " has steps 1 to " + scenario.steps().size() + ", and no step " + number);
        }
        var before = new Scenario(
                scenario.file(),
                scenario.id(),
                scenario.description(),
                scenario.setup(),
                scenario.masterData(),
                scenario.postingGroups(),
                scenario.steps().subList(0, number - 1),
                scenario.keys());
        var played = play(path, new ReadResult.Valid(file.file(), before), EnumSet.noneOf(Layer.class));
        return new PlayedScenario(scenario, played.played());
    }

    /** Why, in the words of {@code costledger scenario run}. */
    private static String why(FileReport report) {
        return report.message().isEmpty() ? TextReport.of(List.of(report)) : report.message();
    }
}
