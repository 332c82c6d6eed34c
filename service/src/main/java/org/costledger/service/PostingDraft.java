package org.costledger.service;

import java.util.Set;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.refusal.Refused;

/**
 * A posting as its sender words it: the entries it refers to are named as he knows them. What the engine is asked follows once it is
 * known what is recorded.
 */
public interface PostingDraft {
    /** The idempotency key: sent again under it, it is posted once. */
    String key();

    /** SHA-256 of what was sent, in hexadecimal digits, by which a repeated request is told from another one under its key. */
    String digest();

    /** The items it names. Where it names entries it may name none: then theirs are meant. */
    Set<String> itemNos();

    /** The entries it names. */
    Set<EntryName> entryNames();

    /** The documents whose last line number it asks for. */
    default Set<String> documentNos() {
        return Set.of();
    }

    /**
     * What is asked of the engine: of no items but those it names, and those of the entries it names. It may be asked for again, as
     * often as others got in the way.
     *
     * @throws Refused if a name stands for no entry or for too many, or a number is larger or finer than a ledger holds
     */
    PostingRequest request(Recorded recorded);
}
