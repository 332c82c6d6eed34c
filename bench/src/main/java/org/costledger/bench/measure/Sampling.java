package org.costledger.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.costledger.bench.measure.Report.Share;

/** A profile of work by the flight recorder that comes with the JDK: samples of the running thread and of allocations. */
public final class Sampling {
    private static final String EXECUTION = "jdk.ExecutionSample";
    private static final String ALLOCATION = "jdk.ObjectAllocationSample";
    private static final String OURS = "org.costledger.engine.";
    private static final int SHOWN = 25;

    private Sampling() {}

    /** Runs {@code work}, called {@code name}, and tells which methods of the engine it spent time and memory in. */
    public static List<Share> of(String name, Runnable work) throws IOException {
        var file = Files.createTempFile("costledger-bench", ".jfr");
        try {
            try (var recording = new Recording()) {
                recording.enable(EXECUTION).withPeriod(Duration.ofMillis(5));
                recording.enable(ALLOCATION).with("throttle", "2000/s");
                recording.enable("jdk.GarbageCollection");
                recording.start();
                work.run();
                recording.stop();
                recording.dump(file);
            }
            return shares(name, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Shares in a recording. */
    private static List<Share> shares(String name, Path recording) throws IOException {
        var self = new HashMap<String, Long>();
        var engine = new HashMap<String, Long>();
        var within = new HashMap<String, Long>();
        long samples = 0;
        var allocated = new HashMap<String, Long>();
        var allocating = new HashMap<String, Long>();
        var allocatedBefore = new HashSet<Long>();
        try (var events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                var frames = frames(event);
                // The first sample of a thread stands for all it allocated before.
                boolean isFirst =
                        event.getEventType().getName().equals(ALLOCATION) && allocatedBefore.add(threadOf(event));
                if (isFirst || frames.stream().noneMatch(Sampling::isOurs)) continue;
                switch (event.getEventType().getName()) {
                    case EXECUTION -> {
                        samples++;
                        add(self, name(frames.getFirst()), 1);
                        add(engine, first(frames, Sampling::isOurs), 1);
                        var seen = new HashSet<String>();
                        for (var frame : frames) {
                            if (isOurs(frame) && seen.add(name(frame))) add(within, name(frame), 1);
                        }
                    }
                    case ALLOCATION -> {
                        long weight = event.getLong("weight");
                        add(allocated, event.getClass("objectClass").getName(), weight);
                        add(allocating, first(frames, Sampling::isOurs), weight);
                    }
                    default -> {}
                }
            }
        }
        var shares = new ArrayList<Share>();
        shares.addAll(largest(name + ": time in the method itself", self, samples));
        shares.addAll(largest(name + ": time, nearest method of the engine", engine, samples));
        shares.addAll(largest(name + ": time, method and what it calls", within, samples));
        shares.addAll(largest(name + ": bytes allocated, by class", allocated, sum(allocated)));
        shares.addAll(largest(name + ": bytes allocated, nearest method of the engine", allocating, sum(allocating)));
        return shares;
    }

    private static List<RecordedFrame> frames(RecordedEvent event) {
        var stack = event.getStackTrace();
        return stack == null ? List.of() : stack.getFrames();
    }

    private static long threadOf(RecordedEvent event) {
        var thread = event.getThread();
        return thread == null ? 0 : thread.getId();
    }

    private static boolean isOurs(RecordedFrame frame) {
        var type = frame.getMethod().getType().getName();
        return type.startsWith(OURS) && !type.contains("Lambda");
    }

    private static String first(List<RecordedFrame> frames, Predicate<RecordedFrame> wanted) {
        return frames.stream().filter(wanted).map(Sampling::name).findFirst().orElse("elsewhere");
    }

    private static String name(RecordedFrame frame) {
        var type = frame.getMethod().getType().getName();
        if (type.contains("Lambda") || type.contains("0x")) return "(generated code)";
        return type.substring(type.lastIndexOf('.') + 1) + "."
                + frame.getMethod().getName();
    }

    private static void add(Map<String, Long> sums, String key, long weight) {
        sums.merge(key, weight, Long::sum);
    }

    private static long sum(Map<String, Long> weights) {
        return weights.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<Share> largest(String kind, Map<String, Long> weights, long whole) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(entry -> new Share(kind, entry.getKey(), (int) (entry.getValue() * 1000 / Math.max(1, whole))))
                .toList();
    }
}
