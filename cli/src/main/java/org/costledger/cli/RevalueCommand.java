package org.costledger.cli;

import picocli.CommandLine.Command;

/** {@code costledger revalue}: what stock is worth on a date, and what it would change to revalue it. */
@Command(
        name = "revalue",
        description =
                "Calculates what stock is worth on a date, and what a revaluation would change before it is posted.",
        footer = {"", "To post a revaluation, write it into a scenario file: docs/guide/revalue.md"},
        synopsisSubcommandLabel = "COMMAND")
final class RevalueCommand {}
