package org.costledger.scenario.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.problem.Position;

/** The labels a file has made up to where it is being read, and what each stands for. */
final class Labels {
    private static final Set<String> TRANSFERS = Set.of("transfer", "transferShipment", "transferReceipt");
    private static final Set<String> POSTINGS = Set.of(
            "purchase",
            "sale",
            "positiveAdjustment",
            "negativeAdjustment",
            "physicalInventory",
            "consumption",
            "output",
            "assemblyConsumption",
            "assemblyOutput",
            "undo");

    /** What the label of a step on a worksheet is made with if the step implements it. */
    static final String IMPLEMENTATION = "standardCostWorksheet: implement";

    private static final Set<String> JOURNALS = Set.of("calculateInventoryValue", IMPLEMENTATION);

    private final Map<String, Made> made = new HashMap<>();

    private record Made(String verb, boolean fails, Position at) {}

    /** Where a label was made before. */
    Optional<Position> madeAt(String label) {
        return Optional.ofNullable(made.get(label)).map(Made::at);
    }

    void make(String label, String verb, boolean fails, Position at) {
        made.put(label, new Made(verb, fails, at));
    }

    /** Why a reference names no entry; empty if it may name one. */
    Optional<String> wrongAsEntry(EntryLabel.OfStep reference) {
        return wrong(reference.label()).or(() -> {
            var verb = verbOf(reference.label());
            boolean isTransfer = TRANSFERS.contains(verb);
            if (!isTransfer && !POSTINGS.contains(verb)) {
                return Optional.of(
                        "The label " + reference.label() + " stands for a step that makes no entry: " + verb + ".");
            }
            boolean asksTransfer = reference instanceof EntryLabel.Out || reference instanceof EntryLabel.In;
            return asksTransfer && !isTransfer
                    ? Optional.of("Only a transfer has " + reference.text() + ", the label stands for: " + verb + ".")
                    : Optional.empty();
        });
    }

    /** Why a label does not stand for a step of a verb; empty if it does. */
    Optional<String> wrongAs(String expectedVerb, String label) {
        return wrong(label)
                .or(() -> verbOf(label).equals(expectedVerb)
                        ? Optional.empty()
                        : Optional.of("The label " + label + " stands for " + verbOf(label) + ", not for "
                                + expectedVerb + "."));
    }

    /** Why a label does not stand for a step that fills a journal; empty if it does. */
    Optional<String> wrongAsJournal(String label) {
        return wrong(label)
                .or(() -> JOURNALS.contains(verbOf(label))
                        ? Optional.empty()
                        : Optional.of("The label " + label + " stands for " + verbOf(label)
                                + ", which fills no revaluation journal."));
    }

    private Optional<String> wrong(String label) {
        var step = made.get(label);
        if (step == null) {
            return Optional.of("No step before this one made the label " + label + "."
                    + Nearest.suggestion(label, new TreeSet<>(made.keySet())));
        }
        return step.fails()
                ? Optional.of("The label " + label + " is that of a step that must be refused and makes nothing.")
                : Optional.empty();
    }

    private String verbOf(String label) {
        return Optional.ofNullable(made.get(label)).map(Made::verb).orElse("");
    }
}
