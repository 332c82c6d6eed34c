package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.costledger.cli.report.StockColumns;
import org.costledger.cli.text.Cell;
import org.costledger.cli.text.Column;
import org.costledger.cli.text.Column.Trait;
import org.costledger.cli.text.Listing;
import org.costledger.engine.inquiry.DateRule;
import org.costledger.engine.inquiry.Heading;
import org.costledger.engine.inquiry.StockGroup;
import org.costledger.engine.inquiry.ValueInquiry;
import org.costledger.engine.inquiry.ValueLine;
import org.costledger.engine.inquiry.Worth;
import org.costledger.service.inquiry.ValueAsOf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger value}: what stock is worth as of a date. */
@Command(
        name = "value",
        description = "Tells what stock is worth as of a date: quantity, actual and expected cost.",
        footer = {
            "",
            "Exit status: 0 done, 2 refused or invalid input.",
            "The columns, and what counts where: docs/reference/inquiries.md"
        },
        sortOptions = false)
final class ValueCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The date, which counts itself; else today.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "RULE",
            defaultValue = "posting-date",
            description = "By which date of a value entry: ${DEFAULT-VALUE}, as the general ledger goes, or"
                    + " valuation-date, as cost adjustment goes.")
    private DateRule by = DateRule.POSTING_DATE;

    @Mixin
    private GroupArguments groupBy = new GroupArguments();

    @Mixin
    private StockArguments stock = new StockArguments();

    @Mixin
    private ListingArguments listing = new ListingArguments();

    private final PrintWriter out;

    ValueCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var inquiry = new ValueInquiry(
                asOf.orElseGet(() -> LocalDate.now(ZoneId.systemDefault())), by, groupBy.groups(), stock.filter());
        try (var books = ledger.open()) {
            var answer = new Answer(inquiry);
            ValueAsOf.tell(books, inquiry, answer::under);
            answer.end();
        }
        return 0;
    }

    /** What is told, and what it adds up to. */
    private final class Answer {
        private final ValueInquiry inquiry;
        private Optional<Listing<ValueLine>> lines = Optional.empty();
        private Worth total = Worth.NONE;

        Answer(ValueInquiry inquiry) {
            this.inquiry = inquiry;
        }

        java.util.function.Consumer<ValueLine> under(Heading heading) {
            var title = new ArrayList<String>();
            title.add("Inventory value as of " + inquiry.asOf() + ", by " + words(inquiry.by()));
            title.addAll(StockColumns.notAdjusted(heading));
            var facts = StockColumns.facts("value", heading);
            facts.put("asOf", inquiry.asOf().toString());
            facts.put("by", ReadArguments.word(inquiry.by()));
            var begun = listing.begin(out, columns(heading), title, facts, "Nothing was in stock.");
            lines = Optional.of(begun);
            return line -> {
                total = total.plus(line.worth());
                begun.row(line);
            };
        }

        private List<Column<ValueLine>> columns(Heading heading) {
            var setup = heading.setup();
            var columns = new ArrayList<Column<ValueLine>>();
            columns.add(Column.<ValueLine>cells("asOf", "As of", line -> new Cell.Day(inquiry.asOf()))
                    .with(Trait.CSV_ONLY));
            columns.add(Column.<ValueLine>words("by", "By", line -> ReadArguments.word(inquiry.by()))
                    .with(Trait.CSV_ONLY));
            columns.addAll(StockColumns.groups(new TreeSet<>(inquiry.groupBy()), ValueLine::of));
            columns.add(StockColumns.quantity(
                    "quantity", "Quantity", line -> line.worth().quantity()));
            columns.add(StockColumns.<ValueLine>quantity(
                            "invoicedQuantity", "Invoiced", line -> line.worth().invoicedQuantity())
                    .with(Trait.NOT_IN_TABLE));
            columns.addAll(StockColumns.costs(setup, ValueLine::worth));
            columns.addAll(StockColumns.cost("unitCost", "Unit cost", setup, line -> line.unitCost(setup)));
            return columns;
        }

        void end() {
            lines.orElseThrow().end(List.of(new ValueLine(StockGroup.ALL, total)));
        }
    }

    static String words(DateRule rule) {
        return switch (rule) {
            case POSTING_DATE -> "posting date";
            case VALUATION_DATE -> "valuation date";
        };
    }
}
