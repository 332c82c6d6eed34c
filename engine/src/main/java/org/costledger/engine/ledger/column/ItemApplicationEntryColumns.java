package org.costledger.engine.ledger.column;

import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.number.Quantity;

/**
 * The item application entries of one item. A row is its position; those of one inbound, of one outbound and of one
 * transferred entry are chained. The entries it joins are rows of the item ledger entries.
 */
public final class ItemApplicationEntryColumns {
    private static final int ENTRY_NO = 0;
    /** Registers after the one that wrote it. */
    private static final int REGISTER_NO = 1;

    private static final int INBOUND = 2;
    /** Rows after the inbound; 0: none. */
    private static final int OUTBOUND = 3;
    /** Rows after the inbound; 0: none. */
    private static final int TRANSFERRED_FROM = 4;
    /** Days after the entry that takes the cost. */
    private static final int POSTING_DAY = 5;

    /** {@link ApplicationBits}. */
    private static final int BITS = 6;
    /** {@link Distance} from the posting day. */
    private static final int OUTPUT_COMPLETELY_INVD_DAY = 7;
    /** Rows to the next application; 0: none. */
    private static final int NEXT_OF_INBOUND = 8;

    private static final int NEXT_OF_OUTBOUND = 9;
    private static final int NEXT_OF_TRANSFERRED_FROM = 10;
    private static final int WHOLE_COLUMNS = 11;

    private static final int QUANTITY = 11;
    private static final int FIXED_POINT_COLUMNS = 1;

    private final RegisterNumbers registers;
    private final PackedRows rows;
    private boolean hasReturnsOrTransfers;
    private boolean supplyCost;

    ItemApplicationEntryColumns(RegisterNumbers registers) {
        this.registers = registers;
        rows = new PackedRows(WHOLE_COLUMNS, FIXED_POINT_COLUMNS);
    }

    private ItemApplicationEntryColumns(ItemApplicationEntryColumns other) {
        registers = other.registers;
        rows = other.rows.copy();
        hasReturnsOrTransfers = other.hasReturnsOrTransfers;
        supplyCost = other.supplyCost;
    }

    /** The same entries, to be written on by themselves. */
    ItemApplicationEntryColumns copy() {
        return new ItemApplicationEntryColumns(this);
    }

    public int size() {
        return rows.size();
    }

    int readAhead() {
        return rows.readAhead();
    }

    /** Appends an entry and returns its row. */
    int append(
            ItemApplicationEntry entry,
            int inboundRow,
            int outboundRow,
            int transferredFromRow,
            ItemLedgerEntryColumns entries) {
        int row = rows.addRow();
        rows.set(row, ENTRY_NO, entry.entryNo());
        rows.set(row, INBOUND, inboundRow);
        rows.set(row, OUTBOUND, outboundRow < 0 ? 0 : outboundRow - inboundRow);
        rows.set(row, TRANSFERRED_FROM, transferredFromRow < 0 ? 0 : transferredFromRow - inboundRow);
        rows.set(row, POSTING_DAY, Days.of(entry.postingDate()) - nearDay(row, entries));
        hasReturnsOrTransfers |= transferredFromRow >= 0 || (outboundRow >= 0 && !entry.isQuantityApplication());
        replace(row, entry, entries);
        return row;
    }

    /** Sets what may change of an application: its quantity, its flags, and from when its outbound is final. */
    void replace(int row, ItemApplicationEntry entry, ItemLedgerEntryColumns entries) {
        rows.set(row, REGISTER_NO, entry.registerNo() - registers.ofItemApplicationEntry(entry.entryNo()));
        rows.set(row, QUANTITY, entry.quantity().units());
        rows.set(
                row,
                OUTPUT_COMPLETELY_INVD_DAY,
                Days.distance(entry.outputCompletelyInvdDate(), postingDay(row, entries)));
        int bits = ApplicationBits.of(entry);
        rows.set(row, BITS, bits);
        supplyCost |= ApplicationBits.suppliesCost(bits);
    }

    /** Takes an application out; its row stays and is passed over. */
    void remove(int row) {
        rows.set(row, BITS, ApplicationBits.removed(bits(row)));
    }

    /** What it is, as {@link ApplicationBits}: for who asks more than one question about it. */
    public int bits(int row) {
        return rows.getInt(row, BITS);
    }

    public boolean isRemoved(int row) {
        return ApplicationBits.isRemoved(bits(row));
    }

    public long entryNo(int row) {
        return rows.get(row, ENTRY_NO);
    }

    /** The row of the inbound entry. */
    public int inboundRow(int row) {
        return rows.getInt(row, INBOUND);
    }

    /** The row of the outbound entry; negative if there is none. */
    public int outboundRow(int row) {
        return rowAfterInbound(row, OUTBOUND);
    }

    /** The row of the outbound that a quantity application of a known inbound supplies. */
    public int outboundRow(int row, int inboundRow) {
        return inboundRow + rows.getInt(row, OUTBOUND);
    }

    /** The row of the entry a transfer came out of; negative if there is none. */
    public int transferredFromRow(int row) {
        return rowAfterInbound(row, TRANSFERRED_FROM);
    }

    private int rowAfterInbound(int row, int column) {
        int distance = rows.getInt(row, column);
        return distance == 0 ? -1 : inboundRow(row) + distance;
    }

    public long quantity(int row) {
        return rows.get(row, QUANTITY);
    }

    public boolean costApplication(int row) {
        return ApplicationBits.isCostApplication(bits(row));
    }

    public boolean isQuantityApplication(int row) {
        return ApplicationBits.isQuantityApplication(bits(row));
    }

    public boolean suppliesCost(int row) {
        return ApplicationBits.suppliesCost(bits(row));
    }

    public boolean isOwn(int row) {
        return ApplicationBits.isOwn(bits(row));
    }

    /** Whether an inbound of the item ever took its cost from another entry (kinds C, D and E of ADJ-2). */
    public boolean hasReturnsOrTransfers() {
        return hasReturnsOrTransfers;
    }

    /** Whether an outbound of the item ever took its cost from the inbound it was applied to. */
    public boolean supplyCost() {
        return supplyCost;
    }

    /** The day it was posted on, among the entries it joins. */
    public int postingDay(int row, ItemLedgerEntryColumns entries) {
        return nearDay(row, entries) + rows.getInt(row, POSTING_DAY);
    }

    /**
     * Whether it was posted on a day or before, and not removed since. Mostly its outbound stands far behind: then that need not be
     * looked at.
     *
     * @param inboundRow of its inbound
     * @param end no entry from this row on was posted by the day
     */
    public boolean isPostedBy(int day, int row, int inboundRow, ItemLedgerEntryColumns entries, int end) {
        int near = outboundRow(row, inboundRow); // the inbound itself if there is none
        int distance = rows.getInt(row, POSTING_DAY);
        if (near >= end && distance >= 0) return false;
        return entries.postingDay(near) + distance <= day && !isRemoved(row);
    }

    /** An application is posted with its outbound or, without one, with its inbound; seldom on another day. */
    private int nearDay(int row, ItemLedgerEntryColumns entries) {
        int outbound = outboundRow(row);
        return entries.postingDay(outbound < 0 ? inboundRow(row) : outbound);
    }

    /** The chain of one inbound, one outbound or one transferred entry; negative at its end. */
    public int next(Chain chain, int row) {
        int distance = rows.getInt(row, column(chain));
        return distance == 0 ? -1 : row + distance;
    }

    void setNext(Chain chain, int row, int nextRow) {
        rows.set(row, column(chain), nextRow - row);
    }

    private static int column(Chain chain) {
        return switch (chain) {
            case INBOUND -> NEXT_OF_INBOUND;
            case OUTBOUND -> NEXT_OF_OUTBOUND;
            case TRANSFERRED_FROM -> NEXT_OF_TRANSFERRED_FROM;
        };
    }

    /** The entry as a record. */
    public ItemApplicationEntry entry(int row, ItemLedgerEntryColumns entries) {
        int postingDay = postingDay(row, entries);
        return new ItemApplicationEntry(
                entryNo(row),
                registers.ofItemApplicationEntry(entryNo(row)) + rows.get(row, REGISTER_NO),
                no(entries, inboundRow(row)),
                no(entries, outboundRow(row)),
                no(entries, transferredFromRow(row)),
                Quantity.ofUnits(quantity(row)),
                Days.toDate(postingDay),
                costApplication(row),
                Days.toOptional(rows.getInt(row, OUTPUT_COMPLETELY_INVD_DAY), postingDay),
                ApplicationBits.isOutboundUpdated(bits(row)));
    }

    private static long no(ItemLedgerEntryColumns entries, int row) {
        return row < 0 ? 0 : entries.entryNo(row);
    }

    /** The row of an application number; negative if there is none. */
    public int row(long no) {
        return rows.find(ENTRY_NO, no);
    }

    /** Which entry a chain of applications belongs to. */
    public enum Chain {
        INBOUND,
        OUTBOUND,
        TRANSFERRED_FROM
    }
}
