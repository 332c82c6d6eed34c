package org.costledger.engine.ledger;

import org.costledger.engine.journal.PostingRequest;

/**
 * One posting and the entries it made; its entry numbers are contiguous (INV-25).
 *
 * @param before the last numbers before it
 * @param after the last numbers with it
 */
public record ItemRegister(long no, PostingRequest.By by, EntryNumbers before, EntryNumbers after) {}
