package org.costledger.service.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.Header;
import org.costledger.service.importing.column.Mapping;
import org.costledger.service.importing.column.RowValues;
import org.costledger.service.importing.table.SourceFile;
import org.costledger.service.importing.table.SourceRow;
import org.costledger.service.importing.table.TableReader;
import org.costledger.service.importing.table.TableReason;
import org.costledger.service.importing.table.UnreadableTable;

/** Reads a file line by line: a line is a row, or several rows that follow each other and are parts of one line. */
final class LineReader implements AutoCloseable {
    private static final int MAX_PARTS = 10_000;

    private static final Set<String> OF_A_PIECE = Set.of(
            "key",
            "quantity",
            "costAmount",
            "salesAmount",
            "discountAmount",
            "serialNo",
            "lotNo",
            "packageNo",
            "expirationDate",
            "toSerialNo",
            "toLotNo",
            "appliesToDocumentNo",
            "appliesToLineNo",
            "appliesFromDocumentNo",
            "appliesFromLineNo");
    private static final Set<String> OF_AN_ASSIGNMENT = Set.of(
            "key",
            "ofDocumentNo",
            "ofLineNo",
            "ofType",
            "serialNo",
            "lotNo",
            "packageNo",
            "assignedQuantity",
            "assignedAmount",
            "unitMeasure",
            "valuedQuantity");

    private final String file;
    private final FileKind kind;
    private final TableReader table;
    private final Header header;
    private final List<ImportProblem> headerProblems;
    private Optional<RowValues> waiting = Optional.empty();
    private long rows;

    private LineReader(
            String file, FileKind kind, TableReader table, Header header, List<ImportProblem> headerProblems) {
        this.file = file;
        this.kind = kind;
        this.table = table;
        this.header = header;
        this.headerProblems = headerProblems;
    }

    /**
     * Opens a table and reads its header.
     *
     * @throws UnreadableTable if there is none
     */
    static LineReader open(String file, FileKind kind, Mapping mapping, SourceFile source) throws UnreadableTable {
        var table = source.open();
        var first = table.next();
        if (first.isEmpty()) throw new UnreadableTable(0, TableReason.FILE_EMPTY);
        var read = Header.of(file, kind, mapping, first.get());
        return new LineReader(file, kind, table, read.header(), read.problems());
    }

    Header header() {
        return header;
    }

    List<ImportProblem> headerProblems() {
        return headerProblems;
    }

    /** Rows read so far, the header not counted. */
    long rows() {
        return rows;
    }

    TableReader table() {
        return table;
    }

    /** The next line: its rows, in which all problems are noted; empty at the end. */
    Optional<List<RowValues>> next() throws UnreadableTable {
        var first = waiting.isPresent() ? waiting : nextRow();
        waiting = Optional.empty();
        if (first.isEmpty()) return Optional.empty();
        List<RowValues> parts = new ArrayList<>();
        parts.add(first.get());
        if (hasParts(first.get())) {
            for (var next = nextRow(); next.isPresent(); next = nextRow()) {
                if (!isSameLine(first.get(), next.get()) || parts.size() == MAX_PARTS) {
                    waiting = next;
                    break;
                }
                parts.add(next.get());
            }
        }
        if (parts.size() > 1) checkParts(parts);
        return Optional.of(parts);
    }

    private Optional<RowValues> nextRow() throws UnreadableTable {
        Optional<SourceRow> row = table.next();
        if (row.isEmpty()) return Optional.empty();
        rows++;
        var values = RowValues.of(file, header, row.get());
        if (kind.isPosted()) MovementChecks.check(kind, values);
        return Optional.of(values);
    }

    private boolean hasParts(RowValues row) {
        return kind.isPosted() && MovementLine.hasParts(row.text("type")) && row.has("documentNo") && row.has("lineNo");
    }

    private static boolean isSameLine(RowValues one, RowValues other) {
        return other.has("documentNo")
                && other.has("lineNo")
                && one.text("type").equals(other.text("type"))
                && one.text("documentNo").equals(other.text("documentNo"))
                && one.whole("lineNo").equals(other.whole("lineNo"));
    }

    /** The parts of a line are told apart by what belongs to the piece or the assignment, and are equal in all else. */
    private static void checkParts(List<RowValues> parts) {
        var first = parts.getFirst();
        boolean isCharge = MovementLine.isCharge(first.text("type"));
        var own = isCharge ? OF_AN_ASSIGNMENT : OF_A_PIECE;
        if (parts.size() == MAX_PARTS) first.problem("", ImportReason.TOO_MANY_PARTS, MAX_PARTS - 1);
        for (var part : parts) {
            if (!isCharge && !isTracked(part)) part.problem("", ImportReason.PARTS_WITHOUT_TRACKING, first.number());
            if (part == first) continue;
            checkEqual(first, part, own);
        }
        if (isCharge
                && parts.stream()
                                .map(part -> part.has("assignedAmount"))
                                .distinct()
                                .count()
                        > 1) first.problem("assignedAmount", ImportReason.ASSIGNED_AMOUNTS);
    }

    private static boolean isTracked(RowValues row) {
        return row.has("serialNo") || row.has("lotNo") || row.has("packageNo");
    }

    private static void checkEqual(RowValues first, RowValues part, Set<String> own) {
        var columns = new TreeSet<>(first.stated());
        columns.addAll(part.stated());
        columns.removeAll(own);
        for (var column : columns)
            if (!Objects.equals(first.canonical(column), part.canonical(column)))
                part.problem(column, ImportReason.PARTS_DIFFER, first.number(), column);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
