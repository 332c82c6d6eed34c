package org.costledger.engine.adjustment;

import java.util.Arrays;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.number.Fixed;

/**
 * What a run found to change on the value entries of one item, in the order it was found (ADJ-7). The changes of one item
 * ledger entry stand together; when it is valued again, they are discarded and those found then stand at the end.
 */
@SuppressWarnings("EnumOrdinal") // of one run, never kept
final class PendingChanges {
    /** What a change is. */
    enum Kind {
        /** Of the value entry it adjusts, with its type. */
        OF_VALUE_ENTRY,
        /** Of an invoice of a Standard item that is booked as a variance (ADJ-65). */
        MIRRORED_VARIANCE,
        /** The indirect element of an exact reversal (ADJ-63). */
        INDIRECT_ELEMENT,
        /** The variance element of an exact reversal (ADJ-63). */
        VARIANCE_ELEMENT,
        /** What is left of an inbound that is used up (ADJ-81); it adjusts nothing. */
        ROUNDING;

        /** Posted before the changes of value entries (ADJ-160). */
        boolean isPostedAtOnce() {
            return this == INDIRECT_ELEMENT || this == VARIANCE_ELEMENT || this == ROUNDING;
        }
    }

    private static final int FIRST_CAPACITY = 64;

    private static final Kind[] KINDS = Kind.values();
    private static final int KIND = 0xF;
    private static final int COUNTER_BOOKED = 1 << 4;
    private static final int DISCARDED = 1 << 5;

    private final CurrencyColumn[] currencies;
    private int[] valueRows = new int[FIRST_CAPACITY];
    // Where an entry has no node, the complement of its row.
    private int[] nodes = new int[FIRST_CAPACITY];
    private long[] causes = new long[FIRST_CAPACITY];
    private int unnamed;
    // The ordinal of the kind, and flags.
    private byte[] states = new byte[FIRST_CAPACITY];
    private final long[][] actual = {new long[FIRST_CAPACITY], new long[FIRST_CAPACITY]};
    private final long[][] expected = {new long[FIRST_CAPACITY], new long[FIRST_CAPACITY]};
    private int size;

    /** @param currencies in which the ledger keeps cost; the amounts of the others are zero */
    PendingChanges(CurrencyColumn[] currencies) {
        this.currencies = currencies;
    }

    void clear() {
        size = 0;
        unnamed = 0;
    }

    int size() {
        return size;
    }

    /**
     * Adds a change without amounts.
     *
     * @param valueRow the value entry it adjusts; of a rounding the one it takes its fields from
     */
    int add(int node, int valueRow, Kind kind) {
        if (size == valueRows.length) grow(4 * size);
        int change = size++;
        valueRows[change] = valueRow;
        nodes[change] = node;
        states[change] = (byte) kind.ordinal();
        for (var currency : currencies) {
            actual[currency.index()][change] = 0;
            expected[currency.index()][change] = 0;
        }
        return change;
    }

    /**
     * Adds a change of a plain outbound, which has no node as long as nobody asks for it.
     *
     * @param entryRow of the outbound
     * @param cause the newest value entry its average was taken from
     */
    int addUnnamed(int entryRow, int valueRow, long cause) {
        int change = add(~entryRow, valueRow, Kind.OF_VALUE_ENTRY);
        causes[change] = cause;
        unnamed++;
        return change;
    }

    /** Whether some changes have no node. */
    boolean hasUnnamed() {
        return unnamed > 0;
    }

    boolean isNamed(int change) {
        return nodes[change] >= 0;
    }

    void name(int change, int node) {
        nodes[change] = node;
        unnamed--;
    }

    /** Of a change without a node, the newest value entry its average was taken from. */
    long cause(int change) {
        return causes[change];
    }

    private void grow(int capacity) {
        valueRows = Arrays.copyOf(valueRows, capacity);
        nodes = Arrays.copyOf(nodes, capacity);
        causes = Arrays.copyOf(causes, capacity);
        states = Arrays.copyOf(states, capacity);
        for (var currency : currencies) {
            actual[currency.index()] = Arrays.copyOf(actual[currency.index()], capacity);
            expected[currency.index()] = Arrays.copyOf(expected[currency.index()], capacity);
        }
    }

    /** Puts a change to the end, where its entry is valued again. */
    void moveToEnd(int change) {
        int moved = add(nodes[change], valueRows[change], kind(change));
        for (var currency : currencies) {
            setActual(moved, currency, actual(change, currency));
            setExpected(moved, currency, expected(change, currency));
        }
        states[moved] = states[change];
        discard(change);
    }

    /** Takes a change back. */
    void discard(int change) {
        states[change] |= DISCARDED;
    }

    private boolean isDiscarded(int change) {
        return (states[change] & DISCARDED) != 0;
    }

    /** Whether nothing is left of a change: it was taken back, or others came to the opposite. */
    boolean isNothing(int change) {
        if (isDiscarded(change)) return true;
        for (var currency : currencies) {
            if (actual(change, currency) != 0 || expected(change, currency) != 0) return false;
        }
        return true;
    }

    /** Whether two changes do the same to the same value entry. */
    boolean isSame(int one, int other) {
        if (valueRows[one] != valueRows[other] || kind(one) != kind(other)) return false;
        for (var currency : currencies) {
            if (actual(one, currency) != actual(other, currency)
                    || expected(one, currency) != expected(other, currency)) return false;
        }
        return true;
    }

    /** How many changes something is left of. */
    int count() {
        int count = 0;
        for (int change = 0; change < size; change++) {
            if (!isNothing(change)) count++;
        }
        return count;
    }

    void setActual(int change, CurrencyColumn currency, long amount) {
        actual[currency.index()][change] = amount;
    }

    void setExpected(int change, CurrencyColumn currency, long amount) {
        expected[currency.index()][change] = amount;
    }

    /** The expected amount of the change balances one of the same entry, or does no longer (ADJ-64). */
    void setCounterBooked(int change, boolean balances) {
        if (balances) states[change] |= COUNTER_BOOKED;
        else states[change] &= ~COUNTER_BOOKED;
    }

    int valueRow(int change) {
        return valueRows[change];
    }

    /** Of a change without a node, the row of its item ledger entry. */
    int unnamedRow(int change) {
        return ~nodes[change];
    }

    int node(int change) {
        return nodes[change];
    }

    Kind kind(int change) {
        return KINDS[states[change] & KIND];
    }

    boolean isCounterBooked(int change) {
        return (states[change] & COUNTER_BOOKED) != 0;
    }

    long actual(int change, CurrencyColumn currency) {
        return actual[currency.index()][change];
    }

    long expected(int change, CurrencyColumn currency) {
        return expected[currency.index()][change];
    }

    /** What all changes together add to actual cost. */
    long totalActual(CurrencyColumn currency) {
        return isKept(currency) ? total(actual[currency.index()]) : 0;
    }

    /** What all changes together add to expected cost. */
    long totalExpected(CurrencyColumn currency) {
        return isKept(currency) ? total(expected[currency.index()]) : 0;
    }

    private boolean isKept(CurrencyColumn currency) {
        return currency.index() < currencies.length;
    }

    private long total(long[] amounts) {
        long total = 0;
        for (int change = 0; change < size; change++) {
            if (!isDiscarded(change)) total = Fixed.plus(total, amounts[change]);
        }
        return total;
    }
}
