package org.costledger.service.importing.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of a CSV file (RFC 4180): fields in double quotes may hold delimiters, line breaks and doubled quotes. */
final class CsvTable implements TableReader {
    private final SourceFile file;
    private final CountedInput bytes;
    private final CloseableIterator<CsvRecord> records;
    private long line;

    CsvTable(SourceFile file) throws UnreadableTable {
        this.file = file;
        this.bytes = new CountedInput(file.bytes());
        var reader = withoutMark(
                new InputStreamReader(bytes, file.format().encoding().newDecoder()));
        this.records = CsvReader.builder()
                .fieldSeparator(file.format().delimiter())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(Limits.ROW)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(Limits.COLUMNS)
                                .maxFieldSize(Limits.FIELD)
                                .maxRecordSize(Limits.ROW)),
                        reader)
                .iterator();
    }

    @Override
    public Optional<SourceRow> next() throws UnreadableTable {
        while (true) {
            var found = nextRecord();
            if (found.isEmpty()) return Optional.empty();
            var row = row(found.get());
            if (!row.isBlank()) return Optional.of(row);
        }
    }

    private Optional<CsvRecord> nextRecord() throws UnreadableTable {
        try {
            if (!records.hasNext()) return Optional.empty();
            var found = records.next();
            line = found.getStartingLineNumber();
            return Optional.of(found);
        } catch (CsvParseException broken) {
            throw new UnreadableTable(line + 1, TableReason.CSV, reason(broken));
        } catch (UncheckedIOException failure) {
            throw new UnreadableTable(
                    line + 1,
                    TableReason.FILE_UNREADABLE,
                    SourceFile.reason(failure.getCause() == null ? new IOException(failure) : failure.getCause()));
        }
    }

    private static String reason(CsvParseException broken) {
        var cause = broken.getCause() == null ? broken : broken.getCause();
        var message = String.valueOf(cause.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private SourceRow row(CsvRecord record) {
        List<String> cells = new ArrayList<>(record.getFieldCount());
        Map<Integer, CellFault> faults = Map.of();
        for (int place = 0; place < record.getFieldCount(); place++) {
            var text = record.getField(place).strip();
            cells.add(text);
            var fault = CellFault.ofText(text);
            if (fault.isPresent()) {
                if (faults.isEmpty()) faults = new HashMap<>();
                faults.put(place, fault.get());
            }
        }
        return new SourceRow(record.getStartingLineNumber(), cells, faults, false);
    }

    /** The text without the byte order mark that some programs begin a file with. */
    private static Reader withoutMark(Reader reader) throws UnreadableTable {
        var pushback = new PushbackReader(reader);
        try {
            int first = pushback.read();
            if (first >= 0 && first != '\ufeff') pushback.unread(first);
            return pushback;
        } catch (IOException failure) {
            throw new UnreadableTable(0, TableReason.FILE_UNREADABLE, SourceFile.reason(failure));
        }
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public long bytesTotal() {
        return file.size();
    }

    @Override
    public void close() throws IOException {
        records.close();
        bytes.close();
    }
}
