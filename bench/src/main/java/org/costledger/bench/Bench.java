package org.costledger.bench;

import java.io.IOException;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.costledger.bench.ceiling.BareFifo;
import org.costledger.bench.ceiling.CeilingSide;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.measure.FreshProcess;
import org.costledger.bench.measure.Heap;
import org.costledger.bench.measure.Report;
import org.costledger.bench.measure.Rounds;
import org.costledger.bench.measure.Sampling;
import org.costledger.bench.measure.Side;
import org.costledger.bench.posting.PostedLedger;
import org.costledger.bench.posting.PostedTotals;
import org.costledger.bench.posting.PostingSide;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Workload;
import org.costledger.engine.memory.MemoryLedger;

/** Measures posting in memory beside the bare loop. */
public final class Bench {
    private static final int FIRST_SIZE = 10_000;
    private static final int COLD_LINES = 100_000;
    private static final int PROFILED_LINES = 1_000_000;
    private static final int WARM_UP_LINES = 400_000;
    private static final String CEILING = "ceiling, item order";
    private static final String POSTING = "posting";

    private final BenchOptions options;
    private final Consumer<String> progress;
    private final Rounds rounds;
    private final List<Figure> figures = new ArrayList<>();

    private Bench(BenchOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        this.rounds = new Rounds(options.rounds());
    }

    /**
     * Takes every figure; fails if a run does not prove its totals.
     *
     * @param progress is told what is measured next
     */
    public static Report run(BenchOptions options, Consumer<String> progress) throws IOException, InterruptedException {
        return new Bench(options, progress).run();
    }

    /** {@code [--workload w1] [--lines N] [--rounds N] [--batch N] [--no-cold] [--profile] [--json]}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options = BenchOptions.DEFAULT;
        boolean json = false;
        var words = List.of(arguments).iterator();
        while (words.hasNext()) {
            var word = words.next();
            switch (word) {
                case "--workload" -> options = options.withWorkload(words.next());
                case "--lines" -> options = options.withLines(Integer.parseInt(words.next()));
                case "--rounds" -> options = options.withRounds(Integer.parseInt(words.next()));
                case "--batch" -> options = options.withLinesPerRequest(Integer.parseInt(words.next()));
                case "--no-cold" -> options = options.withColdStart(false);
                case "--profile" -> options = options.withProfile(true);
                case "--json" -> json = true;
                default -> throw new IllegalArgumentException("There is no option " + word + ".");
            }
        }
        var report = run(options, System.err::println);
        System.out.print(json ? report.json() : report.table());
    }

    private Report run() throws IOException, InterruptedException {
        warmUp();
        for (int lines : sizes()) measure(lines);
        growth();
        if (options.coldStart()) coldStart(Math.min(COLD_LINES, options.lines()));
        List<Report.Share> profile = options.profile() ? profile() : List.of();
        return new Report(options.workload().code(), options.rounds(), Report.Machine.here(), figures, profile);
    }

    private List<Integer> sizes() {
        var smaller = Stream.iterate(FIRST_SIZE, size -> size < options.lines(), size -> size * 10);
        return Stream.concat(smaller, Stream.of(options.lines())).toList();
    }

    private Workload generate(int lines) {
        return Workload.generate(options.workload(), lines);
    }

    /** So that the smallest size is not compiled while it is timed. */
    private void warmUp() {
        progress.accept("warming up");
        var lines = generate(Math.min(FIRST_SIZE, options.lines()));
        var requests = new TradeRequests(lines);
        var bare = BareFifo.inItemOrder(lines);
        int wanted = Math.min(WARM_UP_LINES, 4 * options.lines());
        for (int posted = 0; posted < wanted; posted += lines.size()) {
            new PostedLedger(requests).post(options.linesPerRequest());
            bare.run();
        }
    }

    private void measure(int size) {
        progress.accept("lines: " + size);
        var lines = generate(size);
        var expected = PostedTotals.expected(lines);
        rates(lines, expected);
        memory(lines);
        count(size, "item ledger entries", expected.itemLedgerEntries());
        count(size, "value entries", expected.valueEntries());
        count(size, "applications", expected.ownApplications() + expected.quantityApplications());
    }

    private void rates(Workload lines, PostedTotals expected) {
        var requests = new TradeRequests(lines);
        var totals = BareFifo.inFileOrder(lines).run();
        var sides = new ArrayList<Side>();
        sides.add(new CeilingSide(CEILING, BareFifo.inItemOrder(lines), totals));
        sides.add(new CeilingSide("ceiling, file order", BareFifo.inFileOrder(lines), totals));
        sides.add(new PostingSide(requests, expected, options.linesPerRequest()));
        if (lines.size() <= FIRST_SIZE && options.linesPerRequest() != 1)
            sides.add(new PostingSide(requests, expected, 1));
        var times = rounds.time(sides);
        speeds("speed", lines, times, Rounds.Time::nanos);
        speeds("speed by processor time", lines, times, Rounds.Time::processorNanos);
    }

    private void speeds(
            String name, Workload lines, Map<String, List<Rounds.Time>> times, Function<Rounds.Time, Long> clock) {
        times.forEach((side, rounds) -> figures.add(
                Figure.rate(name, lines.size(), side, rounds.stream().map(clock).toList())));
    }

    private void memory(Workload lines) {
        resident(lines, CEILING, () -> BareFifo.inItemOrder(lines));
        resident(lines, POSTING, () -> posted(lines));
    }

    private void resident(Workload lines, String side, Supplier<?> made) {
        long before = Heap.usedAfterCollection();
        var kept = made.get();
        try {
            long bytes = Heap.usedAfterCollection() - before;
            figures.add(new Figure("resident", lines.size(), side, "bytes/line", List.of(bytes / lines.size())));
        } finally {
            Reference.reachabilityFence(kept);
        }
    }

    /**
     * A ledger with all lines, through which alone the requests and what they share with it are reachable. What posting
     * asks of the memory in all, kept or not, is a figure too.
     */
    private MemoryLedger posted(Workload lines) {
        var posted = new PostedLedger(new TradeRequests(lines));
        long bytes = Heap.allocatedBy(() -> posted.post(options.linesPerRequest()));
        figures.add(new Figure("allocated", lines.size(), POSTING, "bytes/line", List.of(bytes / lines.size())));
        return posted.ledger();
    }

    private void count(int lines, String name, long count) {
        figures.add(new Figure(name, lines, POSTING, "entries", List.of(count)));
    }

    /** Time a line at each size over time a line at the smallest, by the clock and by the processor. */
    private void growth() {
        growth("speed", "growth");
        growth("speed by processor time", "growth by processor time");
    }

    private void growth(String speed, String name) {
        var speeds = figures.stream()
                .filter(figure -> figure.name().equals(speed))
                .filter(figure -> figure.side().equals(postingSide()))
                .toList();
        var smallest = speeds.getFirst();
        for (var figure : speeds)
            figures.add(new Figure(
                    name,
                    figure.lines(),
                    "time a line over that at " + smallest.lines(),
                    "permille",
                    List.of(smallest.median() * 1000 / figure.median())));
    }

    private String postingSide() {
        return PostingSide.name(options.linesPerRequest());
    }

    private void coldStart(int lines) throws IOException, InterruptedException {
        progress.accept("new processes");
        var ceiling = new ArrayList<Long>();
        var posting = new ArrayList<Long>();
        var whole = new ArrayList<Long>();
        for (int round = 0; round < options.rounds(); round++) {
            ceiling.add(Long.parseLong(cold(ColdStart.What.CEILING, lines).output()));
            var outcome = cold(ColdStart.What.POSTING, lines);
            posting.add(Long.parseLong(outcome.output()));
            whole.add(outcome.nanos() / 1_000);
        }
        figures.add(Figure.rate("first run of a process", lines, CEILING, ceiling));
        figures.add(Figure.rate("first run of a process", lines, postingSide(), posting));
        figures.add(new Figure("whole process", lines, postingSide(), "µs", whole));
    }

    private FreshProcess.Outcome cold(ColdStart.What what, int lines) throws IOException, InterruptedException {
        return FreshProcess.run(
                ColdStart.class,
                List.of(what.name(), String.valueOf(lines), String.valueOf(options.linesPerRequest())));
    }

    private List<Report.Share> profile() throws IOException {
        progress.accept("profile");
        var requests = new TradeRequests(generate(Math.min(PROFILED_LINES, options.lines())));
        return Sampling.of(() -> new PostedLedger(requests).post(options.linesPerRequest()));
    }
}
