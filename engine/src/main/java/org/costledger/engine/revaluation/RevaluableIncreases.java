package org.costledger.engine.revaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.column.ItemLedgerEntryColumns;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.ExactSum;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.StockKey;

/**
 * Increases of an item of which something remained on a date, and what that was worth (REV-19, REV-20). There may be many, so they
 * are kept as columns; each has its place, from 0 on.
 */
public final class RevaluableIncreases {
    private static final int FIRST_CAPACITY = 16;

    private final ItemLedgerEntryColumns entries;
    private int size;
    private int[] row = new int[FIRST_CAPACITY];
    private long[] quantity = new long[FIRST_CAPACITY];
    private long[] remaining = new long[FIRST_CAPACITY];
    private long[] cost = new long[FIRST_CAPACITY];
    // What revaluations add to what remains, where they are no part of the cost.
    private final Map<Integer, ExactSum> revalued = new HashMap<>();

    /** None yet of an item with these entries. */
    RevaluableIncreases(ItemLedgerEntryColumns entries) {
        this.entries = entries;
    }

    /** None of an item without entries. */
    static RevaluableIncreases none() {
        return new RevaluableIncreases(new ItemEntries().itemLedgerEntries());
    }

    /**
     * Adds an increase.
     *
     * @param entryRow of the entry among those of the item
     * @param remains {@code rem(e,D)} (REV-19)
     * @param costs {@code S}: of the whole entry, revaluations and rounding apart; where all of it remains, revaluations of all of it
     *     may be in it as well, since their share is all of them
     * @param revaluations what its other revaluations add to what remains
     */
    void add(int entryRow, long ofQuantity, long remains, long costs, Optional<ExactSum> revaluations) {
        if (size == row.length) grow(4 * size);
        row[size] = entryRow;
        quantity[size] = ofQuantity;
        remaining[size] = remains;
        cost[size] = costs;
        if (revaluations.isPresent()) revalued.put(size, revaluations.get());
        size++;
    }

    /** Adds others behind these. */
    void addAll(RevaluableIncreases others) {
        for (int i = 0; i < others.size; i++)
            add(
                    others.row[i],
                    others.quantity[i],
                    others.remaining[i],
                    others.cost[i],
                    Optional.ofNullable(others.revalued.get(i)));
    }

    private void grow(int capacity) {
        row = Arrays.copyOf(row, capacity);
        quantity = Arrays.copyOf(quantity, capacity);
        remaining = Arrays.copyOf(remaining, capacity);
        cost = Arrays.copyOf(cost, capacity);
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The item ledger entry. */
    public long entryNo(int index) {
        return entries.entryNo(row[index]);
    }

    /** The row of the entry among those of the item. */
    public int row(int index) {
        return row[index];
    }

    public StockKey stock(int index) {
        return entries.stock(row[index]);
    }

    /** Whether an increase is of the same stock as the one before it. */
    boolean isOfStockBefore(int index) {
        return index > 0 && entries.stockIndex(row[index]) == entries.stockIndex(row[index - 1]);
    }

    /** {@code rem(e,D)} (REV-19), in units of {@link Quantity}. */
    public long remainingUnits(int index) {
        return remaining[index];
    }

    public Quantity remaining(int index) {
        return Quantity.ofUnits(remaining[index]);
    }

    /** What remained of all of them. */
    public Quantity remaining() {
        long sum = 0;
        for (int i = 0; i < size; i++) sum = Fixed.plus(sum, remaining[i]);
        return Quantity.ofUnits(sum);
    }

    /** {@code round(value(e,D))} (REV-20). */
    public Amount value(int index, Precision precision) {
        return Amount.ofUnits(valueUnits(index, precision));
    }

    /** The same in units of {@link Amount}. */
    long valueUnits(int index, Precision precision) {
        if (!revalued.isEmpty() && revalued.containsKey(index))
            return sum(index).rounded(precision).units();
        long step = precision.step();
        return remaining[index] == quantity[index]
                ? Fixed.round(cost[index], step)
                : Fixed.share(cost[index], remaining[index], quantity[index], step);
    }

    /** {@code value(e,D)}, unrounded (REV-20). */
    public Exact value(int index) {
        return sum(index).total();
    }

    private ExactSum sum(int index) {
        var sum = new ExactSum();
        addValueTo(sum, index);
        return sum;
    }

    /** {@code value(e,D)}, added to a sum (REV-20). */
    void addValueTo(ExactSum sum, int index) {
        if (remaining[index] == quantity[index]) sum.add(Amount.ofUnits(cost[index]));
        else
            sum.addShare(
                    Amount.ofUnits(cost[index]), Quantity.ofUnits(remaining[index]), Quantity.ofUnits(quantity[index]));
        var more = revalued.isEmpty() ? null : revalued.get(index);
        if (more != null) sum.add(more);
    }
}
