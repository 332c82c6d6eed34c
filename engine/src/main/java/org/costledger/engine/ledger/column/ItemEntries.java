package org.costledger.engine.ledger.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryState;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;
import org.costledger.engine.ledger.column.ItemLedgerEntryColumns.EntryChain;
import org.costledger.engine.number.Quantity;

/** All entries of one item, and the chains between them. It grows by appending; only states change. */
public final class ItemEntries {
    private final ItemLedgerEntryColumns entries;
    private final ValueEntryColumns values;
    private final ItemApplicationEntryColumns applications;
    private Optional<ValuationDays> valuationDays = Optional.empty();

    /** No entries yet; they will say themselves which register they came with. */
    public ItemEntries() {
        this(RegisterNumbers.UNKNOWN);
    }

    /** One entry alone, without its applications. */
    public static ItemEntries of(ItemLedgerEntry entry, List<ValueEntry> values) {
        var alone = new ItemEntries();
        int row = alone.append(entry, entry.facts());
        for (var value : values) alone.append(value, row, value.facts());
        return alone;
    }

    public ItemEntries(RegisterNumbers registers) {
        entries = new ItemLedgerEntryColumns(registers);
        values = new ValueEntryColumns(registers);
        applications = new ItemApplicationEntryColumns(registers);
    }

    private ItemEntries(ItemEntries other) {
        entries = other.entries.copy();
        values = other.values.copy();
        applications = other.applications.copy();
    }

    /** The same entries, to be written on by themselves; what was found by valuation day is found anew when it is asked for. */
    public ItemEntries copy() {
        return new ItemEntries(this);
    }

    /**
     * Reads all rows once, in order, which the machine does far faster than here and there: who is about to look at many of
     * them finds them at hand.
     *
     * @return what was read added up: a sum nobody asks for would not be read
     */
    public int readAhead() {
        return entries.readAhead() + values.readAhead() + applications.readAhead();
    }

    public ItemLedgerEntryColumns itemLedgerEntries() {
        return entries;
    }

    public ValueEntryColumns valueEntries() {
        return values;
    }

    public ItemApplicationEntryColumns applications() {
        return applications;
    }

    /**
     * The value entries by valuation day: found when they are first asked for, and kept up from then on. Readers may ask at the
     * same time.
     */
    public synchronized ValuationDays valuationDays() {
        if (valuationDays.isEmpty()) valuationDays = Optional.of(new ValuationDays(entries, values));
        return valuationDays.get();
    }

    /** Appends an entry; {@code sharedFacts} equal those of the entry. */
    public int append(ItemLedgerEntry entry, ItemLedgerEntry.Facts sharedFacts) {
        return entries.append(entry, sharedFacts);
    }

    /**
     * Appends an entry; {@code sharedFacts} equal those of the entry.
     *
     * @param entryRow of its item ledger entry
     */
    public int append(ValueEntry entry, int entryRow, ValueEntry.Facts sharedFacts) {
        int row = values.append(entry, entryRow, firstValueRow(entryRow), sharedFacts);
        int last = entries.extend(EntryChain.VALUES, entryRow, row);
        if (last >= 0) values.setNext(last, row);
        valuationDays.ifPresent(days -> days.add(row));
        return row;
    }

    /**
     * Appends what was made of this item as rows.
     *
     * @param firstEntryNo of the first; the others follow it
     * @throws IllegalStateException if it was made of other entries
     */
    public void append(ValueEntryRows made, long firstEntryNo, long registerNo) {
        if (!made.isOf(this)) throw new IllegalStateException("adjustments of another item");
        int first = values.append(made, firstEntryNo, registerNo);
        for (int i = 0; i < made.size(); i++) {
            int last = entries.extend(EntryChain.VALUES, made.itemLedgerEntryRow(i), first + i);
            if (last >= 0) values.setNext(last, first + i);
        }
        valuationDays.ifPresent(days -> days.add(made, first));
    }

    public int append(ItemApplicationEntry entry) {
        int inbound = entries.row(entry.inboundEntryNo());
        int outbound = entry.outboundEntryNo() == 0 ? -1 : entries.row(entry.outboundEntryNo());
        int source = entry.transferredFromEntryNo() == 0 ? -1 : entries.row(entry.transferredFromEntryNo());
        return append(entry, inbound, outbound, source);
    }

    /**
     * Appends an application.
     *
     * @param inbound and {@code outbound} and {@code source}: rows of the item ledger entries it names; negative: it names none
     */
    public int append(ItemApplicationEntry entry, int inbound, int outbound, int source) {
        int row = applications.append(entry, inbound, outbound, source, entries);
        link(Chain.INBOUND, inbound, row);
        if (outbound >= 0) link(Chain.OUTBOUND, outbound, row);
        if (source >= 0) link(Chain.TRANSFERRED_FROM, source, row);
        return row;
    }

    private void link(Chain chain, int entryRow, int row) {
        int last = entries.extend(begin(chain), entryRow, row);
        if (last >= 0) applications.setNext(chain, last, row);
    }

    // An entry is inbound or outbound, never both, so one pair of ends serves both chains.
    private static EntryChain begin(Chain chain) {
        return switch (chain) {
            case INBOUND, OUTBOUND -> EntryChain.APPLICATIONS;
            case TRANSFERRED_FROM -> EntryChain.TRANSFERS;
        };
    }

    public void setState(int entryRow, ItemLedgerEntryState state) {
        if (state.appliesToEntry() != 0)
            valuationDays.ifPresent(days -> days.plainOutbounds().leave(entryRow));
        entries.setState(entryRow, state);
    }

    /** Sets whether the cost of entries is to be passed on by the next adjustment. */
    public void setAppliedEntryToAdjust(int[] entryRows, boolean isToAdjust) {
        for (int row : entryRows) entries.setAppliedEntryToAdjust(row, isToAdjust);
    }

    public void setState(long itemLedgerEntryNo, long valueEntryNo, ValueEntryState state) {
        for (int row = firstValueRow(entries.row(itemLedgerEntryNo)); row >= 0; row = values.next(row)) {
            if (values.entryNo(row) == valueEntryNo) {
                setState(row, state);
                return;
            }
        }
        throw new IllegalStateException("no value entry " + valueEntryNo + " on entry " + itemLedgerEntryNo);
    }

    private void setState(int valueRow, ValueEntryState state) {
        valuationDays.ifPresent(days -> days.remove(valueRow));
        values.setState(valueRow, state);
        valuationDays.ifPresent(days -> days.add(valueRow));
    }

    public void replace(ItemApplicationEntry entry) {
        applications.replace(applications.row(entry.entryNo()), entry, entries);
    }

    public void remove(ItemApplicationEntry entry) {
        applications.remove(applications.row(entry.entryNo()));
    }

    /** The first value entry of an item ledger entry; negative if it has none. */
    public int firstValueRow(int entryRow) {
        return entries.first(EntryChain.VALUES, entryRow);
    }

    /** The last value entry of an item ledger entry; negative if it has none. */
    public int lastValueRow(int entryRow) {
        return entries.last(EntryChain.VALUES, entryRow);
    }

    /** The last direct cost of an item ledger entry, preferably one that is no charge: it says when the entry counts (POST-30). */
    public int lastDirectCostRow(int entryRow) {
        int last = lastValueRow(entryRow);
        if (last >= 0 && values.isDirectCostWithoutCharge(last)) return last; // it mostly is
        last = -1;
        int lastCharge = -1;
        for (int row = firstValueRow(entryRow); row >= 0; row = values.next(row)) {
            if (values.entryType(row) != CostEntryType.DIRECT_COST) continue;
            if (values.isCharge(row)) lastCharge = row;
            else last = row;
        }
        if (last < 0 && lastCharge < 0)
            throw new IllegalStateException("no direct cost on entry " + entries.entryNo(entryRow));
        return last >= 0 ? last : lastCharge;
    }

    /** The value entry as a record. */
    public ValueEntry valueEntry(int valueRow) {
        int row = values.itemLedgerEntryRow(valueRow);
        return values.entry(valueRow, entries.entryNo(row), Quantity.ofUnits(entries.quantity(row)));
    }

    /** The first application of a chain; negative if it has none. */
    public int firstApplicationRow(Chain chain, int entryRow) {
        return entries.first(begin(chain), entryRow);
    }

    /** The own application of an inbound (INV-5); negative if it has none. */
    public int ownApplicationRow(int inboundRow) {
        for (int row = firstApplicationRow(Chain.INBOUND, inboundRow);
                row >= 0;
                row = applications.next(Chain.INBOUND, row)) {
            if (applications.isOwn(row)) return row;
        }
        return -1;
    }

    /** The value entries of an item ledger entry, as records. */
    public List<ValueEntry> valueEntries(int entryRow) {
        var list = new ArrayList<ValueEntry>(2);
        long no = entries.entryNo(entryRow);
        var quantity = Quantity.ofUnits(entries.quantity(entryRow));
        for (int row = firstValueRow(entryRow); row >= 0; row = values.next(row)) {
            list.add(values.entry(row, no, quantity));
        }
        return list;
    }

    /** The applications of a chain that were not removed, as records. */
    public List<ItemApplicationEntry> applications(Chain chain, int entryRow) {
        var list = new ArrayList<ItemApplicationEntry>(2);
        for (int row = firstApplicationRow(chain, entryRow); row >= 0; row = applications.next(chain, row)) {
            if (!applications.isRemoved(row)) list.add(applications.entry(row, entries));
        }
        return list;
    }
}
