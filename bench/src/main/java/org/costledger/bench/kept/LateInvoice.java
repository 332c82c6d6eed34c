package org.costledger.bench.kept;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.costledger.bench.adjustment.EntryCosts;
import org.costledger.bench.adjustment.LateCharges;
import org.costledger.bench.measure.Rounds;
import org.costledger.bench.measure.Side;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.setup.AutomaticCostAdjustment;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.service.AdjustItems;
import org.costledger.service.Asked;
import org.costledger.service.Books;
import org.costledger.service.ChangeMasterData;
import org.costledger.service.PostLines;

/**
 * One late invoice posted and adjusted, durable: as a request that is adjusted with the posting, and as two requests. Each is of another
 * item, of which the program that opened the ledger a moment before holds nothing, or, where that is said, what it posted of it before.
 * Beside them, bare commits of one row.
 */
final class LateInvoice {
    static final String FIGURE = "one late invoice, posted and adjusted";
    static final String ONE_REQUEST = "adjusted with the posting";
    static final String HELD = "adjusted with the posting, of an item that is held";
    static final String TWO_REQUESTS = "posted, then adjusted";

    private static final int MOST_A_ROUND = 30;
    /** The first requests of a connection are slower, whatever they ask. */
    private static final int MOST_TO_BEGIN_WITH = 10;

    private static final int WARM_UP_ROUNDS = 2;

    private final Findings findings;
    private final Workload lines;
    private final LateCharges charges;
    private final EntryCosts adjusted;
    private int requests;

    LateInvoice(Findings findings, int size) {
        this.findings = findings;
        lines = Workload.generate(WorkloadName.W1, size);
        charges = new LateCharges(lines);
        adjusted = EntryCosts.expected(lines);
    }

    /** Compiles what is timed later. */
    static void warmUp(KeptStore store, int size, int rounds) {
        new LateInvoice(new Findings(store, rounds, next -> {}), size).measure();
    }

    void measure() {
        findings.tell("one late invoice: " + lines.size());
        int perItem = Math.min(MOST_A_ROUND, lines.items() * 3 / 5);
        int toBeginWith = Math.min(MOST_TO_BEGIN_WITH, lines.items() / 5);
        try (var ledger = new ScratchLedger(findings.store())) {
            KeptWorkload.write(ledger, new TradeRequests(lines), lines.size(), true);
            // On a connection of its own, whichever ledger is opened and closed meanwhile.
            try (var rows = new SingleRowCommits(ledger, 1, findings.store().isOnServer())) {
                var sides = List.<Side>of(
                        new Rows(rows, perItem),
                        new Charges(ONE_REQUEST, ledger, perItem, toBeginWith, AutomaticCostAdjustment.ALWAYS, false),
                        new Charges(HELD, ledger, perItem, toBeginWith, AutomaticCostAdjustment.ALWAYS, true),
                        new Charges(TWO_REQUESTS, ledger, perItem, toBeginWith, AutomaticCostAdjustment.NEVER, false));
                int warmUpRounds = Findings.warmUpRounds(lines.size(), WARM_UP_ROUNDS);
                for (int round = 0; round < warmUpRounds; round++) sides.forEach(Rounds::time);
                findings.times(FIGURE, lines.size(), findings.time(sides));
            }
        }
    }

    private record Rows(SingleRowCommits rows, int repeats) implements Side {
        @Override
        public String name() {
            return DocumentCommits.SINGLE_ROWS;
        }

        @Override
        public Trial prepare() {
            return new Trial() {
                @Override
                public void run() {
                    rows.commit(repeats);
                }

                @Override
                public void prove() {
                    rows.prove();
                }
            };
        }
    }

    private final class Charges implements Side {
        private final String name;
        private final ScratchLedger ledger;
        private final int charged;
        private final int toBeginWith;
        private final AutomaticCostAdjustment automatic;
        private final boolean isHeld;
        private int round;

        Charges(
                String name,
                ScratchLedger ledger,
                int charged,
                int toBeginWith,
                AutomaticCostAdjustment automatic,
                boolean isHeld) {
            this.name = name;
            this.ledger = ledger;
            this.charged = charged;
            this.toBeginWith = toBeginWith;
            this.automatic = automatic;
            this.isHeld = isHeld;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int repeats() {
            return charged;
        }

        @Override
        public Trial prepare() {
            int[] receipts = receiptsOfDistinctItems(charged + toBeginWith, round++);
            var toPost = charges.oneByOne(receipts);
            var books = ledger.open();
            ChangeMasterData.setup(
                    books,
                    asked(),
                    TradeRequests.SETUP.withCosting(costing(automatic)),
                    toPost.getFirst().workDate());
            if (isHeld) chargeAndTakeBack(books, receipts);
            for (var request : toPost.subList(0, toBeginWith)) post(books, request);
            return new Trial() {
                @Override
                public void run() {
                    for (var request : toPost.subList(toBeginWith, toPost.size())) post(books, request);
                }

                @Override
                public void prove() {
                    try (books) {
                        Adjusting.prove(books, EntryCosts.expected(lines, charges.unitCostsWith(receipts)));
                        takeBack(books, receipts);
                        Adjusting.prove(books, adjusted);
                    }
                }
            };
        }

        private void chargeAndTakeBack(Books books, int[] receipts) {
            for (var request : charges.oneByOne(receipts)) post(books, request);
            takeBack(books, receipts);
        }

        private void post(Books books, PostingRequest request) {
            PostLines.post(books, asked(), request);
            if (automatic == AutomaticCostAdjustment.NEVER) AdjustItems.adjust(books, asked(), AdjustmentRequest.ALL);
        }
    }

    private static CostingSettings costing(AutomaticCostAdjustment automatic) {
        var before = TradeRequests.SETUP.costing();
        return new CostingSettings(
                before.automaticCostPosting(),
                before.expectedCostPostingToGl(),
                automatic,
                before.averageCostCalculationType(),
                before.averageCostPeriod(),
                Optional.empty());
    }

    private Asked asked() {
        return new Asked("request " + ++requests, PostingRequest.By.NOBODY, "");
    }

    private void takeBack(Books books, int[] receipts) {
        for (var request : charges.credits(receipts)) PostLines.post(books, asked(), request);
        AdjustItems.adjust(books, asked(), AdjustmentRequest.ALL);
    }

    /** @param round of another round mostly other receipts */
    private int[] receiptsOfDistinctItems(int count, int round) {
        int[] all = charges.spread(charges.receipts(), 0);
        int first = Math.multiplyExact(round % 100, all.length) / 100;
        var items = new HashSet<Integer>();
        var receipts = new ArrayList<Integer>();
        for (int i = 0; i < all.length && receipts.size() < count; i++) {
            int receipt = all[(first + i) % all.length];
            if (items.add(lines.itemNumbers()[receipt])) receipts.add(receipt);
        }
        if (receipts.size() < count)
            throw new IllegalStateException(count + " items are wanted, and invoiced are " + receipts.size());
        return IntStream.range(0, count).map(receipts::get).toArray();
    }
}
