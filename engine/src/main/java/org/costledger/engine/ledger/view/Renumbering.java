package org.costledger.engine.ledger.view;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.TreeMap;
import java.util.function.Function;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryState;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerChange.ChangedItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerChange.ChangedValueEntry;

/**
 * Gives the new entries of a change the numbers under which they are written. Several changes may be computed at the same time, each
 * as if it came next; numbers are given out when one is written (INV-25). What existed before keeps its number.
 */
public final class Renumbering {
    private final EntryNumbers from;
    private final EntryNumbers to;

    private Renumbering(EntryNumbers from, EntryNumbers to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The change with its entries numbered from other last numbers on.
     *
     * @param before the last numbers given out when it is written
     */
    public static LedgerChange from(EntryNumbers before, LedgerChange change) {
        return before.equals(change.before()) ? change : new Renumbering(change.before(), before).change(change);
    }

    /**
     * The same for changes that follow each other, each computed on what the one before it left: one block of numbers for all.
     *
     * @param before the last numbers given out when they are written
     */
    public static List<LedgerChange> from(EntryNumbers before, ChangeSequence changes) {
        if (before.equals(changes.before())) return changes.each();
        var renumbering = new Renumbering(changes.before(), before);
        return changes.each().stream().map(renumbering::change).toList();
    }

    private LedgerChange change(LedgerChange change) {
        return new LedgerChange(
                change.by(),
                change.version(),
                moved(change.before()),
                moved(change.after()),
                appended(change.appended()),
                changed(change.changed()),
                master(change.master()));
    }

    private LedgerChange.Appended appended(LedgerChange.Appended appended) {
        return new LedgerChange.Appended(
                each(appended.itemLedgerEntries(), this::entry),
                each(appended.valueEntries(), this::entry),
                each(appended.itemApplicationEntries(), this::entry),
                each(appended.physicalInventoryEntries(), this::entry));
    }

    private LedgerChange.Changed changed(LedgerChange.Changed changed) {
        return new LedgerChange.Changed(
                each(
                        changed.itemLedgerEntries(),
                        entry -> new ChangedItemLedgerEntry(itemLedgerEntry(entry.entryNo()), state(entry.state()))),
                each(
                        changed.valueEntries(),
                        entry -> new ChangedValueEntry(
                                itemLedgerEntry(entry.itemLedgerEntryNo()),
                                valueEntry(entry.entryNo()),
                                entry.state())),
                each(changed.applications(), this::entry),
                each(
                        changed.applicationHistory(),
                        removed -> new RemovedApplication(
                                entry(removed.application()), register(removed.removedByRegisterNo()))));
    }

    private LedgerChange.Master master(LedgerChange.Master master) {
        return new LedgerChange.Master(
                master.setup(),
                master.items(),
                master.itemStates(),
                master.stockkeepingUnits(),
                master.entryPointsRemovedFrom(),
                master.entryPoints(),
                master.unadjustedFrom(),
                histories(master.inventoryPeriodHistory()));
    }

    private Map<LocalDate, List<InventoryPeriodHistory>> histories(
            Map<LocalDate, List<InventoryPeriodHistory>> histories) {
        var renumbered = new TreeMap<LocalDate, List<InventoryPeriodHistory>>();
        histories.forEach((date, history) -> renumbered.put(date, each(history, this::entry)));
        return renumbered;
    }

    private ItemLedgerEntry entry(ItemLedgerEntry entry) {
        return new ItemLedgerEntry(
                itemLedgerEntry(entry.entryNo()),
                register(entry.registerNo()),
                entry.entryType(),
                entry.stock(),
                entry.postingDate(),
                entry.quantity(),
                entry.facts(),
                state(entry.state()));
    }

    private ItemLedgerEntryState state(ItemLedgerEntryState state) {
        long appliesTo = itemLedgerEntry(state.appliesToEntry());
        return appliesTo == state.appliesToEntry() ? state : state.withAppliesToEntry(appliesTo);
    }

    private ValueEntry entry(ValueEntry entry) {
        return new ValueEntry(
                valueEntry(entry.entryNo()),
                register(entry.registerNo()),
                itemLedgerEntry(entry.itemLedgerEntryNo()),
                entry.postingDate(),
                kind(entry.kind()),
                entry.quantities(),
                entry.cost(),
                entry.trade(),
                entry.facts(),
                entry.state());
    }

    private ValueEntry.Kind kind(ValueEntry.Kind kind) {
        long appliesTo = valueEntry(kind.appliesToEntry());
        return appliesTo == kind.appliesToEntry() ? kind : kind.withAppliesToEntry(appliesTo);
    }

    private ItemApplicationEntry entry(ItemApplicationEntry entry) {
        return new ItemApplicationEntry(
                application(entry.entryNo()),
                register(entry.registerNo()),
                itemLedgerEntry(entry.inboundEntryNo()),
                itemLedgerEntry(entry.outboundEntryNo()),
                itemLedgerEntry(entry.transferredFromEntryNo()),
                entry.quantity(),
                entry.postingDate(),
                entry.costApplication(),
                entry.outputCompletelyInvdDate(),
                entry.outboundEntryIsUpdated());
    }

    private PhysicalInventoryEntry entry(PhysicalInventoryEntry entry) {
        return new PhysicalInventoryEntry(
                moved(entry.entryNo(), from.physicalInventoryEntry(), to.physicalInventoryEntry()),
                register(entry.registerNo()),
                entry.stock(),
                entry.postingDate(),
                entry.entryType(),
                entry.qtyCalculated(),
                entry.qtyCounted(),
                entry.quantity(),
                entry.unitCost(),
                entry.amount(),
                entry.documentNo(),
                itemLedgerEntry(entry.lastItemLedgerEntryNo()));
    }

    private InventoryPeriodHistory entry(InventoryPeriodHistory history) {
        return new InventoryPeriodHistory(
                history.endingDate(),
                history.number(),
                history.user(),
                history.workDate(),
                history.at(),
                history.kind(),
                register(history.lastRegister()));
    }

    private long register(long no) {
        return moved(no, from.register(), to.register());
    }

    private long itemLedgerEntry(long no) {
        return moved(no, from.itemLedgerEntry(), to.itemLedgerEntry());
    }

    private long valueEntry(long no) {
        return moved(no, from.valueEntry(), to.valueEntry());
    }

    private long application(long no) {
        return moved(no, from.itemApplicationEntry(), to.itemApplicationEntry());
    }

    private EntryNumbers moved(EntryNumbers last) {
        return new EntryNumbers(
                last.register() - from.register() + to.register(),
                last.itemLedgerEntry() - from.itemLedgerEntry() + to.itemLedgerEntry(),
                last.valueEntry() - from.valueEntry() + to.valueEntry(),
                last.itemApplicationEntry() - from.itemApplicationEntry() + to.itemApplicationEntry(),
                last.physicalInventoryEntry() - from.physicalInventoryEntry() + to.physicalInventoryEntry());
    }

    private static long moved(long no, long from, long to) {
        return no > from ? no - from + to : no;
    }

    private static <T> List<T> each(List<T> list, Function<T, T> renumbered) {
        return list.isEmpty() ? list : new Renumbered<>(list, renumbered);
    }

    /** Records made as they are asked for: a run may write millions. */
    private static final class Renumbered<T> extends AbstractList<T> implements RandomAccess {
        private final List<T> list;
        private final Function<T, T> renumbered;

        Renumbered(List<T> list, Function<T, T> renumbered) {
            this.list = list;
            this.renumbered = renumbered;
        }

        @Override
        public T get(int index) {
            return renumbered.apply(list.get(Objects.checkIndex(index, list.size())));
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
