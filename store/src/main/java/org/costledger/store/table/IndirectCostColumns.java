package org.costledger.store.table;

import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;

/** Overhead, in two columns. */
final class IndirectCostColumns {
    private IndirectCostColumns() {}

    static void write(IndirectCost cost, RowSink sink) {
        sink.decimal(cost.pct().units());
        sink.decimal(cost.overheadRate().units());
    }

    static IndirectCost read(RowSource source) {
        return new IndirectCost(Percentage.ofUnits(source.decimal()), UnitCost.ofUnits(source.decimal()));
    }
}
