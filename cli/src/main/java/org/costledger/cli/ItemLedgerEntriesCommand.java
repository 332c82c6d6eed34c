package org.costledger.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.cli.report.EntryColumns;
import org.costledger.engine.inquiry.EntryLine;
import org.costledger.service.inquiry.Entries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger entries item-ledger}: movements of quantity. */
@Command(
        name = "item-ledger",
        description = "Lists item ledger entries by number, with what they cost by now.",
        footer = {
            "",
            "A table shows the columns there is room for; CSV and JSON have all: docs/reference/inquiries.md",
            "Exit status: 0 done, 2 refused or invalid input."
        },
        sortOptions = false)
final class ItemLedgerEntriesCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Mixin
    private EntryArguments entries = new EntryArguments();

    @Option(names = "--open", description = "Only those of which something remains.")
    private boolean openOnly;

    @Mixin
    private ListingArguments listing = new ListingArguments();

    private final PrintWriter out;

    ItemLedgerEntriesCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var inquiry = entries.inquiry(Optional.empty(), List.of(), openOnly, listing.isTable());
        var lines = new EntryListing<EntryLine.OfItem>(out, listing, entries.limit(listing.isTable()));
        try (var books = ledger.open()) {
            Entries.tellItemLedgerEntries(
                    books, inquiry, heading -> lines.begin("itemLedgerEntries", EntryColumns::ofItemLedger, heading));
        }
        lines.end();
        return 0;
    }
}
