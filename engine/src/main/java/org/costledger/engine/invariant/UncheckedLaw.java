package org.costledger.engine.invariant;

/**
 * A law, or a part of one, that a ledger can not be checked for yet.
 *
 * @param id of chapter 01, section 12
 * @param part what of it is not checked
 * @param reason why
 */
public record UncheckedLaw(String id, String part, String reason) {}
