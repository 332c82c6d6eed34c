package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.ItemUnitOfMeasure;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The units of items. */
public final class ItemUnitOfMeasureTable implements Table<ItemUnitOfMeasureTable.Row> {
    private static final List<String> COLUMNS = List.of("item_no", "code", "qty_per_unit", "qty_rounding_precision");

    /** An item and one of its units. */
    public record Row(String itemNo, ItemUnitOfMeasure unit) {}

    @Override
    public String name() {
        return "item_unit_of_measure";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(ItemUnitOfMeasureTable.Row row, RowSink sink) {
        sink.text(row.itemNo());
        sink.text(row.unit().code());
        sink.decimal(row.unit().qtyPerUnit().units());
        sink.decimal(row.unit().qtyRoundingPrecision().units());
    }

    @Override
    public ItemUnitOfMeasureTable.Row read(RowSource source) {
        return new Row(
                source.text(),
                new ItemUnitOfMeasure(
                        source.text(), Quantity.ofUnits(source.decimal()), Quantity.ofUnits(source.decimal())));
    }
}
