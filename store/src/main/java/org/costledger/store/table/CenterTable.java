package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CapacityType;
import org.costledger.engine.setup.Center;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** Work centers, machine centers and resources. */
public final class CenterTable implements Table<Center> {
    private static final List<String> COLUMNS = List.of(
            "no",
            "type",
            "direct_unit_cost",
            "indirect_cost_pct",
            "overhead_rate",
            "unit_cost_calculation",
            "subcontractor",
            "gen_prod_posting_group");

    @Override
    public String name() {
        return "center";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(Center center, RowSink sink) {
        sink.text(center.no());
        sink.text(center.type().name());
        sink.decimal(center.directUnitCost().units());
        IndirectCostColumns.write(center.indirectCost(), sink);
        sink.text(center.unitCostCalculation().name());
        sink.flag(center.subcontractor());
        sink.text(center.productPostingGroup());
    }

    @Override
    public Center read(RowSource source) {
        return new Center(
                source.text(),
                CapacityType.valueOf(source.text()),
                UnitCost.ofUnits(source.decimal()),
                IndirectCostColumns.read(source),
                Center.UnitCostCalculation.valueOf(source.text()),
                source.flag(),
                source.text());
    }
}
