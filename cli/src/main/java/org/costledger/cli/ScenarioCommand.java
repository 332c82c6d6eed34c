package org.costledger.cli;

import picocli.CommandLine.Command;

/** {@code costledger scenario}: the files in which an accountant writes what must come of a story. */
@Command(
        name = "scenario",
        description = "Runs, checks or shrinks scenario files: costing stories with the entries expected of them.",
        synopsisSubcommandLabel = "COMMAND")
final class ScenarioCommand {}
