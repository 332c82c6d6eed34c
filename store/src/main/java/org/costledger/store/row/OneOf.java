package org.costledger.store.row;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The condition that a column has one of some values.
 *
 * @param condition with a place for each of the values
 */
public record OneOf(String condition, List<Parameter> values) {
    /** A list is planned once and for all, an array each time it is asked with; but a list of each length by itself. */
    private static final int LONGEST_LIST = 4;

    /** One of some texts; of none of them there is no row. */
    public static OneOf texts(String column, Collection<String> texts) {
        if (texts.size() > LONGEST_LIST) return array(column, "varchar", texts);
        return list(
                column,
                texts.stream()
                        .<Parameter>map(text -> (statement, place) -> statement.setString(place, text))
                        .toList());
    }

    /** One of some whole numbers. */
    public static OneOf numbers(String column, Collection<Long> numbers) {
        if (numbers.size() > LONGEST_LIST) return array(column, "bigint", numbers);
        return list(
                column,
                numbers.stream()
                        .<Parameter>map(number -> (statement, place) -> statement.setLong(place, number))
                        .toList());
    }

    private static OneOf list(String column, List<Parameter> values) {
        var places = String.join(", ", Collections.nCopies(values.size(), "?"));
        return new OneOf(column + " IN (" + places + ")", values);
    }

    private static OneOf array(String column, String type, Collection<?> values) {
        var elements = values.toArray();
        return new OneOf(
                column + " = ANY (?)",
                List.of((statement, place) ->
                        statement.setArray(place, statement.getConnection().createArrayOf(type, elements))));
    }
}
