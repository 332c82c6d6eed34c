package org.costledger.engine.inquiry;

/**
 * Quantity and value, as sums of value entries (REP-12). Actual cost belongs to what is invoiced, expected cost to the rest.
 *
 * @param quantity sum of itemLedgerEntryQuantity
 * @param invoicedQuantity sum of invoicedQuantity
 * @param actual sum of costAmountActual
 * @param expected sum of costAmountExpected
 */
public record Worth(Total quantity, Total invoicedQuantity, CostTotal actual, CostTotal expected) {
    public static final Worth NONE = new Worth(Total.ZERO, Total.ZERO, CostTotal.ZERO, CostTotal.ZERO);

    public Worth plus(Worth other) {
        return new Worth(
                quantity.plus(other.quantity),
                invoicedQuantity.plus(other.invoicedQuantity),
                actual.plus(other.actual),
                expected.plus(other.expected));
    }

    /** Actual and expected cost together. */
    public CostTotal total() {
        return actual.plus(expected);
    }

    public boolean isNone() {
        return quantity.isZero() && invoicedQuantity.isZero() && actual.isZero() && expected.isZero();
    }
}
