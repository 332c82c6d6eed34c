package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.ItemState;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** What postings move on items. */
public final class ItemStateTable implements Table<ItemStateTable.Row> {
    private static final List<String> COLUMNS = List.of(
            "item_no",
            "unit_cost",
            "standard_cost",
            "last_direct_cost",
            "cost_is_adjusted",
            "allow_online_adjustment",
            "application_worksheet_user",
            "last_unit_cost_calc_date",
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

    /** An item and its state. */
    public record Row(String itemNo, ItemState state) {}

    @Override
    public String name() {
        return "item_state";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(ItemStateTable.Row row, RowSink sink) {
        var state = row.state();
        sink.text(row.itemNo());
        sink.decimal(state.unitCost().units());
        sink.decimal(state.standardCost().units());
        sink.decimal(state.lastDirectCost().units());
        sink.flag(state.costIsAdjusted());
        sink.flag(state.allowOnlineAdjustment());
        sink.text(state.applicationWorksheetUser());
        sink.date(state.lastUnitCostCalcDate());
        CostShareColumns.write(state.costShares(), sink);
    }

    @Override
    public ItemStateTable.Row read(RowSource source) {
        var itemNo = source.text();
        var unitCost = UnitCost.ofUnits(source.decimal());
        var standardCost = UnitCost.ofUnits(source.decimal());
        var lastDirectCost = UnitCost.ofUnits(source.decimal());
        boolean costIsAdjusted = source.flag();
        boolean allowOnlineAdjustment = source.flag();
        var applicationWorksheetUser = source.text();
        var lastUnitCostCalcDate = source.optionalDate();
        return new Row(
                itemNo,
                new ItemState(
                        unitCost,
                        standardCost,
                        lastDirectCost,
                        costIsAdjusted,
                        allowOnlineAdjustment,
                        applicationWorksheetUser,
                        CostShareColumns.read(source),
                        lastUnitCostCalcDate));
    }
}
