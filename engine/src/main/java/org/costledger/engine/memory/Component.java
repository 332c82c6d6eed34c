package org.costledger.engine.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryState;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.column.RegisterNumbers;
import org.costledger.engine.ledger.column.ValueEntryRows;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemTrackingCode;
import org.costledger.engine.setup.StockKey;

/** Everything recorded of one item: its entries, and the indexes over them. */
final class Component {
    private final String itemNo;
    private final ItemTrackingCode trackingCode;
    private int number;
    private final ItemEntries entries;
    // Most items lie at one place; their maps stay small.
    private final Map<OpenKey, OpenRows> openRows = HashMap.newHashMap(1);
    private final Map<StockKey, EntryPointDays> entryPoints = HashMap.newHashMap(1);
    private final Map<String, Integer> openInboundBySerial;
    private final StockSums sums;
    private final List<RemovedApplication> applicationHistory = new ArrayList<>();
    private Map<String, List<Integer>> rowsByDocument = Map.of();
    private int rowsIndexedByDocument;

    private record OpenKey(StockKey stock, Tracking specific, boolean positive) {}

    /**
     * An item without entries.
     *
     * @param number its place among the items that have entries
     */
    Component(Item item, int number, RegisterNumbers registers) {
        itemNo = item.no();
        trackingCode = item.trackingCode();
        this.number = number;
        entries = new ItemEntries(registers);
        openInboundBySerial = trackingCode.snSpecific() ? new HashMap<>() : Map.of();
        sums = new StockSums(entries.itemLedgerEntries());
    }

    String itemNo() {
        return itemNo;
    }

    int number() {
        return number;
    }

    /** Takes another place: in another ledger. */
    void moveTo(int place) {
        number = place;
    }

    /** How many entries there are, of all kinds. */
    int entryCount() {
        return entries.itemLedgerEntries().size()
                + entries.valueEntries().size()
                + entries.applications().size();
    }

    /** How many item ledger entries there are. */
    int size() {
        return entries.itemLedgerEntries().size();
    }

    ItemEntries entries() {
        return entries;
    }

    void append(ItemLedgerEntry entry, ItemLedgerEntry.Facts sharedFacts) {
        int row = entries.append(entry, sharedFacts);
        sums.add(row, entry);
        if (entry.open()) open(row, entry);
    }

    /** @param entryRow of its item ledger entry */
    void append(ValueEntry entry, int entryRow, ValueEntry.Facts sharedFacts) {
        entries.append(entry, entryRow, sharedFacts);
        sums.add(entryRow, entry);
    }

    void append(ValueEntryRows adjustments, long firstEntryNo, long registerNo) {
        entries.append(adjustments, firstEntryNo, registerNo);
        sums.add(adjustments);
    }

    /** The row of an item ledger entry; negative if it is of another item. */
    int row(long itemLedgerEntryNo) {
        return entries.itemLedgerEntries().row(itemLedgerEntryNo);
    }

    void setState(int row, ItemLedgerEntryState state) {
        var columns = entries.itemLedgerEntries();
        sums.addInvoiced(row, state.invoicedQuantity().units() - columns.invoicedQuantity(row));
        boolean wasOpen = columns.remainingQuantity(row) != 0;
        boolean isOpen = !state.remainingQuantity().isZero();
        if (wasOpen && !isOpen) close(row, columns.entry(row));
        entries.setState(row, state);
        if (!wasOpen && isOpen) open(row, columns.entry(row));
    }

    /** Keeps a removed application; one that was made and removed by the same posting never stood among the entries. */
    void remove(RemovedApplication removed) {
        if (entries.applications().row(removed.application().entryNo()) >= 0) entries.remove(removed.application());
        applicationHistory.add(removed);
    }

    private void open(int row, ItemLedgerEntry entry) {
        openRows.computeIfAbsent(key(entry), key -> new OpenRows(entries.itemLedgerEntries()))
                .add(row);
        if (trackingCode.snSpecific() && entry.positive())
            openInboundBySerial.put(entry.tracking().serialNo(), row);
    }

    private void close(int row, ItemLedgerEntry entry) {
        var rows = openRows.get(key(entry));
        if (rows == null) throw new IllegalStateException("entry " + entry.entryNo() + " was not open");
        rows.remove(row);
        if (rows.size() == 0) openRows.remove(key(entry));
        if (trackingCode.snSpecific() && entry.positive())
            openInboundBySerial.remove(entry.tracking().serialNo(), row);
    }

    private OpenKey key(ItemLedgerEntry entry) {
        return new OpenKey(entry.stock(), entry.tracking().specific(trackingCode), entry.positive());
    }

    Iterator<ItemLedgerEntry> openEntries(StockKey stock, Tracking specific, boolean positive, boolean descending) {
        var rows = openRows.get(new OpenKey(stock, specific, positive));
        return rows == null ? Collections.emptyIterator() : rows.iterator(descending);
    }

    int openEntryCount() {
        return openRows.values().stream().mapToInt(OpenRows::size).sum();
    }

    Optional<ItemLedgerEntry> openInboundOfSerial(String serialNo) {
        return Optional.ofNullable(openInboundBySerial.get(serialNo))
                .map(row -> entries.itemLedgerEntries().entry(row));
    }

    /** The entries of a document; the index is made when it is first asked for, and kept up when asked again. */
    List<ItemLedgerEntry> entriesOfDocument(String documentNo) {
        var columns = entries.itemLedgerEntries();
        if (rowsIndexedByDocument == 0) rowsByDocument = new HashMap<>();
        for (; rowsIndexedByDocument < columns.size(); rowsIndexedByDocument++) {
            var no = columns.facts(rowsIndexedByDocument).document().no();
            rowsByDocument.computeIfAbsent(no, key -> new ArrayList<>()).add(rowsIndexedByDocument);
        }
        return rowsByDocument.getOrDefault(documentNo, List.of()).stream()
                .map(columns::entry)
                .toList();
    }

    StockSums sums() {
        return sums;
    }

    /** Open outbound entries, by number. */
    List<ItemLedgerEntry> openOutbounds() {
        var open = new ArrayList<ItemLedgerEntry>();
        openRows.forEach((key, rows) -> {
            if (!key.positive()) rows.iterator(false).forEachRemaining(open::add);
        });
        open.sort(Comparator.comparingLong(ItemLedgerEntry::entryNo));
        return open;
    }

    void addEntryPoint(EntryPoint.Key key) {
        entryPoints.computeIfAbsent(key.stock(), EntryPointDays::new).add(key.valuationDate());
    }

    void removeEntryPointsFrom(StockKey stock, LocalDate date) {
        entryPoints.computeIfPresent(stock, (key, days) -> days.removeFrom(date) ? days : null);
    }

    void setUnadjustedFrom(StockKey stock, Optional<LocalDate> date) {
        if (date.isEmpty() && !entryPoints.containsKey(stock)) return;
        entryPoints.computeIfAbsent(stock, EntryPointDays::new).setUnadjustedFrom(date);
    }

    Optional<EntryPointDays> entryPointDays(StockKey stock) {
        return Optional.ofNullable(entryPoints.get(stock));
    }

    Set<StockKey> stocksWithEntryPoints() {
        return Collections.unmodifiableSet(entryPoints.keySet());
    }

    /** All entry points, by stock and date. */
    List<EntryPoint> entryPoints() {
        var points = new ArrayList<EntryPoint>();
        entryPoints.values().forEach(days -> days.forEach(points::add));
        points.sort(EntryPoint.BY_STOCK_AND_DATE);
        return points;
    }

    Set<StockKey> stocksToAdjust() {
        var stocks = new LinkedHashSet<StockKey>();
        entryPoints.forEach((stock, days) -> {
            if (days.hasUnadjusted()) stocks.add(stock);
        });
        return stocks;
    }

    List<RemovedApplication> applicationHistory() {
        return List.copyOf(applicationHistory);
    }
}
