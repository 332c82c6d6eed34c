package org.costledger.engine.revaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    private int size;
    private long[] entryNo = new long[FIRST_CAPACITY];
    private int[] row = new int[FIRST_CAPACITY];
    private StockKey[] stock = new StockKey[FIRST_CAPACITY];
    private long[] quantity = new long[FIRST_CAPACITY];
    private long[] remaining = new long[FIRST_CAPACITY];
    private long[] cost = new long[FIRST_CAPACITY];
    // What revaluations add to what remains, where they are no part of the cost.
    private final Map<Integer, ExactSum> revalued = new HashMap<>();

    /**
     * Adds an increase.
     *
     * @param entryRow of the entry among those of the item
     * @param remains {@code rem(e,D)} (REV-19)
     * @param costs {@code S}: of the whole entry, revaluations and rounding apart; where all of it remains, revaluations of all of it
     *     may be in it as well, since their share is all of them
     * @param revaluations what its other revaluations add to what remains
     */
    void add(
            long no,
            int entryRow,
            StockKey ofStock,
            long ofQuantity,
            long remains,
            long costs,
            Optional<ExactSum> revaluations) {
        if (size == entryNo.length) grow(size + (size >> 1));
        entryNo[size] = no;
        row[size] = entryRow;
        stock[size] = ofStock;
        quantity[size] = ofQuantity;
        remaining[size] = remains;
        cost[size] = costs;
        revaluations.ifPresent(sum -> revalued.put(size, sum));
        size++;
    }

    /** Adds others behind these. */
    void addAll(RevaluableIncreases others) {
        for (int i = 0; i < others.size; i++)
            add(
                    others.entryNo[i],
                    others.row[i],
                    others.stock[i],
                    others.quantity[i],
                    others.remaining[i],
                    others.cost[i],
                    Optional.ofNullable(others.revalued.get(i)));
    }

    private void grow(int capacity) {
        entryNo = Arrays.copyOf(entryNo, capacity);
        row = Arrays.copyOf(row, capacity);
        stock = Arrays.copyOf(stock, capacity);
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
        return entryNo[index];
    }

    /** The row of the entry among those of the item. */
    public int row(int index) {
        return row[index];
    }

    public StockKey stock(int index) {
        return stock[index];
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
        if (!revalued.isEmpty() && revalued.containsKey(index))
            return sum(index).rounded(precision);
        return Amount.ofUnits(Fixed.share(cost[index], remaining[index], quantity[index], precision.step()));
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
