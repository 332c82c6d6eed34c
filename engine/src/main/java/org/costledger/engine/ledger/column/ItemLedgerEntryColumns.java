package org.costledger.engine.ledger.column;

import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final int ENTRY_NO = 0;
    private static final int REGISTER_NO = 1;
    private static final int STOCK = 2;
    private static final int POSTING_DAY = 3;
    private static final int TYPE_AND_FLAGS = 4;
    private static final int LAST_INVOICE_DAY = 5;
    private static final int APPLIES_TO_ENTRY = 6;
    private static final int FIRST_VALUE = 7;
    private static final int LAST_VALUE = 8;
    private static final int FIRST_APPLICATION = 9;
    private static final int LAST_APPLICATION = 10;
    private static final int FIRST_TRANSFER = 11;
    private static final int LAST_TRANSFER = 12;
    private static final int WHOLE_COLUMNS = 13;

    private static final int QUANTITY = 13;
    private static final int REMAINING_QUANTITY = 14;
    private static final int INVOICED_QUANTITY = 15;
    private static final int RETURNED_QUANTITY = 16;
    private static final int FIXED_POINT_COLUMNS = 4;

    /** The chains of rows that begin at an entry. */
    enum EntryChain {
        VALUES(FIRST_VALUE, LAST_VALUE),
        APPLICATIONS(FIRST_APPLICATION, LAST_APPLICATION),
        TRANSFERS(FIRST_TRANSFER, LAST_TRANSFER);

        private final int first;
        private final int last;

        EntryChain(int first, int last) {
            this.first = first;
            this.last = last;
        }
    }

    private final RegisterNumbers registers;
    private final PackedRows rows;
    private final RefColumn<ItemLedgerEntry.Facts> facts;

    private final EarliestDays earliestDays;
    private final FlaggedRows toAdjust;
    private final List<StockKey> stocks;
    private final Map<StockKey, Integer> stockNumbers;

    private static final ItemLedgerEntry.Facts NO_FACTS = new ItemLedgerEntry.Facts(
            Document.none(LocalDate.EPOCH),
            OrderReference.NONE,
            Origin.NONE,
            Tracking.NONE,
            "",
            Quantity.of("1"),
            false,
            false);

    ItemLedgerEntryColumns(RegisterNumbers registers) {
        this.registers = registers;
        rows = new PackedRows(WHOLE_COLUMNS, FIXED_POINT_COLUMNS);
        facts = new RefColumn<>(NO_FACTS);
        earliestDays = new EarliestDays();
        toAdjust = new FlaggedRows();
        stocks = new ArrayList<>(1);
        stockNumbers = HashMap.newHashMap(1);
    }

    private ItemLedgerEntryColumns(ItemLedgerEntryColumns other) {
        registers = other.registers;
        rows = other.rows.copy();
        facts = other.facts.copy();
        earliestDays = other.earliestDays.copy();
        toAdjust = other.toAdjust.copy();
        stocks = new ArrayList<>(other.stocks);
        stockNumbers = new HashMap<>(other.stockNumbers);
    }

    /** The same entries, to be written on by themselves. */
    ItemLedgerEntryColumns copy() {
        return new ItemLedgerEntryColumns(this);
    }

    public int size() {
        return rows.size();
    }

    int readAhead() {
        return rows.readAhead();
    }

    /** Appends an entry and returns its row. */
    int append(ItemLedgerEntry entry, ItemLedgerEntry.Facts sharedFacts) {
        int row = rows.addRow();
        int day = Days.of(entry.postingDate());
        var type = entry.entryType();
        var state = entry.state();
        long quantity = entry.quantity().units();
        rows.put(ENTRY_NO, entry.entryNo());
        rows.put(REGISTER_NO, entry.registerNo() - registers.ofItemLedgerEntry(entry.entryNo()));
        rows.put(STOCK, stockNumber(entry.stock()));
        rows.put(POSTING_DAY, day);
        rows.put(TYPE_AND_FLAGS, typeAndFlags(type, state));
        rows.put(LAST_INVOICE_DAY, Days.distance(state.lastInvoiceDate(), day));
        rows.put(APPLIES_TO_ENTRY, state.appliesToEntry());
        rows.put(QUANTITY, quantity);
        rows.put(REMAINING_QUANTITY, state.remainingQuantity().units());
        rows.put(INVOICED_QUANTITY, state.invoicedQuantity().units());
        rows.put(RETURNED_QUANTITY, state.shippedQtyNotReturned().units() - shippedQuantity(type, quantity));
        rows.endRow();
        earliestDays.add(row, day);
        facts.set(row, sharedFacts);
        if (state.appliedEntryToAdjust()) toAdjust.add(row);
        return row;
    }

    void setState(int row, ItemLedgerEntryState state) {
        rows.set(row, REMAINING_QUANTITY, state.remainingQuantity().units());
        rows.set(row, INVOICED_QUANTITY, state.invoicedQuantity().units());
        rows.set(row, LAST_INVOICE_DAY, Days.distance(state.lastInvoiceDate(), postingDay(row)));
        rows.set(row, APPLIES_TO_ENTRY, state.appliesToEntry());
        rows.set(row, RETURNED_QUANTITY, state.shippedQtyNotReturned().units() - shippedQuantity(row));
        boolean wasToAdjust = appliedEntryToAdjust(row);
        rows.set(row, TYPE_AND_FLAGS, typeAndFlags(type(row), state));
        if (state.appliedEntryToAdjust() && !wasToAdjust) toAdjust.add(row);
        if (!state.appliedEntryToAdjust() && wasToAdjust) toAdjust.remove(this::appliedEntryToAdjust);
    }

    private static int typeAndFlags(ItemLedgerEntryType type, ItemLedgerEntryState state) {
        return type.ordinal() << TYPE_SHIFT
                | (state.completelyInvoiced() ? COMPLETELY_INVOICED : 0)
                | (state.appliedEntryToAdjust() ? TO_ADJUST : 0);
    }

    /** Sets whether the cost of an entry is to be passed on by the next adjustment, and nothing else. */
    void setAppliedEntryToAdjust(int row, boolean isToAdjust) {
        int typeAndFlags = rows.getInt(row, TYPE_AND_FLAGS);
        boolean wasToAdjust = (typeAndFlags & TO_ADJUST) != 0;
        if (wasToAdjust == isToAdjust) return;
        rows.set(row, TYPE_AND_FLAGS, isToAdjust ? typeAndFlags | TO_ADJUST : typeAndFlags & ~TO_ADJUST);
        if (isToAdjust) toAdjust.add(row);
        else toAdjust.remove(this::appliedEntryToAdjust);
    }

    /** What can be returned of an entry as it was posted (INV-18). */
    private long shippedQuantity(int row) {
        return shippedQuantity(type(row), quantity(row));
    }

    private static long shippedQuantity(ItemLedgerEntryType type, long quantity) {
        return quantity < 0 && type != ItemLedgerEntryType.TRANSFER ? quantity : 0;
    }

    /** The first row of a chain that begins at the entry; negative: it is empty. */
    int first(EntryChain chain, int row) {
        int distance = rows.getInt(row, chain.first);
        return distance == Distance.NONE ? -1 : Distance.number(distance, row);
    }

    int last(EntryChain chain, int row) {
        int first = first(chain, row);
        return first < 0 ? -1 : first + rows.getInt(row, chain.last);
    }

    /** Makes {@code added} the last row of a chain and returns the one that was; negative: it was empty. */
    int extend(EntryChain chain, int row, int added) {
        int first = first(chain, row);
        if (first < 0) {
            rows.set(row, chain.first, Distance.of(added, row));
            return -1;
        }
        int last = first + rows.getInt(row, chain.last);
        rows.set(row, chain.last, added - first);
        return last;
    }

    public long entryNo(int row) {
        return rows.get(row, ENTRY_NO);
    }

    public ItemLedgerEntryType type(int row) {
        return TYPES[rows.getInt(row, TYPE_AND_FLAGS) >> TYPE_SHIFT];
    }

    public int postingDay(int row) {
        return rows.getInt(row, POSTING_DAY);
    }

    /** The row after the last that was posted on a day or before. */
    public int endOfDay(int day) {
        return earliestDays.end(day, size(), this::postingDay);
    }

    public long quantity(int row) {
        return rows.get(row, QUANTITY);
    }

    public long remainingQuantity(int row) {
        return rows.get(row, REMAINING_QUANTITY);
    }

    public long invoicedQuantity(int row) {
        return rows.get(row, INVOICED_QUANTITY);
    }

    public boolean completelyInvoiced(int row) {
        return (rows.getInt(row, TYPE_AND_FLAGS) & COMPLETELY_INVOICED) != 0;
    }

    /** Whether it was last invoiced on a day or before; false of one that was never invoiced. */
    public boolean isLastInvoicedBy(int row, int day) {
        int distance = rows.getInt(row, LAST_INVOICE_DAY);
        return distance != Distance.NONE && Distance.number(distance, postingDay(row)) <= day;
    }

    public boolean appliedEntryToAdjust(int row) {
        return (rows.getInt(row, TYPE_AND_FLAGS) & TO_ADJUST) != 0;
    }

    /** The rows whose cost must be forwarded by the next adjustment, ascending. */
    public int[] rowsToAdjust() {
        return toAdjust.rows(this::appliedEntryToAdjust);
    }

    /** The entry a row is applied to by name; 0: none. */
    public long appliesToEntry(int row) {
        return rows.get(row, APPLIES_TO_ENTRY);
    }

    public StockKey stock(int row) {
        return stocks.get(rows.getInt(row, STOCK));
    }

    /** The number of a row's stock: the stocks of an item are numbered as they are first posted. */
    public int stockIndex(int row) {
        return rows.getInt(row, STOCK);
    }

    /** How many stocks have entries. */
    public int stockCount() {
        return stocks.size();
    }

    /** The stock of a number. */
    public StockKey stockAt(int index) {
        return stocks.get(index);
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
                Quantity.ofUnits(rows.get(row, REMAINING_QUANTITY)),
                Quantity.ofUnits(rows.get(row, INVOICED_QUANTITY)),
                completelyInvoiced(row),
                Days.toOptional(rows.getInt(row, LAST_INVOICE_DAY), postingDay(row)),
                appliedEntryToAdjust(row),
                Quantity.ofUnits(shippedQuantity(row) + rows.get(row, RETURNED_QUANTITY)),
                rows.get(row, APPLIES_TO_ENTRY));
    }

    /** The entry as a record. */
    public ItemLedgerEntry entry(int row) {
        return new ItemLedgerEntry(
                rows.get(row, ENTRY_NO),
                registers.ofItemLedgerEntry(entryNo(row)) + rows.get(row, REGISTER_NO),
                type(row),
                stock(row),
                Days.toDate(rows.getInt(row, POSTING_DAY)),
                Quantity.ofUnits(rows.get(row, QUANTITY)),
                facts.get(row),
                state(row));
    }

    /** The row of an entry number; negative if there is none. */
    public int row(long no) {
        return rows.find(ENTRY_NO, no);
    }

    private int stockNumber(StockKey key) {
        return stockNumbers.computeIfAbsent(key, added -> {
            stocks.add(added);
            return stocks.size() - 1;
        });
    }
}
