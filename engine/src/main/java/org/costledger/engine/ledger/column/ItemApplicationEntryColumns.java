package org.costledger.engine.ledger.column;

import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.number.Quantity;

/**
 * The item application entries of one item. A row is its position; those of one inbound, of one outbound and of one
 * transferred entry are chained. References are rows of the item ledger entries, plus one; 0 is none.
 */
public final class ItemApplicationEntryColumns {
    private static final int COST_APPLICATION = 1;
    private static final int OUTBOUND_IS_UPDATED = 2;
    private static final int REMOVED = 4;

    private final LongColumn entryNo = new LongColumn();
    private final LongColumn registerNo = new LongColumn();
    private final LongColumn inbound = new LongColumn();
    private final LongColumn outbound = new LongColumn();
    private final LongColumn transferredFrom = new LongColumn();
    private final LongColumn quantity = new LongColumn();
    private final LongColumn postingDay = new LongColumn();
    private final LongColumn flags = new LongColumn();
    private final LongColumn outputCompletelyInvdDay = new LongColumn();
    private final LongColumn nextOfInbound = new LongColumn();
    private final LongColumn nextOfOutbound = new LongColumn();
    private final LongColumn nextOfTransferredFrom = new LongColumn();
    private int size;

    public int size() {
        return size;
    }

    /** Appends an entry and returns its row. */
    int append(ItemApplicationEntry entry, int inboundRow, int outboundRow, int transferredFromRow) {
        int row = size++;
        entryNo.set(row, entry.entryNo());
        inbound.set(row, inboundRow + 1L);
        outbound.set(row, outboundRow + 1L);
        transferredFrom.set(row, transferredFromRow + 1L);
        postingDay.set(row, Days.of(entry.postingDate()));
        replace(row, entry);
        return row;
    }

    /** Sets what may change of an application: its quantity, its flags, and from when its outbound is final. */
    void replace(int row, ItemApplicationEntry entry) {
        registerNo.set(row, entry.registerNo());
        quantity.set(row, entry.quantity().units());
        outputCompletelyInvdDay.set(row, Days.of(entry.outputCompletelyInvdDate()));
        flags.set(
                row,
                (entry.costApplication() ? COST_APPLICATION : 0)
                        | (entry.outboundEntryIsUpdated() ? OUTBOUND_IS_UPDATED : 0));
    }

    /** Takes an application out; its row stays and is passed over. */
    void remove(int row) {
        flags.set(row, flags.getInt(row) | REMOVED);
    }

    public boolean isRemoved(int row) {
        return (flags.getInt(row) & REMOVED) != 0;
    }

    public long entryNo(int row) {
        return entryNo.get(row);
    }

    /** The row of the inbound entry. */
    public int inboundRow(int row) {
        return inbound.getInt(row) - 1;
    }

    /** The row of the outbound entry; negative if there is none. */
    public int outboundRow(int row) {
        return outbound.getInt(row) - 1;
    }

    /** The row of the entry a transfer came out of; negative if there is none. */
    public int transferredFromRow(int row) {
        return transferredFrom.getInt(row) - 1;
    }

    public long quantity(int row) {
        return quantity.get(row);
    }

    public boolean costApplication(int row) {
        return (flags.getInt(row) & COST_APPLICATION) != 0;
    }

    /** Kind B of ADJ-2, and not removed. */
    public boolean isQuantityApplication(int row) {
        return quantity.get(row) < 0 && !isRemoved(row);
    }

    /** The own entry of an inbound, which may name an outbound whose cost it takes; not removed. */
    public boolean isOwn(int row) {
        return quantity.get(row) > 0 && !isRemoved(row);
    }

    /** Whether the cost of its outbound is final from some day on. */
    public boolean isOutputCompletelyInvoiced(int row) {
        return outputCompletelyInvdDay.getInt(row) != 0;
    }

    /** The chain of one inbound, one outbound or one transferred entry; negative at its end. */
    public int next(Chain chain, int row) {
        return column(chain).getInt(row) - 1;
    }

    void setNext(Chain chain, int row, int nextRow) {
        column(chain).set(row, nextRow + 1L);
    }

    private LongColumn column(Chain chain) {
        return switch (chain) {
            case INBOUND -> nextOfInbound;
            case OUTBOUND -> nextOfOutbound;
            case TRANSFERRED_FROM -> nextOfTransferredFrom;
        };
    }

    /** The entry as a record. */
    public ItemApplicationEntry entry(int row, ItemLedgerEntryColumns entries) {
        return new ItemApplicationEntry(
                entryNo.get(row),
                registerNo.get(row),
                no(entries, inboundRow(row)),
                no(entries, outboundRow(row)),
                no(entries, transferredFromRow(row)),
                Quantity.ofUnits(quantity.get(row)),
                Days.toDate(postingDay.getInt(row)),
                costApplication(row),
                Days.toOptional(outputCompletelyInvdDay.getInt(row)),
                (flags.getInt(row) & OUTBOUND_IS_UPDATED) != 0);
    }

    private static long no(ItemLedgerEntryColumns entries, int row) {
        return row < 0 ? 0 : entries.entryNo(row);
    }

    /** The row of an application number; negative if there is none. */
    public int row(long no) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = entryNo.get(middle);
            if (found == no) return middle;
            if (found < no) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /** Which entry a chain of applications belongs to. */
    public enum Chain {
        INBOUND,
        OUTBOUND,
        TRANSFERRED_FROM
    }
}
