package org.costledger.engine.random;

import java.util.Set;

/** What a trading company posts, and how often among a hundred and twenty. */
public enum TradeKind {
    RECEIPT(9),
    PURCHASE(13),
    SHIPMENT(8),
    SALE(12),
    SALE_FROM_NAMED(4),
    RECEIPT_FOR_NAMED(2),
    PURCHASE_RETURN(2),
    PURCHASE_RETURN_OF_NAMED(4),
    SALES_RETURN(2),
    SALES_RETURN_OF_NAMED(5),
    POSITIVE_ADJUSTMENT(5),
    NEGATIVE_ADJUSTMENT(5),
    COUNT(3),
    RECLASSIFICATION(4),
    DIRECT_TRANSFER(3),
    TRANSFER_SHIPMENT(4),
    TRANSFER_RECEIPT(4),
    INVOICE(14),
    CHARGE(7),
    SALES_CHARGE(2),
    UNDO(5),
    UNAPPLICATION(2),
    REAPPLICATION(4),
    REVALUATION(4),
    DROP_SHIPMENT(2),
    SEVERAL_LINES(3);

    private final int weight;

    TradeKind(int weight) {
        this.weight = weight;
    }

    /** One of some kinds, as often as it happens among them. */
    static TradeKind any(Chance chance, Set<TradeKind> kinds) {
        int at = chance.upTo(kinds.stream().mapToInt(kind -> kind.weight).sum());
        for (var kind : kinds) {
            at -= kind.weight;
            if (at < 0) return kind;
        }
        throw new IllegalStateException("weights");
    }
}
