package org.costledger.engine.setup;

/** How the cost of stock is carried to what leaves it. The numbers are the persistent codes of chapter 01, section 3. */
public enum CostingMethod {
    FIFO,
    LIFO,
    SPECIFIC,
    AVERAGE,
    STANDARD
}
