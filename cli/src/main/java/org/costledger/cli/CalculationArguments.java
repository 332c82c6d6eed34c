package org.costledger.cli;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.CalculationOptions.Base;
import org.costledger.engine.revaluation.CalculationOptions.Consent;
import org.costledger.engine.revaluation.CalculationOptions.Filter;
import org.costledger.engine.revaluation.CalculationOptions.Per;
import picocli.CommandLine.Option;

/** The options of Calculate Inventory Value, as arguments (REV-26). */
final class CalculationArguments {
    /** What a line is made for. */
    enum PerWord {
        ITEM,
        ENTRY
    }

    /** What the new unit cost is proposed from (REV-31), as it is written. */
    enum BaseWord {
        NONE(Base.NONE),
        LAST_DIRECT_UNIT_COST(Base.LAST_DIRECT_UNIT_COST),
        STANDARD_COST_ASSEMBLY(Base.STANDARD_COST_ASSEMBLY),
        STANDARD_COST_MANUFACTURING(Base.STANDARD_COST_MANUFACTURING);

        private final Base base;

        BaseWord(Base base) {
            this.base = base;
        }

        @Override
        public String toString() {
            return ReadArguments.word(this);
        }
    }

    @Option(names = "--date", required = true, paramLabel = "DATE", description = "As of when, such as 2026-01-31.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--document",
            paramLabel = "NUMBER",
            defaultValue = "REVALUE",
            description = "The document number of the lines. Default: ${DEFAULT-VALUE}.")
    private String documentNo = "";

    @Option(names = "--items", split = ",", paramLabel = "ITEM", description = "These items only.")
    private List<String> items = List.of();

    @Option(
            names = "--locations",
            split = ",",
            paramLabel = "LOCATION",
            description = "These locations only, a line each.")
    private List<String> locations = List.of();

    @Option(
            names = "--variants",
            split = ",",
            paramLabel = "VARIANT",
            description = "These variants only, a line each.")
    private List<String> variants = List.of();

    @Option(names = "--per", paramLabel = "item|entry", description = "A line per item, or per entry.")
    private PerWord per = PerWord.ITEM;

    @Option(names = "--by-location", description = "A line per location.")
    private boolean byLocation;

    @Option(names = "--by-variant", description = "A line per variant.")
    private boolean byVariant;

    @Option(
            names = "--base",
            paramLabel = "BASE",
            description = "Proposes a new unit cost: ${COMPLETION-CANDIDATES}. none: the one it has.")
    private BaseWord base = BaseWord.NONE;

    @Option(names = "--leave-out", description = "Leaves out items that cannot be revalued, and tells which.")
    private boolean leaveOut;

    CalculationOptions options() {
        return new CalculationOptions(
                date,
                Optional.of(documentNo),
                switch (per) {
                    case ITEM -> new Per.Item(byLocation, byVariant);
                    case ENTRY -> new Per.Entry();
                },
                base.base,
                false,
                new Filter(stated(items), Optional.empty(), stated(locations), stated(variants)),
                new Consent(leaveOut, false));
    }

    private static Optional<Set<String>> stated(List<String> codes) {
        return codes.isEmpty() ? Optional.empty() : Optional.of(new LinkedHashSet<>(codes));
    }
}
