package org.costledger.engine.adjustment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.valuation.EntryPoints;

/** The first entry point of each stock of an Average item that is not adjusted, while a run works them off (ADJ-110). */
final class UnadjustedPoints {
    private static final int NEVER = Integer.MAX_VALUE;

    private static final Comparator<EntryPoint.Key> ORDER = Comparator.comparing(EntryPoint.Key::valuationDate)
            .thenComparing(key -> key.stock().variantCode())
            .thenComparing(key -> key.stock().locationCode());

    private final Setup setup;
    private Overlay ledger;
    private Item item = Item.of("", CostingMethod.AVERAGE);
    private final Map<StockKey, LocalDate> firstByStock = new HashMap<>();
    private final TreeSet<EntryPoint.Key> first = new TreeSet<>(ORDER);
    private int firstDay = NEVER;

    UnadjustedPoints(LedgerView ledger) {
        this.ledger = new Overlay(ledger);
        this.setup = ledger.setup();
    }

    /**
     * Turns to an item.
     *
     * @param marks takes the marks of the run
     */
    void begin(Overlay marks, Item next) {
        ledger = marks;
        item = next;
        firstByStock.clear();
        first.clear();
        firstDay = NEVER;
        for (var stock : ledger.stocksWithEntryPoints(item.no())) findFirst(stock);
    }

    private void findFirst(StockKey stock) {
        var date = ledger.unadjustedFrom(stock).flatMap(from -> ledger.entryPointFrom(stock, from));
        var before = firstByStock.get(stock);
        if (before != null) first.remove(new EntryPoint.Key(stock, before));
        if (date.isPresent()) {
            firstByStock.put(stock, date.get());
            first.add(new EntryPoint.Key(stock, date.get()));
        } else {
            firstByStock.remove(stock);
        }
        firstDay = first.isEmpty() ? NEVER : Days.of(first.first().valuationDate());
    }

    /** The first of each stock, by date, variant and location. */
    List<EntryPoint.Key> inOrder() {
        return List.copyOf(first);
    }

    /** Whether an entry point of any stock before a day is not adjusted. */
    boolean isUnadjustedBefore(int day) {
        return firstDay < day;
    }

    /** The entry points of a stock from a date on, as {@link org.costledger.engine.ledger.column.Days}. */
    int[] days(StockKey stock, LocalDate from) {
        return ledger.entryPointDays(stock, from);
    }

    /** Whether the first entry point of a stock on or after a day exists and is not adjusted. */
    boolean isUnadjustedFrom(StockKey stock, int day) {
        var unadjusted = first.isEmpty() ? null : firstByStock.get(stock);
        if (unadjusted == null) return false;
        return ledger.entryPointFrom(stock, Days.toDate(day))
                .filter(point -> !point.isBefore(unadjusted))
                .isPresent();
    }

    /** ADJ-17: from the valuation date of a stock on, nothing is adjusted. */
    void mark(StockKey stock, LocalDate valuationDate) {
        if (!EntryPoints.mark(ledger, stock, valuationDate)) return;
        var averages = setup.averageCosting();
        boolean reachesOthers = averages.isByItem(valuationDate)
                || averages.endOfCalculationType(valuationDate).isBefore(AccountingPeriods.WITHOUT_END);
        if (!reachesOthers) findFirst(stock);
        else for (var other : ledger.stocksWithEntryPoints(item.no())) findFirst(other);
    }

    /** All entry points of a stock up to a date are adjusted. */
    void setAdjusted(StockKey stock, LocalDate until) {
        var next = ledger.entryPointFrom(stock, until.plusDays(1));
        ledger.setUnadjustedFrom(stock, next);
        findFirst(stock);
    }

    /** Whether an entry point is still the first of its stock that is not adjusted. */
    boolean isFirst(EntryPoint.Key point) {
        return point.valuationDate().equals(firstByStock.get(point.stock()));
    }

    /** The first entry point of a stock on or after a date. */
    Optional<LocalDate> from(StockKey stock, LocalDate date) {
        return ledger.entryPointFrom(stock, date);
    }
}
