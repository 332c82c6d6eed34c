package org.costledger.engine.adjustment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.costledger.engine.adjustment.AverageCostOverview.Counted;
import org.costledger.engine.adjustment.AverageCostOverview.Decimals;
import org.costledger.engine.adjustment.AverageCostOverview.Kind;
import org.costledger.engine.adjustment.AverageCostOverview.Line;
import org.costledger.engine.adjustment.AverageCostOverview.Result;
import org.costledger.engine.adjustment.AverageCostOverview.Valuation;
import org.costledger.engine.adjustment.AverageCostOverview.Worth;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Item;

/**
 * One period of a pool, valued as a run would value it with the books as they stand, and thrown away. It sees what the pool
 * held when it was looked into for one outbound, and proves that what it tells adds up to what the run took.
 */
final class OverviewWalk implements AverageWitness {
    /** In place of an outbound: none is asked for. */
    static final int NO_OUTBOUND = -1;

    private static final int DECIMALS = 10;

    private final ItemRun run;
    private final AverageCost averageCost;
    private final AveragePeriod period;
    private final AveragePool pool;
    private final int firstDay;
    private final int outbound;
    private final Set<Integer> wantedLooks;

    // Since the pool was looked into the last time.
    private int looks;
    private int lookedFor = NO_OUTBOUND;
    private Worth opening = Worth.NOTHING;
    private List<Seen> seen = List.of();
    private final Map<Integer, Taken> taken = new HashMap<>();

    private final Set<Integer> looksOfOutbound = new TreeSet<>();
    private final List<Valuation> valuations = new ArrayList<>();

    /** What a line is gathered by. */
    private record Key(int row, Kind kind, AverageDecision decision) {
        static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::row).thenComparing(Key::kind).thenComparing(Key::decision);
    }

    /** A line when the pool was looked into. */
    private record Seen(Key key, Line line, Worth inPool) {}

    /** What an outbound took since. */
    private record Taken(AverageDecision decision, Worth worth) {
        Taken and(Taken other) {
            return new Taken(decision.counts() ? decision : other.decision, worth.plus(other.worth));
        }
    }

    /**
     * @param outbound the row of the outbound to explain
     * @param wantedLooks at which of the looks into the pool it is seen what counts
     */
    OverviewWalk(
            LedgerView ledger,
            Item item,
            ItemEntries entries,
            EntryPoint.Key point,
            int outbound,
            Set<Integer> wantedLooks) {
        this.run = new ItemRun(ledger.setup());
        this.outbound = outbound;
        this.wantedLooks = wantedLooks;
        run.begin(item, entries);
        this.averageCost = new AverageCost(run, ledger, this);
        this.pool = averageCost.look(point);
        this.period = averageCost.period();
        var averages = ledger.setup().averageCosting();
        this.firstDay = Days.of(averages.startOfPeriod(point.valuationDate()));
    }

    /** Values the period. */
    void walk() {
        period.value();
    }

    /** At which looks into the pool the outbound was valued. */
    Set<Integer> looksOfOutbound() {
        return looksOfOutbound;
    }

    List<Valuation> valuations() {
        return valuations;
    }

    boolean hasLineOf(int row) {
        return values().stream().anyMatch(value -> run.values.itemLedgerEntryRow(value) == row);
    }

    /** The pool before the period. */
    Worth opening() {
        pool.sumUpTo(firstDay - 1);
        return whole(pool.quantity(), pool.cost(CurrencyColumn.LCY), pool.cost(CurrencyColumn.ACY));
    }

    /** What is in the pool, what is carried in from years of another calculation type among it. */
    private Worth whole(long quantity, long lcy, long acy) {
        return new Worth(
                Quantity.ofUnits(quantity),
                cost(Fixed.plus(lcy, carried(CurrencyColumn.LCY)), Fixed.plus(acy, carried(CurrencyColumn.ACY))));
    }

    private long carried(CurrencyColumn currency) {
        if (!pool.hasCarried()) return 0;
        return pool.carried(currency).toAmount(new Precision(1)).units();
    }

    private static Cost cost(long lcy, long acy) {
        return Cost.of(Amount.ofUnits(lcy), Amount.ofUnits(acy));
    }

    private static Worth worth(QuantityAndCost sum, int sign) {
        return new Worth(Quantity.ofUnits(sign * sum.quantity), cost(sign * sum.cost[0], sign * sum.cost[1]));
    }

    // ---- lines

    /** The values of the period, in the order they were posted. */
    private List<Integer> values() {
        return Arrays.stream(period.exclusions().values()).sorted().boxed().toList();
    }

    /** The lines of the period, as the books stand. */
    List<Line> lines() {
        var byKey = new TreeMap<Key, List<Integer>>(Key.ORDER);
        for (int value : values()) {
            int row = run.values.itemLedgerEntryRow(value);
            var key = new Key(row, kind(value, row), AverageDecision.NOT_VALUED);
            byKey.computeIfAbsent(key, added -> new ArrayList<>()).add(value);
        }
        return byKey.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .toList();
    }

    private Line line(Key key, List<Integer> values) {
        long quantity = 0;
        var actual = Cost.ZERO;
        var expected = Cost.ZERO;
        for (int value : values) {
            if (run.values.isFirst(value)) quantity = Fixed.plus(quantity, run.entries.quantity(key.row));
            actual = actual.plus(cost(
                    run.values.costAmountActual(value, CurrencyColumn.LCY),
                    run.values.costAmountActual(value, CurrencyColumn.ACY)));
            expected = expected.plus(cost(
                    run.values.costAmountExpected(value, CurrencyColumn.LCY),
                    run.values.costAmountExpected(value, CurrencyColumn.ACY)));
        }
        return new Line(
                run.entries.entry(key.row),
                Days.toDate(run.values.valuationDay(values.getFirst())),
                key.kind,
                Quantity.ofUnits(quantity),
                actual,
                expected);
    }

    private Kind kind(int value, int row) {
        var type = run.values.entryType(value);
        if (type == CostEntryType.REVALUATION) return Kind.REVALUATION;
        if (type == CostEntryType.ROUNDING) return Kind.ROUNDING;
        if (run.entries.quantity(row) < 0)
            return run.entries.appliesToEntry(row) == 0 ? Kind.DECREASE : Kind.APPLIED_DECREASE;
        return Forward.applicationToSource(run, row) < 0 ? Kind.INCREASE : Kind.APPLIED_INCREASE;
    }

    // ---- what the run does

    @Override
    public void lookedInto(int row, int value) {
        looks++;
        lookedFor = row;
        taken.clear();
        if (!wantedLooks.contains(looks)) return;
        opening = opening();
        seen = see(row, value);
        prove(seen.stream().map(Seen::inPool).reduce(opening, Worth::plus));
    }

    @Override
    public void keeps(int row, int value) {
        if (row == outbound) explain(value, Optional.empty());
        taken.merge(row, new Taken(AverageDecision.KEPT_ITS_COST, Worth.NOTHING), Taken::and);
    }

    @Override
    public void takes(int row, int value, long valued, long[] cost, long[] change, AverageDecision decision) {
        if (row == outbound) {
            var result = new Result(
                    new Decimals(average(CurrencyColumn.LCY), average(CurrencyColumn.ACY)),
                    Quantity.ofUnits(valued),
                    cost(cost[0], cost[1]),
                    new Decimals(
                            withheld(CurrencyColumn.LCY, valued, cost[0]),
                            withheld(CurrencyColumn.ACY, valued, cost[1])),
                    cost(change[0], change[1]),
                    decision);
            explain(value, Optional.of(result));
        }
        var worth = decision.counts() ? new Worth(Quantity.ofUnits(valued), cost(cost[0], cost[1])) : Worth.NOTHING;
        taken.merge(row, new Taken(decision, worth), Taken::and);
    }

    private void explain(int value, Optional<Result> result) {
        looksOfOutbound.add(looks);
        if (!wantedLooks.contains(looks)) return;
        var counted = counted();
        var remainder = counted.stream().map(Counted::inPool).reduce(opening, Worth::plus);
        prove(remainder);
        valuations.add(new Valuation(run.all.valueEntry(value), opening, counted, remainder, result));
    }

    /** What is told must be what the run works with. */
    private void prove(Worth told) {
        var left = period.remainder();
        var actual = whole(left.quantity(), left.cost(CurrencyColumn.LCY), left.cost(CurrencyColumn.ACY));
        if (!told.equals(actual)) throw new IllegalStateException("told is " + told + ", in the pool is " + actual);
    }

    private BigDecimal average(CurrencyColumn currency) {
        return decimal(period.remainder().exactShare(Fixed.ONE, currency));
    }

    private BigDecimal withheld(CurrencyColumn currency, long valued, long cost) {
        var share = period.remainder().exactShare(valued, currency);
        return decimal(share.minus(Exact.of(Amount.ofUnits(cost))));
    }

    private static BigDecimal decimal(Exact exact) {
        var decimal = exact.toDecimal(DECIMALS);
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }

    // ---- what the outbound sees

    /** All lines when the pool is looked into, with what of each is in it. */
    private List<Seen> see(int row, int value) {
        var valuesByKey = new TreeMap<Key, List<Integer>>(Key.ORDER);
        var inPool = new HashMap<Key, Worth>();
        for (int other : values()) {
            var decision = period.exclusions().decide(other, row, value);
            var key = key(other, decision);
            valuesByKey.computeIfAbsent(key, added -> new ArrayList<>()).add(other);
            inPool.merge(key, inPool(other, decision), Worth::plus);
        }
        for (int other : leftOutOfOpening(row, value)) {
            var decision = period.exclusions().decide(other, row, value);
            var key = key(other, decision);
            valuesByKey.computeIfAbsent(key, added -> new ArrayList<>()).add(other);
            inPool.merge(key, worth(leftOut(other, decision), -1), Worth::plus);
        }
        return valuesByKey.entrySet().stream()
                .map(group -> new Seen(
                        group.getKey(),
                        line(group.getKey(), group.getValue()),
                        inPool.getOrDefault(group.getKey(), Worth.NOTHING)))
                .toList();
    }

    private Key key(int value, AverageDecision decision) {
        int row = run.values.itemLedgerEntryRow(value);
        return new Key(row, kind(value, row), decision);
    }

    /**
     * Of what outbounds that are open from before the period, and what comes from them, added before it (ADJ-121): what is not
     * seen, because it is, or comes from, the outbound itself, or was posted on the other side of a revaluation.
     */
    private List<Integer> leftOutOfOpening(int row, int value) {
        var leftOut = new ArrayList<Integer>();
        for (int other : period.exclusions().valuesOfOpenBefore()) {
            var decision = period.exclusions().decide(other, row, value);
            if (!decision.counts() || decision.isByRevaluation()) leftOut.add(other);
        }
        return leftOut;
    }

    /** What of a value of the period is in the pool. */
    private Worth inPool(int value, AverageDecision decision) {
        var whole = new QuantityAndCost();
        period.exclusions().addLeftOut(whole, value, AverageDecision.NOT_BY_AVERAGE);
        period.exclusions().addPendingAtOnce(whole, value);
        boolean isWhole = decision.counts() && decision != AverageDecision.REVALUED_IN_PART;
        if (!isWhole) whole.subtract(leftOut(value, decision));
        return worth(whole, 1);
    }

    private QuantityAndCost leftOut(int value, AverageDecision decision) {
        var sum = new QuantityAndCost();
        period.exclusions().addLeftOut(sum, value, decision);
        if (decision == AverageDecision.COMES_FROM_IT || decision == AverageDecision.PART_RETURNS)
            period.exclusions().addPendingAtOnce(sum, value);
        return sum;
    }

    /** The lines as the outbound sees them, when others were valued since the pool was looked into. */
    private List<Counted> counted() {
        var counted = new ArrayList<Counted>();
        int told = NO_OUTBOUND;
        for (var line : seen) {
            int row = line.key.row;
            var since = row == told ? Optional.<Taken>empty() : Optional.ofNullable(taken.get(row));
            told = row;
            if (row == outbound) {
                counted.add(new Counted(line.line, AverageDecision.ITSELF, line.inPool));
                since.ifPresent(part -> counted.add(new Counted(line.line, part.decision, part.worth)));
            } else {
                counted.add(new Counted(
                        line.line,
                        since.map(Taken::decision).orElseGet(() -> decision(line)),
                        since.map(Taken::worth).orElse(Worth.NOTHING).plus(line.inPool)));
            }
        }
        return counted;
    }

    /** What stood behind the outbound that the pool was looked into for stands before another, valued or not. */
    private AverageDecision decision(Seen line) {
        boolean isPassed = line.key.decision == AverageDecision.LATER_OUTBOUND && line.key.row < outbound;
        return isPassed && line.key.row > lookedFor ? AverageDecision.NOT_VALUED : line.key.decision;
    }
}
