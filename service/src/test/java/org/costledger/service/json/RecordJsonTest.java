package org.costledger.service.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.random.Chance;
import org.costledger.engine.random.RandomTrade;
import org.costledger.engine.random.RandomWorld;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;

/** What is kept of a request is the request. */
class RecordJsonTest {
    private static final int LEDGERS = 5;
    private static final int REQUESTS = 200;

    @Test
    void aRequestIsReadAsItWasWritten() {
        long seed = Chance.seed(16_180);
        System.out.println("requests as JSON: seed " + seed);
        for (int no = 0; no < LEDGERS; no++) {
            var chance = new Chance(seed + no);
            var ledger = RandomWorld.of(chance).emptyLedger();
            var trade = new RandomTrade(chance, ledger);
            assertThat(RecordJson.read(RecordJson.write(ledger.setup()), Setup.class))
                    .isEqualTo(ledger.setup());
            for (var item : ledger.items())
                assertThat(RecordJson.read(RecordJson.write(item), Item.class)).isEqualTo(item);
            for (int request = 0; request < REQUESTS; request++) {
                var asked = trade.next().request();
                var json = RecordJson.write(asked);
                var read = RecordJson.read(json, PostingRequest.class);
                assertThat(read).as("seed %s, request %s", seed + no, request).isEqualTo(asked);
                assertThat(RecordJson.write(read)).isEqualTo(json);
                try {
                    ledger.append(Costing.post(ledger, asked));
                } catch (Refused refused) {
                    // What is refused is kept nowhere; its JSON was looked at all the same.
                    assertThat(refused.code()).isNotBlank();
                }
            }
        }
    }

    @Test
    void anAbsentComponentIsLeftOut() {
        var json = RecordJson.write(AdjustmentRequest.ALL);
        assertThat(json)
                .isEqualTo("{\"online\":false,\"by\":{\"user\":\"\",\"at\":\"1970-01-01T00:00:00Z\","
                        + "\"sourceCode\":\"INVTADJMT\",\"journalBatch\":\"\"}}");
        assertThat(RecordJson.read(json, AdjustmentRequest.class)).isEqualTo(AdjustmentRequest.ALL);
        var until = new AdjustmentRequest(
                Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2026, 1, 31)), AdjustmentRequest.ALL.by());
        assertThat(RecordJson.read(RecordJson.write(until), AdjustmentRequest.class))
                .isEqualTo(until);
    }

    @Test
    void whatIsNoSuchRecordIsNotGuessed() {
        assertThatThrownBy(() -> RecordJson.read("{\"online\":false}", AdjustmentRequest.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no by");
    }
}
