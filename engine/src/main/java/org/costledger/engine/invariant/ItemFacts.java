package org.costledger.engine.invariant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan.ItemHistory;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;

/** The history of one item, with what laws look up in it by entry number. */
final class ItemFacts {
    private final Setup setup;
    private final Registers registers;
    private final ItemHistory history;
    private final Map<Long, ItemLedgerEntry> entryByNo;
    private final Map<Long, List<ValueEntry>> valueEntries = new HashMap<>();
    private final Map<Long, List<ItemApplicationEntry>> byInbound = new HashMap<>();
    private final Map<Long, List<ItemApplicationEntry>> byOutbound = new HashMap<>();

    ItemFacts(Setup setup, Registers registers, ItemHistory history) {
        this.setup = setup;
        this.registers = registers;
        this.history = history;
        this.entryByNo = HashMap.newHashMap(history.itemLedgerEntries().size());
        for (var entry : history.itemLedgerEntries()) entryByNo.put(entry.entryNo(), entry);
        for (var value : history.valueEntries()) add(valueEntries, value.itemLedgerEntryNo(), value);
        for (var application : history.applications()) {
            add(byInbound, application.inboundEntryNo(), application);
            if (application.outboundEntryNo() != 0) add(byOutbound, application.outboundEntryNo(), application);
        }
    }

    private static <T> void add(Map<Long, List<T>> map, long no, T value) {
        map.computeIfAbsent(no, key -> new ArrayList<>(2)).add(value);
    }

    Setup setup() {
        return setup;
    }

    Registers registers() {
        return registers;
    }

    ItemHistory history() {
        return history;
    }

    Item item() {
        return history.item();
    }

    CostingRule rule() {
        return CostingRule.of(item().costingMethod());
    }

    List<ItemLedgerEntry> entries() {
        return history.itemLedgerEntries();
    }

    List<ValueEntry> valueEntries() {
        return history.valueEntries();
    }

    List<ItemApplicationEntry> applications() {
        return history.applications();
    }

    Optional<ItemLedgerEntry> find(long entryNo) {
        return Optional.ofNullable(entryByNo.get(entryNo));
    }

    /** The value entries of an item ledger entry, by number. */
    List<ValueEntry> valueEntries(ItemLedgerEntry entry) {
        return valueEntries.getOrDefault(entry.entryNo(), List.of());
    }

    /** The applications in which the entry supplies, its own among them. */
    List<ItemApplicationEntry> ofInbound(long entryNo) {
        return byInbound.getOrDefault(entryNo, List.of());
    }

    /** The applications in which the entry is supplied, and those that take its cost. */
    List<ItemApplicationEntry> ofOutbound(long entryNo) {
        return byOutbound.getOrDefault(entryNo, List.of());
    }

    /** The application that states the quantity of an inbound (INV-5); the first one, if it has several. */
    Optional<ItemApplicationEntry> own(ItemLedgerEntry inbound) {
        for (var application : ofInbound(inbound.entryNo())) {
            if (!application.isQuantityApplication()) return Optional.of(application);
        }
        return Optional.empty();
    }

    /** The inbounds that supply an outbound with quantity. */
    List<ItemLedgerEntry> suppliers(long outboundEntryNo) {
        var suppliers = new ArrayList<ItemLedgerEntry>();
        for (var application : ofOutbound(outboundEntryNo)) {
            if (application.isQuantityApplication())
                find(application.inboundEntryNo()).ifPresent(suppliers::add);
        }
        return suppliers;
    }

    /** The earliest date any value of the entry counts from. */
    Optional<LocalDate> earliestValuationDate(long entryNo) {
        return valueEntries.getOrDefault(entryNo, List.of()).stream()
                .map(ValueEntry::valuationDate)
                .min(Comparator.naturalOrder());
    }

    /** The applications that were removed, as they were. */
    List<ItemApplicationEntry> removedApplications() {
        return history().applicationHistory().stream()
                .map(RemovedApplication::application)
                .toList();
    }
}
