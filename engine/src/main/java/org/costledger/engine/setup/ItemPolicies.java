package org.costledger.engine.setup;

/**
 * How an item may be posted.
 *
 * @param negativeInventory whether stock may go negative (E-18)
 * @param variantMandatoryIfExists whether a variant must be stated where there are any (E-09)
 * @param reserve an outbound of an item that is always reserved may not stay open (E-25)
 * @param inventoryValueZero stock is kept in quantity only; every amount of cost is zero (POST-173)
 * @param flushingMethod how production takes it; decides POST-52
 * @param excludedFromCostAdjustment skipped by every adjustment run (ADJ-31)
 */
public record ItemPolicies(
        NegativeInventory negativeInventory,
        VariantMandatory variantMandatoryIfExists,
        Reserve reserve,
        boolean inventoryValueZero,
        FlushingMethod flushingMethod,
        boolean excludedFromCostAdjustment) {
    public static final ItemPolicies DEFAULT = new ItemPolicies(
            NegativeInventory.DEFAULT, VariantMandatory.DEFAULT, Reserve.NEVER, false, FlushingMethod.MANUAL, false);

    /** DEFAULT takes the setting of the company. */
    public enum NegativeInventory {
        DEFAULT,
        ALLOW,
        PREVENT
    }

    /** DEFAULT takes the setting of the company. */
    public enum VariantMandatory {
        DEFAULT,
        NO,
        YES
    }

    public enum Reserve {
        NEVER,
        OPTIONAL,
        ALWAYS
    }

    public enum FlushingMethod {
        MANUAL,
        FORWARD,
        BACKWARD,
        PICK_FORWARD,
        PICK_BACKWARD
    }
}
