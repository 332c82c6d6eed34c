package org.costledger.bench.kept;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.costledger.bench.measure.Rounds;
import org.costledger.bench.measure.Side;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.engine.inquiry.DateRule;
import org.costledger.engine.inquiry.GroupBy;
import org.costledger.engine.inquiry.StockFilter;
import org.costledger.engine.inquiry.ValueInquiry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.service.Books;
import org.costledger.service.TakeSnapshot;
import org.costledger.service.inquiry.ValueAsOf;

/**
 * What stock is worth as of a date, by item: the inquiry beside one bare aggregate over the same rows; and for a date near which a
 * snapshot was taken.
 */
final class ValueOnDate {
    static final String LAST_DAY = "value as of the last day";
    static final String MIDDLE = "value as of a day in the middle";
    static final String NEAR_SNAPSHOT = "value as of a day two days behind a snapshot";
    static final String LESS_NEAR_SNAPSHOT = "value as of a day ten days behind a snapshot";
    static final String INQUIRY = "inquiry";
    static final String AGGREGATE = "one bare aggregate";

    private static final int DECIMALS = 5;
    private static final int FEW_DAYS = 2;
    private static final int MORE_DAYS = 10;
    /** Who asks once asks again; and what a full collection of garbage leaves behind is paid for by the first question. */
    private static final int TIMES = 5;

    private static final int WARM_UP_ROUNDS = 5;

    private final Findings findings;
    private final Workload lines;

    ValueOnDate(Findings findings, int size) {
        this.findings = findings;
        lines = Workload.generate(WorkloadName.W1, size);
    }

    void measure() {
        findings.tell("value as of a date: " + lines.size());
        int last = 0;
        for (int day : lines.days()) last = Math.max(last, day);
        var lastDay = TradeRequests.date(last);
        var middle = TradeRequests.date(last / 2);
        try (var ledger = new ScratchLedger(findings.store())) {
            var memory = KeptWorkload.write(ledger, new TradeRequests(lines), lines.size(), true);
            try (var books = ledger.open();
                    var connection = ledger.connect()) {
                measure(LAST_DAY, books, new Aggregate(connection, lastDay, true), memory, lastDay);
                measure(MIDDLE, books, new Aggregate(connection, middle, false), memory, middle);
                TakeSnapshot.take(books, middle.minusDays(MORE_DAYS));
                measure(LESS_NEAR_SNAPSHOT, books, new Aggregate(connection, middle, false), memory, middle);
                TakeSnapshot.take(books, middle.minusDays(FEW_DAYS));
                measure(NEAR_SNAPSHOT, books, new Aggregate(connection, middle, false), memory, middle);
            } catch (SQLException failed) {
                throw new FailedMeasurement(failed);
            }
        }
    }

    private void measure(String figure, Books books, Aggregate aggregate, MemoryLedger memory, LocalDate asOf) {
        var worth = worth(memory, asOf);
        var sides = List.<Side>of(
                new Asked(AGGREGATE, aggregate, worth), new Asked(INQUIRY, () -> inquire(books, asOf), worth));
        int warmUpRounds = Findings.warmUpRounds(lines.size(), WARM_UP_ROUNDS);
        for (int round = 0; round < warmUpRounds; round++) sides.forEach(Rounds::time);
        findings.times(figure, lines.size(), findings.time(sides));
    }

    private static Map<String, BigDecimal> inquire(Books books, LocalDate asOf) {
        var worth = new TreeMap<String, BigDecimal>();
        ValueAsOf.tell(
                books,
                new ValueInquiry(asOf, DateRule.POSTING_DATE, Set.of(GroupBy.ITEM), StockFilter.ALL),
                heading -> line -> put(
                        worth, line.of().itemNo(), line.worth().total().lcy().value()));
        return worth;
    }

    /** Stock that is worth nothing is left out, as in the inquiry. */
    private static void put(Map<String, BigDecimal> worth, String itemNo, BigDecimal amount) {
        if (amount.signum() != 0) worth.put(itemNo, amount.setScale(DECIMALS));
    }

    /** What the ledger in memory says. */
    private static Map<String, BigDecimal> worth(MemoryLedger memory, LocalDate asOf) {
        var worth = new TreeMap<String, BigDecimal>();
        for (var item : memory.items()) {
            var sum = BigDecimal.ZERO;
            for (var value : memory.history(item.no()).valueEntries())
                if (!value.postingDate().isAfter(asOf))
                    sum = sum.add(value.cost().actual().lcy().toDecimal())
                            .add(value.cost().expected().lcy().toDecimal());
            put(worth, item.no(), sum);
        }
        return worth;
    }

    /** The least that tells it. */
    private record Aggregate(Connection connection, LocalDate asOf, boolean isAll)
            implements Supplier<Map<String, BigDecimal>> {
        private static final String SUMS =
                "SELECT item_no, SUM(cost_amount_actual + cost_amount_expected) FROM value_entry";

        @Override
        public Map<String, BigDecimal> get() {
            var sql = SUMS + (isAll ? "" : " WHERE posting_date <= ?") + " GROUP BY item_no";
            var worth = new TreeMap<String, BigDecimal>();
            try (var statement = connection.prepareStatement(sql)) {
                if (!isAll) statement.setDate(1, Date.valueOf(asOf));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) put(worth, rows.getString(1), rows.getBigDecimal(2));
                }
                connection.rollback();
            } catch (SQLException failed) {
                throw new FailedMeasurement(failed);
            }
            return worth;
        }
    }

    private record Asked(String name, Supplier<Map<String, BigDecimal>> question, Map<String, BigDecimal> expected)
            implements Side {
        @Override
        public int repeats() {
            return TIMES;
        }

        @Override
        public Trial prepare() {
            var answer = new AtomicReference<Map<String, BigDecimal>>(Map.of());
            return new Trial() {
                @Override
                public void run() {
                    for (int time = 0; time < TIMES; time++) answer.set(question.get());
                }

                @Override
                public void prove() {
                    if (!answer.get().equals(expected))
                        throw new IllegalStateException(
                                name + " tells of " + answer.get().size()
                                        + " items something else than the ledger in memory does of " + expected.size());
                }
            };
        }
    }
}
