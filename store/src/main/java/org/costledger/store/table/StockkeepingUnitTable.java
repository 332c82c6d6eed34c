package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The costs of items where they are kept apart for a variant and location. */
public final class StockkeepingUnitTable implements Table<StockkeepingUnit> {
    private static final List<String> COLUMNS = List.of(
            "item_no",
            "variant_code",
            "location_code",
            "unit_cost",
            "standard_cost",
            "last_direct_cost",
            "single_level_material",
            "single_level_capacity",
            "single_level_subcontracted",
            "single_level_capacity_overhead",
            "single_level_manufacturing_overhead",
            "single_level_material_non_inventory",
            "rolled_up_material",
            "rolled_up_capacity",
            "rolled_up_subcontracted",
            "rolled_up_capacity_overhead",
            "rolled_up_manufacturing_overhead",
            "rolled_up_material_non_inventory");

    @Override
    public String name() {
        return "stockkeeping_unit";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(StockkeepingUnit unit, RowSink sink) {
        StockKeyColumns.write(unit.key(), sink);
        sink.decimal(unit.unitCost().units());
        sink.decimal(unit.standardCost().units());
        sink.decimal(unit.lastDirectCost().units());
        CostShareColumns.write(unit.costShares(), sink);
    }

    @Override
    public StockkeepingUnit read(RowSource source) {
        return new StockkeepingUnit(
                StockKeyColumns.read(source),
                UnitCost.ofUnits(source.decimal()),
                UnitCost.ofUnits(source.decimal()),
                UnitCost.ofUnits(source.decimal()),
                CostShareColumns.read(source));
    }
}
