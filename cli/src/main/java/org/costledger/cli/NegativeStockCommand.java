package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.costledger.cli.report.StockColumns;
import org.costledger.cli.text.Cell;
import org.costledger.cli.text.Column;
import org.costledger.cli.text.Listing;
import org.costledger.engine.inquiry.NegativeStockInquiry;
import org.costledger.engine.inquiry.NegativeStockLine;
import org.costledger.service.inquiry.NegativeStock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger negative-stock}: where more left than was there. */
@Command(
        name = "negative-stock",
        description = "Lists where more had left than was there as of a date, by posting date and at the end of a day."
                + " Until a receipt comes, the cost is a guess.",
        footer = {
            "",
            "Exit status: 0 done, 2 refused or invalid input.",
            "The columns, and what counts where: docs/reference/inquiries.md"
        },
        sortOptions = false)
final class NegativeStockCommand implements Callable<Integer> {
    private static final List<Column<NegativeStockLine>> COLUMNS = List.of(
            Column.words("itemNo", "Item", line -> line.stock().itemNo()),
            Column.words("variantCode", "Variant", line -> line.stock().variantCode()),
            Column.words("locationCode", "Location", line -> line.stock().locationCode()),
            Column.cells("since", "Negative since", line -> new Cell.Day(line.since())),
            Column.cells("until", "Until", line -> Cell.of(line.until())),
            StockColumns.quantity("lowest", "Lowest", NegativeStockLine::lowest),
            StockColumns.quantity("quantity", "Last", NegativeStockLine::quantity));

    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The date, which counts itself; else today.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--ended",
            description = "Lists also what was negative for some time before, and was no longer on that date.")
    private boolean withEnded;

    @Mixin
    private StockArguments stock = new StockArguments();

    @Mixin
    private ListingArguments listing = new ListingArguments();

    private final PrintWriter out;

    NegativeStockCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var inquiry = new NegativeStockInquiry(
                asOf.orElseGet(() -> LocalDate.now(ZoneId.systemDefault())), withEnded, stock.filter());
        var lines = new AtomicReference<Listing<NegativeStockLine>>();
        try (var books = ledger.open()) {
            NegativeStock.tell(books, inquiry, heading -> {
                var facts = StockColumns.facts("negativeStock", heading);
                facts.put("asOf", inquiry.asOf().toString());
                facts.put("by", "posting-date");
                facts.put("ended", withEnded);
                lines.set(listing.begin(
                        out,
                        COLUMNS,
                        List.of("Negative stock as of " + inquiry.asOf() + ", by posting date"),
                        facts,
                        "No stock is negative."));
                return lines.get()::row;
            });
        }
        lines.get().end();
        return 0;
    }
}
