package org.costledger.service;

import org.costledger.engine.refusal.RefusalReason;

/** Why a use case refuses, before the engine is asked. A code never changes its meaning. */
public enum ServiceReason implements RefusalReason {
    KEY_BLANK(
            "service.key-blank", "The request has no idempotency key. Give it one, so that it can be repeated safely."),
    KEY_REUSED(
            "service.key-reused",
            "Key %s stands for another request, %s of %s. Repeat that one unchanged, or send this one under a new key."),
    LEDGER_EXISTS("service.ledger-exists", "There is a ledger at %s already. Name another place, or use that ledger."),
    SCHEMA_NAMED(
            "service.schema-named",
            "'%s' names schema %s. What is only tried out gets a schema of its own, which is dropped afterwards. Leave ?schema= away."),
    REVALUATION_BATCH_UNKNOWN(
            "service.revaluation-batch-unknown",
            "There is no batch %s of the revaluation journal. Calculate inventory value into it first, or name one that is"
                    + " there."),
    WORKSHEET_UNKNOWN(
            "service.worksheet-unknown",
            "There is no standard cost worksheet %s. Suggest costs into it first, or name one that is there."),
    FILE_MISSING("service.file-missing", "There is no file %s. Correct its path."),
    FILE_EXISTS("service.file-exists", "There is a file %s already. Name another one, or remove it."),
    FOLDER_NOT_EMPTY(
            "service.folder-not-empty",
            "The folder %s is not empty. Name one that is empty or not there, or clear it."),
    BACKUP_UNREADABLE(
            "service.backup-unreadable",
            "%s is no complete backup of a ledger: %s. Nothing was restored; take another one."),
    CREATION_UNKNOWN(
            "service.creation-unknown",
            "The ledger does not keep the setup it was made with: an older program made it. Its requests cannot be carried out"
                    + " again; 'costledger check' looks at its laws."),
    REPLAY_REFUSED(
            "service.replay-refused",
            "Carried out again, request %s (%s) is refused: %s The ledger is not what its requests make of an empty one. Run"
                    + " 'costledger check', and restore the newest backup that passes."),
    BUSY(
            "service.busy",
            "The request was tried %s times and each time others changed what it rests on. Repeat it under the same key.");

    private final String code;
    private final String template;

    ServiceReason(String code, String template) {
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
