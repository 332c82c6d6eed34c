package org.costledger.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code costledger}: what every subcommand shares. */
@Command(
        name = "costledger",
        description = "The system of record for what inventory costs.",
        versionProvider = BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit status: 0 done, 1 a check or expectation failed, 2 refused or invalid input."})
@SuppressWarnings("UnusedVariable") // picocli alone reads what asks for help
final class CostledgerCommand {
    private static final int LAST = 2;

    @Option(
            names = {"-h", "--help"},
            order = LAST,
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean isHelpAsked;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    private boolean isVersionAsked;

    @Option(names = "--stacktrace", hidden = true, scope = ScopeType.INHERIT)
    private boolean wantsStackTrace;

    boolean wantsStackTrace() {
        return wantsStackTrace;
    }
}
