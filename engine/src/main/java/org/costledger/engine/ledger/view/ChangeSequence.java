package org.costledger.engine.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryState;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerChange.ChangedItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerChange.ChangedValueEntry;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/**
 * Changes that follow each other, each computed on what the one before it left, to be written at once: what they come to together.
 * What several of them change is written as the last one left it, and on what they append themselves nothing is changed afterwards.
 */
public final class ChangeSequence {
    private final List<LedgerChange> changes;

    private ChangeSequence(List<LedgerChange> changes) {
        this.changes = changes;
    }

    /**
     * Some changes, in their order.
     *
     * @param changes at least one
     */
    public static ChangeSequence of(List<LedgerChange> changes) {
        for (int next = 1; next < changes.size(); next++) {
            var last = changes.get(next - 1).after();
            if (!changes.get(next).before().equals(last))
                throw new IllegalStateException(
                        "computed after " + changes.get(next).before() + ", not " + last);
        }
        return new ChangeSequence(List.copyOf(changes));
    }

    /** Each of them. */
    public List<LedgerChange> each() {
        return changes;
    }

    /** The last numbers before the first of them. */
    public EntryNumbers before() {
        return changes.getFirst().before();
    }

    /** The last numbers with the last of them. */
    public EntryNumbers after() {
        return changes.getLast().after();
    }

    /**
     * What changes together.
     *
     * @param appended as the last change left it
     * @param changed of what was there before the first
     */
    public record Total(LedgerChange.Appended appended, LedgerChange.Changed changed, LedgerChange.Master master) {}

    public Total total() {
        if (changes.size() > 1) return new Summing().total(changes);
        var only = changes.getFirst();
        return new Total(only.appended(), only.changed(), only.master());
    }

    /** Takes the changes one after the other. */
    private static final class Summing {
        private final List<ItemLedgerEntry> itemLedgerEntries = new ArrayList<>();
        private final Map<Long, ItemLedgerEntryState> entryStates = new TreeMap<>();
        private final List<ValueEntry> valueEntries = new ArrayList<>();
        private final Map<Long, ChangedValueEntry> valueStates = new TreeMap<>();
        private final Map<Long, ItemApplicationEntry> applications = new LinkedHashMap<>();
        private final Map<Long, ItemApplicationEntry> replaced = new TreeMap<>();
        private final List<RemovedApplication> removed = new ArrayList<>();
        private final List<PhysicalInventoryEntry> physicalInventoryEntries = new ArrayList<>();

        private Optional<Setup> setup = Optional.empty();
        private final Map<String, Item> items = new LinkedHashMap<>();
        private final Map<String, ItemState> itemStates = new LinkedHashMap<>();
        private final Map<StockKey, StockkeepingUnit> stockkeepingUnits = new LinkedHashMap<>();
        private final Map<StockKey, LocalDate> entryPointsRemovedFrom = new HashMap<>();
        private final Map<StockKey, List<EntryPoint.Key>> entryPoints = new LinkedHashMap<>();
        private final Map<StockKey, Optional<LocalDate>> unadjustedFrom = new LinkedHashMap<>();
        private final Map<LocalDate, List<InventoryPeriodHistory>> inventoryPeriodHistory = new TreeMap<>();

        Total total(List<LedgerChange> changes) {
            for (var change : changes) {
                append(change.appended());
                change(change.changed());
                change(change.master());
            }
            return new Total(appended(), changed(), master());
        }

        private void append(LedgerChange.Appended appended) {
            itemLedgerEntries.addAll(appended.itemLedgerEntries());
            valueEntries.addAll(appended.valueEntries());
            for (var entry : appended.itemApplicationEntries()) applications.put(entry.entryNo(), entry);
            physicalInventoryEntries.addAll(appended.physicalInventoryEntries());
        }

        private void change(LedgerChange.Changed changed) {
            for (var entry : changed.itemLedgerEntries()) entryStates.put(entry.entryNo(), entry.state());
            for (var value : changed.valueEntries()) valueStates.put(value.entryNo(), value);
            for (var entry : changed.applications()) {
                if (applications.replace(entry.entryNo(), entry) == null) replaced.put(entry.entryNo(), entry);
            }
            for (var gone : changed.applicationHistory()) {
                applications.remove(gone.application().entryNo());
                replaced.remove(gone.application().entryNo());
                removed.add(gone);
            }
        }

        private void change(LedgerChange.Master master) {
            if (master.setup().isPresent()) setup = master.setup();
            items.putAll(master.items());
            itemStates.putAll(master.itemStates());
            for (var unit : master.stockkeepingUnits()) stockkeepingUnits.put(unit.key(), unit);
            master.entryPointsRemovedFrom().forEach(this::removeEntryPointsFrom);
            for (var point : master.entryPoints())
                entryPoints
                        .computeIfAbsent(point.stock(), stock -> new ArrayList<>())
                        .add(point);
            unadjustedFrom.putAll(master.unadjustedFrom());
            inventoryPeriodHistory.putAll(master.inventoryPeriodHistory());
        }

        private void removeEntryPointsFrom(StockKey stock, LocalDate date) {
            entryPointsRemovedFrom.merge(stock, date, (one, other) -> one.isBefore(other) ? one : other);
            entryPoints
                    .getOrDefault(stock, new ArrayList<>())
                    .removeIf(point -> !point.valuationDate().isBefore(date));
        }

        private LedgerChange.Appended appended() {
            itemLedgerEntries.replaceAll(entry -> {
                var state = entryStates.remove(entry.entryNo());
                return state == null ? entry : entry.with(state);
            });
            valueEntries.replaceAll(entry -> {
                var changed = valueStates.remove(entry.entryNo());
                return changed == null ? entry : entry.with(changed.state());
            });
            return new LedgerChange.Appended(
                    itemLedgerEntries, valueEntries, List.copyOf(applications.values()), physicalInventoryEntries);
        }

        /** What is left is of entries that were there before. */
        private LedgerChange.Changed changed() {
            return new LedgerChange.Changed(
                    entryStates.entrySet().stream()
                            .map(state -> new ChangedItemLedgerEntry(state.getKey(), state.getValue()))
                            .toList(),
                    List.copyOf(valueStates.values()),
                    List.copyOf(replaced.values()),
                    removed);
        }

        private LedgerChange.Master master() {
            return new LedgerChange.Master(
                    setup,
                    items,
                    itemStates,
                    List.copyOf(stockkeepingUnits.values()),
                    entryPointsRemovedFrom,
                    entryPoints.values().stream().flatMap(List::stream).toList(),
                    Collections.unmodifiableMap(unadjustedFrom),
                    inventoryPeriodHistory);
        }
    }
}
