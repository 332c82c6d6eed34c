package org.costledger.service.importing;

import java.util.Set;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.refusal.Refused;

/** A line of a file that is to be posted: all it says, the entries it refers to still by name. */
public interface ImportedRequest {
    /** By which the line is known when it is imported again. */
    String key();

    /** SHA-256 of what the line says, in hexadecimal digits: the same key with another digest is {@link ImportReason#KEY_REUSED}. */
    String digest();

    /** The items the line names. Where it names entries it may name none: then theirs are meant. */
    Set<String> itemNos();

    /** The entries the line names. */
    Set<EntryName> entryNames();

    /**
     * What is asked of the engine.
     *
     * @throws Refused if a name stands for no entry or for too many, or a number is larger or finer than a ledger holds
     */
    PostingRequest request(ImportLookup ledger);
}
