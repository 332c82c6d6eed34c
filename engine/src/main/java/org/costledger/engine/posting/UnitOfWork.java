package org.costledger.engine.posting;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.costledger.engine.application.Reapplication;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.setup.Code;

/** A request while it is posted (POST-1): the ledger as it grows, and what is left to do at the end of a line. */
final class UnitOfWork {
    private final Overlay ledger;
    private final LocalDate workDate;
    private final String user;
    private final Set<Long> touched = new LinkedHashSet<>();
    private long lastEntryBeforeLine;

    UnitOfWork(Overlay ledger, LocalDate workDate, String user) {
        this.ledger = ledger;
        this.workDate = workDate;
        this.user = Code.of(user);
    }

    Overlay ledger() {
        return ledger;
    }

    /** What counts as today (ADJ-180). */
    LocalDate workDate() {
        return workDate;
    }

    /** Who asks. */
    String user() {
        return user;
    }

    /** Entries whose applications were undone to make room (POST-26). */
    Set<Long> touched() {
        return touched;
    }

    /** The last item ledger entry before the line that is being posted. */
    long lastEntryBeforeLine() {
        return lastEntryBeforeLine;
    }

    void beginLine() {
        lastEntryBeforeLine = ledger.lastNumbers().itemLedgerEntry();
    }

    /** POST-4 (10): re-applies what POST-26 made open, and verifies that nothing stays open that must not. */
    void endLine() {
        if (touched.isEmpty()) return;
        Reapplication.reapplyOpen(ledger, touched);
        for (long entryNo : touched) OpenEntryChecks.check(ledger, ledger.itemLedgerEntry(entryNo));
        touched.clear();
    }
}
