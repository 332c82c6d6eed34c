package org.costledger.bench.kept;

import java.util.List;
import org.costledger.bench.kept.Documents.Document;
import org.costledger.bench.measure.Side;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.posting.Posting;
import org.costledger.service.Asked;
import org.costledger.service.Books;
import org.costledger.service.PostLines;

/** One document a commit, by one client and by several at a time, beside bare commits of one row (P18). */
final class DocumentCommits {
    static final String DOCUMENTS = "documents";
    static final String SINGLE_ROWS = "single-row commits";
    static final List<Integer> CLIENTS = List.of(1, 8);

    private static final int MOST_A_ROUND = 2_000;
    private static final int LINES_A_DOCUMENT = 20;
    /** So that neither the compiler nor the plans of the server are still at work when the clock runs. */
    private static final int DOCUMENTS_TO_WARM_UP = 4_000;

    private static final int FEWEST_WARM_UP_ROUNDS = 2;

    private final Findings findings;
    private final int size;
    private final int documentsARound;
    private final int warmUpRounds;

    DocumentCommits(Findings findings, int size) {
        this.findings = findings;
        this.size = size;
        documentsARound = Math.min(MOST_A_ROUND, size / LINES_A_DOCUMENT);
        warmUpRounds =
                Findings.warmUpRounds(size, Math.max(FEWEST_WARM_UP_ROUNDS, DOCUMENTS_TO_WARM_UP / documentsARound));
    }

    static String figure(int clients) {
        return "one document a commit, " + clients + (clients == 1 ? " client" : " clients");
    }

    void measure() {
        findings.tell("one document a commit: " + size);
        // Invoices of receipts that are not written are left out, which is less than half of what follows.
        int spare = 2 * documentsARound * (warmUpRounds + findings.rounds()) * CLIENTS.size();
        var lines = Workload.generate(WorkloadName.W1, size + spare);
        var requests = new TradeRequests(lines);
        try (var ledger = new ScratchLedger(findings.store())) {
            var memory = KeptWorkload.write(ledger, requests, size, true);
            var documents = new Documents(requests, lines, size);
            try (var books = ledger.open()) {
                for (int clients : CLIENTS) {
                    measure(ledger, books, memory, documents, clients);
                    if (clients == 1) prove(books, memory);
                }
            }
        }
    }

    private void measure(ScratchLedger ledger, Books books, MemoryLedger memory, Documents documents, int clients) {
        try (var rows = new SingleRowCommits(ledger, clients, findings.store().isOnServer())) {
            var sides = List.of(
                    new Rows(rows, documentsARound), new Posted(books, memory, documents, documentsARound, clients));
            for (int round = 0; round < warmUpRounds; round++) sides.forEach(side -> run(side.prepare()));
            var times = findings.time(List.copyOf(sides));
            findings.rates(figure(clients), size, "commits", documentsARound, times);
        }
    }

    private static void run(Side.Trial trial) {
        trial.run();
        trial.prove();
    }

    /** One client posts in an order that is known, so every row must be the same. */
    private static void prove(Books books, MemoryLedger memory) {
        try (var reading = books.reading()) {
            var found = Fingerprints.of(reading);
            var expected = Fingerprints.of(memory);
            if (!found.equals(expected)) throw new IllegalStateException("expected " + expected + ", posted " + found);
        }
    }

    private record Rows(SingleRowCommits rows, int count) implements Side {
        @Override
        public String name() {
            return SINGLE_ROWS;
        }

        @Override
        public Trial prepare() {
            return new Trial() {
                @Override
                public void run() {
                    rows.commit(count);
                }

                @Override
                public void prove() {
                    rows.prove();
                }
            };
        }
    }

    private record Posted(Books books, MemoryLedger memory, Documents documents, int count, int clients)
            implements Side {
        @Override
        public String name() {
            return DOCUMENTS;
        }

        @Override
        public Trial prepare() {
            var taken = documents.take(count);
            return new Trial() {
                @Override
                public void run() {
                    Clients.together(clients, client -> {
                        for (int at = client; at < taken.size(); at += clients) post(taken.get(at));
                    });
                }

                @Override
                public void prove() {
                    for (var document : taken) memory.append(Posting.post(memory, document.request()));
                    ProvedStock.of(memory).prove(books);
                }
            };
        }

        private void post(Document document) {
            PostLines.post(books, new Asked(document.key(), PostingRequest.By.NOBODY, ""), document.request());
        }
    }
}
