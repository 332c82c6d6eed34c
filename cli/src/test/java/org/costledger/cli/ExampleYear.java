package org.costledger.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import org.costledger.cli.report.SalesByMonth;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.Adjustment;
import org.costledger.engine.adjustment.AdjustmentReport;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.scenario.engine.Cores;
import org.costledger.scenario.model.Expectation.Layer;

/**
 * The year of the example company as the story tells it, played on a ledger in memory. Every expectation of its file held.
 *
 * @param entries how many entries its steps made
 */
record ExampleYear(String title, int steps, EntryNumbers entries, MemoryLedger ledger) {
    private static final Path FILE = Path.of("examples", "trading-company", "year-2025.yaml");

    /** What the stock of a ledger is worth. */
    record Inventory(Amount actual, Amount expected) {
        private Inventory plus(Inventory other) {
            return new Inventory(actual.plus(other.actual), expected.plus(other.expected));
        }

        static Inventory of(LedgerScan ledger) {
            return ledger.items().stream()
                    .flatMap(item -> ledger.history(item.no()).valueEntries().stream())
                    .filter(value -> value.kind().inventoriable())
                    .map(value -> new Inventory(
                            value.cost().actual().lcy(), value.cost().expected().lcy()))
                    .reduce(new Inventory(Amount.ZERO, Amount.ZERO), Inventory::plus);
        }
    }

    /** The year after its cost was adjusted, and what was sold before that. */
    record Adjusted(ExampleYear year, SalesByMonth asPosted, Adjustment adjustment, AdjustmentReport report) {
        MemoryLedger ledger() {
            return year.ledger();
        }
    }

    /**
     * Plays the year.
     *
     * @param home the folder Costledger is in
     */
    static ExampleYear play(Path home) {
        var played = PlayedScenario.play(home.resolve(FILE), EnumSet.allOf(Layer.class));
        return new ExampleYear(
                played.scenario().description().title(),
                played.scenario().steps().size(),
                played.ledger().lastNumbers(),
                played.ledger());
    }

    /** Adjusts everything that is dirty, and writes it. */
    Adjusted adjust() {
        var asPosted = SalesByMonth.of(ledger);
        var adjustment = Costing.adjust(ledger, AdjustmentRequest.ALL, Cores.all());
        var report = AdjustmentReport.of(ledger, adjustment);
        ledger.append(adjustment.change());
        return new Adjusted(this, asPosted, adjustment, report);
    }
}
