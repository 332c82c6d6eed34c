package org.costledger.bench.kept;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.costledger.bench.measure.Side;
import org.costledger.bench.measure.Stopwatch;
import org.costledger.bench.posting.PostedLedger;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.service.Books;
import org.costledger.service.PostBatch;

/**
 * A workload posted in batches of documents of one line. On a server beside COPY of the rows that are in the ledger then, into the same
 * tables of another (P17); in a folder beside the same rows in SQLite (P21).
 */
final class BatchPosting {
    static final String FIGURE = "batch posting";
    static final String POSTING = "posting";
    static final String COPY = "COPY of the rows";
    static final String SQLITE = "SQLite, the same rows in one transaction";

    private final Findings findings;
    private final int documentsABatch;
    private final Workload lines;
    private final TradeRequests requests;
    private final Fingerprints expected;

    BatchPosting(Findings findings, int size, int documentsABatch) {
        this.findings = findings;
        this.documentsABatch = documentsABatch;
        lines = Workload.generate(WorkloadName.W1, size);
        requests = new TradeRequests(lines);
        var posted = new PostedLedger(requests);
        posted.post(1);
        expected = Fingerprints.of(posted.ledger());
    }

    /** Compiles what is timed later. */
    static void warmUp(KeptStore store, int size, int documentsABatch) {
        new BatchPosting(new Findings(store, 1, next -> {}), size, documentsABatch).measure();
    }

    void measure() {
        findings.tell("batch posting: " + lines.size());
        try (var posted = new ScratchLedger(findings.store())) {
            var posting = new Posting(posted);
            if (!findings.store().isOnServer()) {
                try (var sqlite = new Sqlite(posted)) {
                    rates(findings.time(List.of(posting, sqlite)));
                }
                return;
            }
            try (var copied = new ScratchLedger(findings.store())) {
                var copy = new Copy(posted, copied);
                rates(findings.time(List.of(posting, copy)));
                findings.add("rows of batch posting", lines.size(), COPY, "rows", List.of(copy.count));
            }
        }
    }

    private void rates(Map<String, List<Stopwatch.Time>> times) {
        findings.rates(FIGURE, lines.size(), "lines", lines.size(), times);
    }

    private final class Posting implements Side {
        private final ScratchLedger ledger;

        Posting(ScratchLedger ledger) {
            this.ledger = ledger;
        }

        @Override
        public String name() {
            return POSTING;
        }

        @Override
        public Trial prepare() {
            KeptWorkload.writeItems(ledger, requests);
            var books = ledger.open();
            return new Trial() {
                @Override
                public void run() {
                    for (int from = 0; from < lines.size(); from += documentsABatch)
                        post(books, from, Math.min(lines.size(), from + documentsABatch));
                }

                @Override
                public void prove() {
                    try (books;
                            var reading = books.reading()) {
                        var found = Fingerprints.of(reading);
                        if (!found.equals(expected))
                            throw new IllegalStateException("expected " + expected + ", posted " + found);
                    }
                }
            };
        }

        private void post(Books books, int from, int to) {
            var drafts = IntStream.range(from, to)
                    .mapToObj(line -> new LineDraft(lines, requests, line))
                    .toList();
            for (var outcome : PostBatch.post(books, PostingRequest.By.NOBODY, "", drafts))
                if (!(outcome instanceof PostBatch.Outcome.Posted))
                    throw new IllegalStateException("a line from " + from + " to " + to + ": " + outcome);
        }
    }

    private final class Copy implements Side {
        private final ScratchLedger posted;
        private final ScratchLedger copied;
        private long count;

        Copy(ScratchLedger posted, ScratchLedger copied) {
            this.posted = posted;
            this.copied = copied;
        }

        @Override
        public String name() {
            return COPY;
        }

        @Override
        public Trial prepare() {
            KeptWorkload.writeItems(copied, requests);
            var rows = DifferingRows.between(posted, copied);
            count = rows.count();
            var connection = copied.connect();
            return new Trial() {
                @Override
                public void run() {
                    rows.copy(connection);
                }

                @Override
                public void prove() {
                    try (rows;
                            connection) {
                        rows.proveNone();
                    } catch (SQLException failed) {
                        throw new FailedMeasurement(failed);
                    }
                }
            };
        }
    }

    private static final class Sqlite implements Side, AutoCloseable {
        private final ScratchLedger posted;
        private Optional<SqliteRows> read = Optional.empty();

        Sqlite(ScratchLedger posted) {
            this.posted = posted;
        }

        @Override
        public String name() {
            return SQLITE;
        }

        /** Every posting leaves the same rows. */
        private SqliteRows rows() {
            if (read.isEmpty()) read = Optional.of(SqliteRows.of(posted));
            return read.get();
        }

        @Override
        public Trial prepare() {
            var rows = rows();
            var connection = rows.connect();
            return new Trial() {
                @Override
                public void run() {
                    rows.insert(connection);
                }

                @Override
                public void prove() {
                    try (connection) {
                        rows.prove(connection);
                    } catch (SQLException failed) {
                        throw new FailedMeasurement(failed);
                    }
                }
            };
        }

        @Override
        public void close() {
            read.ifPresent(SqliteRows::close);
        }
    }
}
