package org.costledger.scenario.shrink;

import org.costledger.scenario.model.Fields;

/**
 * Leaves out steps: first half of them at a time, then ever fewer, at last one by one until each that is left is needed.
 * It goes from the last step to the first, so that what goes with a step lies behind it.
 */
final class FewerSteps implements Simplification {
    @Override
    public Fields simplified(Fields keys, Trial trial) {
        var left = keys;
        for (int size = StepList.of(keys).size() / 2; size > 1; size /= 2) {
            left = without(left, size, trial);
        }
        int before;
        do {
            before = StepList.of(left).size();
            left = without(left, 1, trial);
        } while (StepList.of(left).size() < before);
        return left;
    }

    /** Leaves out so many steps at a time, wherever the file still fails. */
    private static Fields without(Fields keys, int size, Trial trial) {
        var left = keys;
        int to = StepList.of(keys).size();
        while (to > 0) {
            int from = Math.max(0, to - size);
            var fewer = StepList.without(left, from, to);
            if (trial.fails(fewer)) {
                left = fewer;
            }
            to = from;
        }
        return left;
    }
}
