package org.costledger.engine.setup;

/**
 * What a posting must state, and whether stock may go negative.
 *
 * @param preventNegativeInventory default for items (E-18)
 * @param locationMandatory every quantity of an inventory item needs a location (E-07)
 * @param variantMandatoryIfExists default for items (E-09)
 * @param exactCostReversingMandatorySales a sales return must name what it returns (E-29)
 * @param exactCostReversingMandatoryPurchase the same of a purchase return
 */
public record StockSettings(
        boolean preventNegativeInventory,
        boolean locationMandatory,
        boolean variantMandatoryIfExists,
        boolean exactCostReversingMandatorySales,
        boolean exactCostReversingMandatoryPurchase) {
    public static final StockSettings DEFAULT = new StockSettings(false, false, false, false, false);
}
