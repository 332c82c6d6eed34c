package org.costledger.engine.ledger.view;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/** How rules read a ledger. A view never changes by reading, and rules never load: what they may ask is here. */
public interface LedgerView {
    Setup setup();

    /** The last number given out in each ledger. */
    EntryNumbers lastNumbers();

    /** Grows with every change that is appended, of entries or of master data. */
    long version();

    Optional<Item> findItem(String itemNo);

    /** Numbers of all items, ascending. */
    SortedSet<String> itemNos();

    /** What postings moved on an item; {@link ItemState#NEW} of one that has none. */
    ItemState itemState(String itemNo);

    Optional<StockkeepingUnit> findStockkeepingUnit(StockKey stock);

    /** All of the item, by location, then variant. */
    List<StockkeepingUnit> stockkeepingUnits(String itemNo);

    boolean hasEntries(String itemNo);

    /** How many entries of the item are not applied in full, in either direction. */
    int openEntryCount(String itemNo);

    Optional<ItemLedgerEntry> findItemLedgerEntry(long entryNo);

    /** The value entries of an item ledger entry, by number. */
    List<ValueEntry> valueEntries(long itemLedgerEntryNo);

    /** The applications in which the entry supplies, its own among them, by number. */
    List<ItemApplicationEntry> applicationsOfInbound(long itemLedgerEntryNo);

    /** The applications in which the entry is supplied, and those that take its cost, by number. */
    List<ItemApplicationEntry> applicationsOfOutbound(long itemLedgerEntryNo);

    /** The own applications of the transfers that came out of the entry, by number. */
    List<ItemApplicationEntry> transfersFrom(long itemLedgerEntryNo);

    /**
     * Open entries of one stock by posting date, then number (POST-21).
     *
     * @param specific numbers in the dimensions the item's tracking is specific for
     * @param positive inbound or outbound ones
     * @param descending youngest first
     */
    Iterator<ItemLedgerEntry> openEntries(StockKey stock, Tracking specific, boolean positive, boolean descending);

    /** The open inbound entry of a serial number, wherever it lies (E-20). */
    Optional<ItemLedgerEntry> openInboundOfSerial(String itemNo, String serialNo);

    /** The item ledger entries of an item that a document made, by number (POST-52). */
    List<ItemLedgerEntry> entriesOfDocument(String itemNo, String documentNo);

    /** Sum of invoiced quantity over all entries of the item (POST-192). */
    Quantity invoicedQuantity(String itemNo);

    /** Sum of invoiced quantity over the entries of one stock (POST-193). */
    Quantity invoicedQuantity(StockKey stock);

    /** Sum of quantity over the entries of one stock, drop shipments apart (INV-19). */
    Quantity quantityOnHand(StockKey stock);

    /** Whether the stock has an entry point of exactly that date. */
    boolean hasEntryPoint(StockKey stock, LocalDate valuationDate);

    /** The first entry point of the stock on or after a date. */
    Optional<LocalDate> entryPointFrom(StockKey stock, LocalDate date);

    /** The entry points of the stock from a date on, ascending, as {@link org.costledger.engine.ledger.column.Days}. */
    int[] entryPointDays(StockKey stock, LocalDate from);

    /** From when on no entry point of the stock is adjusted (ADJ-17); empty if all are. */
    Optional<LocalDate> unadjustedFrom(StockKey stock);

    /** An unadjusted entry point before a date, of any item, among those wanted. */
    Optional<EntryPoint> unadjustedEntryPointBefore(LocalDate valuationDate, Predicate<EntryPoint> wanted);

    /** Numbers of the items whose cost is not adjusted, ascending (ADJ-31). */
    SortedSet<String> itemsToAdjust();

    /** Numbers of the items of a costing method that have entries, ascending (ADJ-188). */
    SortedSet<String> itemsOf(CostingMethod method);

    /** The entries of an item in columns, for what walks over many of them; empty if it has none. They are only read. */
    Optional<ItemEntries> entries(String itemNo);

    /** All entry points of the item, by stock and date. */
    List<EntryPoint> entryPoints(String itemNo);

    /** The stocks of the item that have an entry point. */
    Set<StockKey> stocksWithEntryPoints(String itemNo);

    /** The stocks of the item that have an entry point which is not adjusted (ADJ-33). */
    Set<StockKey> stocksToAdjust(String itemNo);

    /** Open outbound entries of the item, by number (ADJ-171). */
    List<ItemLedgerEntry> openOutbounds(String itemNo);

    /** Open outbound entries of all items that were posted on or before a date, by item, then number (GL-73). */
    List<ItemLedgerEntry> openOutbounds(LocalDate postedUntil);

    /** What became of the inventory period that ends on a date, in order (GL-75). */
    List<InventoryPeriodHistory> inventoryPeriodHistory(LocalDate endingDate);

    /** The sum over all value entries of one stock (ADJ-174). */
    StockValue stockValue(StockKey stock);

    /** The sum over all value entries of the item (ADJ-171). */
    StockValue stockValue(String itemNo);

    /** The outbound whose cost an inbound takes (POST-27, POST-112); 0: none. */
    default long costSource(long inboundEntryNo) {
        for (var application : applicationsOfInbound(inboundEntryNo)) {
            if (application.isCostApplication()) return application.outboundEntryNo();
        }
        return 0;
    }

    /** Whether an inbound takes the cost of the outbound. */
    default boolean isCostSource(long outboundEntryNo) {
        return applicationsOfOutbound(outboundEntryNo).stream().anyMatch(ItemApplicationEntry::isCostApplication);
    }

    /** The item of that number; refused if there is none (E-01). */
    default Item item(String itemNo) {
        return findItem(itemNo).orElseThrow(() -> new Refused(Reason.ITEM_UNKNOWN, itemNo));
    }

    /** The entry a rule knows to exist. */
    default ItemLedgerEntry itemLedgerEntry(long entryNo) {
        return findItemLedgerEntry(entryNo)
                .orElseThrow(() -> new IllegalStateException("no item ledger entry " + entryNo));
    }

    /** The entry a request names; refused if there is none (E-01). */
    default ItemLedgerEntry namedEntry(long entryNo) {
        return findItemLedgerEntry(entryNo).orElseThrow(() -> new Refused(Reason.ENTRY_UNKNOWN, entryNo));
    }
}
