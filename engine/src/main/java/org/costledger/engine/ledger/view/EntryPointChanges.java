package org.costledger.engine.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.StockKey;

/** The entry points of a view as they would be: what a request adds, removes and says of them (chapter 01, section 9). */
final class EntryPointChanges {
    private static final NavigableSet<LocalDate> NONE = Collections.unmodifiableNavigableSet(new TreeSet<>());

    private final LedgerView base;
    private final Map<StockKey, LocalDate> removedFrom = new LinkedHashMap<>();
    private final Map<String, Map<StockKey, NavigableSet<LocalDate>>> addedByItem = new LinkedHashMap<>();
    private final Map<StockKey, Optional<LocalDate>> unadjustedFrom = new LinkedHashMap<>();

    EntryPointChanges(LedgerView base) {
        this.base = base;
    }

    void lay(LedgerChange.Master change) {
        change.entryPointsRemovedFrom().forEach(this::removeFrom);
        for (var point : change.entryPoints()) add(point.stock(), point.valuationDate());
        unadjustedFrom.putAll(change.unadjustedFrom());
    }

    void add(StockKey stock, LocalDate valuationDate) {
        addedByItem
                .computeIfAbsent(stock.itemNo(), item -> new LinkedHashMap<>())
                .computeIfAbsent(stock, added -> new TreeSet<>())
                .add(valuationDate);
    }

    void removeFrom(StockKey stock, LocalDate date) {
        removedFrom.merge(stock, date, (one, other) -> one.isBefore(other) ? one : other);
        var added = addedTo(stock.itemNo()).get(stock);
        if (added != null) added.tailSet(date, true).clear();
        if (unadjustedFrom(stock).filter(from -> !from.isBefore(date)).isPresent())
            setUnadjustedFrom(stock, Optional.empty());
    }

    void setUnadjustedFrom(StockKey stock, Optional<LocalDate> date) {
        unadjustedFrom.put(stock, date);
    }

    // ---- what a store appends

    Map<StockKey, LocalDate> removedFrom() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(removedFrom));
    }

    List<EntryPoint.Key> added() {
        var keys = new ArrayList<EntryPoint.Key>();
        for (var ofItem : addedByItem.values())
            ofItem.forEach((stock, dates) -> dates.forEach(date -> keys.add(new EntryPoint.Key(stock, date))));
        return List.copyOf(keys);
    }

    Map<StockKey, Optional<LocalDate>> marked() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(unadjustedFrom));
    }

    // ---- what is read

    private Map<StockKey, NavigableSet<LocalDate>> addedTo(String itemNo) {
        return addedByItem.getOrDefault(itemNo, Map.of());
    }

    private NavigableSet<LocalDate> addedTo(StockKey stock) {
        return addedTo(stock.itemNo()).getOrDefault(stock, NONE);
    }

    private boolean isRemoved(StockKey stock, LocalDate valuationDate) {
        var from = removedFrom.get(stock);
        return from != null && !valuationDate.isBefore(from);
    }

    boolean has(StockKey stock, LocalDate valuationDate) {
        return addedTo(stock).contains(valuationDate)
                || (!isRemoved(stock, valuationDate) && base.hasEntryPoint(stock, valuationDate));
    }

    Optional<LocalDate> from(StockKey stock, LocalDate date) {
        var theirs = base.entryPointFrom(stock, date).filter(point -> !isRemoved(stock, point));
        var mine = Optional.ofNullable(addedTo(stock).ceiling(date));
        if (theirs.isEmpty() || mine.isEmpty()) return theirs.or(() -> mine);
        return mine.get().isBefore(theirs.get()) ? mine : theirs;
    }

    int[] days(StockKey stock, LocalDate from) {
        var added = addedTo(stock).tailSet(from, true);
        var removed = removedFrom.get(stock);
        int[] theirs = base.entryPointDays(stock, from);
        if (added.isEmpty() && removed == null) return theirs;
        var days = new TreeSet<Integer>();
        for (int day : theirs) {
            if (removed == null || day < Days.of(removed)) days.add(day);
        }
        for (var date : added) days.add(Days.of(date));
        return days.stream().mapToInt(Integer::intValue).toArray();
    }

    Optional<LocalDate> unadjustedFrom(StockKey stock) {
        var changed = unadjustedFrom.get(stock);
        return changed != null ? changed : base.unadjustedFrom(stock);
    }

    Optional<EntryPoint> unadjustedBefore(LocalDate valuationDate, Predicate<EntryPoint> wanted) {
        Set<String> changedItems = new LinkedHashSet<>(addedByItem.keySet());
        for (var stock : unadjustedFrom.keySet()) changedItems.add(stock.itemNo());
        for (var stock : removedFrom.keySet()) changedItems.add(stock.itemNo());
        return changedItems.stream()
                .flatMap(itemNo -> ofItem(itemNo).stream())
                .filter(point ->
                        !point.costIsAdjusted() && point.valuationDate().isBefore(valuationDate) && wanted.test(point))
                .findFirst()
                .or(() -> base.unadjustedEntryPointBefore(
                        valuationDate,
                        wanted.and(point -> !changedItems.contains(point.stock().itemNo()))));
    }

    List<EntryPoint> ofItem(String itemNo) {
        var points = new TreeSet<>(EntryPoint.BY_STOCK_AND_DATE);
        for (var point : base.entryPoints(itemNo)) {
            if (!isRemoved(point.stock(), point.valuationDate()))
                points.add(asMarked(point.stock(), point.valuationDate()));
        }
        addedTo(itemNo).forEach((stock, dates) -> dates.forEach(date -> points.add(asMarked(stock, date))));
        return List.copyOf(points);
    }

    private EntryPoint asMarked(StockKey stock, LocalDate valuationDate) {
        return EntryPoint.of(stock, valuationDate, unadjustedFrom(stock));
    }

    Set<StockKey> stocks(String itemNo) {
        Set<StockKey> stocks = new LinkedHashSet<>();
        for (var stock : base.stocksWithEntryPoints(itemNo)) {
            if (!removedFrom.containsKey(stock)
                    || from(stock, AccountingPeriods.WITHOUT_BEGINNING).isPresent()) stocks.add(stock);
        }
        addedTo(itemNo).forEach((stock, dates) -> {
            if (!dates.isEmpty()) stocks.add(stock);
        });
        return stocks;
    }

    Set<StockKey> stocksToAdjust(String itemNo) {
        var stocks = stocks(itemNo);
        stocks.removeIf(stock ->
                unadjustedFrom(stock).flatMap(date -> from(stock, date)).isEmpty());
        return stocks;
    }
}
