package org.costledger.scenario.model;

/** Item, variant and location; variant and location may be blank. */
public record StockPlace(String item, String variant, String location) {
    static StockPlace of(Fields keys) {
        return new StockPlace(keys.text("item", ""), keys.text("variant", ""), keys.text("location", ""));
    }
}
