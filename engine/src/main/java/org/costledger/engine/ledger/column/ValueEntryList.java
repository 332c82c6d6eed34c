package org.costledger.engine.ledger.column;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.costledger.engine.ledger.ValueEntry;

/**
 * The value entries of a request that stayed rows, those of one item after those of another, numbered through. A record is made
 * of one when it is asked for; a ledger that keeps columns takes the rows as they are.
 */
public final class ValueEntryList extends AbstractList<ValueEntry> implements RandomAccess {
    private static final int FIRST_CAPACITY = 4;

    private final long registerNo;
    private final long lastEntryNoBefore;
    private final List<ValueEntryRows> items = new ArrayList<>();
    /** Where the entries of each item begin. */
    private int[] starts = new int[FIRST_CAPACITY];

    private int size;

    /** None yet; they will be of one register, and numbered from the last entry of the ledger on. */
    public ValueEntryList(long registerNo, long lastEntryNoBefore) {
        this.registerNo = registerNo;
        this.lastEntryNoBefore = lastEntryNoBefore;
    }

    /** Adds those of one item; no more may be added to them. */
    public void addItem(ValueEntryRows rows) {
        if (rows.size() == 0) return;
        if (items.size() == starts.length) starts = Arrays.copyOf(starts, 2 * items.size());
        starts[items.size()] = size;
        items.add(rows);
        size = Math.addExact(size, rows.size());
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public ValueEntry get(int index) {
        int item = item(index);
        return items.get(item).entry(index - starts[item], entryNo(index), registerNo);
    }

    private int item(int index) {
        Objects.checkIndex(index, size);
        int found = Arrays.binarySearch(starts, 0, items.size(), index);
        return found >= 0 ? found : -found - 2;
    }

    /** For each of them, the number of the newest value entry among all its cost depends on. */
    public List<Long> causes() {
        return new CausesView();
    }

    private final class CausesView extends AbstractList<Long> implements RandomAccess {
        @Override
        public int size() {
            return size;
        }

        @Override
        public Long get(int index) {
            int item = item(index);
            return items.get(item).cause(index - starts[item]);
        }
    }

    private long entryNo(int index) {
        return lastEntryNoBefore + 1 + index;
    }

    /** How many items have some. */
    public int itemCount() {
        return items.size();
    }

    /** Those of one item. */
    public ValueEntryRows ofItem(int item) {
        return items.get(item);
    }

    /** The number of the first of those of one item; the others follow it. */
    public long firstEntryNo(int item) {
        return entryNo(starts[item]);
    }

    /** The register they are of. */
    public long registerNo() {
        return registerNo;
    }
}
