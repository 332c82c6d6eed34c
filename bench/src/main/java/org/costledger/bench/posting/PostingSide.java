package org.costledger.bench.posting;

import org.costledger.bench.measure.Side;

/**
 * Posting all lines into an empty ledger in memory. Making the requests out of the lines is timed too, as no caller can
 * post without them.
 */
public record PostingSide(TradeRequests requests, PostedTotals expected, int linesPerRequest) implements Side {
    /** What the side is called. */
    public static String name(int linesPerRequest) {
        return "posting, " + linesPerRequest + (linesPerRequest == 1 ? " line" : " lines") + " a request";
    }

    @Override
    public String name() {
        return name(linesPerRequest);
    }

    @Override
    public Trial prepare() {
        var posted = new PostedLedger(requests);
        return new Trial() {
            @Override
            public void run() {
                posted.post(linesPerRequest);
            }

            @Override
            public void prove() {
                expected.prove(posted.ledger());
            }
        };
    }
}
