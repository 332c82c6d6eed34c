package org.costledger.engine.ledger;

/**
 * An application that was removed: the history of item application entries (chapter 01, section 8).
 *
 * @param application as it was
 * @param removedByRegisterNo the posting that removed it, with its time and user
 */
public record RemovedApplication(ItemApplicationEntry application, long removedByRegisterNo) {}
