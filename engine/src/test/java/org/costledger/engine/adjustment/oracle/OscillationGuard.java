package org.costledger.engine.adjustment.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;

/**
 * ADJ-119: ends what would go on for ever, where a pool feeds itself and rounding, or a growing change, keeps it alive. One
 * for a run. The rule counts per ILE; here each value entry counts for itself, for the equal changes of a shipment's many
 * invoices are no oscillation.
 */
final class OscillationGuard {
    private static final int HITS = 20;

    private final Precisions precisions;
    private final boolean bothCurrencies;
    private final Map<Long, Hits> hits = new HashMap<>();
    private final NavigableSet<Long> cutShort = new TreeSet<>();

    /** Last change, and hit count. */
    private static final class Hits {
        Money last;
        int count;

        Hits(Money first) {
            this.last = first;
        }
    }

    OscillationGuard(LiteralLedger ledger) {
        this.precisions = ledger.precisions;
        this.bothCurrencies = ledger.setup.hasAdditionalCurrency();
    }

    /** Outbounds of which a change was discarded (OPS-87). */
    NavigableSet<Long> cutShort() {
        return cutShort;
    }

    /** Whether a change, other than zero, is discarded. */
    boolean stops(Value v, Money change) {
        var known = hits.get(v.number());
        if (known == null) {
            hits.put(v.number(), new Hits(change));
            return false;
        }
        if (known.count <= HITS) { // above 20 hits every further change is discarded
            known.count = isHit(known.last, change) ? known.count + 1 : 0;
            known.last = change;
        }
        if (known.count <= HITS) return false;
        cutShort.add(v.entry().number);
        return true;
    }

    /**
     * A change of one unit or less that turns back is a hit, and one that did not get smaller. The rule does not say in
     * which currency it did not: in one of them is enough, unless it is zero there, so that no currency can grow on.
     */
    private boolean isHit(Money last, Money change) {
        boolean isSmall = inOne(change, precisions.amount(), (x, unit) -> x.compareTo(unit) <= 0);
        boolean turnsBack = inBoth(last, change, (x, y) -> x.signum() * y.signum() <= 0);
        boolean isNoSmaller =
                inOne(change, last, (x, y) -> !x.isZero() && x.absolute().compareTo(y.absolute()) >= 0);
        return (isSmall && turnsBack) || isNoSmaller;
    }

    private boolean inOne(Money one, Money other, BiPredicate<Ratio, Ratio> holds) {
        return holds.test(one.lcy(), other.lcy()) || (bothCurrencies && holds.test(one.acy(), other.acy()));
    }

    private boolean inBoth(Money one, Money other, BiPredicate<Ratio, Ratio> holds) {
        return holds.test(one.lcy(), other.lcy()) && (!bothCurrencies || holds.test(one.acy(), other.acy()));
    }
}
