package org.costledger.cli;

import picocli.CommandLine.Command;

/** {@code costledger revalue}: what stock is worth on a date, and what it would change to revalue it. */
@Command(
        name = "revalue",
        description =
                "Calculates what stock is worth on a date, changes it, shows what that would change, and posts it.",
        footer = {"", "The guide: docs/guide/revalue.md"},
        synopsisSubcommandLabel = "COMMAND")
final class RevalueCommand {}
