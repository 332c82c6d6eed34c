package org.costledger.store.table;

import java.util.Optional;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostShare;
import org.costledger.engine.setup.CostShares;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;

/** What a standard cost is made of, in twelve columns: the shares of the single level, then those rolled up. */
final class CostShareColumns {
    static final int COUNT = 2 * CostShare.values().length;

    private CostShareColumns() {}

    static void write(CostShares shares, RowSink sink) {
        write(shares.singleLevel(), sink);
        write(shares.rolledUp(), sink);
    }

    private static void write(CostShares.Level level, RowSink sink) {
        for (var share : CostShare.values()) sink.decimal(level.of(share).units());
    }

    static CostShares read(RowSource source) {
        return new CostShares(level(source), level(source));
    }

    /** Empty where none were set: all of the columns are NULL then. */
    static Optional<CostShares> readOptional(RowSource source) {
        var first = source.optionalDecimal();
        if (first.isEmpty()) {
            for (int column = 1; column < COUNT; column++) source.optionalDecimal();
            return Optional.empty();
        }
        return Optional.of(new CostShares(level(first.get(), source), level(source)));
    }

    private static CostShares.Level level(RowSource source) {
        return level(source.decimal(), source);
    }

    private static CostShares.Level level(long material, RowSource source) {
        return new CostShares.Level(
                UnitCost.ofUnits(material),
                UnitCost.ofUnits(source.decimal()),
                UnitCost.ofUnits(source.decimal()),
                UnitCost.ofUnits(source.decimal()),
                UnitCost.ofUnits(source.decimal()),
                UnitCost.ofUnits(source.decimal()));
    }
}
