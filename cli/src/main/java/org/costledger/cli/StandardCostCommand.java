package org.costledger.cli;

import picocli.CommandLine.Command;

/** {@code costledger standard-cost}: what made items should cost, and how new standard costs come into force. */
@Command(
        name = "standard-cost",
        description =
                "Calculates what items that are made should cost; fills, changes and puts into force standard cost worksheets.",
        footer = {"", "The guide: docs/guide/standard-cost.md"},
        synopsisSubcommandLabel = "COMMAND")
final class StandardCostCommand {}
