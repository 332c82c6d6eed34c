package org.costledger.engine.ledger.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.costledger.engine.number.Fixed;

/**
 * Numbers in rows and columns, row after row in one array. In each row a column takes as many bytes as its widest number
 * needs, and none while all its numbers are zero. The numbers of a row lie side by side: who reads one of them has the
 * others at hand.
 *
 * <p>A fixed-point column counts in the largest step that leaves no rest in any of its numbers, whole units or hundredths
 * first: 42 pieces take one byte, not three, and what costs 4,711.08 takes three, not four.
 */
public final class PackedRows {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Reading takes eight bytes wherever a number begins, so some follow the last row. */
    private static final int BYTES_AFTER_THE_LAST_ROW = Long.BYTES - 1;

    private static final byte[] NO_BYTES = {};
    private static final int FIRST_ROWS = 4;

    /** What a column may count in. Each divides the next. */
    private static final long[] STEPS = {1, Fixed.ONE / 100, Fixed.ONE / 10, Fixed.ONE};

    private static final int MOST_COLUMNS = 32;
    private static final int CACHE_LINE = 64;

    /** Where each column lies in a row, which step it counts in, and how many bytes it takes. */
    private final short[] places;

    private int rowBytes;
    private byte[] bytes = NO_BYTES;
    private int capacity;
    private int size;

    // What was put into the last row and is not yet written, and where in the row that begins.
    private long waiting;
    private int waitingFrom;

    /**
     * No rows yet.
     *
     * @param whole how many columns hold whole numbers; they come first
     * @param fixedPoint how many columns hold fixed-point numbers
     */
    public PackedRows(int whole, int fixedPoint) {
        if (whole + fixedPoint > MOST_COLUMNS) throw new IllegalArgumentException(whole + fixedPoint + " columns");
        places = new short[whole + fixedPoint];
        Arrays.fill(places, whole, places.length, place(0, STEPS.length - 1, 0));
    }

    private static short place(int offset, int step, int width) {
        return (short) (offset << 6 | step << 4 | width);
    }

    private static int offset(int place) {
        return place >> 6;
    }

    private static int step(int place) {
        return place >> 4 & 3;
    }

    private static int width(int place) {
        return place & 0xF;
    }

    /** How many bytes a number takes. */
    private static int widthOf(long number) {
        if (number == 0) return 0;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(number ^ (number >> (Long.SIZE - 1))) + 1;
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }

    public int size() {
        return size;
    }

    /** Reads a byte of each cache line, in order, and returns what they add up to. */
    int readAhead() {
        int sum = 0;
        for (int at = 0; at < bytes.length; at += CACHE_LINE) sum += bytes[at];
        return sum;
    }

    /** Appends a row of zeros and returns it. */
    public int addRow() {
        if (size == capacity) grow(grown(size));
        return size++;
    }

    /** Makes room for so many more rows at once. */
    void expect(int more) {
        int rows = Math.addExact(size, more);
        if (rows > capacity) grow(grown(rows));
    }

    private void grow(int rows) {
        capacity = rows;
        bytes = Arrays.copyOf(bytes, length(rowBytes));
    }

    /** Room for a row after {@code rows}: an eighth more than there is, so that little stands empty. */
    static int grown(int rows) {
        return rows + Math.max(FIRST_ROWS, rows >> 3);
    }

    private int length(int bytesOfRow) {
        return Math.addExact(Math.multiplyExact(capacity, bytesOfRow), BYTES_AFTER_THE_LAST_ROW);
    }

    /** Whether a column holds anything; false: all its numbers are zero. */
    boolean holds(int column) {
        return width(places[column]) > 0;
    }

    public long get(int row, int column) {
        int place = places[column];
        return width(place) == 0 ? 0 : read(row, place) * STEPS[step(place)];
    }

    /** The number of a column that holds whole numbers no wider than an {@code int}: rows, days or flags. */
    public int getInt(int row, int column) {
        int place = places[column];
        return width(place) == 0 ? 0 : (int) read(row, place);
    }

    /** A number in the steps of its column. */
    private long read(int row, int place) {
        int spare = Long.SIZE - Byte.SIZE * width(place);
        long number = (long) LONG.get(bytes, row * rowBytes + offset(place));
        return number << spare >> spare;
    }

    /**
     * The row that holds a number in a column whose numbers ascend; negative if there is none. Every other step guesses that
     * they ascend evenly: numbers given out in turn mostly do, and each step is a place in memory that is far from the last.
     */
    int find(int column, long value) {
        int low = 0;
        int high = size - 1;
        boolean guess = true;
        while (low <= high) {
            int row = guess ? guessed(column, value, low, high) : (low + high) >>> 1;
            long found = get(row, column);
            if (found == value) return row;
            if (found < value) low = row + 1;
            else high = row - 1;
            guess = !guess;
        }
        return -1;
    }

    private int guessed(int column, long value, int low, int high) {
        long first = get(low, column);
        long span = get(high, column) - first;
        long way = value - first;
        if (way <= 0) return low;
        if (way >= span) return high;
        return span > Integer.MAX_VALUE ? (low + high) >>> 1 : low + (int) (way * (high - low) / span);
    }

    public void set(int row, int column, long value) {
        int place = places[column];
        if (value == 0 && width(place) == 0) return;
        long number = inSteps(value, place);
        if (number * STEPS[step(place)] != value || widthOf(number) > width(place)) {
            makeRoom(column, value);
            place = places[column];
            number = inSteps(value, place);
        }
        write(bytes, row * rowBytes + offset(place), width(place), number);
    }

    /** Division by one of a few constants is no division to the machine. */
    private static long inSteps(long value, int place) {
        return switch (step(place)) {
            case 0 -> value;
            case 1 -> value / (Fixed.ONE / 100);
            case 2 -> value / (Fixed.ONE / 10);
            default -> value / Fixed.ONE;
        };
    }

    /**
     * Puts a number into the row that was added last; the columns of a row are put in their order, and then
     * {@link #endRow ended}. Bytes that lie together are written together: writing them one column after the other, each over
     * part of the one before, takes the machine several times as long.
     */
    void put(int column, long value) {
        if (value == 0) return;
        int place = places[column];
        long number = inSteps(value, place);
        if (number * STEPS[step(place)] != value || widthOf(number) > width(place)) {
            endRow();
            makeRoom(column, value);
            place = places[column];
            number = inSteps(value, place);
            waitingFrom = offset(place);
        }
        int from = offset(place);
        int width = width(place);
        if (from + width > waitingFrom + Long.BYTES) {
            endRow();
            waitingFrom = from;
        }
        long mask = -1L >>> (Long.SIZE - Byte.SIZE * width);
        waiting |= (number & mask) << (Byte.SIZE * (from - waitingFrom));
    }

    /** Writes what was put into the last row; what follows it there is still zero. */
    void endRow() {
        if (waiting != 0) LONG.set(bytes, (size - 1) * rowBytes + waitingFrom, waiting);
        waiting = 0;
        waitingFrom = 0;
    }

    /** Writes as reading reads, eight bytes at once; those after the number are put back as they were. */
    private static void write(byte[] bytes, int from, int width, long number) {
        if (width == 0) return;
        long mask = -1L >>> (Long.SIZE - Byte.SIZE * width);
        LONG.set(bytes, from, ((long) LONG.get(bytes, from) & ~mask) | (number & mask));
    }

    /** Lays the rows out anew, so that the column can hold the value too. */
    private void makeRoom(int column, long value) {
        int place = places[column];
        int step = step(place);
        while (value % STEPS[step] != 0) step--;
        long smaller = STEPS[step(place)] / STEPS[step];
        int width = Math.max(width(place), widthOf(value / STEPS[step]));
        if (smaller != 1) {
            for (int row = 0; row < size; row++) width = Math.max(width, widthOf(number(row, place) * smaller));
        }
        int from = offset(place);
        int to = from + width(place);
        int newRowBytes = rowBytes + width - (to - from);
        var packed = new byte[length(newRowBytes)];
        long mask = -1L >>> (Long.SIZE - Byte.SIZE * width);
        for (int row = 0; row < size; row++) {
            int source = row * rowBytes;
            int target = row * newRowBytes;
            copy(source, packed, target, from);
            LONG.set(packed, target + from, number(row, place) * smaller & mask);
            copy(source + to, packed, target + from + width, rowBytes - to);
        }
        Arrays.fill(packed, size * newRowBytes, Math.min(packed.length, size * newRowBytes + Long.BYTES), (byte) 0);
        moveColumnsAfter(column, newRowBytes - rowBytes);
        places[column] = place(from, step, width);
        rowBytes = newRowBytes;
        bytes = packed;
    }

    private long number(int row, int place) {
        return width(place) == 0 ? 0 : read(row, place);
    }

    /** Copies bytes eight at a time, some more than asked for: who copies ascending writes what follows afterwards. */
    private void copy(int from, byte[] target, int to, int count) {
        for (int i = 0; i < count; i += Long.BYTES) LONG.set(target, to + i, (long) LONG.get(bytes, from + i));
    }

    private void moveColumnsAfter(int column, int by) {
        for (int i = column + 1; i < places.length; i++) {
            int place = places[i];
            places[i] = place(offset(place) + by, step(place), width(place));
        }
    }
}
