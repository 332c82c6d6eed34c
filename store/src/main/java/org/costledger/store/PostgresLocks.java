package org.costledger.store;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.costledger.store.row.Parameter;

/** The locks of a ledger that lies in PostgreSQL: its own, which it lets go when the transaction ends. */
final class PostgresLocks implements Locks {
    /** Advisory locks are numbers; these belong to one schema each. */
    private static final String OF_SETUP = "(hashtextextended(current_schema() || '.costledger.setup', 0))";

    private static final String OF_DOCUMENT = "(hashtextextended(current_schema() || '.costledger.document.' || ?, 0))";

    /** Rows are locked in the order they are sorted in, byte by byte as Java sorts. */
    private static final String LOCK_ITEMS = " ORDER BY item_no COLLATE \"C\" FOR NO KEY UPDATE";

    /**
     * Who posts looks rows up by key, until the transaction ends: a plan that was made while a table was small would read all of it,
     * however large it has become since. What has no key is a row or two, and not worth being compiled.
     */
    private static final String BY_KEY = ", set_config('enable_seqscan', 'off', TRUE), set_config('jit', 'off', TRUE)"
            + ", set_config('plan_cache_mode', 'force_generic_plan', TRUE)";

    @Override
    public void setup(RowWriter rows, boolean alone) {
        if (alone) call(rows, "pg_advisory_xact_lock" + OF_SETUP, List.of());
        else call(rows, "pg_advisory_xact_lock_shared" + OF_SETUP + BY_KEY, List.of());
    }

    @Override
    public void document(RowWriter rows, String name) {
        call(
                rows,
                "pg_advisory_xact_lock" + OF_DOCUMENT,
                List.of((statement, place) -> statement.setString(place, name)));
    }

    private static void call(RowWriter rows, String function, List<Parameter> values) {
        // The answer says nothing; that there is one does.
        var unused = rows.ask("SELECT " + function, values, answer -> true);
    }

    @Override
    public Supplier<Map<String, Long>> items(RowWriter rows, SortedSet<String> itemNos) {
        return ItemVersions.ask(rows, itemNos, LOCK_ITEMS);
    }

    @Override
    public Supplier<Map<String, Long>> freeItems(RowWriter rows, SortedSet<String> itemNos) {
        return ItemVersions.ask(rows, itemNos, LOCK_ITEMS + " SKIP LOCKED");
    }

    @Override
    public void waitAtMost(RowWriter rows, Duration time) {
        var milliseconds = Long.toString(time.toMillis());
        call(
                rows,
                "set_config('lock_timeout', ?, TRUE)",
                List.of((statement, place) -> statement.setString(place, milliseconds)));
    }

    @Override
    public void release(Connection connection) {
        // The end of the transaction has let go of them.
    }
}
