package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.ReplenishmentSystem;
import org.costledger.engine.standardcost.WorksheetKey;
import org.costledger.engine.standardcost.WorksheetLine;
import org.costledger.engine.standardcost.WorksheetLine.Figures;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The lines of standard cost worksheets (REV-101). */
public final class StandardCostWorksheetLineTable implements Table<StandardCostWorksheetLineTable.Row> {
    private static final List<String> COLUMNS = List.of(
            "worksheet_name",
            "type",
            "no",
            "description",
            "replenishment_system",
            "implemented",
            "current_standard_cost",
            "current_indirect_cost_pct",
            "current_overhead_rate",
            "current_single_level_material",
            "current_single_level_capacity",
            "current_single_level_subcontracted",
            "current_single_level_capacity_overhead",
            "current_single_level_manufacturing_overhead",
            "current_single_level_material_non_inventory",
            "current_rolled_up_material",
            "current_rolled_up_capacity",
            "current_rolled_up_subcontracted",
            "current_rolled_up_capacity_overhead",
            "current_rolled_up_manufacturing_overhead",
            "current_rolled_up_material_non_inventory",
            "new_standard_cost",
            "new_indirect_cost_pct",
            "new_overhead_rate",
            "new_single_level_material",
            "new_single_level_capacity",
            "new_single_level_subcontracted",
            "new_single_level_capacity_overhead",
            "new_single_level_manufacturing_overhead",
            "new_single_level_material_non_inventory",
            "new_rolled_up_material",
            "new_rolled_up_capacity",
            "new_rolled_up_subcontracted",
            "new_rolled_up_capacity_overhead",
            "new_rolled_up_manufacturing_overhead",
            "new_rolled_up_material_non_inventory");

    /** A line and the worksheet it stands in. */
    public record Row(String worksheetName, WorksheetLine line) {}

    private static void write(Figures figures, RowSink sink) {
        sink.decimal(figures.standardCost().units());
        IndirectCostColumns.write(figures.indirectCost(), sink);
        CostShareColumns.write(figures.shares(), sink);
    }

    private static Figures figures(RowSource source) {
        return new Figures(
                UnitCost.ofUnits(source.decimal()), IndirectCostColumns.read(source), CostShareColumns.read(source));
    }

    @Override
    public String name() {
        return "standard_cost_worksheet_line";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(StandardCostWorksheetLineTable.Row row, RowSink sink) {
        var line = row.line();
        sink.text(row.worksheetName());
        sink.text(line.key().type().name());
        sink.text(line.key().no());
        sink.text(line.description());
        line.replenishmentSystem().map(Enum::name).ifPresentOrElse(sink::text, sink::nothing);
        sink.flag(line.implemented());
        write(line.current(), sink);
        write(line.proposed(), sink);
    }

    @Override
    public StandardCostWorksheetLineTable.Row read(RowSource source) {
        return new Row(
                source.text(),
                new WorksheetLine(
                        new WorksheetKey(WorksheetKey.Type.valueOf(source.text()), source.text()),
                        source.text(),
                        source.optionalText().map(ReplenishmentSystem::valueOf),
                        source.flag(),
                        figures(source),
                        figures(source)));
    }
}
