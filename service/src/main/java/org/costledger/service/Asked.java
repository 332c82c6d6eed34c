package org.costledger.service;

import org.costledger.engine.journal.PostingRequest;

/**
 * Who asks for something to be done, why, and under which key: repeated under the same key it is done once.
 *
 * @param key the idempotency key, of the sender's choice
 * @param by who, when and from where; kept with the registers
 * @param reason why, in the sender's words; kept with the request
 */
public record Asked(String key, PostingRequest.By by, String reason) {
    /** A part of what is asked, under a key of its own. */
    Asked part(int number) {
        return new Asked(key + "#" + number, by, reason);
    }
}
