package org.costledger.bench.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.costledger.bench.Bench;
import org.costledger.bench.BenchOptions;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.measure.Report;
import org.costledger.bench.measure.Target;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.engine.posting.Posting;
import org.junit.jupiter.api.Test;

/** Every run in it proves what it did; how long it took decides nothing. */
class KeptBenchTest {
    private static final int LINES = 1_000;

    @Test
    void aSmallRunInAFolderTakesEveryFigure() throws IOException, InterruptedException {
        var report = run("h2");
        assertThat(report.notes()).singleElement().asString().startsWith("The ledger is kept in H2 2.");
        assertThat(sides(report))
                .contains(
                        "one document a commit, 1 client: single-row commits",
                        "one document a commit, 1 client: documents",
                        "one document a commit, 8 clients: documents",
                        "batch posting: posting",
                        "batch posting: SQLite, the same rows in one transaction",
                        "full adjustment: loading and computing",
                        "full adjustment: loading, computing and writing",
                        "one late invoice, posted and adjusted: single-row commits",
                        "one late invoice, posted and adjusted: adjusted with the posting",
                        "one late invoice, posted and adjusted: posted, then adjusted",
                        "full adjustment in a heap of 256 MB: a new process",
                        "value as of the last day: one bare aggregate",
                        "value as of the last day: inquiry",
                        "loading the whole ledger: loading into memory")
                .doesNotContain("batch posting: COPY of the rows", "loading the whole ledger: COPY out");
        assertThat(report.targets()).extracting(Target::id).contains("P21", "P18", "heap", "late invoice");
        assertThat(report.figures()).allMatch(figure -> figure.median() > 0);
    }

    @Test
    void aLedgerThatHoldsSomethingElseIsNotProved() {
        var requests = new TradeRequests(Workload.generate(WorkloadName.W1, LINES));
        try (var ledger = new ScratchLedger(new KeptStore.InFolders())) {
            var memory = KeptWorkload.write(ledger, requests, LINES / 2, true);
            try (var books = ledger.open()) {
                var expected = ProvedStock.of(memory);
                expected.prove(books);
                memory.append(Posting.post(memory, requests.request(LINES / 2, LINES / 2 + 1)));
                assertThatThrownBy(() -> ProvedStock.of(memory).prove(books)).hasMessageContaining("expected");
            }
        }
    }

    static Report run(String store) throws IOException, InterruptedException {
        var told = new ArrayList<String>();
        var options = BenchOptions.DEFAULT.withStore(store).withLines(LINES).withRounds(1);
        var reports = Bench.run(options, told::add);
        assertThat(told).isNotEmpty();
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    static List<String> sides(Report report) {
        return report.figures().stream()
                .map((Figure figure) -> figure.name() + ": " + figure.side())
                .toList();
    }
}
