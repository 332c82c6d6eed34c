package org.costledger.bench.workload;

import java.util.ArrayList;
import java.util.List;

/** The lines of a change file of {@link WorkloadName#W1}: receipts that get another unit cost. */
public final class Changes {
    private final List<Change> changes;

    /**
     * One line of it.
     *
     * @param receipt the line of the receipt, from 0
     * @param unitCost in 1/100000 of the currency unit
     */
    private record Change(int receipt, long unitCost) {}

    private Changes(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /** The change file of a workload; {@code fileName} is one of {@link LineSink}. */
    public static Changes of(WorkloadName name, int lines, String fileName) {
        var found = new ArrayList<Change>();
        Workload.generate(name, lines, new LineSink() {
            private boolean isWanted;

            @Override
            public void begin(String begun) {
                isWanted = begun.equals(fileName);
            }

            @Override
            public void line(int entry, int day, int item, byte kind, int quantity, long cost, int reference) {
                if (isWanted) found.add(new Change(reference - 1, cost));
            }
        });
        return new Changes(found);
    }

    /** The lines of the receipts, from 0. */
    public int[] receipts() {
        return changes.stream().mapToInt(Change::receipt).toArray();
    }

    /** Unit costs of receipts with these changes made. */
    public long[] appliedTo(long[] unitCosts) {
        long[] changed = unitCosts.clone();
        for (var change : changes) changed[change.receipt()] = change.unitCost();
        return changed;
    }
}
