package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.random.Chance;
import org.costledger.engine.random.RandomTrade;
import org.costledger.engine.random.RandomWorld;
import org.costledger.engine.random.TradeKind;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;

/**
 * A company that traded for 40 to 100 requests, from its own seed, and adjusted its costs in between. The seed decides
 * the requests, however the costs are adjusted.
 *
 * @param posted the requests that were not refused
 */
record RandomLedger(MemoryLedger ledger, List<PostingRequest> posted) {
    private static final Set<TradeKind> ALL_KINDS = EnumSet.allOf(TradeKind.class);
    /** What is revalued is worth what was adjusted by then, and so are the parts it is spread in. */
    private static final Set<TradeKind> WITHOUT_REVALUATION = EnumSet.complementOf(EnumSet.of(TradeKind.REVALUATION));

    private static final Set<TradeKind> PLAIN_KINDS = EnumSet.of(
            TradeKind.PURCHASE,
            TradeKind.RECEIPT,
            TradeKind.SALE,
            TradeKind.SHIPMENT,
            TradeKind.INVOICE,
            TradeKind.CHARGE,
            TradeKind.SALE_FROM_NAMED,
            TradeKind.PURCHASE_RETURN,
            TradeKind.PURCHASE_RETURN_OF_NAMED,
            TradeKind.POSITIVE_ADJUSTMENT,
            TradeKind.NEGATIVE_ADJUSTMENT,
            TradeKind.COUNT);
    private static final int POSTINGS = Boolean.getBoolean("costledger.nightly") ? 50_000 : 2_000;

    /** When costs are adjusted, and how. */
    interface Moments {
        void after(MemoryLedger ledger, boolean last);

        /** Once, when all is posted. */
        static Moments atTheEnd(Consumer<MemoryLedger> adjust) {
            return (ledger, last) -> {
                if (last) adjust.accept(ledger);
            };
        }
    }

    /** Every 5 to 20 requests, and at the end. */
    static final class AtRandom implements Moments {
        private final Chance chance;
        private final Consumer<MemoryLedger> adjust;
        private int left;

        AtRandom(long seed, Consumer<MemoryLedger> adjust) {
            this.chance = new Chance(seed);
            this.adjust = adjust;
            this.left = chance.between(5, 20);
        }

        @Override
        public void after(MemoryLedger ledger, boolean last) {
            if (--left > 0 && !last) return;
            left = chance.between(5, 20);
            adjust.accept(ledger);
        }
    }

    /** One ledger after the other, until enough was posted; {@code -Dcostledger.seed} begins with that seed. */
    interface Trial {
        /** Returns how much was posted. */
        int run(long seed);
    }

    static void onMany(String what, long otherwise, Trial trial) {
        long seed = Chance.seed(otherwise);
        System.out.println(what + ": seed " + seed + ", " + POSTINGS + " postings");
        int posted = 0;
        while (posted < POSTINGS) posted += trial.run(seed++);
    }

    static RandomLedger trade(long seed, Moments moments) {
        var chance = new Chance(seed);
        var world = RandomWorld.of(chance).withFewItems(chance);
        return trade(chance, world, ALL_KINDS, request -> request, moments, seed);
    }

    /** The same in fiscal years of a few weeks, each of which may take averages in its own way. */
    static RandomLedger tradeInShortFiscalYears(long seed, Moments moments) {
        var chance = new Chance(seed);
        var world = RandomWorld.of(chance).withShortFiscalYears(chance).withFewItems(chance);
        return trade(chance, world, ALL_KINDS, request -> request, moments, seed);
    }

    /** Average items alone, of which nothing is returned or transferred, so that most of their periods are plain. */
    static RandomLedger plainTradeOfAverageItems(long seed, Moments moments) {
        var chance = new Chance(seed);
        var world = RandomWorld.of(chance).withItemsOf(CostingMethod.AVERAGE);
        return trade(chance, world, PLAIN_KINDS, request -> request, moments, seed);
    }

    /**
     * The same, but every line states its unit cost, and none depends on what is adjusted already (ADJ-211, POST-52).
     */
    static RandomLedger tradeAtStatedCosts(long seed, Moments moments) {
        var chance = new Chance(seed);
        var world = RandomWorld.of(chance);
        var costing = world.setup().costing();
        var setup = world.setup()
                .withCosting(new CostingSettings(
                        false,
                        costing.expectedCostPostingToGl(),
                        costing.automaticCostAdjustment(),
                        costing.averageCostCalculationType(),
                        costing.averageCostPeriod(),
                        costing.earliestAllowedValuationDate()));
        var stated = new StatedCosts(new Chance(seed));
        return trade(
                chance,
                new RandomWorld(setup, world.items(), world.units()).withFewItems(chance),
                WITHOUT_REVALUATION,
                stated::of,
                moments,
                seed);
    }

    /** What is asked in place of a request. */
    private interface Variant {
        PostingRequest of(PostingRequest request);
    }

    private static RandomLedger trade(
            Chance chance, RandomWorld world, Set<TradeKind> kinds, Variant variant, Moments moments, long seed) {
        var ledger = world.emptyLedger();
        var trade = new RandomTrade(chance, ledger, kinds);
        var posted = new ArrayList<PostingRequest>();
        int requests = chance.between(40, 100);
        for (int no = 1; no <= requests; no++) {
            trade.newStandard().ifPresent(ledger::append);
            var request = variant.of(trade.next().request());
            try {
                ledger.append(Costing.post(ledger, request));
                posted.add(request);
            } catch (Refused refused) {
                // A request like any other, refused: the next one follows.
            }
            try {
                moments.after(ledger, no == requests);
            } catch (RuntimeException | AssertionError found) {
                fail("seed " + seed + ", after request " + no + ": " + found.getMessage(), found);
            }
        }
        return new RandomLedger(ledger, List.copyOf(posted));
    }
}
