package org.costledger.service.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.importing.column.Header;
import org.costledger.service.importing.column.RowValues;

/**
 * The rows of a file that are not imported, as they stand there, each with code and sentence of what is wrong: a CSV file of
 * the same columns in the format of the same mapping, to be corrected and imported again. It is made when the first row is
 * rejected, under a name that is free: {@code movements.rejects.csv}, {@code movements.rejects-2.csv} ...
 */
final class RejectFile implements AutoCloseable {
    private final Path folder;
    private final String base;
    private final Header header;
    private final List<Integer> places;
    private Optional<Path> path = Optional.empty();
    private Optional<CsvWriter> writer = Optional.empty();

    RejectFile(ImportFile source, Header header, Optional<Path> folder) {
        var name = source.name();
        int end = name.lastIndexOf('.');
        this.folder = folder.orElseGet(
                () -> Optional.ofNullable(source.path().getParent()).orElse(Path.of("")));
        this.base = (end > 0 ? name.substring(0, end) : name) + ".rejects";
        this.header = header;
        this.places = new ArrayList<>();
        for (int place = 0; place < header.names().size(); place++)
            if (!isOfErrors(header.names().get(place))) places.add(place);
    }

    private static boolean isOfErrors(String name) {
        return name.equals(Header.ERROR_CODE) || name.equals(Header.ERROR_MESSAGE);
    }

    void add(RowValues row, String code, String sentence) {
        try {
            if (writer.isEmpty()) open();
            List<String> cells = new ArrayList<>();
            for (int place : places) cells.add(row.source().cell(place));
            for (int place = header.names().size(); place < row.source().cells().size(); place++)
                cells.add(row.source().cell(place));
            cells.add(code);
            cells.add(sentence);
            writer.orElseThrow().writeRecord(cells);
        } catch (IOException failure) {
            throw unwritable(failure);
        } catch (java.io.UncheckedIOException failure) {
            throw unwritable(failure);
        }
    }

    private void open() throws IOException {
        for (int number = 1; path.isEmpty(); number++) {
            var free = folder.resolve(base + (number == 1 ? "" : "-" + number) + ".csv");
            if (!Files.exists(free)) path = Optional.of(free);
        }
        var format = header.mapping().format();
        var out = Files.newBufferedWriter(path.get(), format.encoding(), StandardOpenOption.CREATE_NEW);
        var opened = CsvWriter.builder().fieldSeparator(format.delimiter()).build(out);
        writer = Optional.of(opened);
        List<String> names = new ArrayList<>();
        for (int place : places) names.add(header.names().get(place));
        names.add(Header.ERROR_CODE);
        names.add(Header.ERROR_MESSAGE);
        opened.writeRecord(names);
    }

    private Refused unwritable(Exception failure) {
        return new Refused(
                ImportReason.REJECTS_UNWRITABLE,
                path.map(Path::toString).orElse(base),
                failure.getClass().getSimpleName());
    }

    /** Where it is; empty if nothing was rejected. */
    Optional<Path> path() {
        return path;
    }

    @Override
    public void close() {
        try {
            if (writer.isPresent()) writer.get().close();
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }
}
