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

/** {@code costledger entries applications}: who supplies whom. */
@Command(
        name = "applications",
        description = "Lists item application entries by number: which receipt supplies which issue.",
        footer = {
            "",
            "What is asked of stock, document, tracking and type is asked of the entry an application belongs to: the issue, or"
                    + " the receipt itself.",
            "The columns: docs/reference/inquiries.md",
            "Exit status: 0 done, 2 refused or invalid input."
        },
        sortOptions = false)
final class ApplicationEntriesCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(
            names = "--of-entry",
            paramLabel = "NO",
            description = "Those that name this item ledger entry, as inbound or as outbound.")
    private Optional<Long> itemLedgerEntryNo = Optional.empty();

    @Mixin
    private EntryArguments entries = new EntryArguments();

    @Mixin
    private ListingArguments listing = new ListingArguments();

    private final PrintWriter out;

    ApplicationEntriesCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var inquiry = entries.inquiry(itemLedgerEntryNo, List.of(), false, listing.isTable());
        var lines = new EntryListing<EntryLine.OfApplication>(out, listing, entries.limit(listing.isTable()));
        try (var books = ledger.open()) {
            Entries.tellApplications(
                    books,
                    inquiry,
                    heading -> lines.begin("itemApplicationEntries", EntryColumns::ofApplication, heading));
        }
        lines.end();
        return 0;
    }
}
