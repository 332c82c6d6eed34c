package org.costledger.engine.posting;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.costledger.engine.application.Reapplication;
import org.costledger.engine.ledger.Overlay;

/**
 * A request while it is posted (POST-1): the ledger as it grows, and what is left to do at the end of a line.
 *
 * @param workDate what counts as today (ADJ-180)
 * @param touched entries whose applications were undone to make room (POST-26)
 */
record UnitOfWork(Overlay ledger, LocalDate workDate, Set<Long> touched) {

    UnitOfWork(Overlay ledger, LocalDate workDate) {
        this(ledger, workDate, new LinkedHashSet<>());
    }

    /** POST-4 (10): re-applies what POST-26 made open, and verifies that nothing stays open that must not. */
    void endLine() {
        if (touched.isEmpty()) return;
        Reapplication.reapplyOpen(ledger, touched);
        for (long entryNo : touched) OpenEntryChecks.check(ledger, ledger.itemLedgerEntry(entryNo));
        touched.clear();
    }
}
