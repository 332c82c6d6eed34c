package org.costledger.cli;

import picocli.CommandLine.Command;

/** {@code costledger period}: inventory periods. */
@Command(
        name = "period",
        description =
                "Lists, checks, closes and reopens inventory periods, and keeps what stock was worth at their end.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "What a closed one refuses, and what closing asks for: docs/reference/inventory-periods.md"})
final class PeriodCommand {}
