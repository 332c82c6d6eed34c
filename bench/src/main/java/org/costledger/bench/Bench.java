package org.costledger.bench;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.costledger.bench.BenchOptions.Part;
import org.costledger.bench.ceiling.BareFifo;
import org.costledger.bench.ceiling.BareLoop;
import org.costledger.bench.ceiling.CeilingSide;
import org.costledger.bench.kept.KeptBench;
import org.costledger.bench.kept.KeptStore;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.measure.FreshProcess;
import org.costledger.bench.measure.Heap;
import org.costledger.bench.measure.Report;
import org.costledger.bench.measure.Rounds;
import org.costledger.bench.measure.Sampling;
import org.costledger.bench.measure.Side;
import org.costledger.bench.measure.Stopwatch;
import org.costledger.bench.measure.Target;
import org.costledger.bench.posting.PostedLedger;
import org.costledger.bench.posting.PostedTotals;
import org.costledger.bench.posting.PostingSide;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.bench.yardstick.SqlCosting;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.PendingAdjustment;
import org.costledger.engine.memory.MemoryLedger;

/** Measures posting and cost adjustment in memory beside the bare loop, and beside SQL where that is at hand. */
public final class Bench {
    private static final int FIRST_SIZE = 10_000;
    private static final int COLD_LINES = 100_000;
    private static final int PROFILED_LINES = 1_000_000;
    private static final int PROFILED_RECOMPUTES = 20;
    private static final int POSTING_WARM_UP_LINES = 400_000;
    private static final int RECOMPUTE_WARM_UP_LINES = 4_000_000;
    private static final String SPEED = "speed";
    private static final String WITHOUT_YARDSTICKS =
            "SQL and the exact reference are left out: --yardsticks names their folder.";

    private final BenchOptions options;
    private final WorkloadName workload;
    private final Consumer<String> progress;
    private final Rounds rounds;
    private final List<Figure> figures = new ArrayList<>();

    private Bench(BenchOptions options, WorkloadName workload, Consumer<String> progress) {
        this.options = options;
        this.workload = workload;
        this.progress = progress;
        this.rounds = new Rounds(options.rounds());
    }

    /**
     * Takes every figure of each workload; fails if a run does not prove its totals.
     *
     * @param progress is told what is measured next
     */
    public static List<Report> run(BenchOptions options, Consumer<String> progress)
            throws IOException, InterruptedException {
        if (options.store().isPresent())
            return List.of(kept(options, options.store().get(), progress));
        var reports = new ArrayList<Report>();
        for (var workload : options.workloads()) {
            progress.accept("workload: " + workload.code());
            reports.add(new Bench(options, workload, progress).run());
        }
        return reports;
    }

    private static Report kept(BenchOptions options, KeptStore store, Consumer<String> progress)
            throws IOException, InterruptedException {
        boolean isAdjusted = options.part().includes(Part.ADJUSTMENT);
        var sql = isAdjusted
                ? ProvedYardsticks.sql(options, progress, Workload.generate(WorkloadName.W1, options.lines()))
                : Optional.<SqlCosting>empty();
        var wanted = new KeptBench.Wanted(
                store,
                options.lines(),
                options.rounds(),
                options.linesPerRequest(),
                options.part().includes(Part.POSTING),
                isAdjusted,
                options.part().includes(Part.READING),
                isAdjusted && options.coldStart(),
                sql);
        return KeptBench.run(wanted, progress);
    }

    /**
     * {@code [--store memory|h2|postgres:URL] [--workload w1|w2|w4] [--lines N] [--rounds N] [--batch N]
     * [--only posting|adjustment|reading] [--yardsticks DIR] [--no-cold] [--profile] [--json]}.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options = BenchOptions.DEFAULT;
        boolean json = false;
        var words = List.of(arguments).iterator();
        while (words.hasNext()) {
            var word = words.next();
            switch (word) {
                case "--store" -> options = options.withStore(words.next());
                case "--workload" -> options = options.withWorkload(words.next());
                case "--lines" -> options = options.withLines(Integer.parseInt(words.next()));
                case "--rounds" -> options = options.withRounds(Integer.parseInt(words.next()));
                case "--batch" -> options = options.withLinesPerRequest(Integer.parseInt(words.next()));
                case "--only" -> options = options.withPart(words.next());
                case "--yardsticks" -> options = options.withYardsticks(Path.of(words.next()));
                case "--no-cold" -> options = options.withColdStart(false);
                case "--profile" -> options = options.withProfile(true);
                case "--json" -> json = true;
                default -> throw new IllegalArgumentException("There is no option " + word + ".");
            }
        }
        var reports = run(options, System.err::println);
        System.out.print(json ? Report.json(reports) : Report.table(reports));
    }

    private Report run() throws IOException, InterruptedException {
        warmUp();
        for (int lines : sizes()) measure(lines);
        if (measures(Part.POSTING)) growth(SPEED, postingSide());
        if (measures(Part.ADJUSTMENT)) growth(Figures.RECOMPUTE, Figures.ADJUSTMENT);
        if (options.coldStart()) coldStart(Math.min(COLD_LINES, options.lines()));
        List<Report.Share> profile = options.profile() ? profile() : List.of();
        List<Target> targets = measures(Part.ADJUSTMENT) ? Targets.of(workload, figures, sizes()) : List.of();
        return new Report(workload.code(), options.rounds(), Report.Machine.here(), notes(), figures, targets, profile);
    }

    private boolean measures(Part part) {
        return options.part().includes(part);
    }

    private List<String> notes() {
        return measures(Part.ADJUSTMENT) && options.yardsticks().isEmpty() ? List.of(WITHOUT_YARDSTICKS) : List.of();
    }

    private List<Integer> sizes() {
        var smaller = Stream.iterate(FIRST_SIZE, size -> size < options.lines(), size -> size * 10);
        return Stream.concat(smaller, Stream.of(options.lines())).toList();
    }

    private Workload generate(int lines) {
        return Workload.generate(workload, lines);
    }

    /** So that the smallest size is not compiled while it is timed. */
    private void warmUp() {
        progress.accept("warming up");
        var lines = generate(Math.min(FIRST_SIZE, options.lines()));
        var requests = new TradeRequests(lines);
        var bare = BareLoop.inItemOrder(lines);
        int wanted = Math.min(POSTING_WARM_UP_LINES, 4 * options.lines());
        for (int posted = 0; posted < wanted; posted += lines.size()) {
            new PostedLedger(requests).post(options.linesPerRequest());
            bare.run();
        }
        if (!measures(Part.ADJUSTMENT)) return;
        var posted = new PostedLedger(requests);
        posted.post(options.linesPerRequest());
        AdjustmentMeasures.warmUp(lines, posted.ledger(), Math.min(RECOMPUTE_WARM_UP_LINES, 4 * options.lines()));
    }

    private void measure(int size) throws IOException, InterruptedException {
        progress.accept("lines: " + size);
        var lines = generate(size);
        var expected = PostedTotals.expected(lines);
        if (measures(Part.POSTING)) rates(lines, expected);
        bareMemory(lines);
        long before = Heap.usedAfterCollection();
        var ledger = posted(lines);
        long bytes = Heap.usedAfterCollection() - before;
        expected.prove(ledger);
        figure(size, Figures.RESIDENT, Figures.POSTING, "bytes/line", bytes / size);
        figure(size, "item ledger entries", Figures.POSTING, "entries", expected.itemLedgerEntries());
        figure(size, "value entries", Figures.POSTING, "entries", expected.valueEntries());
        figure(
                size,
                "applications",
                Figures.POSTING,
                "entries",
                expected.ownApplications() + expected.quantityApplications());
        if (measures(Part.ADJUSTMENT)) new AdjustmentMeasures(options, progress, figures).measure(lines, ledger, bytes);
    }

    private void figure(int lines, String name, String side, String unit, long value) {
        figures.add(new Figure(name, lines, side, unit, List.of(value)));
    }

    private void rates(Workload lines, PostedTotals expected) {
        progress.accept("posting: " + lines.size());
        var requests = new TradeRequests(lines);
        var totals = BareLoop.totals(lines);
        var sides = new ArrayList<Side>();
        sides.add(new CeilingSide(Figures.CEILING, BareLoop.inItemOrder(lines), totals));
        if (workload == WorkloadName.W1)
            sides.add(new CeilingSide("ceiling, file order", BareFifo.inFileOrder(lines), totals));
        sides.add(new PostingSide(requests, expected, options.linesPerRequest()));
        if (lines.size() <= FIRST_SIZE && options.linesPerRequest() != 1)
            sides.add(new PostingSide(requests, expected, 1));
        var times = rounds.time(sides);
        speeds(SPEED, lines, times, Stopwatch.Time::nanos);
        speeds(Figures.byProcessorTime(SPEED), lines, times, Stopwatch.Time::processorNanos);
    }

    private void speeds(
            String name,
            Workload lines,
            Map<String, List<Stopwatch.Time>> times,
            Function<Stopwatch.Time, Long> clock) {
        times.forEach((side, rounds) -> figures.add(
                Figure.rate(name, lines.size(), side, rounds.stream().map(clock).toList())));
    }

    private void bareMemory(Workload lines) {
        long before = Heap.usedAfterCollection();
        var bare = BareLoop.inItemOrder(lines);
        try {
            long bytes = Heap.usedAfterCollection() - before;
            figure(lines.size(), Figures.RESIDENT, Figures.CEILING, "bytes/line", bytes / lines.size());
        } finally {
            Reference.reachabilityFence(bare);
        }
    }

    /**
     * A ledger with all lines, through which alone the requests and what they share with it are reachable. What posting
     * asks of the memory in all, kept or not, is a figure too.
     */
    private MemoryLedger posted(Workload lines) {
        var posted = new PostedLedger(new TradeRequests(lines));
        long bytes = Heap.allocatedBy(() -> posted.post(options.linesPerRequest()));
        figure(lines.size(), "allocated", Figures.POSTING, "bytes/line", bytes / lines.size());
        return posted.ledger();
    }

    /** Time a line at each size over time a line at the smallest, by the clock and by the processor. */
    private void growth(String rate, String side) {
        growth(rate, "growth", side);
        growth(Figures.byProcessorTime(rate), Figures.byProcessorTime("growth"), side);
    }

    private void growth(String rate, String name, String side) {
        var rates = figures.stream()
                .filter(figure -> figure.name().equals(rate))
                .filter(figure -> figure.side().equals(side))
                .toList();
        var smallest = rates.getFirst();
        for (var figure : rates)
            figure(
                    figure.lines(),
                    name,
                    side + ": time a line over that at " + smallest.lines(),
                    "permille",
                    smallest.median() * 1000 / figure.median());
    }

    private String postingSide() {
        return PostingSide.name(options.linesPerRequest());
    }

    private void coldStart(int lines) throws IOException, InterruptedException {
        progress.accept("new processes");
        var ceiling = new ArrayList<Long>();
        var posting = new ArrayList<Long>();
        var adjustment = new ArrayList<Long>();
        var whole = new ArrayList<Long>();
        for (int round = 0; round < options.rounds(); round++) {
            ceiling.add(nanos(cold(ColdStart.What.CEILING, lines)));
            if (measures(Part.POSTING)) {
                var outcome = cold(ColdStart.What.POSTING, lines);
                posting.add(nanos(outcome));
                whole.add(outcome.nanos() / 1_000);
            }
            if (measures(Part.ADJUSTMENT)) adjustment.add(nanos(cold(ColdStart.What.ADJUSTMENT, lines)));
        }
        figures.add(Figure.rate(Figures.COLD, lines, Figures.CEILING, ceiling));
        if (measures(Part.ADJUSTMENT)) figures.add(Figure.rate(Figures.COLD, lines, Figures.ADJUSTMENT, adjustment));
        if (measures(Part.POSTING)) {
            figures.add(Figure.rate(Figures.COLD, lines, postingSide(), posting));
            figures.add(new Figure("whole process", lines, postingSide(), "µs", whole));
        }
    }

    private FreshProcess.Outcome cold(ColdStart.What what, int lines) throws IOException, InterruptedException {
        return FreshProcess.run(
                ColdStart.class,
                List.of(
                        what.name(),
                        workload.name(),
                        String.valueOf(lines),
                        String.valueOf(options.linesPerRequest())));
    }

    private static long nanos(FreshProcess.Outcome outcome) {
        return Long.parseLong(outcome.output());
    }

    private List<Report.Share> profile() throws IOException {
        progress.accept("profile");
        var shares = new ArrayList<Report.Share>();
        var posted = new PostedLedger(new TradeRequests(generate(Math.min(PROFILED_LINES, options.lines()))));
        Runnable posting = () -> posted.post(options.linesPerRequest());
        if (measures(Part.POSTING)) shares.addAll(Sampling.of("posting", posting));
        else posting.run();
        if (!measures(Part.ADJUSTMENT)) return shares;
        var pending = new PendingAdjustment(posted.ledger());
        shares.addAll(Sampling.of(Figures.RECOMPUTE, () -> {
            for (int i = 0; i < PROFILED_RECOMPUTES; i++) pending.find(AdjustmentRequest.ALL);
        }));
        return shares;
    }
}
