package org.costledger.service.importing;

import java.nio.file.Path;

/** Is told how far a run is, every few hundred rows and at the end of each file. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress NONE = (phase, file, rows, bytesRead, bytesTotal) -> {};

    /** Each file is read twice. */
    enum Phase {
        /** Its rows are checked. */
        CHECKING,
        /** Its rows are written. */
        WRITING
    }

    /**
     * A file is read so far.
     *
     * @param rows read of it in this phase, the header not counted
     * @param bytesRead of its table in this phase
     */
    void at(Phase phase, Path file, long rows, long bytesRead, long bytesTotal);
}
