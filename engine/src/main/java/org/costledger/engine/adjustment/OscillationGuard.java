package org.costledger.engine.adjustment;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Ends what rounding keeps alive where an average feeds itself (ADJ-119): it counts how often a value entry is changed to
 * and fro by next to nothing, or by no less than the last time, and lets it change no more after twenty.
 */
final class OscillationGuard {
    private static final int MOST_HITS = 20;

    private final ItemRun run;
    private final Map<Integer, Seen> seen = new HashMap<>();
    private final TreeSet<Long> stopped = new TreeSet<>();

    /** The last change of a value entry, and how many in a row were hits. */
    private static final class Seen {
        private final long[] last = new long[2];
        private int hits;
    }

    OscillationGuard(ItemRun run) {
        this.run = run;
    }

    /** Forgets what was seen of another item. */
    void begin() {
        seen.clear();
        stopped.clear();
    }

    /** Whether no value entry of the item was changed twice. */
    boolean isUnused() {
        return seen.isEmpty();
    }

    /** The entries of the item whose cost was kept from changing further, by number. */
    SortedSet<Long> stopped() {
        return new TreeSet<>(stopped);
    }

    /**
     * Whether a value entry may change.
     *
     * @param before what was pending on it when it changed for the first time
     */
    boolean allows(int valueRow, long[] before, long[] change) {
        var last = seen.get(valueRow);
        if (last == null) {
            if (isNothing(before)) return true;
            last = new Seen();
            set(last, before);
            seen.put(valueRow, last);
        }
        if (last.hits > MOST_HITS) return false;
        last.hits = isHit(last, change) ? last.hits + 1 : 0;
        if (last.hits > MOST_HITS) {
            stopped.add(run.entries.entryNo(run.values.itemLedgerEntryRow(valueRow)));
            return false;
        }
        set(last, change);
        return true;
    }

    private boolean isNothing(long[] amounts) {
        for (var currency : run.currencies) {
            if (amounts[currency.index()] != 0) return false;
        }
        return true;
    }

    private void set(Seen seen, long[] change) {
        for (var currency : run.currencies) seen.last[currency.index()] = change[currency.index()];
    }

    private boolean isHit(Seen seen, long[] change) {
        boolean isSmall = false;
        boolean turns = true;
        boolean grows = false;
        for (var currency : run.currencies) {
            long now = change[currency.index()];
            long last = seen.last[currency.index()];
            isSmall |= now <= run.amountStep(currency);
            turns &= Long.signum(last) * Long.signum(now) <= 0;
            grows |= now != 0 && Math.abs(now) >= Math.abs(last);
        }
        return grows || (isSmall && turns);
    }
}
