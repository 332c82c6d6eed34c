package org.costledger.engine.setup;

/**
 * How the pieces of an item are told apart. A specific dimension is required on every posting (E-20) and must agree
 * between entries that are applied to each other (INV-16).
 *
 * @param snSpecific by serial number
 * @param lotSpecific by lot number
 * @param packageSpecific by package number
 * @param strictExpirationPosting nothing leaves after the expiration date of what supplies it (E-26)
 */
public record ItemTrackingCode(
        boolean snSpecific, boolean lotSpecific, boolean packageSpecific, boolean strictExpirationPosting) {
    public static final ItemTrackingCode NONE = new ItemTrackingCode(false, false, false, false);
    public static final ItemTrackingCode SERIAL = new ItemTrackingCode(true, false, false, false);
    public static final ItemTrackingCode LOT = new ItemTrackingCode(false, true, false, false);

    /** Whether any dimension is specific. */
    public boolean isSpecific() {
        return snSpecific || lotSpecific || packageSpecific;
    }
}
