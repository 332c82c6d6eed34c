package org.costledger.cli;

import java.util.List;
import java.util.Optional;

/**
 * What the company of the example trades in. Money is counted in cents.
 *
 * @param cost what a piece costs at the start of the year
 * @param price what it sells for
 * @param popularity how often it is bought, compared with the others
 * @param atMost pieces a customer buys at once
 * @param reorderPoint stock on hand and on order below which a buyer orders
 * @param lot what is ordered, in purchase units
 * @param carton pieces in a carton, if it is bought by the carton
 */
record TradingCompanyProduct(
        String item,
        String description,
        String method,
        int cost,
        int price,
        int popularity,
        int atMost,
        int reorderPoint,
        int lot,
        Optional<Integer> carton,
        List<String> variants,
        TradingCompanyProduct.Vendor vendor) {

    enum Vendor {
        BICYCLES,
        EBIKES,
        PARTS,
        ACCESSORIES
    }

    private static final List<String> NO_VARIANT = List.of("");

    static final List<TradingCompanyProduct> ALL = List.of(
            piece("CITY28", "City bicycle Linden 28", "fifo", 31200, 54900, 8, 1, 24, 16, Vendor.BICYCLES),
            piece("TREK28", "Trekking bicycle Alder 28", "fifo", 46800, 82900, 7, 1, 20, 12, Vendor.BICYCLES),
            piece("KIDS20", "Children's bicycle Robin 20", "lifo", 14800, 25900, 7, 1, 20, 15, Vendor.BICYCLES),
            piece("EVOLTA", "E-bike Volta", "specific", 142000, 244900, 4, 1, 8, 3, Vendor.EBIKES),
            piece("ECARGO", "Cargo e-bike Mule", "specific", 268000, 429000, 1, 1, 3, 2, Vendor.EBIKES),
            cartons("TYRE28", "Tyre 28 x 1.75", "average", 1340, 2790, 14, 4, 80, 5, 10, Vendor.PARTS),
            cartons("TUBE28", "Inner tube 28", "average", 265, 690, 18, 6, 140, 3, 50, Vendor.PARTS),
            piece("CHAIN8", "Chain 8-speed", "fifo", 980, 2150, 11, 3, 55, 40, Vendor.PARTS),
            cartons("OIL100", "Chain oil 100 ml", "lifo", 310, 895, 10, 3, 60, 3, 24, Vendor.PARTS),
            helmet("HELMET", "Helmet Kite", "standard", 2400, 5490, 10, 2, 50, 15, Vendor.ACCESSORIES),
            piece("LOCK90", "Folding lock 90 cm", "standard", 3150, 6995, 8, 2, 40, 30, Vendor.ACCESSORIES),
            piece("LIGHTS", "Light set, USB", "average", 1620, 3995, 9, 2, 45, 36, Vendor.ACCESSORIES));

    boolean isSpecific() {
        return method.equals("specific");
    }

    static TradingCompanyProduct of(String item) {
        return ALL.stream()
                .filter(product -> product.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static TradingCompanyProduct piece(
            String item,
            String description,
            String method,
            int cost,
            int price,
            int popularity,
            int atMost,
            int reorderPoint,
            int lot,
            Vendor vendor) {
        return new TradingCompanyProduct(
                item,
                description,
                method,
                cost,
                price,
                popularity,
                atMost,
                reorderPoint,
                lot,
                Optional.empty(),
                NO_VARIANT,
                vendor);
    }

    private static TradingCompanyProduct cartons(
            String item,
            String description,
            String method,
            int cost,
            int price,
            int popularity,
            int atMost,
            int reorderPoint,
            int lot,
            int carton,
            Vendor vendor) {
        return new TradingCompanyProduct(
                item,
                description,
                method,
                cost,
                price,
                popularity,
                atMost,
                reorderPoint,
                lot,
                Optional.of(carton),
                NO_VARIANT,
                vendor);
    }

    private static TradingCompanyProduct helmet(
            String item,
            String description,
            String method,
            int cost,
            int price,
            int popularity,
            int atMost,
            int reorderPoint,
            int lot,
            Vendor vendor) {
        return new TradingCompanyProduct(
                item,
                description,
                method,
                cost,
                price,
                popularity,
                atMost,
                reorderPoint,
                lot,
                Optional.empty(),
                List.of("BLACK", "WHITE"),
                vendor);
    }
}
