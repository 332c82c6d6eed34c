package org.costledger.engine.setup;

import java.util.Comparator;

/** Which stock: an item, its variant and the location it lies at. Variant and location may be blank. */
public record StockKey(String itemNo, String variantCode, String locationCode) {
    /** The order of the stocks of one item. */
    public static final Comparator<StockKey> BY_LOCATION_AND_VARIANT =
            Comparator.comparing(StockKey::locationCode).thenComparing(StockKey::variantCode);
    /** The order of the stocks of several. */
    public static final Comparator<StockKey> BY_ITEM =
            Comparator.comparing(StockKey::itemNo).thenComparing(BY_LOCATION_AND_VARIANT);

    public StockKey {
        itemNo = Code.of(itemNo);
        variantCode = Code.of(variantCode);
        locationCode = Code.of(locationCode);
    }

    public static StockKey of(String itemNo) {
        return new StockKey(itemNo, Code.BLANK, Code.BLANK);
    }

    public StockKey at(String location) {
        return new StockKey(itemNo, variantCode, location);
    }
}
