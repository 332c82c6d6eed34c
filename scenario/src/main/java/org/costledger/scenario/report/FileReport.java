package org.costledger.scenario.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.scenario.problem.Problem;

/**
 * What came of one file.
 *
 * @param message why, in words; empty where the counts say all
 * @param steps how many steps the file has
 * @param fingerprints of the ledger as far as the file was played, if somebody asked for them
 */
public record FileReport(
        String file,
        String scenario,
        Status status,
        String message,
        int steps,
        Tally tally,
        List<ExpectReport> expects,
        List<Failure> failures,
        Optional<Fingerprints> fingerprints) {

    /** The report of a file that is no valid scenario. */
    public static FileReport invalid(String file, List<Problem> problems) {
        var message = problems.stream().map(Problem::text).collect(Collectors.joining("\n"));
        return new FileReport(file, "", Status.INVALID, message, 0, Tally.NONE, List.of(), List.of(), Optional.empty());
    }

    public FileReport with(Fingerprints found) {
        return new FileReport(file, scenario, status, message, steps, tally, expects, failures, Optional.of(found));
    }
}
