package org.costledger.engine.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryState;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.column.ValueEntryList;
import org.costledger.engine.ledger.column.ValueEntryRows;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/**
 * A ledger as it would be: what one request adds, laid over a view that does not change. Rules write here and read what
 * they wrote; {@link #change} is what a store then appends. Thrown away, it was a preview.
 */
public final class Overlay implements LedgerView {
    private final LedgerView base;
    private final EntryNumbers before;
    private final long registerNo;

    private final List<ItemLedgerEntry> itemLedgerEntries = new ArrayList<>();
    private final Map<String, List<Long>> itemLedgerEntriesByItem = new HashMap<>();
    private final Map<Long, ItemLedgerEntry> changedEntries = new TreeMap<>();
    private final Map<String, Map<Long, ItemLedgerEntry>> changedEntriesByItem = new HashMap<>();

    private long lastValueEntryNo;
    private final Map<Long, ValueEntry> valueEntries = new TreeMap<>();
    private final Map<Long, List<ValueEntry>> valueEntriesByEntry = new HashMap<>();
    private final Map<Long, LedgerChange.ChangedValueEntry> valueStates = new TreeMap<>();
    /** What was appended as rows, until somebody asks for an entry. */
    private final List<Rows> rows = new ArrayList<>();

    private long lastApplicationNo;
    private final Map<Long, ItemApplicationEntry> applications = new TreeMap<>();
    private final Map<Long, ItemApplicationEntry> replacedApplications = new TreeMap<>();
    private final Map<Long, RemovedApplication> removedApplications = new TreeMap<>();
    private final Map<Long, Set<Long>> applicationsByInbound = new HashMap<>();
    private final Map<Long, Set<Long>> applicationsByOutbound = new HashMap<>();
    private final Map<Long, Set<Long>> applicationsByTransferredFrom = new HashMap<>();
    private final Map<String, Written> writtenByItem = new HashMap<>();

    private final List<PhysicalInventoryEntry> physicalInventoryEntries = new ArrayList<>();

    private Optional<Setup> setup = Optional.empty();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, ItemState> itemStates = new LinkedHashMap<>();
    private final Map<StockKey, StockkeepingUnit> stockkeepingUnits = new LinkedHashMap<>();
    private final EntryPointChanges entryPoints;
    private final Map<LocalDate, List<InventoryPeriodHistory>> inventoryPeriodHistory = new TreeMap<>();

    private final Map<String, Integer> openedByItem = new HashMap<>();
    private final Map<String, Quantity> invoicedByItem = new HashMap<>();
    private final Map<StockKey, Quantity> invoicedByStock = new HashMap<>();
    private final Map<StockKey, Quantity> quantityByStock = new HashMap<>();

    /**
     * Value entries of one item, and entries of it that they flag.
     *
     * @param firstEntryNo of the first value entry; the others follow it
     */
    private record Rows(ValueEntryRows values, long firstEntryNo, StateChanges.Flags flags) {}

    /**
     * Numbers of what was written on an item.
     *
     * @param valueEntries new ones
     * @param valueStates of those there were
     * @param applications new, replaced or removed
     */
    private record Written(SortedSet<Long> valueEntries, SortedSet<Long> valueStates, SortedSet<Long> applications) {
        static Written nothing() {
            return new Written(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    public Overlay(LedgerView base) {
        this.base = base;
        this.entryPoints = new EntryPointChanges(base);
        this.before = base.lastNumbers();
        this.registerNo = before.register() + 1;
        this.lastValueEntryNo = before.valueEntry();
        this.lastApplicationNo = before.itemApplicationEntry();
    }

    /** A ledger as it would be after a change that was computed on it: what a preview of the next step reads. */
    public static Overlay after(LedgerView base, LedgerChange change) {
        if (change.version() != base.version())
            throw new IllegalStateException("computed on version " + change.version() + ", not " + base.version());
        var overlay = new Overlay(base);
        overlay.lay(change);
        return overlay;
    }

    /**
     * Appends an adjustment of cost that was computed on this ledger, as a part of the same request: its value entries
     * belong to the register of the request (POST-196).
     */
    public void append(LedgerChange adjustment) {
        if (!adjustment.before().equals(lastNumbers()))
            throw new IllegalStateException("computed after " + adjustment.before() + ", not " + lastNumbers());
        lay(adjustment);
    }

    private void lay(LedgerChange change) {
        change.master().setup().ifPresent(this::change);
        change.master().items().values().forEach(this::change);
        change.master().itemStates().forEach(this::change);
        change.master().stockkeepingUnits().forEach(this::change);
        change.appended().itemLedgerEntries().forEach(this::append);
        change.appended().itemApplicationEntries().forEach(this::append);
        for (var value : change.appended().valueEntries()) append(value.inRegister(registerNo));
        change.appended().physicalInventoryEntries().forEach(this::append);
        for (var entry : change.changed().itemLedgerEntries()) change(entry.entryNo(), state -> entry.state());
        for (var value : change.changed().valueEntries()) {
            for (var entry : valueEntries(value.itemLedgerEntryNo())) {
                if (entry.entryNo() == value.entryNo()) change(entry, value.state());
            }
        }
        change.changed().applications().forEach(this::change);
        for (var removed : change.changed().applicationHistory()) remove(removed.application());
        entryPoints.lay(change.master());
        inventoryPeriodHistory.putAll(change.master().inventoryPeriodHistory());
        lastValueEntryNo = change.after().valueEntry();
        lastApplicationNo = change.after().itemApplicationEntry();
    }

    /** The register all new entries belong to. */
    public long registerNo() {
        return registerNo;
    }

    // ---- what is added

    public long nextItemLedgerEntryNo() {
        return before.itemLedgerEntry() + itemLedgerEntries.size() + 1;
    }

    /** Gives out a value entry number; the entry itself may follow later (POST-12). */
    public long allocateValueEntryNo() {
        return ++lastValueEntryNo;
    }

    public long allocateApplicationNo() {
        return ++lastApplicationNo;
    }

    /** Appends an item ledger entry; its number must be {@link #nextItemLedgerEntryNo}. */
    public void append(ItemLedgerEntry entry) {
        if (entry.entryNo() != nextItemLedgerEntryNo())
            throw new IllegalStateException("item ledger entry " + entry.entryNo() + " out of order");
        itemLedgerEntries.add(entry);
        itemLedgerEntriesByItem
                .computeIfAbsent(entry.stock().itemNo(), item -> new ArrayList<>())
                .add(entry.entryNo());
        if (!entry.facts().dropShipment()) quantityByStock.merge(entry.stock(), entry.quantity(), Quantity::plus);
        addInvoiced(entry.stock(), entry.invoicedQuantity());
        if (entry.open()) openedByItem.merge(entry.stock().itemNo(), 1, Integer::sum);
    }

    /**
     * Appends value entries of one item that are rows of what {@link #entries} gave, numbered on from the last number given out.
     * They stay rows as long as nobody asks for an entry.
     *
     * @param toAdjust rows of the item ledger entries whose cost is to be passed on
     */
    public void append(ValueEntryRows made, StateChanges.Flags toAdjust) {
        rows.add(new Rows(made, lastValueEntryNo + 1, toAdjust));
        lastValueEntryNo += made.size();
    }

    /** Makes entries of what was appended as rows. */
    private void layOut() {
        if (rows.isEmpty()) return;
        var appended = List.copyOf(rows);
        rows.clear();
        for (var some : appended) {
            for (int i = 0; i < some.values.size(); i++)
                append(some.values.entry(i, some.firstEntryNo + i, registerNo));
            for (int i = 0; i < some.flags.size(); i++)
                change(some.flags.entryNo(i), state -> state.withAppliedEntryToAdjust(true));
        }
    }

    /** Whether nothing was written on entries but rows, so that they have all numbers that were given out. */
    private boolean hasRowsAlone() {
        return !rows.isEmpty()
                && valueEntries.isEmpty()
                && changedEntries.isEmpty()
                && rows.stream().mapToLong(some -> some.values.size()).sum() == lastValueEntryNo - before.valueEntry();
    }

    /** Appends a value entry whose number was given out. */
    public void append(ValueEntry entry) {
        layOut();
        if (valueEntries.put(entry.entryNo(), entry) != null)
            throw new IllegalStateException("value entry " + entry.entryNo() + " written twice");
        writtenOn(entry.itemLedgerEntryNo()).valueEntries().add(entry.entryNo());
        var list = writableValueEntries(entry.itemLedgerEntryNo());
        int at = list.size();
        while (at > 0 && list.get(at - 1).entryNo() > entry.entryNo()) at--;
        list.add(at, entry);
    }

    /** Appends an application whose number was given out. */
    public void append(ItemApplicationEntry entry) {
        applications.put(entry.entryNo(), entry);
        writtenOn(entry.inboundEntryNo()).applications().add(entry.entryNo());
        index(entry);
    }

    public void append(PhysicalInventoryEntry entry) {
        physicalInventoryEntries.add(entry);
    }

    public long nextPhysicalInventoryEntryNo() {
        return before.physicalInventoryEntry() + physicalInventoryEntries.size() + 1;
    }

    // ---- what is changed

    /** Changes the state of an item ledger entry. */
    public void change(long entryNo, UnaryOperator<ItemLedgerEntryState> change) {
        layOut();
        var entry = itemLedgerEntry(entryNo);
        var state = change.apply(entry.state());
        if (state.equals(entry.state())) return;
        addInvoiced(entry.stock(), state.invoicedQuantity().minus(entry.invoicedQuantity()));
        int opened = (entry.with(state).open() ? 1 : 0) - (entry.open() ? 1 : 0);
        if (opened != 0) openedByItem.merge(entry.stock().itemNo(), opened, Integer::sum);
        if (entryNo > before.itemLedgerEntry()) {
            itemLedgerEntries.set((int) (entryNo - before.itemLedgerEntry() - 1), entry.with(state));
        } else {
            var changed = entry.with(state);
            changedEntries.put(entryNo, changed);
            changedEntriesByItem
                    .computeIfAbsent(entry.stock().itemNo(), item -> new LinkedHashMap<>())
                    .put(entryNo, changed);
        }
    }

    /** Changes the state of a value entry. */
    public void change(ValueEntry entry, ValueEntryState state) {
        if (state.equals(entry.state())) return;
        var changed = entry.with(state);
        var list = writableValueEntries(entry.itemLedgerEntryNo());
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).entryNo() == entry.entryNo()) list.set(i, changed);
        }
        if (valueEntries.replace(entry.entryNo(), changed) != null) return;
        valueStates.put(
                entry.entryNo(), new LedgerChange.ChangedValueEntry(entry.itemLedgerEntryNo(), entry.entryNo(), state));
        writtenOn(entry.itemLedgerEntryNo()).valueStates().add(entry.entryNo());
    }

    /** Replaces an application by one of the same number. */
    public void change(ItemApplicationEntry entry) {
        if (applications.replace(entry.entryNo(), entry) != null) return;
        replacedApplications.put(entry.entryNo(), entry);
        writtenOn(entry.inboundEntryNo()).applications().add(entry.entryNo());
    }

    /** Removes an application: it goes to the history, also one that this request made. */
    public void remove(ItemApplicationEntry entry) {
        applications.remove(entry.entryNo());
        replacedApplications.remove(entry.entryNo());
        removedApplications.put(entry.entryNo(), new RemovedApplication(entry, registerNo));
        writtenOn(entry.inboundEntryNo()).applications().add(entry.entryNo());
    }

    /** What was written on the item of an entry. */
    private Written writtenOn(long itemLedgerEntryNo) {
        var itemNo = itemLedgerEntry(itemLedgerEntryNo).stock().itemNo();
        return writtenByItem.computeIfAbsent(itemNo, first -> Written.nothing());
    }

    public void change(Setup changed) {
        setup = Optional.of(changed);
    }

    public void change(Item item) {
        items.put(item.no(), item);
    }

    public void change(String itemNo, ItemState state) {
        if (!state.equals(itemState(itemNo))) itemStates.put(itemNo, state);
    }

    public void change(StockkeepingUnit unit) {
        if (!findStockkeepingUnit(unit.key()).equals(Optional.of(unit))) stockkeepingUnits.put(unit.key(), unit);
    }

    public void addEntryPoint(StockKey stock, LocalDate valuationDate) {
        entryPoints.add(stock, valuationDate);
    }

    /** Removes the entry points of a stock from a date on; what is said of them goes with them (ADJ-188). */
    public void removeEntryPointsFrom(StockKey stock, LocalDate date) {
        entryPoints.removeFrom(stock, date);
    }

    /** Says from when on no entry point of a stock is adjusted; empty: all are. */
    public void setUnadjustedFrom(StockKey stock, Optional<LocalDate> date) {
        entryPoints.setUnadjustedFrom(stock, date);
    }

    /** Replaces what is told of an inventory period. */
    public void setInventoryPeriodHistory(LocalDate endingDate, List<InventoryPeriodHistory> history) {
        inventoryPeriodHistory.put(endingDate, List.copyOf(history));
    }

    /** What a store appends. */
    public LedgerChange change(PostingRequest.By by) {
        boolean staysRows = hasRowsAlone();
        if (!staysRows) layOut();
        return new LedgerChange(
                by,
                base.version(),
                before,
                lastNumbers(),
                new LedgerChange.Appended(
                        List.copyOf(itemLedgerEntries),
                        staysRows ? valueEntryRows() : List.copyOf(valueEntries.values()),
                        List.copyOf(applications.values()),
                        List.copyOf(physicalInventoryEntries)),
                new LedgerChange.Changed(
                        staysRows ? flags() : states(),
                        List.copyOf(valueStates.values()),
                        List.copyOf(replacedApplications.values()),
                        List.copyOf(removedApplications.values())),
                new LedgerChange.Master(
                        setup,
                        Collections.unmodifiableMap(new LinkedHashMap<>(items)),
                        Collections.unmodifiableMap(new LinkedHashMap<>(itemStates)),
                        List.copyOf(stockkeepingUnits.values()),
                        entryPoints.removedFrom(),
                        entryPoints.added(),
                        entryPoints.marked(),
                        Collections.unmodifiableMap(new TreeMap<>(inventoryPeriodHistory))));
    }

    private ValueEntryList valueEntryRows() {
        var list = new ValueEntryList(registerNo, before.valueEntry());
        for (var some : rows) list.addItem(some.values);
        return list;
    }

    private StateChanges flags() {
        var changes = new StateChanges();
        for (var some : rows) changes.add(some.flags);
        return changes;
    }

    private List<LedgerChange.ChangedItemLedgerEntry> states() {
        return changedEntries.values().stream()
                .sorted(Comparator.comparingLong(ItemLedgerEntry::entryNo))
                .map(entry -> new LedgerChange.ChangedItemLedgerEntry(entry.entryNo(), entry.state()))
                .toList();
    }

    private Collection<ItemLedgerEntry> changedEntries(String itemNo) {
        layOut();
        return changedEntriesByItem.getOrDefault(itemNo, Map.of()).values();
    }

    // ---- what is read

    @Override
    public Setup setup() {
        return setup.orElseGet(base::setup);
    }

    @Override
    public EntryNumbers lastNumbers() {
        return new EntryNumbers(
                isRegistered() ? registerNo : before.register(),
                before.itemLedgerEntry() + itemLedgerEntries.size(),
                lastValueEntryNo,
                lastApplicationNo,
                before.physicalInventoryEntry() + physicalInventoryEntries.size());
    }

    /** Whether there is anything that a register is made for. */
    private boolean isRegistered() {
        return !itemLedgerEntries.isEmpty()
                || !valueEntries.isEmpty()
                || !rows.isEmpty()
                || !applications.isEmpty()
                || !physicalInventoryEntries.isEmpty()
                || !replacedApplications.isEmpty()
                || !removedApplications.isEmpty();
    }

    @Override
    public long version() {
        return base.version() + 1;
    }

    @Override
    public Optional<Item> findItem(String itemNo) {
        var item = items.get(itemNo);
        return item != null ? Optional.of(item) : base.findItem(itemNo);
    }

    @Override
    public SortedSet<String> itemNos() {
        var itemNos = new TreeSet<>(base.itemNos());
        itemNos.addAll(items.keySet());
        return itemNos;
    }

    @Override
    public ItemState itemState(String itemNo) {
        var state = itemStates.get(itemNo);
        return state != null ? state : base.itemState(itemNo);
    }

    @Override
    public Optional<StockkeepingUnit> findStockkeepingUnit(StockKey stock) {
        var unit = stockkeepingUnits.get(stock);
        return unit != null ? Optional.of(unit) : base.findStockkeepingUnit(stock);
    }

    @Override
    public List<StockkeepingUnit> stockkeepingUnits(String itemNo) {
        var units = base.stockkeepingUnits(itemNo);
        if (stockkeepingUnits.isEmpty()) return units;
        var merged = new TreeMap<StockKey, StockkeepingUnit>(StockKey.BY_LOCATION_AND_VARIANT);
        for (var unit : units) merged.put(unit.key(), unit);
        for (var unit : stockkeepingUnits.values()) {
            if (unit.key().itemNo().equals(itemNo)) merged.put(unit.key(), unit);
        }
        return List.copyOf(merged.values());
    }

    @Override
    public boolean hasEntries(String itemNo) {
        return itemLedgerEntriesByItem.containsKey(itemNo) || base.hasEntries(itemNo);
    }

    @Override
    public int openEntryCount(String itemNo) {
        return base.openEntryCount(itemNo) + openedByItem.getOrDefault(itemNo, 0);
    }

    @Override
    public Optional<ItemLedgerEntry> findItemLedgerEntry(long entryNo) {
        layOut();
        if (entryNo > before.itemLedgerEntry()) {
            long index = entryNo - before.itemLedgerEntry() - 1;
            return index < itemLedgerEntries.size()
                    ? Optional.of(itemLedgerEntries.get((int) index))
                    : Optional.empty();
        }
        var changed = changedEntries.get(entryNo);
        return changed != null ? Optional.of(changed) : base.findItemLedgerEntry(entryNo);
    }

    private ItemLedgerEntry asChanged(ItemLedgerEntry entry) {
        layOut();
        return changedEntries.getOrDefault(entry.entryNo(), entry);
    }

    @Override
    public List<ValueEntry> valueEntries(long itemLedgerEntryNo) {
        layOut();
        var list = valueEntriesByEntry.get(itemLedgerEntryNo);
        if (list != null) return List.copyOf(list);
        return itemLedgerEntryNo > before.itemLedgerEntry() ? List.of() : base.valueEntries(itemLedgerEntryNo);
    }

    private List<ValueEntry> writableValueEntries(long itemLedgerEntryNo) {
        return valueEntriesByEntry.computeIfAbsent(
                itemLedgerEntryNo,
                no -> no > before.itemLedgerEntry() ? new ArrayList<>() : new ArrayList<>(base.valueEntries(no)));
    }

    @Override
    public List<ItemApplicationEntry> applicationsOfInbound(long itemLedgerEntryNo) {
        var old = itemLedgerEntryNo > before.itemLedgerEntry()
                ? List.<ItemApplicationEntry>of()
                : base.applicationsOfInbound(itemLedgerEntryNo);
        return merged(old, applicationsByInbound, itemLedgerEntryNo);
    }

    @Override
    public List<ItemApplicationEntry> applicationsOfOutbound(long itemLedgerEntryNo) {
        var old = itemLedgerEntryNo > before.itemLedgerEntry()
                ? List.<ItemApplicationEntry>of()
                : base.applicationsOfOutbound(itemLedgerEntryNo);
        return merged(old, applicationsByOutbound, itemLedgerEntryNo);
    }

    @Override
    public List<ItemApplicationEntry> transfersFrom(long itemLedgerEntryNo) {
        var old = itemLedgerEntryNo > before.itemLedgerEntry()
                ? List.<ItemApplicationEntry>of()
                : base.transfersFrom(itemLedgerEntryNo);
        return merged(old, applicationsByTransferredFrom, itemLedgerEntryNo);
    }

    private void index(ItemApplicationEntry entry) {
        applicationsByInbound
                .computeIfAbsent(entry.inboundEntryNo(), no -> new LinkedHashSet<>())
                .add(entry.entryNo());
        if (entry.outboundEntryNo() != 0)
            applicationsByOutbound
                    .computeIfAbsent(entry.outboundEntryNo(), no -> new LinkedHashSet<>())
                    .add(entry.entryNo());
        if (entry.transferredFromEntryNo() != 0)
            applicationsByTransferredFrom
                    .computeIfAbsent(entry.transferredFromEntryNo(), no -> new LinkedHashSet<>())
                    .add(entry.entryNo());
    }

    private List<ItemApplicationEntry> merged(
            List<ItemApplicationEntry> old, Map<Long, Set<Long>> added, long itemLedgerEntryNo) {
        var more = added.get(itemLedgerEntryNo);
        if (more == null && replacedApplications.isEmpty() && removedApplications.isEmpty()) return old;
        var merged = new ArrayList<ItemApplicationEntry>(old.size() + 2);
        for (var entry : old) {
            if (removedApplications.containsKey(entry.entryNo())) continue;
            merged.add(replacedApplications.getOrDefault(entry.entryNo(), entry));
        }
        if (more != null) {
            for (long no : more) {
                var entry = applications.get(no);
                if (entry != null) merged.add(entry);
            }
        }
        return merged;
    }

    @Override
    public Iterator<ItemLedgerEntry> openEntries(
            StockKey stock, Tracking specific, boolean positive, boolean descending) {
        var code = item(stock.itemNo()).trackingCode();
        var mine = new ArrayList<ItemLedgerEntry>();
        for (long no : itemLedgerEntriesByItem.getOrDefault(stock.itemNo(), List.of())) {
            var entry = itemLedgerEntry(no);
            if (matches(entry, stock, positive)
                    && entry.tracking().specific(code).equals(specific)) mine.add(entry);
        }
        for (var entry : changedEntries(stock.itemNo())) {
            if (matches(entry, stock, positive)
                    && entry.tracking().specific(code).equals(specific)) mine.add(entry);
        }
        var order = Comparator.comparing(ItemLedgerEntry::postingDate).thenComparingLong(ItemLedgerEntry::entryNo);
        var inOrder = descending ? order.reversed() : order;
        mine.sort(inOrder);
        return new Merged(base.openEntries(stock, specific, positive, descending), mine.iterator(), inOrder);
    }

    private static boolean matches(ItemLedgerEntry entry, StockKey stock, boolean positive) {
        return entry.open() && entry.positive() == positive && entry.stock().equals(stock);
    }

    /** The open entries of the base that this overlay did not touch, and its own, in one order. */
    private final class Merged implements Iterator<ItemLedgerEntry> {
        private final Iterator<ItemLedgerEntry> theirs;
        private final Iterator<ItemLedgerEntry> mine;
        private final Comparator<ItemLedgerEntry> order;
        private Optional<ItemLedgerEntry> nextTheirs;
        private Optional<ItemLedgerEntry> nextMine;

        Merged(Iterator<ItemLedgerEntry> theirs, Iterator<ItemLedgerEntry> mine, Comparator<ItemLedgerEntry> order) {
            this.theirs = theirs;
            this.mine = mine;
            this.order = order;
            this.nextTheirs = untouched();
            this.nextMine = mine.hasNext() ? Optional.of(mine.next()) : Optional.empty();
        }

        private Optional<ItemLedgerEntry> untouched() {
            while (theirs.hasNext()) {
                var entry = theirs.next();
                if (!changedEntries.containsKey(entry.entryNo())) return Optional.of(entry);
            }
            return Optional.empty();
        }

        @Override
        public boolean hasNext() {
            return nextTheirs.isPresent() || nextMine.isPresent();
        }

        @Override
        public ItemLedgerEntry next() {
            if (nextTheirs.isEmpty() && nextMine.isEmpty()) throw new NoSuchElementException();
            boolean takeMine = nextTheirs.isEmpty()
                    || (nextMine.isPresent() && order.compare(nextMine.get(), nextTheirs.get()) < 0);
            if (takeMine) {
                var entry = nextMine.orElseThrow();
                nextMine = mine.hasNext() ? Optional.of(mine.next()) : Optional.empty();
                return entry;
            }
            var entry = nextTheirs.orElseThrow();
            nextTheirs = untouched();
            return entry;
        }
    }

    @Override
    public Optional<ItemLedgerEntry> openInboundOfSerial(String itemNo, String serialNo) {
        for (long no : itemLedgerEntriesByItem.getOrDefault(itemNo, List.of())) {
            var entry = itemLedgerEntry(no);
            if (entry.open() && entry.positive() && entry.tracking().serialNo().equals(serialNo))
                return Optional.of(entry);
        }
        for (var entry : changedEntries(itemNo)) {
            if (entry.open() && entry.positive() && entry.tracking().serialNo().equals(serialNo))
                return Optional.of(entry);
        }
        return base.openInboundOfSerial(itemNo, serialNo).map(this::asChanged).filter(ItemLedgerEntry::open);
    }

    @Override
    public List<ItemLedgerEntry> entriesOfDocument(String itemNo, String documentNo) {
        var entries = new ArrayList<ItemLedgerEntry>();
        for (var entry : base.entriesOfDocument(itemNo, documentNo)) entries.add(asChanged(entry));
        for (long no : itemLedgerEntriesByItem.getOrDefault(itemNo, List.of())) {
            var entry = itemLedgerEntry(no);
            if (entry.facts().document().no().equals(documentNo)) entries.add(entry);
        }
        return entries;
    }

    private void addInvoiced(StockKey stock, Quantity quantity) {
        if (quantity.isZero()) return;
        invoicedByItem.merge(stock.itemNo(), quantity, Quantity::plus);
        invoicedByStock.merge(stock, quantity, Quantity::plus);
    }

    @Override
    public Quantity invoicedQuantity(String itemNo) {
        return base.invoicedQuantity(itemNo).plus(invoicedByItem.getOrDefault(itemNo, Quantity.ZERO));
    }

    @Override
    public Quantity invoicedQuantity(StockKey stock) {
        return base.invoicedQuantity(stock).plus(invoicedByStock.getOrDefault(stock, Quantity.ZERO));
    }

    @Override
    public Quantity quantityOnHand(StockKey stock) {
        return base.quantityOnHand(stock).plus(quantityByStock.getOrDefault(stock, Quantity.ZERO));
    }

    @Override
    public boolean hasEntryPoint(StockKey stock, LocalDate valuationDate) {
        return entryPoints.has(stock, valuationDate);
    }

    @Override
    public Optional<LocalDate> entryPointFrom(StockKey stock, LocalDate date) {
        return entryPoints.from(stock, date);
    }

    @Override
    public int[] entryPointDays(StockKey stock, LocalDate from) {
        return entryPoints.days(stock, from);
    }

    @Override
    public Optional<LocalDate> unadjustedFrom(StockKey stock) {
        return entryPoints.unadjustedFrom(stock);
    }

    @Override
    public Optional<EntryPoint> unadjustedEntryPointBefore(LocalDate valuationDate, Predicate<EntryPoint> wanted) {
        return entryPoints.unadjustedBefore(valuationDate, wanted);
    }

    @Override
    public SortedSet<String> itemsToAdjust() {
        var itemNos = new TreeSet<>(base.itemsToAdjust());
        itemStates.forEach((itemNo, state) -> {
            if (state.costIsAdjusted()) itemNos.remove(itemNo);
            else itemNos.add(itemNo);
        });
        return itemNos;
    }

    @Override
    public SortedSet<String> itemsOf(CostingMethod method) {
        var itemNos = new TreeSet<>(base.itemsOf(method));
        for (var itemNo : itemLedgerEntriesByItem.keySet()) {
            if (item(itemNo).costingMethod() == method) itemNos.add(itemNo);
        }
        return itemNos;
    }

    /** Of an item this overlay writes on, what it writes is laid over a copy of the entries. */
    @Override
    public Optional<ItemEntries> entries(String itemNo) {
        if (rows.stream().anyMatch(some -> some.values.itemNo().equals(itemNo))) layOut();
        if (!isTouched(itemNo)) return base.entries(itemNo);
        var entries = base.entries(itemNo).map(ItemEntries::copy).orElseGet(ItemEntries::new);
        var columns = entries.itemLedgerEntries();
        for (var entry : changedEntries(itemNo)) entries.setState(columns.row(entry.entryNo()), entry.state());
        for (long no : itemLedgerEntriesByItem.getOrDefault(itemNo, List.of())) {
            var entry = itemLedgerEntry(no);
            entries.append(entry, entry.facts());
        }
        lay(writtenByItem.getOrDefault(itemNo, Written.nothing()), entries);
        return Optional.of(entries);
    }

    private void lay(Written written, ItemEntries entries) {
        for (long no : written.valueEntries()) {
            var value = Objects.requireNonNull(valueEntries.get(no));
            entries.append(value, entries.itemLedgerEntries().row(value.itemLedgerEntryNo()), value.facts());
        }
        for (long no : written.valueStates()) {
            var changed = Objects.requireNonNull(valueStates.get(no));
            entries.setState(changed.itemLedgerEntryNo(), no, changed.state());
        }
        for (long no : written.applications()) {
            boolean isOld = entries.applications().row(no) >= 0;
            var removed = removedApplications.get(no);
            if (removed == null) {
                var changed = isOld ? replacedApplications.get(no) : applications.get(no);
                lay(Objects.requireNonNull(changed), isOld, entries);
            } else if (isOld) {
                entries.remove(removed.application());
            }
        }
    }

    private static void lay(ItemApplicationEntry application, boolean isOld, ItemEntries entries) {
        if (isOld) entries.replace(application);
        else entries.append(application);
    }

    private boolean isTouched(String itemNo) {
        return itemLedgerEntriesByItem.containsKey(itemNo)
                || changedEntriesByItem.containsKey(itemNo)
                || writtenByItem.containsKey(itemNo);
    }

    @Override
    public List<EntryPoint> entryPoints(String itemNo) {
        return entryPoints.ofItem(itemNo);
    }

    @Override
    public Set<StockKey> stocksWithEntryPoints(String itemNo) {
        return entryPoints.stocks(itemNo);
    }

    @Override
    public Set<StockKey> stocksToAdjust(String itemNo) {
        return entryPoints.stocksToAdjust(itemNo);
    }

    @Override
    public List<ItemLedgerEntry> openOutbounds(String itemNo) {
        var open = new TreeMap<Long, ItemLedgerEntry>();
        for (var entry : base.openOutbounds(itemNo)) open.put(entry.entryNo(), asChanged(entry));
        for (var entry : changedEntries(itemNo)) open.put(entry.entryNo(), entry);
        for (long no : itemLedgerEntriesByItem.getOrDefault(itemNo, List.of())) open.put(no, itemLedgerEntry(no));
        return open.values().stream()
                .filter(entry -> !entry.positive() && entry.open())
                .toList();
    }

    @Override
    public List<ItemLedgerEntry> openOutbounds(LocalDate postedUntil) {
        var open = new TreeMap<Long, ItemLedgerEntry>();
        for (var entry : base.openOutbounds(postedUntil)) open.put(entry.entryNo(), asChanged(entry));
        layOut();
        for (var entry : changedEntries.values()) open.put(entry.entryNo(), entry);
        for (var entry : itemLedgerEntries) open.put(entry.entryNo(), entry);
        return open.values().stream()
                .filter(entry -> !entry.positive()
                        && entry.open()
                        && !entry.postingDate().isAfter(postedUntil))
                .sorted(Comparator.comparing(entry -> entry.stock().itemNo()))
                .toList();
    }

    @Override
    public List<InventoryPeriodHistory> inventoryPeriodHistory(LocalDate endingDate) {
        var changed = inventoryPeriodHistory.get(endingDate);
        return changed != null ? changed : base.inventoryPeriodHistory(endingDate);
    }

    @Override
    public StockValue stockValue(StockKey stock) {
        return base.stockValue(stock).plus(added(entry -> entry.stock().equals(stock)));
    }

    @Override
    public StockValue stockValue(String itemNo) {
        return base.stockValue(itemNo)
                .plus(added(entry -> entry.stock().itemNo().equals(itemNo)));
    }

    private StockValue added(Predicate<ItemLedgerEntry> wanted) {
        layOut();
        var sum = StockValue.NONE;
        for (var value : valueEntries.values()) {
            if (wanted.test(itemLedgerEntry(value.itemLedgerEntryNo())))
                sum = sum.plus(new StockValue(
                        value.quantities().itemLedgerEntry(),
                        value.actualAndExpected().lcy()));
        }
        return sum;
    }
}
