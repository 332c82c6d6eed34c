package org.costledger.store;

import java.time.Instant;

/**
 * What was answered to a request that was carried out, and by what it is told from another one under its key.
 *
 * @param digest SHA-256 of what was sent
 * @param answer JSON
 */
public record KeptAnswer(String key, String kind, String digest, String answer, Instant at) {}
