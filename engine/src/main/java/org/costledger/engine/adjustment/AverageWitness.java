package org.costledger.engine.adjustment;

/** Sees how a period is valued, for an overview; a run has none that looks. */
interface AverageWitness {
    AverageWitness NONE = new AverageWitness() {
        @Override
        public void lookedInto(int row, int value) {}

        @Override
        public void keeps(int row, int value) {}

        @Override
        public void takes(int row, int value, long valued, long[] cost, long[] change, AverageDecision decision) {}
    };

    /** The pool was looked into anew for a value entry of an outbound: what is left for it, and out, stands (ADJ-116). */
    void lookedInto(int row, int value);

    /** A value entry keeps its cost, since the pool holds nothing for it (ADJ-115). */
    void keeps(int row, int value);

    /**
     * A value entry takes its part, and is about to be deducted.
     *
     * @param valued the quantity that is valued; negative
     * @param cost its part; negative
     * @param change by how much that differs from the books
     * @param decision whether it is deducted, or why not
     */
    void takes(int row, int value, long valued, long[] cost, long[] change, AverageDecision decision);
}
