package org.costledger.bench.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.costledger.bench.measure.Target;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptOnServerTest {
    private final EmbeddedPostgres server;

    KeptOnServerTest() throws IOException {
        server = EmbeddedPostgres.builder()
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private String address() {
        return "postgres://postgres:postgres@localhost:" + server.getPort() + "/postgres";
    }

    @Test
    void aSmallRunOnAServerStandsBesideCopyAndLeavesNothingBehind()
            throws IOException, InterruptedException, SQLException {
        var report = KeptBenchTest.run(address());
        assertThat(report.notes()).first().asString().contains("PostgreSQL", "fsync is ");
        assertThat(report.notes()).last().asString().startsWith("SQL is left out");
        assertThat(KeptBenchTest.sides(report))
                .contains(
                        "batch posting: COPY of the rows",
                        "writing an adjustment: writing",
                        "writing an adjustment: COPY of the rows",
                        "adjusting what late charges reach: loading, computing and writing",
                        "adjusting what late charges reach: COPY of the rows",
                        "value as of a day ten days behind a snapshot: inquiry",
                        "value as of a day two days behind a snapshot: inquiry",
                        "loading the whole ledger: COPY out");
        assertThat(report.targets())
                .extracting(Target::id)
                .containsExactly(
                        "P17",
                        "P18",
                        "P18",
                        "computing",
                        "writing",
                        "some entries",
                        "heap",
                        "late invoice",
                        "late invoice",
                        "value",
                        "value",
                        "value",
                        "value",
                        "P20");
        assertThat(report.targets())
                .filteredOn(target -> target.verdict() == Target.Verdict.NOT_MEASURED)
                .as("without yardsticks, and at one size")
                .extracting(Target::id)
                .containsExactly("computing", "late invoice");
        assertThat(schemas()).containsExactly("public");
    }

    @Test
    void rowsAreCopiedUntilNoneDiffers() throws SQLException {
        var store = new KeptStore.OnPostgres(address());
        var requests = new TradeRequests(Workload.generate(WorkloadName.W1, 200));
        try (var written = new ScratchLedger(store);
                var copied = new ScratchLedger(store)) {
            KeptWorkload.write(written, requests, 200, true);
            KeptWorkload.writeItems(copied, requests);
            try (var rows = DifferingRows.between(written, copied);
                    var connection = copied.connect()) {
                assertThatThrownBy(rows::proveNone).hasMessageContaining("rows of", "differ");
                rows.copy(connection);
                rows.proveNone();
                assertThat(rows.count()).isGreaterThan(500);
            }
            try (var rows = DifferingRows.between(written, copied)) {
                assertThat(rows.count()).isZero();
            }
        }
    }

    private List<String> schemas() throws SQLException {
        var schemas = new ArrayList<String>();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'")) {
            while (rows.next()) schemas.add(rows.getString(1));
        }
        return schemas;
    }
}
