package org.costledger.scenario.engine;

import java.util.Set;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.invariant.Violation;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.scenario.run.LawsBroken;

/** The laws of chapter 01, checked after every step: a broken one is a bug, and ends the run of the file. */
final class LawsOfTheLedger {
    private LawsOfTheLedger() {}

    static void check(MemoryLedger ledger, Set<String> itemNos) {
        var violations = Invariants.check(ledger, itemNos);
        if (!violations.isEmpty())
            throw new LawsBroken(
                    violations.stream().map(Violation::law).distinct().toList(),
                    "laws of the ledger are broken: " + violations);
    }
}
