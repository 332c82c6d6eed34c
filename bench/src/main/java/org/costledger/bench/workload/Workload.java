package org.costledger.bench.workload;

import java.util.Arrays;

/**
 * The ledger lines of a workload as columns of primitives; index 0 is entry 1. Whoever holds it may read the columns
 * and must not write them.
 */
public final class Workload {
    private final int size;
    private final int items;
    private final int[] days;
    private final int[] itemNumbers;
    private final byte[] kinds;
    private final int[] quantities;
    private final long[] costs;
    private final int[] references;

    private Workload(Columns columns) {
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
        var columns = new Columns(lines);
        generate(name, lines, columns);
        return columns.workload();
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Workload that
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
        return size + " lines of " + items + " items";
    }

    /** Columns that grow while lines come in. */
    static final class Columns implements LineSink {
        private boolean isLedger;
        private int size;
        private int items;
        private int[] days;
        private int[] itemNumbers;
        private byte[] kinds;
        private int[] quantities;
        private long[] costs;
        private int[] references;

        Columns(int expected) {
            days = new int[expected];
            itemNumbers = new int[expected];
            kinds = new byte[expected];
            quantities = new int[expected];
            costs = new long[expected];
            references = new int[expected];
        }

        @Override
        public void begin(String fileName) {
            isLedger = fileName.equals(LEDGER);
        }

        @Override
        public void line(int entry, int day, int item, byte kind, int quantity, long cost, int reference) {
            if (!isLedger) return;
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
