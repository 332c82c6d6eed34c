package org.costledger.scenario.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.costledger.scenario.format.Format;
import org.costledger.scenario.match.Aggregates;
import org.costledger.scenario.match.RowMatch;
import org.costledger.scenario.match.RowMatcher;
import org.costledger.scenario.model.Cell;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Expectation;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.RowKind;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.report.Failure;
import org.costledger.scenario.report.Tally;

/** Compares one expectation with the ledger as it stands. */
final class ExpectationCheck {
    private final Step.Head head;
    private final Expectation expectation;
    private final ScenarioLedger ledger;
    private final List<Failure> failures = new ArrayList<>();
    private Tally tally = Tally.NONE;

    record Result(Tally tally, List<Failure> failures) {}

    private ExpectationCheck(Step.Expect step, ScenarioLedger ledger) {
        this.head = step.head();
        this.expectation = step.expectation();
        this.ledger = ledger;
    }

    static Result check(Step.Expect step, ScenarioLedger ledger) {
        var check = new ExpectationCheck(step, ledger);
        check.expectation.lists().forEach(check::list);
        check.expectation.counts().forEach(check::count);
        check.expectation.totals().forEach(check::total);
        return new Result(check.tally, List.copyOf(check.failures));
    }

    private void list(Expectation.Rows list) {
        var rows = new ArrayList<Row>();
        for (var row : list.rows()) {
            var supported = supported(list.kind(), row);
            tally = tally.plus(
                    Tally.allUnsupported(row.cells().size() - supported.cells().size()));
            if (!supported.cells().isEmpty()) {
                rows.add(supported);
            }
        }
        if (list.kind().isAskedRowByRow()) {
            rows.forEach(row -> match(list, List.of(row), query(list, Optional.of(row))));
        } else if (!rows.isEmpty() || (list.complete() && isSupported(list.kind()))) {
            match(list, rows, query(list, Optional.empty()));
        }
    }

    private RowQuery query(Expectation.Rows list, Optional<Row> asked) {
        return new RowQuery(list.kind(), expectation.since(), list.of(), asked);
    }

    private void match(Expectation.Rows list, List<Row> rows, RowQuery query) {
        var result = RowMatcher.match(rows, ledger.rows(query));
        result.rows().forEach(match -> record(list.kind(), match, 0));
        if (list.complete() && list.kind().isListOfEntries()) {
            result.leftOver().forEach(entry -> unnamed(list, entry));
        }
    }

    private void count(Expectation.Aggregate count) {
        var row = supported(count.of(), count.row().keeping(key -> !key.equals("count")));
        if (row.cells().size() < count.row().cells().size() - 1 || !isSupported(count.of())) {
            tally = tally.plus(Tally.allUnsupported(count.checks()));
        } else {
            record(count.of(), Aggregates.count(resolved(count.row()), entries(count)), 1);
        }
    }

    private void total(Expectation.Aggregate total) {
        var summed = Set.copyOf(Format.summedKeys(total.of()));
        var row = supported(total.of(), total.row());
        boolean isFilterSupported = total.row().cells().keySet().stream()
                .allMatch(key -> summed.contains(key) || row.cells().containsKey(key));
        if (!isFilterSupported || !isSupported(total.of())) {
            tally = tally.plus(Tally.allUnsupported(total.checks()));
        } else {
            tally = tally.plus(Tally.allUnsupported(
                    total.row().cells().size() - row.cells().size()));
            record(total.of(), Aggregates.total(row, summed, entries(total)), 1);
        }
    }

    private List<Row> entries(Expectation.Aggregate aggregate) {
        return ledger.rows(new RowQuery(aggregate.of(), expectation.since(), Optional.empty(), Optional.empty()));
    }

    /** Counts a row, with so many checks more beside its keys, which hold. */
    private void record(RowKind kind, RowMatch match, int more) {
        tally = tally.plus(Tally.of(match.checks() + more, match.failed()));
        if (!match.held()) {
            var keys = match.expected().cells().keySet();
            failures.add(new Failure(
                    head.number(),
                    match.expected().line(),
                    kind.word(),
                    match.expected(),
                    match.nearest().map(entry -> entry.keeping(keys::contains)),
                    match.differs(),
                    match.differs().isEmpty() ? "another row answers for the only entry like " + told(match) : ""));
        }
    }

    private static String told(RowMatch match) {
        return match.expected().cells().entrySet().stream()
                .map(cell -> cell.getKey() + " " + cell.getValue().text())
                .toList()
                .toString();
    }

    private void unnamed(Expectation.Rows list, Row entry) {
        var message = "an entry of " + list.kind().word() + " that no row names";
        failures.add(new Failure(
                head.number(),
                list.line(),
                list.kind().word(),
                Row.actual(Map.of()),
                Optional.of(entry),
                List.of("complete"),
                message));
    }

    private Row supported(RowKind kind, Row row) {
        return resolved(row.keeping(key -> ledger.supports(kind, key)));
    }

    private boolean isSupported(RowKind kind) {
        return Format.rows(kind).keyNames().stream().anyMatch(key -> ledger.supports(kind, key));
    }

    /** Entry numbers in place of labels. A label that names no entry stays, and equals none. */
    private Row resolved(Row row) {
        return row.mapping(
                cell -> cell instanceof Cell.Entry(var label) ? resolved(label).orElse(cell) : cell);
    }

    private Optional<Cell> resolved(EntryLabel label) {
        return switch (label) {
            case EntryLabel.ByNumber(var entryNo) -> Optional.of(Cell.of(entryNo));
            case EntryLabel.OfStep ofStep -> {
                var entryNo = ledger.entryNo(ofStep);
                yield entryNo.isPresent() ? Optional.of(Cell.of(entryNo.getAsLong())) : Optional.empty();
            }
        };
    }
}
