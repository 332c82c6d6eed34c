package org.costledger.engine.setup;

/** What an item is blocked for (E-02). */
public record ItemBlocks(
        boolean blocked,
        boolean purchasingBlocked,
        boolean salesBlocked,
        boolean serviceBlocked,
        boolean productionBlocked) {
    public static final ItemBlocks NONE = new ItemBlocks(false, false, false, false, false);
}
