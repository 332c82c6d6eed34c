package org.costledger.store.h2;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, in an H2 database, to change what happened: of an entry only the columns that chapter 01 marks with M may change, and none is
 * deleted. An application that is removed must stand in the history first. PostgreSQL has the same in its migrations.
 */
public final class FactsStay implements Trigger {
    /** The SQL state of what is refused: restrict violation, as on PostgreSQL. */
    public static final String SQL_STATE = "23001";

    private static final String APPLICATIONS = "item_application_entry";

    /** By table. */
    private static final Map<String, Set<String>> CHANGEABLE = Map.of(
            "item_ledger_entry",
            Set.of(
                    "remaining_quantity",
                    "invoiced_quantity",
                    "completely_invoiced",
                    "last_invoice_date",
                    "applied_entry_to_adjust",
                    "shipped_qty_not_returned",
                    "applies_to_entry"),
            "value_entry",
            Set.of("valuation_date", "valued_by_average_cost"),
            APPLICATIONS,
            Set.of(
                    "register_no",
                    "quantity",
                    "cost_application",
                    "output_completely_invd_date",
                    "outbound_entry_is_updated"),
            "item_application_history",
            Set.of(),
            "physical_inventory_entry",
            Set.of(),
            "item_register",
            Set.of(),
            "inventory_period_history",
            Set.of(),
            "request",
            Set.of("answer", "first_register_no", "last_register_no"));

    private String table = "";
    /** Which columns of a row are facts. */
    private int[] facts = {};

    /** Called by H2 when the trigger is made and when the database is opened. */
    public FactsStay() {}

    @Override
    public void init(
            Connection connection, String schemaName, String triggerName, String tableName, boolean before, int type)
            throws SQLException {
        table = tableName.toLowerCase(Locale.ROOT);
        var changeable = CHANGEABLE.get(table);
        if (changeable == null)
            throw new IllegalStateException("it is not said which columns of " + table + " are facts");
        var columns = columns(connection, schemaName, tableName);
        if (!columns.containsAll(changeable))
            throw new IllegalStateException(table + " has columns " + columns + ", not all of " + changeable);
        facts = new int[columns.size() - changeable.size()];
        int next = 0;
        for (int column = 0; column < columns.size(); column++) {
            if (!changeable.contains(columns.get(column))) facts[next++] = column;
        }
    }

    private static List<String> columns(Connection connection, String schemaName, String tableName)
            throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = connection.prepareStatement("SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = ? AND table_name = ? ORDER BY ordinal_position")) {
            statement.setString(1, schemaName);
            statement.setString(2, tableName);
            try (var found = statement.executeQuery()) {
                while (found.next()) columns.add(found.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        if (before == null) return;
        if (after != null) refuseChange(before, after);
        else if (!table.equals(APPLICATIONS)) throw refused("DELETE", "facts stay as they were written");
        else if (!isInHistory(connection, Objects.requireNonNull(before[0])))
            throw refused("DELETE", "write an application to the history before it is removed");
    }

    private void refuseChange(@Nullable Object[] before, @Nullable Object[] after) throws SQLException {
        for (int column : facts) {
            if (!isSame(before[column], after[column])) throw refused("UPDATE", "facts stay as they were written");
        }
    }

    private static boolean isSame(@Nullable Object before, @Nullable Object after) throws SQLException {
        if (before instanceof Clob text && after instanceof Clob other)
            return text(text).equals(text(other));
        return Objects.equals(before, after);
    }

    private static String text(Clob clob) throws SQLException {
        return clob.getSubString(1, Math.toIntExact(clob.length()));
    }

    private static boolean isInHistory(Connection connection, Object entryNo) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT 1 FROM item_application_history WHERE entry_no = ?")) {
            statement.setObject(1, entryNo);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private SQLException refused(String operation, String wayOut) {
        return new SQLException(operation + " on " + table + " would change what happened; " + wayOut, SQL_STATE);
    }
}
