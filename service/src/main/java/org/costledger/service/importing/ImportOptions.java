package org.costledger.service.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.journal.PostingRequest;

/**
 * How a run goes.
 *
 * @param by who asks, when and from where; on every register
 * @param workDate what counts as today (ADJ-180); absent: of each line its posting date
 * @param rejectFolder where reject files go; absent: beside their sources
 * @param maxProblems how many problems of a file are told; the others are counted
 */
public record ImportOptions(
        ImportMode mode,
        PostingRequest.By by,
        Optional<LocalDate> workDate,
        Optional<Path> rejectFolder,
        int maxProblems) {
    public static final int MAX_PROBLEMS = 1_000;

    public static ImportOptions of(ImportMode mode, PostingRequest.By by) {
        return new ImportOptions(mode, by, Optional.empty(), Optional.empty(), MAX_PROBLEMS);
    }

    public ImportOptions withRejectFolder(Path folder) {
        return new ImportOptions(mode, by, workDate, Optional.of(folder), maxProblems);
    }

    public ImportOptions withMaxProblems(int changed) {
        return new ImportOptions(mode, by, workDate, rejectFolder, changed);
    }
}
