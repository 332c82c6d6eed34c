package org.costledger.cli;

import java.nio.file.Path;
import java.util.List;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.cli.text.Figures;
import org.costledger.scenario.problem.Problem;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioFiles;

/** The scenario files that a command is given. */
final class ScenarioPaths {
    private ScenarioPaths() {}

    /** At least one file: a run of nothing must not pass for a run in which all held. */
    static List<ReadResult> read(List<Path> paths) {
        var files = ScenarioFiles.read(paths);
        if (files.isEmpty()) {
            throw new CannotDo(Complaint.INVALID_INPUT, "There is no scenario file (*.yaml) in " + paths + ".");
        }
        return files;
    }

    /** The only file of a path; it is valid. */
    static ReadResult.Valid one(Path path) {
        var files = read(List.of(path));
        if (files.size() > 1) {
            throw new CannotDo(
                    Complaint.INVALID_INPUT,
                    "%s holds %s scenario files. Name one of them.".formatted(path, Figures.count(files.size())));
        }
        return switch (files.getFirst()) {
            case ReadResult.Valid valid -> valid;
            case ReadResult.Invalid(var name, var problems) ->
                throw new CannotDo(Complaint.INVALID_INPUT, told(name, problems));
        };
    }

    /** The first problem; a command that runs a file is not the one to list them. */
    private static String told(String name, List<Problem> problems) {
        var first = problems.getFirst().text();
        return problems.size() == 1
                ? first
                : "%s And %s more: see costledger scenario check %s."
                        .formatted(first, Figures.count(problems.size() - 1), name);
    }
}
