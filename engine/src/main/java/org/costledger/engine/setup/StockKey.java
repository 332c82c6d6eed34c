package org.costledger.engine.setup;

/** Which stock: an item, its variant and the location it lies at. Variant and location may be blank. */
public record StockKey(String itemNo, String variantCode, String locationCode) {
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
