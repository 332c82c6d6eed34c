package org.costledger.bench.kept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.costledger.bench.adjustment.EntryCosts;
import org.costledger.bench.adjustment.LateCharges;
import org.costledger.bench.workload.Workload;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.service.Asked;
import org.costledger.service.Books;
import org.costledger.service.PostLines;

/** Late charges on an adjusted ledger by which about 5 % of its entries are reached: adjusting them, beside COPY of the rows written. */
final class LateChargeRuns {
    static final String FIGURE = "adjusting what late charges reach";
    static final String ADJUSTING = "loading, computing and writing";
    static final String COPY = "COPY of the rows";

    private static final int ONE_IN = 20;
    /** The receipt itself, and the shipments that take from it. */
    private static final int REACHED_BY_A_CHARGE = 4;

    private final Findings findings;
    private final Workload lines;
    private final TwinLedgers twins;
    private final LateCharges charges;
    private final List<Long> adjusting = new ArrayList<>();
    private final List<Long> copying = new ArrayList<>();
    private final List<Long> reached = new ArrayList<>();
    private long rows;

    /** @param twins both adjusted */
    LateChargeRuns(Findings findings, Workload lines, TwinLedgers twins) {
        this.findings = findings;
        this.lines = lines;
        this.twins = twins;
        charges = new LateCharges(lines);
    }

    void measure() {
        findings.tell("late charges: " + lines.size());
        var before = EntryCosts.expected(lines);
        int[] charged = {};
        int receipts = Math.max(1, before.size() / ONE_IN / REACHED_BY_A_CHARGE);
        for (int round = 0; round < findings.rounds(); round++) {
            int[] more = charges.spread(receipts, round);
            charged = with(charged, more);
            var after = EntryCosts.expected(lines, charges.unitCostsWith(charged));
            // What a charge adds to its receipt is written when it is posted.
            long toChange = before.differing(after) - more.length;
            measure(round, more, after, toChange);
            reached.add(before.differing(after) * 1_000 / before.size());
            before = after;
        }
        findings.add(FIGURE, lines.size(), ADJUSTING, "ns", adjusting);
        findings.add(FIGURE, lines.size(), COPY, "ns", copying);
        findings.add("entries that late charges reach", lines.size(), ADJUSTING, "permille", reached);
        findings.add("rows written after late charges", lines.size(), COPY, "rows", List.of(rows));
    }

    private void measure(int round, int[] receipts, EntryCosts expected, long toChange) {
        try (var books = twins.written().open()) {
            post(books, round, receipts);
            twins.catchUp();
            adjusting.add(
                    Adjusting.whole(books, "late charges " + round, toChange).nanos());
            Adjusting.prove(books, expected);
        }
        copying.add(twins.copy(count -> rows = count).nanos());
    }

    private void post(Books books, int round, int[] receipts) {
        int number = 0;
        for (var request : charges.together(receipts))
            PostLines.post(
                    books, new Asked("late charges " + round + "/" + ++number, PostingRequest.By.NOBODY, ""), request);
    }

    private static int[] with(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
