package org.costledger.bench.workload;

import java.util.Arrays;
import java.util.Set;

/**
 * The ledger lines of a workload as columns of primitives; index 0 is entry 1. Whoever holds it may read the columns
 * and must not write them.
 */
public final class Workload {
    private final WorkloadName name;
    private final int size;
    private final int items;
    private final int[] days;
    private final int[] itemNumbers;
    private final byte[] kinds;
    private final int[] quantities;
    private final long[] costs;
    private final int[] references;

    private Workload(Columns columns) {
        name = columns.name;
        size = columns.size;
        items = columns.items;
        days = Arrays.copyOf(columns.days, size);
        itemNumbers = Arrays.copyOf(columns.itemNumbers, size);
        kinds = Arrays.copyOf(columns.kinds, size);
        quantities = Arrays.copyOf(columns.quantities, size);
        costs = Arrays.copyOf(columns.costs, size);
        references = Arrays.copyOf(columns.references, size);
    }

    /** Writes every line of a workload to {@code sink}; {@link WorkloadName#W3} may make a few more than wanted. */
    public static void generate(WorkloadName name, int lines, LineSink sink) {
        var numbered = new Lines(sink, lines);
        switch (name) {
            case W1 -> TradingFifo.generate(numbered);
            case W2 -> BackdatedAverage.generate(numbered);
            case W3 -> ThreeLevelManufacturing.generate(numbered);
            case W4 -> OneHotItem.generate(numbered);
        }
    }

    public static Workload generate(WorkloadName name, int lines) {
        var columns = new Columns(name, lines, Set.of(LineSink.LEDGER));
        generate(name, lines, columns);
        return columns.workload();
    }

    /** The ledger, and after it the lines of one of its change files. */
    public static Workload generate(WorkloadName name, int lines, String changeFile) {
        var columns = new Columns(name, lines, Set.of(LineSink.LEDGER, changeFile));
        generate(name, lines, columns);
        return columns.workload();
    }

    public WorkloadName name() {
        return name;
    }

    public int size() {
        return size;
    }

    /** How many items there are; they are numbered from 0. */
    public int items() {
        return items;
    }

    public int[] days() {
        return days;
    }

    public int[] itemNumbers() {
        return itemNumbers;
    }

    /** Each one of {@link LineKind}. */
    public byte[] kinds() {
        return kinds;
    }

    public int[] quantities() {
        return quantities;
    }

    /** In 1/100000 of the currency unit. */
    public long[] costs() {
        return costs;
    }

    public int[] references() {
        return references;
    }

    /** How many lines are of a kind. */
    public int count(byte kind) {
        int count = 0;
        for (byte other : kinds) {
            if (other == kind) count++;
        }
        return count;
    }

    /** Lines of one item side by side, by day and then as they were posted. */
    public int[] byItemAndDay() {
        var posted = new int[size];
        for (int line = 0; line < size; line++) posted[line] = line;
        return sorted(itemNumbers, sorted(days, posted));
    }

    /** A stable counting sort of {@code order} by {@code keys}. */
    private static int[] sorted(int[] keys, int[] order) {
        int largest = 0;
        for (int key : keys) largest = Math.max(largest, key);
        var start = new int[largest + 2];
        for (int key : keys) start[key + 1]++;
        for (int key = 0; key <= largest; key++) start[key + 1] += start[key];
        var sorted = new int[order.length];
        for (int index : order) sorted[start[keys[index]]++] = index;
        return sorted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Workload that
                && name == that.name
                && Arrays.equals(days, that.days)
                && Arrays.equals(itemNumbers, that.itemNumbers)
                && Arrays.equals(kinds, that.kinds)
                && Arrays.equals(quantities, that.quantities)
                && Arrays.equals(costs, that.costs)
                && Arrays.equals(references, that.references);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(costs);
    }

    @Override
    public String toString() {
        return name.code() + ", " + size + " lines of " + items + " items";
    }

    /** Columns that grow while lines come in. */
    static final class Columns implements LineSink {
        private final WorkloadName name;
        private final Set<String> files;
        private boolean isWanted;
        private int size;
        private int items;
        private int[] days;
        private int[] itemNumbers;
        private byte[] kinds;
        private int[] quantities;
        private long[] costs;
        private int[] references;

        /** @param files whose lines are taken */
        Columns(WorkloadName name, int expected, Set<String> files) {
            this.name = name;
            this.files = Set.copyOf(files);
            days = new int[expected];
            itemNumbers = new int[expected];
            kinds = new byte[expected];
            quantities = new int[expected];
            costs = new long[expected];
            references = new int[expected];
        }

        @Override
        public void begin(String fileName) {
            isWanted = files.contains(fileName);
        }

        @Override
        public void line(int entry, int day, int item, byte kind, int quantity, long cost, int reference) {
            if (!isWanted) return;
            if (size == days.length) grow();
            days[size] = day;
            itemNumbers[size] = item;
            kinds[size] = kind;
            quantities[size] = quantity;
            costs[size] = cost;
            references[size] = reference;
            size++;
            items = Math.max(items, item + 1);
        }

        private void grow() {
            int larger = size + size / 2 + 16;
            days = Arrays.copyOf(days, larger);
            itemNumbers = Arrays.copyOf(itemNumbers, larger);
            kinds = Arrays.copyOf(kinds, larger);
            quantities = Arrays.copyOf(quantities, larger);
            costs = Arrays.copyOf(costs, larger);
            references = Arrays.copyOf(references, larger);
        }

        Workload workload() {
            return new Workload(this);
        }
    }
}
