package org.costledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.costledger.store.row.Parameter;

/** The versions of items: each grows with every transaction that writes anything about its item. */
final class ItemVersions {
    /** A list is planned once and for all, an array each time it is asked with; but a list of each length for itself. */
    private static final int LONGEST_LIST = 4;

    private ItemVersions() {}

    /**
     * Asks for the versions of some items; those that do not exist are left out.
     *
     * @param rest what else the statement says
     */
    static Supplier<Map<String, Long>> ask(RowWriter rows, Collection<String> itemNos, String rest) {
        if (itemNos.isEmpty()) return Map::of;
        var select = "SELECT item_no, version FROM item_state WHERE item_no ";
        return itemNos.size() <= LONGEST_LIST
                ? rows.ask(select + "IN (" + places(itemNos.size()) + ")" + rest, each(itemNos), ItemVersions::read)
                : rows.ask(select + "= ANY (?)" + rest, array(itemNos), ItemVersions::read);
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static List<Parameter> each(Collection<String> itemNos) {
        return itemNos.stream()
                .<Parameter>map(itemNo -> (statement, place) -> statement.setString(place, itemNo))
                .toList();
    }

    private static List<Parameter> array(Collection<String> itemNos) {
        var elements = itemNos.toArray();
        return List.of((statement, place) ->
                statement.setArray(place, statement.getConnection().createArrayOf("varchar", elements)));
    }

    private static Map<String, Long> read(ResultSet rows) throws SQLException {
        var versions = new HashMap<String, Long>();
        while (rows.next()) versions.put(rows.getString(1), rows.getLong(2));
        return versions;
    }

    /** Lets the versions of some items grow. */
    static void grow(RowWriter rows, Collection<String> itemNos) {
        rows.each(
                "UPDATE item_state SET version = version + 1 WHERE item_no = ?",
                List.copyOf(itemNos),
                (itemNo, sink) -> sink.text(itemNo));
    }
}
