package org.costledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.costledger.store.row.OneOf;
import org.costledger.store.row.RowStatement;

/** The versions of items: each grows with every transaction that writes anything about its item. */
final class ItemVersions {
    private static final RowStatement GROWTH = new RowStatement(
            "item_state",
            List.of("item_no"),
            "UPDATE item_state SET version = version + 1 WHERE item_no = ?",
            "UPDATE item_state AS kept SET version = kept.version + 1 FROM " + RowStatement.GIVEN
                    + " WHERE kept.item_no = " + RowStatement.GIVEN + ".item_no",
            false);

    private ItemVersions() {}

    /**
     * Asks for the versions of some items; those that do not exist are left out.
     *
     * @param rest what else the statement says
     */
    static Supplier<Map<String, Long>> ask(RowWriter rows, Collection<String> itemNos, String rest) {
        if (itemNos.isEmpty()) return Map::of;
        var named = OneOf.texts("item_no", itemNos);
        return rows.ask(
                "SELECT item_no, version FROM item_state WHERE " + named.condition() + rest,
                named.values(),
                ItemVersions::read);
    }

    private static Map<String, Long> read(ResultSet rows) throws SQLException {
        var versions = new HashMap<String, Long>();
        while (rows.next()) versions.put(rows.getString(1), rows.getLong(2));
        return versions;
    }

    /** Lets the versions of some items grow. */
    static void grow(RowWriter rows, Collection<String> itemNos) {
        rows.each(GROWTH, List.copyOf(itemNos), (itemNo, sink) -> sink.text(itemNo));
    }
}
