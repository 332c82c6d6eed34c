package org.costledger.bench.kept;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.Workload;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.service.EntryName;
import org.costledger.service.PostingDraft;
import org.costledger.service.Recorded;

/** A line of a workload as somebody sends it: a request of its own, which names its item, and an invoice its receipt by number. */
record LineDraft(Workload lines, TradeRequests requests, int line) implements PostingDraft {
    @Override
    public String key() {
        return "line " + (line + 1);
    }

    @Override
    public String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private String text() {
        return (char) lines.kinds()[line] + "," + lines.days()[line] + "," + lines.itemNumbers()[line] + ","
                + lines.quantities()[line] + "," + lines.costs()[line] + "," + lines.references()[line];
    }

    @Override
    public Set<String> itemNos() {
        return Set.of(requests.itemNoOf(line));
    }

    @Override
    public Set<EntryName> entryNames() {
        if (lines.kinds()[line] != LineKind.INVOICE) return Set.of();
        return Set.of(new EntryName.OfNumber(requests.entryNo(lines.references()[line] - 1)));
    }

    @Override
    public PostingRequest request(Recorded recorded) {
        return requests.request(line, line + 1);
    }
}
