package org.costledger.engine.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.ValueEntry;

/** Collects the violations of one law, and names what they are about. */
final class Findings {
    private final String law;
    private final List<Violation> violations = new ArrayList<>();

    Findings(String law) {
        this.law = law;
    }

    void add(String subject, String detail) {
        violations.add(new Violation(law, subject, detail));
    }

    void addUnless(boolean holds, String subject, Supplier<String> detail) {
        if (!holds) add(subject, detail.get());
    }

    List<Violation> violations() {
        return violations;
    }

    /** The detail, if the law does not hold. */
    static Optional<String> unless(boolean holds, Supplier<String> detail) {
        return holds ? Optional.empty() : Optional.of(detail.get());
    }

    static String subject(ItemLedgerEntry entry) {
        return "item ledger entry " + entry.entryNo() + " of item "
                + entry.stock().itemNo();
    }

    static String subject(ItemFacts facts, ValueEntry value) {
        return "value entry " + value.entryNo() + " of item " + facts.item().no();
    }

    static String subject(ItemFacts facts, ItemApplicationEntry application) {
        return "item application entry " + application.entryNo() + " of item "
                + facts.item().no();
    }

    static String subject(ItemFacts facts) {
        return "item " + facts.item().no();
    }

    static String subject(ItemRegister register) {
        return "item register " + register.no();
    }
}
