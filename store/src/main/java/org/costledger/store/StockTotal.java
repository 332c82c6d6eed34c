package org.costledger.store;

import java.math.BigDecimal;

/**
 * What is in stock of an item, at all places together.
 *
 * @param value what it cost, as far as it is invoiced
 * @param expectedValue what the rest is expected to cost
 */
public record StockTotal(BigDecimal quantity, BigDecimal value, BigDecimal expectedValue) {}
