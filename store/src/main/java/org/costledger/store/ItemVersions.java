package org.costledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.costledger.store.row.RowFailure;

/** The versions of items: each grows with every transaction that writes anything about its item. */
final class ItemVersions {
    private ItemVersions() {}

    /**
     * The versions of some items; those that do not exist are left out.
     *
     * @param rest what else the statement says
     */
    static Map<String, Long> read(Connection connection, Collection<String> itemNos, String rest) {
        var versions = HashMap.<String, Long>newHashMap(itemNos.size());
        if (itemNos.isEmpty()) return versions;
        var sql = "SELECT item_no, version FROM item_state WHERE item_no = ANY (?)" + rest;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("varchar", itemNos.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) versions.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
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
