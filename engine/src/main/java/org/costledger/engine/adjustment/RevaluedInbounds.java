package org.costledger.engine.adjustment;

import java.util.Arrays;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.ValueEntryColumns;
import org.costledger.engine.number.Fixed;

/**
 * What revaluations add to the inbounds of a run of which all was in stock when they were revalued. Who takes from such an inbound
 * gets its part of all of them, or of none; only where some came before and others after it must each be asked (ADJ-40).
 */
final class RevaluedInbounds {
    private static final int FIRST_CAPACITY = 64;

    // By node; the days and numbers of the first and the last of its revaluations.
    private int[] earliest = {};
    private int[] latest = {};
    private long[] oldest = {};
    private long[] newest = {};
    private final long[][] cost = {{}, {}};

    /** Which of the revaluations of an inbound reach a recipient. */
    enum Reach {
        NONE,
        SOME,
        ALL
    }

    /** Adds a revaluation of an inbound, the first of it in this currency or another one. */
    void add(
            int node,
            boolean isFirst,
            CurrencyColumn currency,
            long amount,
            ValueEntryColumns values,
            int revaluation) {
        int day = values.valuationDay(revaluation);
        long no = values.entryNo(revaluation);
        if (isFirst) {
            makeRoom(node);
            earliest[node] = day;
            latest[node] = day;
            oldest[node] = no;
            newest[node] = no;
            for (var ofCurrency : cost) ofCurrency[node] = 0;
        } else {
            earliest[node] = Math.min(earliest[node], day);
            latest[node] = Math.max(latest[node], day);
            oldest[node] = Math.min(oldest[node], no);
            newest[node] = Math.max(newest[node], no);
        }
        long[] ofCurrency = cost[currency.index()];
        ofCurrency[node] = Fixed.plus(ofCurrency[node], amount);
    }

    /**
     * Which revaluations reach a recipient: those it was posted after, or of whose day it is a later one, by its valuation date or
     * its posting date.
     *
     * @param first the first value entry of the recipient
     */
    Reach reach(int node, ValueEntryColumns values, int first) {
        long no = values.entryNo(first);
        int day = values.valuationDay(first);
        if (no > newest[node] || day > latest[node]) return Reach.ALL;
        int latestDay = Math.max(day, values.postingDay(first));
        if (latestDay > latest[node]) return Reach.ALL;
        return no > oldest[node] || latestDay > earliest[node] ? Reach.SOME : Reach.NONE;
    }

    /** What the revaluations of an inbound come to. */
    long cost(int node, CurrencyColumn currency) {
        return cost[currency.index()][node];
    }

    private void makeRoom(int node) {
        if (node < earliest.length) return;
        int capacity = Math.max(FIRST_CAPACITY, Math.max(node + 1, 4 * earliest.length));
        earliest = Arrays.copyOf(earliest, capacity);
        latest = Arrays.copyOf(latest, capacity);
        oldest = Arrays.copyOf(oldest, capacity);
        newest = Arrays.copyOf(newest, capacity);
        for (int i = 0; i < cost.length; i++) cost[i] = Arrays.copyOf(cost[i], capacity);
    }
}
