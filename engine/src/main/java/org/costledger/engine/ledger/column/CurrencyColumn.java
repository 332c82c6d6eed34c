package org.costledger.engine.ledger.column;

import org.costledger.engine.setup.Setup;

/** Which of the two amounts of a cost is read: the local one, or its twin in the additional reporting currency. */
public enum CurrencyColumn {
    LCY(0),
    ACY(1);

    private final int index;

    /** The amounts a company keeps: the second only if it has an additional reporting currency. */
    public static CurrencyColumn[] of(Setup setup) {
        return setup.hasAdditionalCurrency() ? values() : new CurrencyColumn[] {LCY};
    }

    CurrencyColumn(int index) {
        this.index = index;
    }

    /** Its place in a pair of columns. */
    public int index() {
        return index;
    }
}
