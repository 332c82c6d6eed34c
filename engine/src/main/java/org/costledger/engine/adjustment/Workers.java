package org.costledger.engine.adjustment;

/**
 * Who does the work on the items of a run. Items share nothing, so several can be worked on at once; what comes of a run is the
 * same whoever does it. The engine starts no thread: who has some brings them.
 */
public interface Workers {
    /** One after the other, by whoever asks. */
    Workers ONE = new Workers() {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public void work(int tasks, Task task) {
            for (int number = 0; number < tasks; number++) task.work(0, number);
        }
    };

    /** One of several pieces of work that do not depend on each other. */
    interface Task {
        /**
         * Does one piece.
         *
         * @param worker who does it, from 0 on; nobody else uses what belongs to this number meanwhile
         * @param number which piece, from 0 on
         */
        void work(int worker, int number);
    }

    /** How many there are. */
    int count();

    /**
     * Does every piece once and returns when all is done and can be read by the caller.
     *
     * @throws RuntimeException what a piece failed with; of several the one with the lowest number
     */
    void work(int tasks, Task task);
}
