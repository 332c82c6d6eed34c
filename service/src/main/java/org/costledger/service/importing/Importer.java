package org.costledger.service.importing;

import java.util.List;
import org.costledger.engine.refusal.Refused;

/**
 * Imports files. Each is read twice: once to its end, so that a file that is broken anywhere writes nothing, and once to be
 * written. At no time more of it is held than some thousand lines.
 */
public final class Importer {
    private Importer() {}

    /**
     * Imports files, one after the other.
     *
     * @param files in the order they depend on each other
     * @param target the ledger; the caller closes it
     * @return what became of every file and row; what is wrong with them is told there and not thrown
     * @throws Refused if a reject file cannot be written
     */
    public static ImportReport run(
            List<ImportFile> files, ImportOptions options, ImportTarget target, ImportProgress progress) {
        var runs =
                files.stream().map(file -> new FileRun(file, options, progress)).toList();
        runs.forEach(FileRun::check);
        if (!canBeWritten(runs, options.mode())) return report(runs, options, false);
        for (var run : runs) run.write(target);
        boolean isCommitted = commits(runs, options.mode());
        if (isCommitted) target.commit();
        return report(runs, options, isCommitted);
    }

    private static boolean canBeWritten(List<FileRun> runs, ImportMode mode) {
        return runs.stream().allMatch(FileRun::isReadable)
                && (mode != ImportMode.ALL_OR_NOTHING || runs.stream().noneMatch(FileRun::hasProblems));
    }

    private static boolean commits(List<FileRun> runs, ImportMode mode) {
        return switch (mode) {
            case DRY_RUN -> false;
            case ALL_OR_NOTHING -> runs.stream().noneMatch(FileRun::hasProblems);
            case ACCEPT_GOOD_ROWS -> true;
        };
    }

    private static ImportReport report(List<FileRun> runs, ImportOptions options, boolean isCommitted) {
        return new ImportReport(
                options.mode(), isCommitted, runs.stream().map(FileRun::report).toList());
    }
}
