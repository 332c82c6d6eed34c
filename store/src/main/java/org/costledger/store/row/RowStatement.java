package org.costledger.store.row;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement that many rows are given to: once for each, or once for all of them where they stand in a table.
 *
 * @param table whose rows it concerns; what is given has the types of its columns
 * @param columns what a row gives, in the order of the parameters
 * @param one with a parameter for each column
 * @param all with the rows in a table {@link #GIVEN} of these columns; no two of them may have one key
 * @param changesEach whether each row that is given changes exactly one
 */
public record RowStatement(String table, List<String> columns, String one, String all, boolean changesEach) {
    /** The table of the rows that are given together. */
    public static final String GIVEN = "given";

    /** Sets columns of the rows that are found by a key; a row gives the columns and then the key. */
    public static RowStatement update(String table, List<String> columns, List<String> key) {
        return new RowStatement(
                table,
                Stream.concat(columns.stream(), key.stream()).toList(),
                "UPDATE " + table + " SET " + list(columns, " = ?", ", ") + " WHERE " + list(key, " = ?", " AND "),
                "UPDATE " + table + " AS kept SET "
                        + columns.stream()
                                .map(column -> column + " = " + GIVEN + "." + column)
                                .collect(Collectors.joining(", "))
                        + " FROM " + GIVEN + " WHERE " + isGiven(key),
                true);
    }

    /** Deletes the rows that are found by a key. */
    public static RowStatement delete(String table, List<String> key) {
        return new RowStatement(
                table,
                key,
                "DELETE FROM " + table + " WHERE " + list(key, " = ?", " AND "),
                "DELETE FROM " + table + " AS kept USING " + GIVEN + " WHERE " + isGiven(key),
                false);
    }

    /** Deletes the rows of a key that have a value or a later one in a further column. */
    public static RowStatement deleteFrom(String table, List<String> key, String from) {
        return new RowStatement(
                table,
                Stream.concat(key.stream(), Stream.of(from)).toList(),
                "DELETE FROM " + table + " WHERE " + list(key, " = ?", " AND ") + " AND " + from + " >= ?",
                "DELETE FROM " + table + " AS kept USING " + GIVEN + " WHERE " + isGiven(key) + " AND kept." + from
                        + " >= " + GIVEN + "." + from,
                false);
    }

    private static String list(List<String> columns, String after, String between) {
        return columns.stream().map(column -> column + after).collect(Collectors.joining(between));
    }

    private static String isGiven(List<String> key) {
        return key.stream()
                .map(column -> "kept." + column + " = " + GIVEN + "." + column)
                .collect(Collectors.joining(" AND "));
    }
}
