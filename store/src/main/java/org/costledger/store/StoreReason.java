package org.costledger.store;

import org.costledger.engine.refusal.RefusalReason;

/**
 * Why a store refuses. A code never changes its meaning. The sentence states the facts ({@code %s} in the order given) and the way out.
 */
public enum StoreReason implements RefusalReason {
    ADDRESS_MALFORMED(
            "store.address-malformed",
            "'%s' is no place of a ledger. Name a directory, or a database as postgres://user@host:port/database or with"
                    + " ?schema=NAME behind it."),
    OPEN_ELSEWHERE(
            "store.open-elsewhere",
            "The ledger %s is open in another program. End that program, or keep the ledger in PostgreSQL, which many may"
                    + " use at a time."),
    NOT_REACHED("store.not-reached", "The ledger %s cannot be reached: %s. Start the server, or correct the address."),
    SCHEMA_NEWER(
            "store.schema-newer",
            "The ledger has schema version %s; this program knows versions up to %s. Use a newer program, or restore a"
                    + " backup from before the upgrade."),
    SCHEMA_OLDER(
            "store.schema-older",
            "The ledger has schema version %s; this program needs %s. Upgrade the ledger: make a backup, then run"
                    + " 'costledger upgrade'."),
    SCHEMA_MISSING(
            "store.schema-missing", "There is no ledger here. Make one with 'costledger init', or correct the place."),
    SCHEMA_OF_OTHERS(
            "store.schema-of-others",
            "The database holds tables, and they are no ledger. Name a database or schema that is empty, or one that"
                    + " holds a ledger."),
    SCHEMA_ALTERED(
            "store.schema-altered",
            "The schema of the ledger is not what this program made of it: %s. Restore a backup, or use the program that"
                    + " upgraded it."),
    UPGRADE_FAILED(
            "store.upgrade-failed",
            "The upgrade to schema version %s stopped halfway. Restore the backup from before the upgrade, and upgrade"
                    + " that.");

    private final String code;
    private final String template;

    StoreReason(String code, String template) {
        this.code = code;
        this.template = template;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String template() {
        return template;
    }
}
