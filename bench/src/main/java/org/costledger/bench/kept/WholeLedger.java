package org.costledger.bench.kept;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.costledger.bench.measure.Side;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.service.Books;
import org.postgresql.PGConnection;

/** All of a ledger loaded into memory, beside COPY of the same tables out of PostgreSQL, in its binary format and into nothing (P20). */
final class WholeLedger {
    static final String FIGURE = "loading the whole ledger";
    static final String LOADING = "loading into memory";
    static final String COPY = "COPY out";

    /** What is loaded of entries; the rest is little. */
    private static final List<String> TABLES = List.of(
            "item",
            "item_state",
            "item_register",
            "item_ledger_entry",
            "value_entry",
            "item_application_entry",
            "item_application_history",
            "average_cost_entry_point",
            "average_cost_entry_point_stock");

    private final Findings findings;
    private final int size;

    WholeLedger(Findings findings, int size) {
        this.findings = findings;
        this.size = size;
    }

    /** Compiles what is timed later. */
    static void warmUp(KeptStore store, int size, int rounds) {
        new WholeLedger(new Findings(store, rounds, next -> {}), size).measure();
    }

    void measure() {
        findings.tell("loading: " + size);
        var requests = new TradeRequests(Workload.generate(WorkloadName.W1, size));
        try (var ledger = new ScratchLedger(findings.store())) {
            var memory = KeptWorkload.write(ledger, requests, size, true);
            var expected = Fingerprints.of(memory);
            try (var books = ledger.open();
                    var connection = ledger.connect()) {
                var loading = new Loading(books, expected);
                var sides = findings.store().isOnServer()
                        ? List.<Side>of(new Copying(connection, rows(connection)), loading)
                        : List.<Side>of(loading);
                findings.rates(FIGURE, size, "lines", size, findings.time(sides));
            } catch (SQLException failed) {
                throw new FailedMeasurement(failed);
            }
        }
    }

    private static long rows(Connection connection) throws SQLException {
        long rows = 0;
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var found = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    found.next();
                    rows += found.getLong(1);
                }
            }
        }
        connection.rollback();
        return rows;
    }

    private record Loading(Books books, Fingerprints expected) implements Side {
        @Override
        public String name() {
            return LOADING;
        }

        @Override
        public Trial prepare() {
            var loaded = new AtomicReference<Optional<MemoryLedger>>(Optional.empty());
            return new Trial() {
                @Override
                public void run() {
                    loaded.set(Optional.of(books.whole()));
                }

                @Override
                public void prove() {
                    var found = Fingerprints.of(loaded.get().orElseThrow());
                    if (!found.equals(expected))
                        throw new IllegalStateException("expected " + expected + ", loaded " + found);
                }
            };
        }
    }

    private record Copying(Connection connection, long rows) implements Side {
        @Override
        public String name() {
            return COPY;
        }

        @Override
        public Trial prepare() {
            var copied = new AtomicLong();
            return new Trial() {
                @Override
                public void run() {
                    copied.set(copyOut());
                }

                @Override
                public void prove() {
                    if (copied.get() != rows)
                        throw new IllegalStateException("expected " + rows + " rows, copied " + copied.get());
                }
            };
        }

        private long copyOut() {
            try {
                var copies = connection.unwrap(PGConnection.class).getCopyAPI();
                long copied = 0;
                for (var table : TABLES)
                    copied += copies.copyOut(
                            "COPY " + table + " TO STDOUT (FORMAT binary)", OutputStream.nullOutputStream());
                connection.rollback();
                return copied;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (SQLException failed) {
                throw new FailedMeasurement(failed);
            }
        }
    }
}
