package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.BillOfMaterials;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The components that bills of materials name. */
public final class BillOfMaterialsLineTable implements Table<BillOfMaterialsLineTable.Row> {
    private static final List<String> COLUMNS = List.of(
            "item_no",
            "version_no",
            "line_no",
            "kind",
            "component_no",
            "variant_code",
            "quantity_per",
            "unit_of_measure",
            "scrap_pct",
            "routing_link");

    /**
     * A line of a version.
     *
     * @param lineNo counted from 1, in the order of the lines
     */
    public record Row(String itemNo, int versionNo, int lineNo, BillOfMaterials.Line line) {}

    @Override
    public String name() {
        return "bill_of_materials_line";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(BillOfMaterialsLineTable.Row row, RowSink sink) {
        var line = row.line();
        sink.text(row.itemNo());
        sink.number(row.versionNo());
        sink.number(row.lineNo());
        sink.text(line.kind().name());
        sink.text(line.itemNo());
        sink.text(line.variantCode());
        sink.decimal(line.quantityPer().units());
        sink.text(line.unitOfMeasure());
        sink.decimal(line.scrapPct().units());
        sink.text(line.routingLink());
    }

    @Override
    public BillOfMaterialsLineTable.Row read(RowSource source) {
        return new Row(
                source.text(),
                Math.toIntExact(source.number()),
                Math.toIntExact(source.number()),
                new BillOfMaterials.Line(
                        BillOfMaterials.Kind.valueOf(source.text()),
                        source.text(),
                        source.text(),
                        Quantity.ofUnits(source.decimal()),
                        source.text(),
                        Percentage.ofUnits(source.decimal()),
                        source.text()));
    }
}
