package org.costledger.engine.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.adjustment.PendingChanges.Kind;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.setup.StockKey;

/**
 * The pools of one item that a run works off, each read from its first dirty day on and kept up with what becomes pending
 * meanwhile (ADJ-102).
 */
final class AveragePools {
    private final ItemRun run;
    private final List<AveragePool> spare = new ArrayList<>();
    // By number of the stock.
    private final Map<Integer, AveragePool> byStock = new HashMap<>();
    private Optional<AveragePool> ofItem = Optional.empty();
    private boolean carriesIn;

    // What was pending on the node that is valued again.
    private int pendingFrom;
    private int pendingTo;

    AveragePools(ItemRun run) {
        this.run = run;
    }

    /** Forgets the pools of another item. */
    void begin() {
        spare.addAll(byStock.values());
        ofItem.ifPresent(spare::add);
        byStock.clear();
        carriesIn = false;
        ofItem = Optional.empty();
    }

    /** The pool over all stocks of the item. */
    AveragePool ofItem(LocalDate from) {
        int day = Days.of(from);
        var pool = ofItem.orElseGet(this::unused);
        ofItem = Optional.of(pool);
        if (!pool.reaches(day, AveragePool.NOTHING_CARRIED)) {
            pool.read(run.all.valuationDays(), AveragePool.ALL_STOCKS, day);
            addPending(pool);
        }
        return pool;
    }

    /**
     * The pool of one location and variant.
     *
     * @param yearsFrom the first day of the years in which averages are taken by stock; empty if they always were (ADJ-103)
     */
    AveragePool of(StockKey stock, LocalDate from, Optional<LocalDate> yearsFrom) {
        int day = Days.of(from);
        int yearsDay = yearsFrom.map(Days::of).orElse(AveragePool.NOTHING_CARRIED);
        int index = run.entries.findStock(stock);
        var pool = byStock.computeIfAbsent(index, added -> unused());
        if (pool.reaches(day, yearsDay)) return pool;
        if (yearsFrom.isEmpty()) pool.read(run.all.valuationDays(), index, day);
        else pool.read(run.all.valuationDays(), index, day, yearsDay);
        carriesIn |= yearsFrom.isPresent();
        addPending(pool);
        return pool;
    }

    private AveragePool unused() {
        var pool = spare.isEmpty() ? new AveragePool() : spare.removeLast();
        pool.clear();
        return pool;
    }

    private void addPending(AveragePool pool) {
        for (int change = 0; change < run.pending.size(); change++) {
            if (!run.pending.isNothing(change)) add(pool, change, 1);
        }
    }

    // ---- what is pending

    private void add(int change, int sign) {
        if (ofItem.isPresent()) add(ofItem.get(), change, sign);
        if (byStock.isEmpty()) return;
        if (carriesIn) {
            for (var pool : byStock.values()) add(pool, change, sign);
            return;
        }
        var pool = byStock.get(stock(change));
        if (pool != null) add(pool, change, sign);
    }

    private int stock(int change) {
        return run.entries.stockIndex(run.values.itemLedgerEntryRow(run.pending.valueRow(change)));
    }

    private void add(AveragePool pool, int change, int sign) {
        int day = run.values.valuationDay(run.pending.valueRow(change));
        for (var currency : run.currencies) {
            long amount = Fixed.plus(run.pending.actual(change, currency), run.pending.expected(change, currency));
            if (amount != 0) pool.add(stock(change), day, currency, sign * amount);
        }
    }

    /** Whether what is pending counts in no other pool. */
    boolean isOnly(AveragePool pool) {
        return ofItem.isPresent()
                ? ofItem.get() == pool && byStock.isEmpty()
                : byStock.size() == 1 && byStock.containsValue(pool);
    }

    /** A change was added to what is pending. */
    void added(int change) {
        add(change, 1);
    }

    /** A node is about to be valued again. */
    void begin(int node) {
        pendingFrom = run.pendingFrom(node);
        pendingTo = run.pendingTo(node);
        for (int change = pendingFrom; change < pendingTo; change++) add(change, -1);
    }

    /** A node was valued again; tells whether something else came of it than before. */
    boolean end(int node) {
        int before = pendingFrom;
        boolean isSame = true;
        for (int change = run.pendingFrom(node); change < run.pendingTo(node); change++) {
            add(change, 1);
            if (run.pending.kind(change) == Kind.ROUNDING) continue;
            while (before < pendingTo && run.pending.kind(before) == Kind.ROUNDING) before++;
            isSame &= before < pendingTo && run.pending.isSame(before, change);
            before++;
        }
        while (before < pendingTo && run.pending.kind(before) == Kind.ROUNDING) before++;
        return !isSame || before < pendingTo;
    }
}
