package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.costledger.cli.report.StockColumns;
import org.costledger.cli.text.Cell;
import org.costledger.cli.text.Column;
import org.costledger.cli.text.Column.Trait;
import org.costledger.cli.text.Listing;
import org.costledger.engine.inquiry.Heading;
import org.costledger.engine.inquiry.Movement;
import org.costledger.engine.inquiry.RollForwardInquiry;
import org.costledger.engine.inquiry.RollForwardLine;
import org.costledger.engine.inquiry.StockGroup;
import org.costledger.engine.inquiry.Worth;
import org.costledger.service.inquiry.RollForward;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger roll-forward}: what became of stock in a period. */
@Command(
        name = "roll-forward",
        description =
                "Tells what became of stock in a period, by posting date: opening, what came and left, revaluation,"
                        + " cost adjustment, rounding, closing.",
        footer = {
            "",
            "Exit status: 0 done, 2 refused or invalid input.",
            "The columns, and what counts where: docs/reference/inquiries.md"
        },
        sortOptions = false)
final class RollForwardCommand implements Callable<Integer> {
    /** The first day there is, for a period that has no beginning. */
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(names = "--from", paramLabel = "DATE", description = "First day of the period; else from the beginning.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Last day of the period; else today.")
    private Optional<LocalDate> to = Optional.empty();

    @Mixin
    private GroupArguments groupBy = new GroupArguments();

    @Mixin
    private StockArguments stock = new StockArguments();

    @Mixin
    private ListingArguments listing = new ListingArguments();

    private final PrintWriter out;

    RollForwardCommand(PrintWriter out) {
        this.out = out;
    }

    /** A line of the account of some stock. */
    private record Line(StockGroup of, Movement movement, Worth worth) {}

    @Override
    public Integer call() {
        var inquiry = new RollForwardInquiry(
                from.orElse(BEGINNING),
                to.orElseGet(() -> LocalDate.now(ZoneId.systemDefault())),
                groupBy.groups(),
                stock.filter());
        try (var books = ledger.open()) {
            var answer = new Answer(inquiry);
            RollForward.tell(books, inquiry, answer::under);
            answer.end();
        }
        return 0;
    }

    /** What is told, and what it adds up to. */
    private final class Answer {
        private final RollForwardInquiry inquiry;
        private final Map<Movement, Worth> total = new EnumMap<>(Movement.class);
        private Optional<Listing<Line>> lines = Optional.empty();
        private int accounts;

        Answer(RollForwardInquiry inquiry) {
            this.inquiry = inquiry;
        }

        Consumer<RollForwardLine> under(Heading heading) {
            var title = new ArrayList<String>();
            title.add("Roll-forward from "
                    + from.map(LocalDate::toString).orElse("the beginning") + " to " + inquiry.to()
                    + ", by posting date");
            title.addAll(StockColumns.notAdjusted(heading));
            var facts = StockColumns.facts("rollForward", heading);
            from.ifPresent(date -> facts.put("from", date.toString()));
            facts.put("to", inquiry.to().toString());
            facts.put("by", "posting-date");
            var begun = listing.begin(out, columns(heading), title, facts, "Nothing was in stock, and nothing moved.");
            lines = Optional.of(begun);
            return line -> {
                accounts++;
                account(line).forEach(begun::row);
                line.movements().forEach((movement, worth) -> total.merge(movement, worth, Worth::plus));
            };
        }

        private List<Column<Line>> columns(Heading heading) {
            var columns = new ArrayList<Column<Line>>();
            columns.add(
                    Column.<Line>cells("from", "From", line -> Cell.of(from)).with(Trait.CSV_ONLY));
            columns.add(Column.<Line>cells("to", "To", line -> new Cell.Day(inquiry.to()))
                    .with(Trait.CSV_ONLY));
            columns.addAll(StockColumns.groups(new TreeSet<>(inquiry.groupBy()), Line::of));
            columns.add(Column.words("movement", "Movement", (Line line) -> word(line.movement()))
                    .with(Trait.IN_TOTALS));
            columns.add(StockColumns.quantity(
                    "quantity", "Quantity", line -> line.worth().quantity()));
            columns.addAll(StockColumns.costs(heading.setup(), Line::worth));
            return columns;
        }

        private static String word(Movement movement) {
            return movement.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Opening and closing stand in any case, a movement if there was one. */
        private static List<Line> account(RollForwardLine line) {
            var account = new ArrayList<Line>();
            for (var movement : Movement.values()) {
                switch (movement) {
                    case OPENING -> account.add(new Line(line.of(), movement, line.opening()));
                    case CLOSING -> account.add(new Line(line.of(), movement, line.closing()));
                    case PURCHASE,
                            POSITIVE_ADJUSTMENT,
                            OUTPUT,
                            TRANSFER_IN,
                            SALE,
                            NEGATIVE_ADJUSTMENT,
                            CONSUMPTION,
                            TRANSFER_OUT,
                            REVALUATION,
                            COST_ADJUSTMENT,
                            ROUNDING -> {
                        var worth = line.movements().get(movement);
                        if (worth != null) account.add(new Line(line.of(), movement, worth));
                    }
                }
            }
            return account;
        }

        void end() {
            var all = new RollForwardLine(StockGroup.ALL, total);
            lines.orElseThrow().end(accounts > 1 ? account(all) : List.of());
        }
    }
}
