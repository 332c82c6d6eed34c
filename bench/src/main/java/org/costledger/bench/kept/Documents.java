package org.costledger.bench.kept;

import java.util.ArrayList;
import java.util.List;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.Workload;
import org.costledger.engine.journal.PostingRequest;

/** Documents of one line each: the lines of a workload that follow those that are written. */
final class Documents {
    private final TradeRequests requests;
    private final Workload lines;
    private final int written;
    private int next;

    /** A document, under a key of its own. */
    record Document(String key, PostingRequest request) {}

    /** @param written how many lines are; what they say of entries is true of them alone */
    Documents(TradeRequests requests, Workload lines, int written) {
        this.requests = requests;
        this.lines = lines;
        this.written = written;
        next = written;
    }

    /** The next ones: receipts, shipments, and the invoices of receipts that were written before. */
    List<Document> take(int count) {
        var taken = new ArrayList<Document>(count);
        for (; taken.size() < count; next++)
            if (canBePosted(next)) taken.add(new Document("line " + (next + 1), requests.request(next, next + 1)));
        return taken;
    }

    private boolean canBePosted(int line) {
        return lines.kinds()[line] != LineKind.INVOICE || lines.references()[line] <= written;
    }
}
