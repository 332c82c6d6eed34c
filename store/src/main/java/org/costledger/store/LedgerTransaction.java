package org.costledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.costledger.engine.journal.Needs;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.view.ChangeSequence;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.memory.SliceLoading;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.standardcost.StandardCostWorksheet;
import org.costledger.store.row.RowFailure;
import org.postgresql.util.PSQLException;

/**
 * What is read and written together. Locks come first: what is read after them stays as it is until the transaction ends. What is
 * not committed leaves nothing behind.
 */
public final class LedgerTransaction implements AutoCloseable {
    private final Database database;
    private final Connection connection;
    private final RowWriter rows;
    private final SliceReader slices;
    private final ChangeWriter changes;
    private final RequestStore requests;
    private final DocumentLines documents;
    private final boolean isReading;
    private boolean wrote;
    /** What was locked, and not asked for yet. */
    private final List<Supplier<Map<String, Long>>> lockings = new ArrayList<>();

    private final Map<String, Long> versions = new HashMap<>();

    private final SortedSet<String> written = new TreeSet<>();
    private Optional<MemoryLedger> held = Optional.empty();

    /** @param isReading whether nothing is locked, and what is written only told */
    LedgerTransaction(Database database, Connection connection, boolean isReading) {
        this.database = database;
        this.connection = connection;
        this.isReading = isReading;
        rows = new RowWriter(connection, database.dialect(), database.columnTypes());
        slices = new SliceReader(connection, database.dialect(), rows);
        changes = new ChangeWriter(connection, rows);
        requests = new RequestStore(rows);
        documents = new DocumentLines(connection);
    }

    /** The connection of this transaction, for what is neither slice nor change; what was written so far is there. */
    public Connection connection() {
        return rows.connection();
    }

    private SliceReader slices() {
        rows.flush();
        return slices;
    }

    private DocumentLines documents() {
        rows.flush();
        return documents;
    }

    /** Whether nothing is locked, and what is written only told. */
    public boolean isReading() {
        return isReading;
    }

    /** Shares the setup with other postings, or has it alone. It is locked before any item. */
    public void lockSetup(boolean alone) {
        if (!isReading) database.locks().setup(rows, alone);
    }

    /**
     * Does not wait longer than this from then on for another transaction that is about to write the same key: it fails, with a refusal.
     * On H2 it waits as long as others do.
     */
    public void waitAtMost(Duration time) {
        if (!isReading) database.locks().waitAtMost(rows, time);
    }

    /** Locks items until the transaction ends; all of a transaction are locked at once. */
    public void lockItems(SortedSet<String> itemNos) {
        if (!isReading) lockings.add(database.locks().items(rows, itemNos));
    }

    /** Those of the items that are locked, as they were when they were. */
    private Map<String, Long> versions() {
        for (var locking : lockings) versions.putAll(locking.get());
        lockings.clear();
        return versions;
    }

    /** Has the snapshots of value to itself: one is begun with another, which must not be replaced meanwhile. */
    public void lockSnapshots() {
        if (!isReading) database.locks().document(rows, "value snapshots");
    }

    /** The items that a request names, and those of the entries it names; entries that do not exist have none. */
    public SortedSet<String> items(Needs needs) {
        var itemNos = new TreeSet<>(needs.itemNos());
        itemNos.addAll(slices.itemsOf(needs.itemLedgerEntryNos()));
        return itemNos;
    }

    /** The item ledger entries of some lines of documents, by number. */
    public List<DocumentLine.Entry> entries(Collection<DocumentLine> lines) {
        return documents().entries(lines);
    }

    /** The last line number of some documents; those that have no entries are left out. */
    public Map<String, Integer> lastLineNos(Collection<String> documentNos) {
        return documents().lastLineNos(documentNos);
    }

    /** Which of some items have entries. */
    public SortedSet<String> itemsWithEntries(Collection<String> itemNos) {
        return slices().itemsWithEntries(itemNos);
    }

    /** The setup and all that is recorded of some items. Items that do not exist are left out. */
    public MemoryLedger slice(SortedSet<String> itemNos) {
        return slice(itemNos, new TreeSet<>());
    }

    /**
     * The setup, all that is recorded of some items, and an outline of others: what is told of them, their entry points, and what they
     * have taken out that nothing supplies.
     *
     * @param outlined none of {@code itemNos}
     */
    public MemoryLedger slice(SortedSet<String> itemNos, SortedSet<String> outlined) {
        var loading = beginLoading();
        var toRead = new TreeSet<>(itemNos);
        toRead.removeIf(itemNo -> isHeld(itemNo, loading));
        slices().read(toRead, outlined, loading);
        return loading.slice();
    }

    /**
     * Reads items that are not held in memory, and holds them for who locks them next; one that is written before that is read again
     * then. Items that do not exist are left out.
     */
    public void readAhead(SortedSet<String> itemNos) {
        if (!isReading) throw new IllegalStateException("what is written here may never be there");
        var found = ItemVersions.ask(rows, itemNos, "").get();
        found.entrySet().removeIf(item -> database.heldItems().has(item.getKey(), item.getValue()));
        var slice = slice(new TreeSet<>(found.keySet()));
        found.forEach((itemNo, version) -> database.heldItems().put(itemNo, version, slice.hold(itemNo)));
    }

    /**
     * Locks those of some items that exist and that nobody else has locked, waiting for none.
     *
     * @return the setup and all that is recorded of them
     */
    public MemoryLedger sliceOfFree(SortedSet<String> itemNos) {
        lockings.add(database.locks().freeItems(rows, itemNos));
        var loading = beginLoading();
        var toRead = new TreeSet<>(itemNos);
        toRead.retainAll(versions().keySet());
        toRead.removeIf(itemNo -> isHeld(itemNo, loading));
        slices().read(toRead, new TreeSet<>(), loading);
        return loading.slice();
    }

    private SliceLoading beginLoading() {
        var version = SetupStore.askVersion(rows);
        var lastNumbers = database.entryNumbers().last(rows);
        var told = told(version.get());
        var loading = new SliceLoading(told.setup(), lastNumbers.get());
        told.history().forEach(loading::inventoryPeriodHistory);
        return loading;
    }

    /** What is told of the ledger itself; it is read when it is of another version than what is held. */
    private HeldSetup told(long version) {
        var known = database.heldSetup().filter(told -> told.version() == version);
        if (known.isPresent()) return known.get();
        var setups = setups();
        var told = new HeldSetup(version, setups.read(), setups.inventoryPeriodHistory());
        // What this transaction wrote may never be there, and who did not lock the setup may have read of two versions.
        if (!wrote && setups.version() == version) database.hold(told);
        return told;
    }

    /** Whether an item is held in memory as it is recorded; then it is loaded from there. Nobody else can write one that is locked. */
    private boolean isHeld(String itemNo, SliceLoading loading) {
        var version = versions().get(itemNo);
        if (version == null || written.contains(itemNo)) return false;
        var item = database.heldItems().take(itemNo, version);
        item.ifPresent(loading::item);
        return item.isPresent();
    }

    /** All of the ledger. */
    public MemoryLedger whole() {
        var loading = beginLoading();
        slices().read(itemNos(), new TreeSet<>(), loading);
        slices().readTheRest(loading);
        return loading.slice();
    }

    /** The item of each of some entries; those that do not exist are left out. */
    public Map<Long, String> itemByEntry(SortedSet<Long> itemLedgerEntryNos) {
        return slices.itemByEntry(itemLedgerEntryNos);
    }

    /** The items of entries; of entries that do not exist none. */
    public SortedSet<String> itemsOf(Collection<Long> itemLedgerEntryNos) {
        return slices.itemsOf(itemLedgerEntryNos);
    }

    /** What is told of some items, and nothing of what happened. Items that do not exist are left out. */
    public MemoryLedger outline(SortedSet<String> itemNos) {
        var loading = beginLoading();
        slices().outline(itemNos, loading);
        return loading.slice();
    }

    /** What is told of all items, by number. */
    public List<Item> items() {
        return outline(itemNos()).items();
    }

    /** How many item ledger entries each item has; items without any are left out. */
    public SortedMap<String, Long> entriesByItem() {
        return entriesByItem("", statement -> {});
    }

    /** How many item ledger entries each of some items has; those without any are left out. */
    public SortedMap<String, Long> entriesByItem(Collection<String> itemNos) {
        return entriesByItem(
                " WHERE item_no = ANY (?)",
                statement -> statement.setArray(1, connection.createArrayOf("varchar", itemNos.toArray())));
    }

    private SortedMap<String, Long> entriesByItem(String where, Parameters parameters) {
        var entries = new TreeMap<String, Long>();
        var sql = "SELECT item_no, COUNT(*) FROM item_ledger_entry" + where + " GROUP BY item_no";
        try (var statement = connection().prepareStatement(sql)) {
            parameters.set(statement);
            try (var found = statement.executeQuery()) {
                while (found.next()) entries.put(found.getString(1), found.getLong(2));
            }
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
        return entries;
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** All registers, by number. */
    public List<ItemRegister> registers() {
        return slices().registers();
    }

    /** All counts of stock, by number. */
    public List<PhysicalInventoryEntry> physicalInventoryEntries() {
        return slices().physicalInventoryEntries();
    }

    /** The numbers of all items. */
    public SortedSet<String> itemNos() {
        return itemNos("SELECT no FROM item");
    }

    /** The numbers of the items whose cost is not adjusted (ADJ-31). */
    public SortedSet<String> itemsToAdjust() {
        return itemNos("SELECT item_no FROM item_state WHERE NOT cost_is_adjusted");
    }

    private SortedSet<String> itemNos(String sql) {
        var itemNos = new TreeSet<String>();
        try (var statement = connection().prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) itemNos.add(rows.getString(1));
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
        return itemNos;
    }

    /** What is in stock of each item that has entries. */
    public SortedMap<String, StockTotal> stockTotals() {
        var sql = """
                SELECT q.item_no, q.quantity, v.actual, v.expected
                FROM (SELECT item_no, SUM(quantity) AS quantity FROM item_ledger_entry GROUP BY item_no) q
                INNER JOIN (
                    SELECT item_no, SUM(cost_amount_actual) AS actual, SUM(cost_amount_expected) AS expected
                    FROM value_entry GROUP BY item_no) v ON v.item_no = q.item_no""";
        var totals = new TreeMap<String, StockTotal>();
        try (var statement = connection().prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next())
                totals.put(
                        rows.getString(1),
                        new StockTotal(rows.getBigDecimal(2), rows.getBigDecimal(3), rows.getBigDecimal(4)));
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
        return totals;
    }

    /** The highest numbers given out so far, whether what they were taken for was written or not. */
    public EntryNumbers lastNumbers() {
        return database.entryNumbers().last(rows).get();
    }

    /** Whether a ledger was made here. */
    public boolean isInUse() {
        return setups().version() > 0;
    }

    /** Makes an empty ledger. */
    public void create(Setup setup) {
        wrote = true;
        setups().write(setup);
    }

    /** What was asked of this ledger before. */
    public RequestStore requests() {
        return requests;
    }

    /** A number that no request has, of which one can be named that its sender did not name. */
    public long nextRequestNo() {
        return requests.nextNo();
    }

    /** Keeps requests, numbered in their order: while their items are locked that is the order in which they were carried out. A key that is kept already fails, at the latest when this is committed. */
    public void keep(List<KeptRequest> kept) {
        wrote = true;
        requests.keep(kept);
    }

    /** The batch of a revaluation journal; whoever else asks for it waits until this transaction ends. */
    public Optional<RevaluationJournal> journal(String templateName, String name) {
        if (!isReading) database.locks().document(rows, "journal/" + templateName + "/" + Code.of(name));
        return new RevaluationJournalStore(connection()).find(templateName, name);
    }

    /** Keeps what became of a batch; one that is new becomes of an empty one. */
    public void keep(RevaluationJournal before, RevaluationJournal after) {
        if (isReading) return;
        wrote = true;
        new RevaluationJournalStore(connection()).replace(before, after);
    }

    /** Deletes a batch with its lines. */
    public void delete(RevaluationJournal journal) {
        if (isReading) return;
        wrote = true;
        new RevaluationJournalStore(connection()).delete(journal);
    }

    /** The batches of revaluation journals. */
    public List<RevaluationJournalStore.Batch> journals() {
        return new RevaluationJournalStore(connection()).batches();
    }

    /** The standard cost worksheet of a name; whoever else asks for it waits until this transaction ends. */
    public Optional<StandardCostWorksheet> worksheet(String name) {
        if (!isReading) database.locks().document(rows, "worksheet/" + Code.of(name));
        return new StandardCostWorksheetStore(connection()).find(name);
    }

    /** Keeps what became of a worksheet; one that is new becomes of an empty one. */
    public void keep(StandardCostWorksheet before, StandardCostWorksheet after) {
        if (isReading) return;
        wrote = true;
        new StandardCostWorksheetStore(connection()).replace(before, after);
    }

    /** Deletes a worksheet with its lines. */
    public void delete(StandardCostWorksheet worksheet) {
        if (isReading) return;
        wrote = true;
        new StandardCostWorksheetStore(connection()).delete(worksheet.name());
    }

    /** The names of the standard cost worksheets. */
    public List<String> worksheets() {
        return new StandardCostWorksheetStore(connection()).names();
    }

    /** What is told of the ledger itself. */
    public SetupStore setups() {
        return new SetupStore(connection());
    }

    /**
     * Writes a change that was computed on a slice.
     *
     * @return the change under the numbers it was written with; under those it would have next, where it is only told
     */
    public LedgerChange write(MemoryLedger slice, LedgerChange change) {
        return write(slice, List.of(change)).getFirst();
    }

    /**
     * Writes changes that were computed on a slice, each on what the one before it left; as many statements are needed for many as for
     * one.
     *
     * @return each change under the numbers it was written with; under those it would have next, where it is only told
     */
    public List<LedgerChange> write(MemoryLedger slice, List<LedgerChange> sequence) {
        if (isReading || sequence.isEmpty()) return sequence;
        wrote = true;
        // A slice that was to be held does not have what is written now.
        held = Optional.empty();
        // What is held of an item rests on its card.
        for (var change : sequence)
            versions().keySet().removeAll(change.master().items().keySet());
        var inOne = ChangeSequence.of(sequence);
        return changes.write(slice, inOne, counts -> database.entryNumbers().take(rows, counts), written);
    }

    /**
     * Writes a change that was computed on a slice, and holds what becomes of the slice ({@link #hold}).
     *
     * @param slice not to be used any more; where the change is only told it stays as it is
     * @return as {@link #write(MemoryLedger, LedgerChange)} does
     */
    public LedgerChange writeAndHold(MemoryLedger slice, LedgerChange change) {
        var numbered = write(slice, change);
        if (!isReading) {
            slice.appendAsWritten(numbered);
            hold(slice);
        }
        return numbered;
    }

    /**
     * Holds the items that are locked in memory once this transaction is committed, so that they need not be read again.
     *
     * @param slice what is recorded of them then; it is not to be used any more
     */
    public void hold(MemoryLedger slice) {
        if (!isReading) held = Optional.of(slice);
    }

    private void hold(MemoryLedger slice, String itemNo, long version) {
        if (slice.findItem(itemNo).isPresent())
            database.heldItems().put(itemNo, written.contains(itemNo) ? version + 1 : version, slice.hold(itemNo));
    }

    /**
     * What was written is there, whatever happens to the machine from then on.
     *
     * @throws CommitUnknown if nobody can tell
     */
    public void commit() {
        // Who waits for an item has it as soon as the server has committed: what is held of it must lie ready by then.
        held.ifPresent(slice -> versions().forEach((itemNo, version) -> hold(slice, itemNo, version)));
        boolean isCommitted = false;
        try {
            rows.commit();
            if (wrote && database.dialect() == Dialect.H2) checkpoint();
            isCommitted = true;
        } catch (RowFailure failed) {
            throw isRolledBack(failed.sqlException()) ? failed : new CommitUnknown(failed.sqlException());
        } finally {
            if (!isCommitted) database.heldItems().forget(versions.keySet());
        }
    }

    /** A server that still answers, with an error and no worse, has undone what it did not commit. */
    private static boolean isRolledBack(SQLException failure) {
        return failure instanceof PSQLException answered
                && answered.getServerErrorMessage() != null
                && "ERROR".equals(answered.getServerErrorMessage().getSeverity());
    }

    /** H2 answers a commit before it is on the disk. */
    private void checkpoint() {
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException failed) {
            throw new RowFailure("the end of a transaction", failed);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException failed) {
            // Where the connection is lost, so is all that was not committed.
            if (!DatabaseFailure.isConnectionLost(failed)) throw new RowFailure("the end of a transaction", failed);
        } finally {
            database.locks().release(connection);
        }
    }
}
