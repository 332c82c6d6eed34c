package org.costledger.service.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.costledger.service.importing.column.FileKind;

/**
 * What became of a run.
 *
 * @param isCommitted whether anything stays in the ledger
 */
public record ImportReport(ImportMode mode, boolean isCommitted, List<OfFile> files) {
    public ImportReport {
        files = List.copyOf(files);
    }

    /**
     * What became of a file. Rows are those of the file without its header: {@code rows = accepted + repeated + refused}, except
     * where the file could not be read to its end or was not written because another one had problems.
     *
     * @param rows that were read
     * @param accepted rows that were written, or would be
     * @param repeated rows that were known by their key, or changed nothing
     * @param refused rows that are in the reject file, or would be
     * @param requests that were posted, or would be
     * @param problems as many as are told
     * @param moreProblems how many there are besides
     */
    public record OfFile(
            Path file,
            FileKind kind,
            long rows,
            long accepted,
            long repeated,
            long refused,
            long requests,
            List<ImportProblem> problems,
            long moreProblems,
            ControlTotals totals,
            Optional<Path> rejectFile) {}

    public boolean hasProblems() {
        return files.stream().anyMatch(file -> !file.problems().isEmpty());
    }

    /** The problems that are told, file by file. */
    public List<ImportProblem> problems() {
        return files.stream().flatMap(file -> file.problems().stream()).toList();
    }
}
