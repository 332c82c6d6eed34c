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
            "The ledger %s is open already, in another program or elsewhere in this one. Close it there, or keep the ledger"
                    + " in PostgreSQL, which many may use at a time."),
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
            "store.schema-missing",
            "There is no ledger at %s. Make one with 'costledger init', or name the place where it is."),
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
                    + " that."),
    PLACE_NOT_EMPTY(
            "store.place-not-empty",
            "There is something at %s already. Restore a backup into a folder that is empty or not there, or into an empty"
                    + " database."),
    CONNECTION_LOST(
            "store.connection-lost",
            "The connection to the ledger was lost: %s. Nothing of what was being done was written. Start the server if it is"
                    + " down, and do it again, a request under the same key."),
    COMMIT_UNKNOWN(
            "store.commit-unknown",
            "The ledger did not confirm that the request was written: %s. It is there as a whole or not at all. Repeat it"
                    + " under the same key once the ledger can be reached: that settles it, and it is done once."),
    NO_CONNECTION(
            "store.no-connection",
            "The ledger takes no further connection: %s. Try again when less is going on, a request under the same key, or"
                    + " let the server take more (max_connections)."),
    DISK_FULL(
            "store.disk-full",
            "There is no room left where the ledger is kept: %s. Make room, and do it again, a request under the same key."),
    OUT_OF_MEMORY(
            "store.out-of-memory",
            "The database ran out of memory: %s. Give it more, and do it again, a request under the same key."),
    TIMED_OUT(
            "store.timed-out",
            "The database gave up waiting: %s. Do it again when less is going on, a request under the same key, or allow it"
                    + " more time (statement_timeout, lock_timeout)."),
    READ_ONLY(
            "store.read-only",
            "The ledger can only be read: %s. Name the server that may be written, or make the files writable."),
    NOT_PERMITTED(
            "store.not-permitted",
            "The database does not permit it: %s. Name another user, or let the owner of the ledger grant it."),
    STORAGE_FAILED(
            "store.storage-failed",
            "The storage of the ledger failed: %s. Look after the disk and open the ledger again; if it cannot be opened,"
                    + " restore the newest backup.");

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
