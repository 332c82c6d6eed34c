package org.costledger.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A request that was carried out, as it is kept under its idempotency key.
 *
 * @param kind what was asked
 * @param schema the version of the JSON its content and answer are written in
 * @param content what the engine was asked, canonical JSON: carried out in their order on an empty ledger, the requests make it anew
 * @param digest SHA-256 of what was sent, by which a repeated request is told from another one under its key; it differs from that of
 *     the content where names that the sender knows were replaced by entry numbers
 * @param answer what was answered, JSON
 * @param registers what it made; empty: no entries
 * @param at when it was carried out
 * @param reason why, in the sender's words
 */
public record KeptRequest(
        String key,
        String kind,
        int schema,
        String content,
        String digest,
        String answer,
        Optional<Registers> registers,
        String user,
        Instant at,
        String reason) {

    /** The first register a request made, and the last. */
    public record Registers(long first, long last) {}
}
