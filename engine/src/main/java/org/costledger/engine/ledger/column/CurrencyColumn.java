package org.costledger.engine.ledger.column;

/** Which of the two amounts of a cost is read: the local one, or its twin in the additional reporting currency. */
public enum CurrencyColumn {
    LCY,
    ACY
}
