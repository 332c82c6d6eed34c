package org.costledger.engine.ledger.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryState;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.StockKey;

/** The item ledger entries of one item. A row is its position; numbers ascend with it. */
@SuppressWarnings("EnumOrdinal") // the order of these enumerations is that of their persistent codes
public final class ItemLedgerEntryColumns {
    private static final ItemLedgerEntryType[] TYPES = ItemLedgerEntryType.values();
    private static final int COMPLETELY_INVOICED = 1;
    private static final int TO_ADJUST = 2;
    private static final int TYPE_SHIFT = 2;

    private final LongColumn entryNo = new LongColumn();
    private final LongColumn registerNo = new LongColumn();
    private final LongColumn stock = new LongColumn();
    private final LongColumn postingDay = new LongColumn();
    private final LongColumn quantity = new LongColumn();
    private final LongColumn remainingQuantity = new LongColumn();
    private final LongColumn invoicedQuantity = new LongColumn();
    private final LongColumn typeAndFlags = new LongColumn();
    private final LongColumn lastInvoiceDay = new LongColumn();
    private final LongColumn returnedQuantity = new LongColumn();
    private final LongColumn appliesToEntry = new LongColumn();
    private final RefColumn<ItemLedgerEntry.Facts> facts = new RefColumn<>(NO_FACTS);

    private final FlaggedRows toAdjust = new FlaggedRows();
    private final List<StockKey> stocks = new ArrayList<>();
    private final Map<StockKey, Integer> stockNumbers = new HashMap<>();
    private int size;

    private static final ItemLedgerEntry.Facts NO_FACTS = new ItemLedgerEntry.Facts(
            Document.none(LocalDate.EPOCH),
            OrderReference.NONE,
            Origin.NONE,
            Tracking.NONE,
            "",
            Quantity.of("1"),
            false,
            false);

    public int size() {
        return size;
    }

    /** Appends an entry and returns its row. */
    int append(ItemLedgerEntry entry, ItemLedgerEntry.Facts sharedFacts) {
        int row = size++;
        entryNo.set(row, entry.entryNo());
        registerNo.set(row, entry.registerNo());
        stock.set(row, stockNumber(entry.stock()));
        postingDay.set(row, Days.of(entry.postingDate()));
        quantity.set(row, entry.quantity().units());
        typeAndFlags.set(row, (long) entry.entryType().ordinal() << TYPE_SHIFT);
        facts.set(row, sharedFacts);
        setState(row, entry.state());
        return row;
    }

    void setState(int row, ItemLedgerEntryState state) {
        remainingQuantity.set(row, state.remainingQuantity().units());
        invoicedQuantity.set(row, state.invoicedQuantity().units());
        lastInvoiceDay.set(row, Days.of(state.lastInvoiceDate()));
        appliesToEntry.set(row, state.appliesToEntry());
        returnedQuantity.set(row, state.shippedQtyNotReturned().units() - shippedQuantity(row));
        if (state.appliedEntryToAdjust() && !appliedEntryToAdjust(row)) toAdjust.add(row);
        if (!state.appliedEntryToAdjust() && appliedEntryToAdjust(row)) toAdjust.remove();
        typeAndFlags.set(
                row,
                ((long) type(row).ordinal() << TYPE_SHIFT)
                        | (state.completelyInvoiced() ? COMPLETELY_INVOICED : 0)
                        | (state.appliedEntryToAdjust() ? TO_ADJUST : 0));
    }

    /** What can be returned of an entry as it was posted (INV-18). */
    private long shippedQuantity(int row) {
        long units = quantity.get(row);
        return units < 0 && type(row) != ItemLedgerEntryType.TRANSFER ? units : 0;
    }

    public long entryNo(int row) {
        return entryNo.get(row);
    }

    public ItemLedgerEntryType type(int row) {
        return TYPES[typeAndFlags.getInt(row) >> TYPE_SHIFT];
    }

    public int postingDay(int row) {
        return postingDay.getInt(row);
    }

    public long quantity(int row) {
        return quantity.get(row);
    }

    public long remainingQuantity(int row) {
        return remainingQuantity.get(row);
    }

    public long invoicedQuantity(int row) {
        return invoicedQuantity.get(row);
    }

    public boolean completelyInvoiced(int row) {
        return (typeAndFlags.getInt(row) & COMPLETELY_INVOICED) != 0;
    }

    public boolean appliedEntryToAdjust(int row) {
        return (typeAndFlags.getInt(row) & TO_ADJUST) != 0;
    }

    /** The rows whose cost must be forwarded by the next adjustment, ascending. */
    public int[] rowsToAdjust() {
        return toAdjust.rows(this::appliedEntryToAdjust);
    }

    /** The entry a row is applied to by name; 0: none. */
    public long appliesToEntry(int row) {
        return appliesToEntry.get(row);
    }

    public StockKey stock(int row) {
        return stocks.get(stock.getInt(row));
    }

    /** The number of a row's stock among {@link #stocks}. */
    public int stockIndex(int row) {
        return stock.getInt(row);
    }

    /** The stocks of the item, in the order they were first posted. */
    public List<StockKey> stocks() {
        return Collections.unmodifiableList(stocks);
    }

    /** The number of a stock; negative if it has no entries. */
    public int findStock(StockKey key) {
        return stockNumbers.getOrDefault(key, -1);
    }

    public ItemLedgerEntry.Facts facts(int row) {
        return facts.get(row);
    }

    public ItemLedgerEntryState state(int row) {
        return new ItemLedgerEntryState(
                Quantity.ofUnits(remainingQuantity.get(row)),
                Quantity.ofUnits(invoicedQuantity.get(row)),
                completelyInvoiced(row),
                Days.toOptional(lastInvoiceDay.getInt(row)),
                appliedEntryToAdjust(row),
                Quantity.ofUnits(shippedQuantity(row) + returnedQuantity.get(row)),
                appliesToEntry.get(row));
    }

    /** The entry as a record. */
    public ItemLedgerEntry entry(int row) {
        return new ItemLedgerEntry(
                entryNo.get(row),
                registerNo.get(row),
                type(row),
                stock(row),
                Days.toDate(postingDay.getInt(row)),
                Quantity.ofUnits(quantity.get(row)),
                facts.get(row),
                state(row));
    }

    /** The row of an entry number; negative if there is none. */
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

    private int stockNumber(StockKey key) {
        return stockNumbers.computeIfAbsent(key, added -> {
            stocks.add(added);
            return stocks.size() - 1;
        });
    }
}
