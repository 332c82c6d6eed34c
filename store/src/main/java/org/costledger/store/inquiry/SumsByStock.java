package org.costledger.store.inquiry;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.costledger.engine.inquiry.Worth;
import org.costledger.engine.setup.StockKey;
import org.costledger.store.row.RowSource;

/** Adds up rows of many stocks, each of a few rows: what a stock is worth is made of its sums once. */
final class SumsByStock {
    private final Groups groups;
    private final Sums sums;
    private final Map<StockKey, BigDecimal[]> byStock = new HashMap<>();

    SumsByStock(Groups groups, Sums sums) {
        this.groups = groups;
        this.sums = sums;
    }

    /** Adds a row of the columns of a stock and of its sums. */
    void add(RowSource row) {
        var ofStock = byStock.computeIfAbsent(groups.readStock(row), first -> nothing());
        for (int i = 0; i < ofStock.length; i++) {
            var more = row.total();
            if (more.signum() != 0) ofStock[i] = ofStock[i].add(more);
        }
    }

    private BigDecimal[] nothing() {
        var zeros = new BigDecimal[sums.columns().size()];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    void forEach(BiConsumer<StockKey, Worth> action) {
        byStock.forEach((stock, ofStock) -> action.accept(stock, sums.worth(ofStock)));
    }
}
