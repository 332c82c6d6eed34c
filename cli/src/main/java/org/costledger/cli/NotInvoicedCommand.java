package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.costledger.cli.report.StockColumns;
import org.costledger.cli.text.Cell;
import org.costledger.cli.text.Column;
import org.costledger.cli.text.Column.Trait;
import org.costledger.cli.text.Listing;
import org.costledger.engine.inquiry.CostTotal;
import org.costledger.engine.inquiry.Heading;
import org.costledger.engine.inquiry.NotInvoicedInquiry;
import org.costledger.engine.inquiry.NotInvoicedInquiry.Direction;
import org.costledger.engine.inquiry.NotInvoicedLine;
import org.costledger.service.inquiry.NotInvoiced;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger not-invoiced}: what was received or shipped and not invoiced. */
@Command(
        name = "not-invoiced",
        description =
                "Lists what was received or shipped and not, or not fully, invoiced as of a date, by posting date.",
        footer = {
            "",
            "Exit status: 0 done, 2 refused or invalid input.",
            "The columns, and what counts where: docs/reference/inquiries.md"
        },
        sortOptions = false)
final class NotInvoicedCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The date, which counts itself; else today.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--only", paramLabel = "WHICH", description = "received or shipped; else both.")
    private Optional<Direction> only = Optional.empty();

    @Mixin
    private StockArguments stock = new StockArguments();

    @Mixin
    private ListingArguments listing = new ListingArguments();

    private final PrintWriter out;

    NotInvoicedCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var inquiry = new NotInvoicedInquiry(
                asOf.orElseGet(() -> LocalDate.now(ZoneId.systemDefault())),
                only.map(Set::of).orElseGet(() -> Set.of(Direction.values())),
                stock.filter());
        try (var books = ledger.open()) {
            var answer = new Answer(inquiry);
            NotInvoiced.tell(books, inquiry, answer::under);
            answer.end();
        }
        return 0;
    }

    /** A line; or, without an entry, what some come to. */
    private record Line(Optional<NotInvoicedLine> of, Direction direction, CostTotal expected) {}

    /** What is told, and what it adds up to: a receipt is owed, and a shipment is not. */
    private final class Answer {
        private final NotInvoicedInquiry inquiry;
        private CostTotal received = CostTotal.ZERO;
        private CostTotal shipped = CostTotal.ZERO;
        private Optional<Listing<Line>> lines = Optional.empty();

        Answer(NotInvoicedInquiry inquiry) {
            this.inquiry = inquiry;
        }

        Consumer<NotInvoicedLine> under(Heading heading) {
            var facts = StockColumns.facts("notInvoiced", heading);
            facts.put("asOf", inquiry.asOf().toString());
            facts.put("by", "posting-date");
            var what = only.map(direction -> ReadArguments.word(direction)).orElse("received or shipped");
            var begun = listing.begin(
                    out,
                    columns(heading),
                    List.of("Not invoiced as of " + inquiry.asOf() + ", by posting date: what was " + what),
                    facts,
                    "All that was " + what + " was invoiced.");
            lines = Optional.of(begun);
            return line -> {
                var expected = line.worth().expected();
                switch (line.direction()) {
                    case RECEIVED -> received = received.plus(expected);
                    case SHIPPED -> shipped = shipped.plus(expected);
                }
                begun.row(new Line(Optional.of(line), line.direction(), expected));
            };
        }

        private static List<Column<Line>> columns(Heading heading) {
            var columns = new ArrayList<Column<Line>>();
            columns.add(Column.figures("itemLedgerEntryNo", "Entry", line -> number(line)));
            columns.add(Column.words("direction", "Which", (Line line) -> ReadArguments.word(line.direction()))
                    .with(Trait.IN_TOTALS));
            columns.add(Column.words(
                    "documentNo",
                    "Document",
                    line -> line.of()
                            .map(of -> of.entry().facts().document().no())
                            .orElse("")));
            columns.add(Column.words(
                    "externalDocumentNo",
                    "Theirs",
                    line -> line.of()
                            .map(of -> of.entry().facts().document().externalNo())
                            .orElse("")));
            columns.add(Column.cells(
                    "postingDate",
                    "Posted",
                    line -> Cell.of(line.of().map(of -> of.entry().postingDate()))));
            columns.add(Column.<Line>words(
                            "sourceNo",
                            "Partner",
                            line -> line.of()
                                    .map(of ->
                                            of.entry().facts().origin().source().no())
                                    .orElse(""))
                    .with(Trait.NOT_IN_TABLE));
            columns.add(Column.words(
                    "itemNo",
                    "Item",
                    line -> line.of().map(of -> of.entry().stock().itemNo()).orElse("")));
            columns.add(Column.<Line>words(
                            "variantCode",
                            "Variant",
                            line -> line.of()
                                    .map(of -> of.entry().stock().variantCode())
                                    .orElse(""))
                    .with(Trait.NOT_IN_TABLE));
            columns.add(Column.words(
                    "locationCode",
                    "Location",
                    line -> line.of()
                            .map(of -> of.entry().stock().locationCode())
                            .orElse("")));
            columns.add(Column.<Line>figures(
                            "quantity",
                            "Quantity",
                            line -> line.of()
                                    .<Cell>map(of -> new Cell.Quantity(
                                            of.worth().quantity().value()))
                                    .orElse(Cell.NOTHING))
                    .with(Trait.NOT_IN_TABLE));
            columns.add(Column.<Line>figures(
                            "invoicedQuantity",
                            "Invoiced",
                            line -> line.of()
                                    .<Cell>map(of -> new Cell.Quantity(
                                            of.worth().invoicedQuantity().value()))
                                    .orElse(Cell.NOTHING))
                    .with(Trait.NOT_IN_TABLE));
            columns.add(Column.figures(
                    "quantityNotInvoiced",
                    "Quantity",
                    line -> line.of()
                            .<Cell>map(of -> new Cell.Quantity(of.quantity().value()))
                            .orElse(Cell.NOTHING)));
            for (var column : StockColumns.cost("costAmountExpected", "Expected cost", heading.setup(), Line::expected))
                columns.add(column.with(Trait.IN_TOTALS));
            return columns;
        }

        private static Cell number(Line line) {
            return line.of()
                    .<Cell>map(of -> new Cell.Count(of.entry().entryNo()))
                    .orElse(Cell.NOTHING);
        }

        void end() {
            var totals = new ArrayList<Line>();
            if (inquiry.directions().contains(Direction.RECEIVED))
                totals.add(new Line(Optional.empty(), Direction.RECEIVED, received));
            if (inquiry.directions().contains(Direction.SHIPPED))
                totals.add(new Line(Optional.empty(), Direction.SHIPPED, shipped));
            lines.orElseThrow().end(totals);
        }
    }
}
