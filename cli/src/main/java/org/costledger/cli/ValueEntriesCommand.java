package org.costledger.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.cli.report.EntryColumns;
import org.costledger.engine.inquiry.EntryLine;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.service.inquiry.Entries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger entries value}: what item ledger entries are worth, and each change of it. */
@Command(
        name = "value",
        description = "Lists value entries by number.",
        footer = {
            "",
            "A table shows the columns there is room for; CSV and JSON have all: docs/reference/inquiries.md",
            "Exit status: 0 done, 2 refused or invalid input."
        },
        sortOptions = false)
final class ValueEntriesCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(names = "--of-entry", paramLabel = "NO", description = "Of this item ledger entry only.")
    private Optional<Long> itemLedgerEntryNo = Optional.empty();

    @Mixin
    private EntryArguments entries = new EntryArguments();

    @Option(
            names = "--entry-type",
            split = ",",
            paramLabel = "TYPE",
            description = "Of these types only: direct-cost, revaluation, rounding, indirect-cost, variance.")
    private List<CostEntryType> costEntryTypes = List.of();

    @Mixin
    private ListingArguments listing = new ListingArguments();

    private final PrintWriter out;

    ValueEntriesCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var inquiry = entries.inquiry(itemLedgerEntryNo, costEntryTypes, false, listing.isTable());
        var lines = new EntryListing<EntryLine.OfValue>(out, listing, entries.limit(listing.isTable()));
        try (var books = ledger.open()) {
            Entries.tellValueEntries(
                    books, inquiry, heading -> lines.begin("valueEntries", EntryColumns::ofValue, heading));
        }
        lines.end();
        return 0;
    }
}
