package org.costledger.bench.kept;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.costledger.bench.posting.PostedLedger;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.posting.Posting;
import org.costledger.store.Database;
import org.costledger.store.Dialect;

/**
 * A workload in a ledger that is kept. It is computed in memory and written in large parts: that is how a measurement begins, and not
 * what it measures.
 */
final class KeptWorkload {
    private static final int LINES_PER_REQUEST = 100;
    private static final int REQUESTS_AT_ONCE = 1_000;
    private static final int ITEMS_AT_ONCE = 300;

    private KeptWorkload() {}

    /** Makes a ledger that has the items of a workload, and nothing posted; answers with the same ledger in memory. */
    static MemoryLedger writeItems(ScratchLedger ledger, TradeRequests requests) {
        return write(ledger, requests, 0, false);
    }

    /**
     * Makes a ledger with the items of a workload and its first lines.
     *
     * @param isAdjusted whether cost is adjusted afterwards
     * @return the same ledger in memory
     */
    static MemoryLedger write(ScratchLedger ledger, TradeRequests requests, int lines, boolean isAdjusted) {
        ledger.makeAnew();
        var posted = new PostedLedger(requests);
        try (var database = Database.open(ledger.address())) {
            write(database, posted.ledger(), List.of(posted.items()));
            post(database, posted.ledger(), requests, lines);
            if (isAdjusted) adjust(database, posted.ledger());
            if (lines > 0) analyze(ledger, database.dialect());
        }
        return posted.ledger();
    }

    private static void post(Database database, MemoryLedger memory, TradeRequests requests, int lines) {
        var changes = new ArrayList<LedgerChange>(REQUESTS_AT_ONCE);
        for (int from = 0; from < lines; from += LINES_PER_REQUEST) {
            var change = Posting.post(memory, requests.request(from, Math.min(lines, from + LINES_PER_REQUEST)));
            memory.append(change);
            changes.add(change);
            if (changes.size() < REQUESTS_AT_ONCE) continue;
            write(database, memory, changes);
            changes.clear();
        }
        write(database, memory, changes);
    }

    private static void adjust(Database database, MemoryLedger memory) {
        while (!memory.itemsToAdjust().isEmpty()) {
            var items = memory.itemsToAdjust().stream().limit(ITEMS_AT_ONCE).toList();
            var adjusted =
                    Costing.adjust(memory, AdjustmentRequest.ofItems(items)).change();
            write(database, memory, List.of(adjusted));
            memory.append(adjusted);
        }
    }

    private static void write(Database database, MemoryLedger memory, List<LedgerChange> changes) {
        try (var transaction = database.begin()) {
            transaction.lockSetup(true);
            transaction.write(memory, changes);
            transaction.commit();
        }
    }

    /** What a server does by itself in time: otherwise it would be done in one round and not in another. */
    private static void analyze(ScratchLedger ledger, Dialect dialect) {
        try (var connection = ledger.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute(
                    switch (dialect) {
                        case H2 -> "ANALYZE";
                        case POSTGRESQL -> "VACUUM ANALYZE";
                    });
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }
}
