package org.costledger.bench.measure;

/** One of the things that are compared in a run. */
public interface Side {
    String name();

    /** Gets everything ready that is not timed. */
    Trial prepare();

    /** How many times {@link Trial#run} does the work; more than once where once is too short to be timed. */
    default int repeats() {
        return 1;
    }

    /** One timed run. */
    interface Trial {
        /** What is timed: the work, {@link #repeats} times. */
        void run();

        /** Not timed: fails with the values unless {@link #run} did the whole work right. */
        void prove();
    }
}
