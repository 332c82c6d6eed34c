package org.costledger.cli;

import picocli.CommandLine.Command;

/** {@code costledger entries}: what is recorded, entry by entry. */
@Command(
        name = "entries",
        description = "Lists item ledger entries, value entries or item application entries, by number.",
        footer = {"", "The columns: docs/reference/inquiries.md"},
        synopsisSubcommandLabel = "COMMAND")
final class EntriesCommand {}
