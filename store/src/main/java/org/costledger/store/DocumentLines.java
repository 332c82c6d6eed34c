package org.costledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.costledger.store.row.RowFailure;

/** Finds what lines of documents made. What is asked together is found in one query. */
final class DocumentLines {
    // The names are few and the entries many: for each name its entries are looked up in the index.
    private static final String ENTRIES = """
            SELECT e.document_no, e.document_line_no, e.entry_no, e.item_no
            FROM UNNEST(CAST(? AS VARCHAR ARRAY), CAST(? AS INTEGER ARRAY)) AS named (document_no, line_no)
            INNER JOIN item_ledger_entry e
                ON e.document_no = named.document_no AND e.document_line_no = named.line_no
            ORDER BY e.entry_no""";

    private static final String LAST_LINES = """
            SELECT document_no, MAX(document_line_no) FROM item_ledger_entry
            WHERE document_no = ANY (?) GROUP BY document_no""";

    private final Connection connection;

    DocumentLines(Connection connection) {
        this.connection = connection;
    }

    /** The entries of some lines, by number. */
    List<DocumentLine.Entry> entries(Collection<DocumentLine> lines) {
        var found = new ArrayList<DocumentLine.Entry>();
        if (lines.isEmpty()) return found;
        try (var statement = connection.prepareStatement(ENTRIES)) {
            setArray(
                    statement,
                    1,
                    "varchar",
                    lines.stream().map(DocumentLine::documentNo).toArray());
            setArray(
                    statement,
                    2,
                    "integer",
                    lines.stream().map(DocumentLine::lineNo).toArray());
            try (var result = statement.executeQuery()) {
                while (result.next())
                    found.add(new DocumentLine.Entry(
                            new DocumentLine(result.getString(1), result.getInt(2)),
                            result.getLong(3),
                            result.getString(4)));
            }
        } catch (SQLException failed) {
            throw new RowFailure(ENTRIES, failed);
        }
        return found;
    }

    /** The last line number of some documents; those that have no entries are left out. */
    Map<String, Integer> lastLineNos(Collection<String> documentNos) {
        var found = new HashMap<String, Integer>();
        if (documentNos.isEmpty()) return found;
        try (var statement = connection.prepareStatement(LAST_LINES)) {
            setArray(statement, 1, "varchar", documentNos.toArray());
            try (var result = statement.executeQuery()) {
                while (result.next()) found.put(result.getString(1), result.getInt(2));
            }
        } catch (SQLException failed) {
            throw new RowFailure(LAST_LINES, failed);
        }
        return found;
    }

    private void setArray(PreparedStatement statement, int place, String type, Object[] values) throws SQLException {
        Array array = connection.createArrayOf(type, values);
        statement.setArray(place, array);
    }
}
