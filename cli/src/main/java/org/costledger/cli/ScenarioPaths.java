package org.costledger.cli;

import java.nio.file.Path;
import java.util.List;
import org.costledger.cli.Complaint.CannotDo;
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
}
