package org.costledger.cli;

import picocli.CommandLine.Command;

/** {@code costledger standard-cost}: what made items should cost, and what a worksheet holds. */
@Command(
        name = "standard-cost",
        description = "Tells what items that are made should cost, and what a standard cost worksheet holds.",
        footer = {
            "",
            "What a worksheet would change is told by costledger revalue what-if. The guide: docs/guide/standard-cost.md"
        },
        synopsisSubcommandLabel = "COMMAND")
final class StandardCostCommand {}
