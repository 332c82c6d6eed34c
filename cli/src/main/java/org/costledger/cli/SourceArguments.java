package org.costledger.cli;

import java.util.Collection;
import java.util.function.Function;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.service.Reading;
import picocli.CommandLine.Mixin;

/** What every command takes that reads a ledger: one that is kept, or one that the steps of a scenario file make. */
final class SourceArguments {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Mixin
    private ScenarioArguments scenario = new ScenarioArguments();

    /** Whether a scenario file is named, and not a ledger that is kept. */
    boolean isScenario() {
        if (scenario.isGiven() && ledger.isGiven())
            throw new CannotDo(
                    Complaint.INVALID_INPUT, "--scenario and --ledger were given. Name the one or the other");
        return scenario.isGiven();
    }

    boolean isJson() {
        return scenario.isJson();
    }

    ScenarioArguments scenario() {
        return scenario;
    }

    LedgerArguments ledger() {
        return ledger;
    }

    /**
     * What is recorded of some items; a ledger in memory is taken as it is.
     *
     * @param itemNos which, of a ledger that is kept
     */
    MemoryLedger read(Function<Reading, Collection<String>> itemNos) {
        if (isScenario()) return scenario.play().ledger();
        try (var books = ledger.open();
                var reading = books.reading()) {
            return reading.slice(itemNos.apply(reading));
        }
    }
}
