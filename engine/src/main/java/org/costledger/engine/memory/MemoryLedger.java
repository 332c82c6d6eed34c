package org.costledger.engine.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.column.RegisterNumbers;
import org.costledger.engine.ledger.column.ValueEntryList;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.StateChanges;
import org.costledger.engine.ledger.view.StockValue;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/**
 * A ledger held in memory, whole or in part. One thread writes at a time; {@link #append} is the only way to change it.
 */
public final class MemoryLedger implements LedgerView, LedgerScan {
    private Setup setup;
    private final Map<String, Item> items = new TreeMap<>();
    private final Map<String, ItemState> itemStates = new HashMap<>();
    private final NavigableSet<String> itemsToAdjust = new TreeSet<>();
    private final Map<String, TreeMap<StockKey, StockkeepingUnit>> stockkeepingUnits = new HashMap<>();

    private final Map<String, Component> components = new HashMap<>();
    private final List<Component> componentList = new ArrayList<>();
    private final EntryOwners owners = new EntryOwners(componentList);

    private final Registers registers = new Registers();
    private final RegisterNumbers registerNumbers;
    private final List<ItemRegister> loadedRegisters = new ArrayList<>();
    private EntryNumbers lastNumbers;
    private long version;
    private final List<PhysicalInventoryEntry> physicalInventoryEntries = new ArrayList<>();
    private final Map<LocalDate, List<InventoryPeriodHistory>> inventoryPeriodHistory = new TreeMap<>();

    private Optional<ItemLedgerEntry.Facts> lastFacts = Optional.empty();
    private Optional<ValueEntry.Facts> lastValueFacts = Optional.empty();

    /** An empty ledger. */
    public MemoryLedger(Setup setup) {
        this.setup = setup;
        registerNumbers = registers;
        lastNumbers = EntryNumbers.NONE;
    }

    /** A part of a ledger, filled by {@link SliceLoading}: the registers of its entries are not known, they say them themselves. */
    MemoryLedger(Setup setup, EntryNumbers lastNumbers) {
        this.setup = setup;
        registerNumbers = RegisterNumbers.UNKNOWN;
        this.lastNumbers = lastNumbers;
    }

    // ---- how it grows

    /** Writes a change that was computed on this ledger as it stands. */
    public void append(LedgerChange change) {
        if (change.version() != version)
            throw new IllegalStateException("computed on version " + change.version() + ", ledger is at " + version);
        if (!change.before().equals(lastNumbers))
            throw new IllegalStateException("computed after " + change.before() + ", last are " + lastNumbers);
        version++;
        appendMasterData(change.master());
        appendEntries(change.appended());
        applyChanges(change.changed());
        changeEntryPoints(change.master());
        if (!change.appended().isEmpty() || hasChanges(change.changed())) {
            addRegister(change);
            lastNumbers = change.after();
        }
    }

    /**
     * Writes a change that was computed on this part of a ledger as it stands, under the numbers it was written with in the whole: others
     * may have taken some in between.
     */
    public void appendAsWritten(LedgerChange change) {
        if (registerNumbers.equals(registers)) throw new IllegalStateException("a whole ledger leaves out no numbers");
        lastNumbers = change.before();
        append(change);
    }

    /** A part of a ledger does not begin with the first register, and keeps them as they are. */
    private void addRegister(LedgerChange change) {
        if (registerNumbers.equals(registers)) registers.append(change.by(), change.after());
        else
            loadedRegisters.add(
                    new ItemRegister(change.after().register(), change.by(), change.before(), change.after()));
    }

    private static boolean hasChanges(LedgerChange.Changed changed) {
        return !changed.applications().isEmpty()
                || !changed.applicationHistory().isEmpty();
    }

    private void appendMasterData(LedgerChange.Master master) {
        master.setup().ifPresent(changed -> setup = changed);
        items.putAll(master.items());
        master.itemStates().forEach(this::setState);
        master.stockkeepingUnits().forEach(this::putStockkeepingUnit);
        master.inventoryPeriodHistory().forEach(this::putInventoryPeriodHistory);
    }

    /** Takes an item out of a part of a ledger, to be put into another one; this one is not to be used any more. */
    public HeldItem hold(String itemNo) {
        return new HeldItem(item(itemNo), itemState(itemNo), stockkeepingUnits(itemNo), find(itemNo));
    }

    void put(HeldItem held) {
        putItem(held.item(), held.state());
        held.stockkeepingUnits().forEach(this::putStockkeepingUnit);
        held.component().ifPresent(component -> {
            component.moveTo(componentList.size());
            componentList.add(component);
            components.put(component.itemNo(), component);
            owners.add(component);
        });
    }

    void putItem(Item item, ItemState state) {
        items.put(item.no(), item);
        setState(item.no(), state);
    }

    void putStockkeepingUnit(StockkeepingUnit unit) {
        stockkeepingUnits
                .computeIfAbsent(unit.key().itemNo(), item -> new TreeMap<>(StockKey.BY_LOCATION_AND_VARIANT))
                .put(unit.key(), unit);
    }

    void putInventoryPeriodHistory(LocalDate endingDate, List<InventoryPeriodHistory> history) {
        if (history.isEmpty()) inventoryPeriodHistory.remove(endingDate);
        else inventoryPeriodHistory.put(endingDate, history);
    }

    private void changeEntryPoints(LedgerChange.Master master) {
        master.entryPointsRemovedFrom()
                .forEach((stock, date) -> component(stock.itemNo()).removeEntryPointsFrom(stock, date));
        master.entryPoints().forEach(this::addEntryPoint);
        master.unadjustedFrom().forEach(this::setUnadjustedFrom);
    }

    void addEntryPoint(EntryPoint.Key key) {
        component(key.stock().itemNo()).addEntryPoint(key);
    }

    void setUnadjustedFrom(StockKey stock, Optional<LocalDate> date) {
        component(stock.itemNo()).setUnadjustedFrom(stock, date);
    }

    private void setState(String itemNo, ItemState state) {
        itemStates.put(itemNo, state);
        if (state.costIsAdjusted()) itemsToAdjust.remove(itemNo);
        else itemsToAdjust.add(itemNo);
    }

    private void appendEntries(LedgerChange.Appended appended) {
        appended.itemLedgerEntries().forEach(this::appendItemLedgerEntry);
        appendValueEntries(appended.valueEntries());
        appended.itemApplicationEntries().forEach(this::appendApplication);
        physicalInventoryEntries.addAll(appended.physicalInventoryEntries());
    }

    void addRegister(ItemRegister register) {
        loadedRegisters.add(register);
    }

    void addPhysicalInventoryEntry(PhysicalInventoryEntry entry) {
        physicalInventoryEntries.add(entry);
    }

    void appendItemLedgerEntry(ItemLedgerEntry entry) {
        var component = component(entry.stock().itemNo());
        owners.append(entry.entryNo(), component.number(), component.size());
        component.append(entry, shared(entry.facts()));
    }

    void appendApplication(ItemApplicationEntry entry) {
        var inbound = owners.place(entry.inboundEntryNo());
        var component = inbound.component();
        component
                .entries()
                .append(
                        entry,
                        inbound.row(),
                        rowIfNamed(component, entry.outboundEntryNo()),
                        rowIfNamed(component, entry.transferredFromEntryNo()));
    }

    private int rowIfNamed(Component component, long itemLedgerEntryNo) {
        return itemLedgerEntryNo == 0 ? -1 : owners.rowIn(component, itemLedgerEntryNo);
    }

    void removeApplication(RemovedApplication removed) {
        owners.componentOf(removed.application().inboundEntryNo()).remove(removed);
    }

    void appendValueEntries(List<ValueEntry> values) {
        if (values.isEmpty()) return;
        if (values instanceof ValueEntryList list && isMadeHere(list)) {
            appendRows(list);
            return;
        }
        var place = owners.place(values.getFirst().itemLedgerEntryNo());
        for (var value : values) {
            place = moved(place, value.itemLedgerEntryNo());
            var facts = value.kind().adjustment() ? value.facts() : shared(value.facts());
            place.component().append(value, place.row(), facts);
        }
    }

    /** Whether rows were made of the entries of this very ledger, and not of a copy of it. */
    private boolean isMadeHere(ValueEntryList list) {
        for (int item = 0; item < list.itemCount(); item++) {
            var rows = list.ofItem(item);
            if (!rows.isOf(owners.componentOf(rows.itemLedgerEntryNo(0)).entries())) return false;
        }
        return true;
    }

    private void appendRows(ValueEntryList list) {
        for (int item = 0; item < list.itemCount(); item++) {
            var rows = list.ofItem(item);
            owners.componentOf(rows.itemLedgerEntryNo(0)).append(rows, list.firstEntryNo(item), list.registerNo());
        }
    }

    private void setStates(List<LedgerChange.ChangedItemLedgerEntry> entries) {
        if (entries instanceof StateChanges changes && isMadeHere(changes)) {
            setEach(changes.stated());
            changes.flags().forEach(StateChanges.Flags::setAll);
        } else {
            setEach(entries);
        }
    }

    private boolean isMadeHere(StateChanges changes) {
        return changes.flags().stream()
                .allMatch(
                        flags -> flags.isOf(owners.componentOf(flags.entryNo(0)).entries()));
    }

    private void setEach(List<LedgerChange.ChangedItemLedgerEntry> entries) {
        if (entries.isEmpty()) return;
        var place = owners.place(entries.getFirst().entryNo());
        for (var entry : entries) {
            place = moved(place, entry.entryNo());
            place.component().setState(place.row(), entry.state());
        }
    }

    /** What follows each other is mostly of one entry. */
    private EntryOwners.Place moved(EntryOwners.Place from, long itemLedgerEntryNo) {
        return from.entryNo() == itemLedgerEntryNo ? from : owners.place(itemLedgerEntryNo);
    }

    private void applyChanges(LedgerChange.Changed changed) {
        setStates(changed.itemLedgerEntries());
        for (var value : changed.valueEntries())
            owners.componentOf(value.itemLedgerEntryNo())
                    .entries()
                    .setState(value.itemLedgerEntryNo(), value.entryNo(), value.state());
        for (var application : changed.applications())
            owners.componentOf(application.inboundEntryNo()).entries().replace(application);
        changed.applicationHistory().forEach(this::removeApplication);
    }

    // Entries of one document, and of one day without documents, share their facts.
    private ItemLedgerEntry.Facts shared(ItemLedgerEntry.Facts facts) {
        var last = lastFacts.filter(facts::equals);
        if (last.isPresent()) return last.get();
        lastFacts = Optional.of(facts);
        return facts;
    }

    private ValueEntry.Facts shared(ValueEntry.Facts facts) {
        var last = lastValueFacts.filter(facts::equals);
        if (last.isPresent()) return last.get();
        lastValueFacts = Optional.of(facts);
        return facts;
    }

    private Component component(String itemNo) {
        return components.computeIfAbsent(itemNo, no -> {
            var component = new Component(item(no), componentList.size(), registerNumbers);
            componentList.add(component);
            return component;
        });
    }

    // ---- how it is read

    @Override
    public Setup setup() {
        return setup;
    }

    @Override
    public EntryNumbers lastNumbers() {
        return lastNumbers;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Optional<Item> findItem(String itemNo) {
        return Optional.ofNullable(items.get(itemNo));
    }

    @Override
    public SortedSet<String> itemNos() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(items.keySet()));
    }

    @Override
    public ItemState itemState(String itemNo) {
        return itemStates.getOrDefault(itemNo, ItemState.NEW);
    }

    @Override
    public Optional<StockkeepingUnit> findStockkeepingUnit(StockKey stock) {
        var units = stockkeepingUnits.get(stock.itemNo());
        return units == null ? Optional.empty() : Optional.ofNullable(units.get(stock));
    }

    @Override
    public List<StockkeepingUnit> stockkeepingUnits(String itemNo) {
        var units = stockkeepingUnits.get(itemNo);
        return units == null ? List.of() : List.copyOf(units.values());
    }

    @Override
    public boolean hasEntries(String itemNo) {
        return find(itemNo)
                .filter(c -> c.entries().itemLedgerEntries().size() > 0)
                .isPresent();
    }

    @Override
    public int openEntryCount(String itemNo) {
        return find(itemNo).map(Component::openEntryCount).orElse(0);
    }

    private Optional<Component> find(String itemNo) {
        var found = Optional.ofNullable(components.get(itemNo));
        found.ifPresent(owners::expect);
        return found;
    }

    @Override
    public Optional<ItemLedgerEntry> findItemLedgerEntry(long entryNo) {
        return owners.find(entryNo).map(component -> {
            var columns = component.entries().itemLedgerEntries();
            return columns.entry(columns.row(entryNo));
        });
    }

    /** The item an entry is of, without looking at the entry. */
    public String itemNoOf(long itemLedgerEntryNo) {
        return owners.componentOf(itemLedgerEntryNo).itemNo();
    }

    @Override
    public List<ValueEntry> valueEntries(long itemLedgerEntryNo) {
        var entries = owners.componentOf(itemLedgerEntryNo).entries();
        return entries.valueEntries(entries.itemLedgerEntries().row(itemLedgerEntryNo));
    }

    @Override
    public List<ItemApplicationEntry> applicationsOfInbound(long itemLedgerEntryNo) {
        return applications(Chain.INBOUND, itemLedgerEntryNo);
    }

    @Override
    public List<ItemApplicationEntry> applicationsOfOutbound(long itemLedgerEntryNo) {
        return applications(Chain.OUTBOUND, itemLedgerEntryNo);
    }

    @Override
    public List<ItemApplicationEntry> transfersFrom(long itemLedgerEntryNo) {
        return applications(Chain.TRANSFERRED_FROM, itemLedgerEntryNo);
    }

    private List<ItemApplicationEntry> applications(Chain chain, long itemLedgerEntryNo) {
        var entries = owners.componentOf(itemLedgerEntryNo).entries();
        int row = entries.itemLedgerEntries().row(itemLedgerEntryNo);
        boolean inbound = entries.itemLedgerEntries().quantity(row) > 0;
        if (chain == (inbound ? Chain.OUTBOUND : Chain.INBOUND)) return List.of();
        return entries.applications(chain, row);
    }

    @Override
    public Iterator<ItemLedgerEntry> openEntries(
            StockKey stock, Tracking specific, boolean positive, boolean descending) {
        var component = components.get(stock.itemNo());
        return component == null
                ? Collections.emptyIterator()
                : component.openEntries(stock, specific, positive, descending);
    }

    @Override
    public Optional<ItemLedgerEntry> openInboundOfSerial(String itemNo, String serialNo) {
        return find(itemNo).flatMap(component -> component.openInboundOfSerial(serialNo));
    }

    @Override
    public List<ItemLedgerEntry> entriesOfDocument(String itemNo, String documentNo) {
        return find(itemNo)
                .map(component -> component.entriesOfDocument(documentNo))
                .orElse(List.of());
    }

    @Override
    public Quantity invoicedQuantity(String itemNo) {
        return find(itemNo).map(component -> component.sums().invoiced()).orElse(Quantity.ZERO);
    }

    @Override
    public Quantity invoicedQuantity(StockKey stock) {
        return find(stock.itemNo())
                .map(component -> component.sums().invoiced(stock))
                .orElse(Quantity.ZERO);
    }

    @Override
    public Quantity quantityOnHand(StockKey stock) {
        return find(stock.itemNo())
                .map(component -> component.sums().onHand(stock))
                .orElse(Quantity.ZERO);
    }

    @Override
    public boolean hasEntryPoint(StockKey stock, LocalDate valuationDate) {
        return findEntryPoints(stock).filter(days -> days.has(valuationDate)).isPresent();
    }

    @Override
    public Optional<LocalDate> entryPointFrom(StockKey stock, LocalDate date) {
        return findEntryPoints(stock).flatMap(days -> days.from(date));
    }

    @Override
    public Optional<LocalDate> unadjustedFrom(StockKey stock) {
        return findEntryPoints(stock).flatMap(EntryPointDays::unadjustedFrom);
    }

    @Override
    public int[] entryPointDays(StockKey stock, LocalDate from) {
        return findEntryPoints(stock).map(days -> days.from(Days.of(from))).orElseGet(() -> new int[0]);
    }

    private Optional<EntryPointDays> findEntryPoints(StockKey stock) {
        return find(stock.itemNo()).flatMap(component -> component.entryPointDays(stock));
    }

    @Override
    public Set<StockKey> stocksWithEntryPoints(String itemNo) {
        return find(itemNo).map(Component::stocksWithEntryPoints).orElse(Set.of());
    }

    @Override
    public Optional<EntryPoint> unadjustedEntryPointBefore(LocalDate valuationDate, Predicate<EntryPoint> wanted) {
        for (var itemNo : items.keySet()) {
            var found = find(itemNo).stream()
                    .flatMap(component -> component.entryPoints().stream())
                    .filter(point -> !point.costIsAdjusted()
                            && point.valuationDate().isBefore(valuationDate)
                            && wanted.test(point))
                    .findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    @Override
    public SortedSet<String> itemsToAdjust() {
        return Collections.unmodifiableSortedSet(itemsToAdjust);
    }

    @Override
    public SortedSet<String> itemsOf(CostingMethod method) {
        var itemNos = new TreeSet<String>();
        for (var item : items.values()) {
            if (item.costingMethod() == method && hasEntries(item.no())) itemNos.add(item.no());
        }
        return itemNos;
    }

    @Override
    public List<EntryPoint> entryPoints(String itemNo) {
        return find(itemNo).map(Component::entryPoints).orElse(List.of());
    }

    @Override
    public Set<StockKey> stocksToAdjust(String itemNo) {
        return find(itemNo).map(Component::stocksToAdjust).orElse(Set.of());
    }

    @Override
    public List<ItemLedgerEntry> openOutbounds(String itemNo) {
        return find(itemNo).map(Component::openOutbounds).orElse(List.of());
    }

    @Override
    public List<ItemLedgerEntry> openOutbounds(LocalDate postedUntil) {
        var open = new ArrayList<ItemLedgerEntry>();
        for (var itemNo : items.keySet()) {
            for (var entry : openOutbounds(itemNo)) {
                if (!entry.postingDate().isAfter(postedUntil)) open.add(entry);
            }
        }
        return open;
    }

    @Override
    public List<InventoryPeriodHistory> inventoryPeriodHistory(LocalDate endingDate) {
        return inventoryPeriodHistory.getOrDefault(endingDate, List.of());
    }

    @Override
    public StockValue stockValue(StockKey stock) {
        return find(stock.itemNo())
                .map(component -> component.sums().value(stock))
                .orElse(StockValue.NONE);
    }

    @Override
    public StockValue stockValue(String itemNo) {
        return find(itemNo).map(component -> component.sums().value()).orElse(StockValue.NONE);
    }

    // ---- how it is scanned

    @Override
    public List<Item> items() {
        return List.copyOf(items.values());
    }

    @Override
    public List<ItemRegister> registers() {
        return loadedRegisters.isEmpty() ? registers.all() : List.copyOf(loadedRegisters);
    }

    @Override
    public List<PhysicalInventoryEntry> physicalInventoryEntries() {
        return List.copyOf(physicalInventoryEntries);
    }

    @Override
    public Optional<ItemEntries> entries(String itemNo) {
        return find(itemNo).map(Component::entries);
    }

    @Override
    public ItemHistory history(String itemNo) {
        var item = item(itemNo);
        var component = find(itemNo);
        if (component.isEmpty())
            return new ItemHistory(
                    item,
                    itemState(itemNo),
                    stockkeepingUnits(itemNo),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        var entries = component.get().entries();
        return new ItemHistory(
                item,
                itemState(itemNo),
                stockkeepingUnits(itemNo),
                itemLedgerEntries(entries),
                valueEntries(entries),
                applications(entries),
                component.get().applicationHistory(),
                component.get().entryPoints());
    }

    private static List<ItemLedgerEntry> itemLedgerEntries(ItemEntries entries) {
        var columns = entries.itemLedgerEntries();
        var list = new ArrayList<ItemLedgerEntry>(columns.size());
        for (int row = 0; row < columns.size(); row++) list.add(columns.entry(row));
        return list;
    }

    private static List<ValueEntry> valueEntries(ItemEntries entries) {
        var columns = entries.valueEntries();
        var owners = entries.itemLedgerEntries();
        var list = new ArrayList<ValueEntry>(columns.size());
        for (int row = 0; row < columns.size(); row++) {
            int owner = columns.itemLedgerEntryRow(row);
            list.add(columns.entry(row, owners.entryNo(owner), Quantity.ofUnits(owners.quantity(owner))));
        }
        return list;
    }

    private static List<ItemApplicationEntry> applications(ItemEntries entries) {
        var columns = entries.applications();
        var list = new ArrayList<ItemApplicationEntry>(columns.size());
        for (int row = 0; row < columns.size(); row++) {
            if (!columns.isRemoved(row)) list.add(columns.entry(row, entries.itemLedgerEntries()));
        }
        return list;
    }
}
