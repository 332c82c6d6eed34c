package org.costledger.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times sides in turn, so that what disturbs the machine disturbs all of them alike. */
public final class Rounds {
    private final int count;

    public Rounds(int count) {
        if (count < 1) throw new IllegalArgumentException("at least one round is needed, not " + count);
        this.count = count;
    }

    /** The time of each round by the name of the side. Every run proves its result. */
    public Map<String, List<Stopwatch.Time>> time(List<Side> sides) {
        var times = new LinkedHashMap<String, List<Stopwatch.Time>>();
        for (var side : sides) times.put(side.name(), new ArrayList<>()); // In the order given, whoever runs first.
        for (int round = 0; round < count; round++) {
            var inTurn = round % 2 == 0 ? sides : sides.reversed();
            for (var side : inTurn) {
                times.computeIfAbsent(side.name(), name -> new ArrayList<>()).add(time(side));
            }
        }
        return times;
    }

    /** One proved run. */
    public static Stopwatch.Time time(Side side) {
        var trial = side.prepare();
        System.gc(); // What others left behind is not this run's to collect.
        var watch = Stopwatch.start();
        trial.run();
        var time = watch.stop();
        trial.prove();
        return time.per(side.repeats());
    }
}
