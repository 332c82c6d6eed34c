package org.costledger.service.importing;

import java.nio.file.Path;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.Mapping;

/** A file that is to be imported, what it holds, and how it writes it. */
public record ImportFile(Path path, FileKind kind, Mapping mapping) {
    String name() {
        return String.valueOf(path.getFileName());
    }
}
