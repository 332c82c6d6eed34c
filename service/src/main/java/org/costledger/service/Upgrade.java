package org.costledger.service;

import org.costledger.store.Database;
import org.costledger.store.LedgerAddress;

/** Brings a ledger that an older program kept to this program's schema. Nobody else may have it open meanwhile. */
public final class Upgrade {
    private Upgrade() {}

    /** The versions of the schema before and after; the same where there was nothing to do. */
    public record Upgraded(String from, String to) {}

    /**
     * Upgrades a ledger.
     *
     * @throws org.costledger.engine.refusal.Refused if there is no ledger, it is newer or altered, or an upgrade stopped halfway
     */
    public static Upgraded upgrade(String place) {
        var upgraded = Database.upgrade(LedgerAddress.of(place));
        return new Upgraded(upgraded.from(), upgraded.to());
    }
}
