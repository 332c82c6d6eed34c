package org.costledger.engine.ledger;

/** Kinds of item ledger entries. The numbers are the persistent codes of chapter 01, section 3. */
public enum ItemLedgerEntryType {
    PURCHASE,
    SALE,
    POSITIVE_ADJUSTMENT,
    NEGATIVE_ADJUSTMENT,
    TRANSFER,
    CONSUMPTION,
    OUTPUT,
    /** Capacity value entries only. */
    BLANK,
    ASSEMBLY_CONSUMPTION,
    ASSEMBLY_OUTPUT;

    /** {@code s} of POST-3: whether a positive posting quantity puts stock in. */
    public boolean isInbound() {
        return switch (this) {
            case PURCHASE, POSITIVE_ADJUSTMENT, OUTPUT, ASSEMBLY_OUTPUT -> true;
            case SALE, NEGATIVE_ADJUSTMENT, TRANSFER, CONSUMPTION, BLANK, ASSEMBLY_CONSUMPTION -> false;
        };
    }

    /** Whether no document invoices it: it is completely invoiced once all it takes its cost from is (ADJ-66, ADJ-71). */
    public boolean isInvoicedWithItsSource() {
        return this == TRANSFER || this == CONSUMPTION;
    }
}
