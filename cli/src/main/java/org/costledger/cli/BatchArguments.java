package org.costledger.cli;

import picocli.CommandLine.Option;

/** What every command takes that works on a batch of the revaluation journal. */
final class BatchArguments {
    @Option(
            names = "--batch",
            paramLabel = "NAME",
            defaultValue = "DEFAULT",
            description = "The batch of the revaluation journal. Default: ${DEFAULT-VALUE}.")
    private String name = "";

    String name() {
        return name;
    }
}
