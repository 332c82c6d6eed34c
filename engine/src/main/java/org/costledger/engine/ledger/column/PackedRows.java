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
 *
 * <p>A column that becomes wider has all rows laid out anew, and rows for which there is no room have all copied. Where they are very
 * many, and as many more are about to be added, these are laid out by themselves, behind them: what is appended costs what it is, not
 * what was there before.
 */
public final class PackedRows {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Reading takes eight bytes wherever a number begins, so some follow the last row. */
    private static final int BYTES_AFTER_THE_LAST_ROW = Long.BYTES - 1;

    private static final int HOLDS_NOTHING = 1 << 31;
    private static final int SHIFT = 0x3F;

    private static final byte[] NO_BYTES = {};
    private static final int FIRST_ROWS = 4;

    /** What a column may count in. Each divides the next. */
    private static final long[] STEPS = {1, Fixed.ONE / 100, Fixed.ONE / 10, Fixed.ONE};

    private static final int MOST_COLUMNS = 32;
    /** So many rows are not laid out anew for rows that are added. */
    private static final int MANY_ROWS = 1 << 13;
    /** More often than for one row in so many, they are. */
    private static final int FEW_OF_MANY = 16;
    /** Where there is no room for that many of all rows, those there are need not be copied either. */
    private static final int MANY_OF_ALL = 4;

    private static final int CACHE_LINE = 64;

    private final int manyRows;
    private final Block head;
    // The rows that were laid out last, behind the others; the head itself while there are none.
    private Block last;
    private int headRows = Integer.MAX_VALUE;
    /** All, in their order; each is wider than the one before, or holds a good part of all rows, so they are few. */
    private Block[] blocks;

    /**
     * No rows yet.
     *
     * @param whole how many columns hold whole numbers; they come first
     * @param fixedPoint how many columns hold fixed-point numbers
     */
    public PackedRows(int whole, int fixedPoint) {
        this(whole, fixedPoint, MANY_ROWS);
    }

    /** @param manyRows so many are not laid out anew for rows that are added */
    PackedRows(int whole, int fixedPoint, int manyRows) {
        if (whole + fixedPoint > MOST_COLUMNS) throw new IllegalArgumentException(whole + fixedPoint + " columns");
        int[] places = new int[whole + fixedPoint];
        Arrays.fill(places, 0, whole, place(0, 0, 0));
        Arrays.fill(places, whole, places.length, place(0, STEPS.length - 1, 0));
        this.manyRows = manyRows;
        head = new Block(0, places);
        last = head;
        blocks = new Block[] {head};
    }

    private PackedRows(PackedRows other) {
        manyRows = other.manyRows;
        headRows = other.headRows;
        blocks = new Block[other.blocks.length];
        for (int i = 0; i < blocks.length; i++) blocks[i] = new Block(other.blocks[i]);
        head = blocks[0];
        last = blocks[blocks.length - 1];
    }

    /** The same rows, to be written on by themselves. */
    PackedRows copy() {
        return new PackedRows(this);
    }

    /** Six bits say how far a number is to be shifted up and down again, and stand where a shift looks for them. */
    private static int place(int offset, int step, int width) {
        int place = offset << 8 | step << 6 | ((Long.SIZE - Byte.SIZE * width) & SHIFT);
        return width == 0 ? place | HOLDS_NOTHING : place;
    }

    private static boolean holdsNothing(int place) {
        return place < 0;
    }

    private static int offset(int place) {
        return (place & ~HOLDS_NOTHING) >> 8;
    }

    private static int step(int place) {
        return place >> 6 & 3;
    }

    private static int width(int place) {
        return holdsNothing(place) ? 0 : (Long.SIZE - (place & SHIFT)) / Byte.SIZE;
    }

    /** How many bytes a number takes. */
    private static int widthOf(long number) {
        if (number == 0) return 0;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(number ^ (number >> (Long.SIZE - 1))) + 1;
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
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

    private static boolean isZero(long[] values, int count) {
        long some = 0;
        for (int i = 0; i < count; i++) some |= values[i];
        return some == 0;
    }

    /** Zero if all values are multiples of a step. Each step has a loop of its own, in which the machine need not divide. */
    private static long rest(long[] values, int count, int step) {
        long rest = 0;
        switch (step) {
            case 0 -> {}
            case 1 -> {
                for (int i = 0; i < count; i++) rest |= values[i] % (Fixed.ONE / 100);
            }
            case 2 -> {
                for (int i = 0; i < count; i++) rest |= values[i] % (Fixed.ONE / 10);
            }
            default -> {
                for (int i = 0; i < count; i++) rest |= values[i] % Fixed.ONE;
            }
        }
        return rest;
    }

    private static void toSteps(long[] values, int count, int step) {
        switch (step) {
            case 0 -> {}
            case 1 -> {
                for (int i = 0; i < count; i++) values[i] /= Fixed.ONE / 100;
            }
            case 2 -> {
                for (int i = 0; i < count; i++) values[i] /= Fixed.ONE / 10;
            }
            default -> {
                for (int i = 0; i < count; i++) values[i] /= Fixed.ONE;
            }
        }
    }

    /** A place that can hold a number too. */
    private static int wider(int place, long value) {
        int step = step(place);
        while (value % STEPS[step] != 0) step--;
        return place(0, step, Math.max(width(place), widthOf(value / STEPS[step])));
    }

    private Block block(int row) {
        return row < headRows ? head : blockBehindHead(row);
    }

    private Block blockBehindHead(int row) {
        int at = blocks.length - 1;
        while (row < blocks[at].firstRow) at--;
        return blocks[at];
    }

    public int size() {
        return last.firstRow + last.size;
    }

    /** Reads a byte of each cache line, in order, and returns what they add up to. */
    int readAhead() {
        int sum = 0;
        for (var block : blocks) sum += block.readAhead();
        return sum;
    }

    /** Appends a row of zeros and returns it. */
    public int addRow() {
        return last.firstRow + last.addRow();
    }

    /**
     * What is about to be put into new rows: told beforehand, the rows there are need be laid out anew but once, and not for each
     * column that becomes wider.
     */
    Expected expected() {
        return new Expected();
    }

    /** Numbers that are about to be put into new rows. */
    final class Expected {
        private final int[] wanted = last.places.clone(); // where a column begins follows from the others
        private boolean isWider;

        /** Expects the first {@code count} numbers in a column. */
        void numbers(int column, long[] values, int count) {
            long most = 0; // a negative number takes as many bytes as its complement
            for (int i = 0; i < count; i++) most = Math.max(most, values[i] ^ (values[i] >> (Long.SIZE - 1)));
            if (most == 0 && isZero(values, count)) return;
            int place = wanted[column];
            int step = step(place);
            while (rest(values, count, step) != 0) step--;
            int width = Math.max(width(place), Math.max(1, widthOf(most / STEPS[step])));
            if (step == step(place) && width == width(place)) return;
            wanted[column] = place(0, step, width);
            isWider = true;
        }

        /** Makes room for them, and for so many rows. */
        void makeRoom(int more) {
            boolean isBlockOfItsOwn = last.size >= manyRows
                    && (isWider
                            ? more >= last.size / FEW_OF_MANY
                            : more > last.capacity - last.size && more >= size() / MANY_OF_ALL);
            if (isBlockOfItsOwn) addBlock();
            last.makeRoom(more, wanted, isWider || isBlockOfItsOwn);
        }

        /** Begins another block, without rows and still to be laid out. */
        private void addBlock() {
            last = new Block(size(), wanted.clone());
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = last;
            headRows = head.size;
        }
    }

    /** Room for a row after {@code rows}: an eighth more than there is, so that little stands empty. */
    static int grown(int rows) {
        return rows + Math.max(FIRST_ROWS, rows >> 3);
    }

    /** Whether a column holds anything; false: all its numbers are zero. */
    boolean holds(int column) {
        for (var block : blocks) {
            if (block.holds(column)) return true;
        }
        return false;
    }

    public long get(int row, int column) {
        var block = block(row);
        return block.get(row - block.firstRow, column);
    }

    /** The number of a column that holds whole numbers no wider than an {@code int}: rows, days or flags. */
    public int getInt(int row, int column) {
        var block = block(row);
        return (int) block.getWhole(row - block.firstRow, column);
    }

    /**
     * The row that holds a number in a column whose numbers ascend; negative if there is none. Every other step guesses that
     * they ascend evenly: numbers given out in turn mostly do, and each step is a place in memory that is far from the last.
     */
    int find(int column, long value) {
        int low = 0;
        int high = size() - 1;
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
        var block = block(row);
        block.set(row - block.firstRow, column, value);
    }

    /**
     * Puts a number into the row that was added last; the columns of a row are put in their order, and then
     * {@link #endRow ended}. Bytes that lie together are written together: writing them one column after the other, each over
     * part of the one before, takes the machine several times as long.
     */
    void put(int column, long value) {
        if (value != 0) last.put(column, value);
    }

    /** Writes what was put into the last row; what follows it there is still zero. */
    void endRow() {
        last.endRow();
    }

    /** Appends rows of zeros, for which there is room, and returns the first of them; their columns are filled one by one. */
    int addRows(int count) {
        return last.firstRow + last.addRows(count);
    }

    /**
     * Fills a column of rows that were added and still hold zeros in it.
     *
     * @param numbers one for each row, all of them {@link #expected}; their space is used up
     */
    void fill(int column, int row, long[] numbers, int count) {
        last.fill(column, row - last.firstRow, numbers, count);
    }

    /** Rows that are laid out alike. */
    private static final class Block {
        private final int firstRow;
        /** Where each column lies in a row, which step it counts in, and how many bytes it takes. */
        private final int[] places;

        private int rowBytes;
        private byte[] bytes = NO_BYTES;
        private int capacity;
        private int size;

        // What was put into the last row and is not yet written, and where in the row that begins.
        private long waiting;
        private int waitingFrom;

        Block(int firstRow, int[] places) {
            this.firstRow = firstRow;
            this.places = places;
        }

        Block(Block other) {
            firstRow = other.firstRow;
            places = other.places.clone();
            rowBytes = other.rowBytes;
            bytes = other.bytes.clone();
            capacity = other.capacity;
            size = other.size;
        }

        int readAhead() {
            int sum = 0;
            for (int at = 0; at < bytes.length; at += CACHE_LINE) sum += bytes[at];
            return sum;
        }

        int addRow() {
            if (size == capacity) grow(grown(size));
            return size++;
        }

        int addRows(int count) {
            int first = size;
            if (count > capacity - size) throw new IllegalStateException("no room for " + count + " rows");
            size += count;
            return first;
        }

        void fill(int column, int row, long[] numbers, int count) {
            int place = places[column];
            if (holdsNothing(place)) {
                if (!isZero(numbers, count)) throw notExpected(column);
                return;
            }
            if (rest(numbers, count, step(place)) != 0) throw notExpected(column);
            toSteps(numbers, count, step(place));
            long mask = -1L >>> place; // a shift looks at its last six bits alone
            long lost = 0;
            int to = row * rowBytes + offset(place);
            for (int i = 0; i < count; i++, to += rowBytes) {
                long number = numbers[i];
                lost |= number ^ (number << place >> place);
                LONG.set(bytes, to, (long) LONG.get(bytes, to) | (number & mask));
            }
            if (lost != 0) throw notExpected(column);
        }

        private static IllegalStateException notExpected(int column) {
            return new IllegalStateException("a number of column " + column + " that was not expected");
        }

        /** Makes room for so many rows, laid out as wanted if that is wider. */
        void makeRoom(int more, int[] wanted, boolean isWider) {
            int rows = Math.addExact(size, more);
            if (rows > capacity) capacity = grown(rows);
            if (isWider) layOut(wanted);
            else if (bytes.length < length(rowBytes)) bytes = Arrays.copyOf(bytes, length(rowBytes));
        }

        private void grow(int rows) {
            capacity = rows;
            bytes = Arrays.copyOf(bytes, length(rowBytes));
        }

        private int length(int bytesOfRow) {
            return Math.addExact(Math.multiplyExact(capacity, bytesOfRow), BYTES_AFTER_THE_LAST_ROW);
        }

        boolean holds(int column) {
            return !holdsNothing(places[column]);
        }

        long get(int row, int column) {
            int place = places[column];
            return holdsNothing(place) ? 0 : read(row, place) * STEPS[step(place)];
        }

        long getWhole(int row, int column) {
            int place = places[column];
            return holdsNothing(place) ? 0 : read(row, place);
        }

        /** A number in the steps of its column, which holds something. */
        private long read(int row, int place) {
            return (long) LONG.get(bytes, row * rowBytes + (place >> 8)) << place >> place;
        }

        void set(int row, int column, long value) {
            int place = places[column];
            if (value == 0 && holdsNothing(place)) return;
            long number = inSteps(value, place);
            if (number * STEPS[step(place)] != value || widthOf(number) > width(place)) {
                makeRoom(column, value);
                place = places[column];
                number = inSteps(value, place);
            }
            write(bytes, row * rowBytes + offset(place), width(place), number);
        }

        void put(int column, long value) {
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
            var wanted = places.clone();
            wanted[column] = wider(places[column], value);
            layOut(wanted);
        }

        /** Lays the rows out anew, with other widths and steps of some columns: what lies between those is copied as it is. */
        private void layOut(int[] wanted) {
            int changed = 0;
            var columns = new int[places.length];
            int offset = 0;
            for (int column = 0; column < places.length; column++) {
                int before = places[column];
                int step = step(wanted[column]);
                int width = width(wanted[column]);
                if (step != step(before)) width = Math.max(width, widest(before, step));
                if (width != width(before) || step != step(before)) columns[changed++] = column;
                wanted[column] = place(offset, step, width);
                offset += width;
            }
            var packed = new byte[length(offset)];
            for (int row = 0; row < size; row++) layOut(row, packed, row * offset, wanted, columns, changed);
            Arrays.fill(packed, size * offset, Math.min(packed.length, size * offset + Long.BYTES), (byte) 0);
            System.arraycopy(wanted, 0, places, 0, places.length);
            rowBytes = offset;
            bytes = packed;
        }

        /** How many bytes the numbers of a place take in smaller steps. */
        private int widest(int place, int step) {
            if (holdsNothing(place)) return 0;
            long times = STEPS[step(place)] / STEPS[step];
            long least = 0;
            long most = 0;
            for (int row = 0; row < size; row++) {
                long number = read(row, place) * times;
                least = Math.min(least, number);
                most = Math.max(most, number);
            }
            return Math.max(widthOf(least), widthOf(most));
        }

        private void layOut(int row, byte[] packed, int target, int[] wanted, int[] changed, int count) {
            int source = row * rowBytes;
            int from = 0;
            int to = 0;
            for (int i = 0; i < count; i++) {
                int before = places[changed[i]];
                int after = wanted[changed[i]];
                copy(source + from, packed, target + to, offset(before) - from);
                if (width(before) > 0) {
                    long number = read(row, before) * (STEPS[step(before)] / STEPS[step(after)]);
                    LONG.set(packed, target + offset(after), number);
                } else {
                    LONG.set(packed, target + offset(after), 0L);
                }
                from = offset(before) + width(before);
                to = offset(after) + width(after);
            }
            copy(source + from, packed, target + to, rowBytes - from);
        }

        /** Copies bytes eight at a time, some more than asked for: who copies ascending writes what follows afterwards. */
        private void copy(int from, byte[] target, int to, int count) {
            for (int i = 0; i < count; i += Long.BYTES) LONG.set(target, to + i, (long) LONG.get(bytes, from + i));
        }
    }
}
