package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Routing;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** Who works on an item, and how long. */
public final class RoutingOperationTable implements Table<RoutingOperationTable.Row> {
    private static final List<String> COLUMNS = List.of(
            "item_no",
            "version_no",
            "line_no",
            "center_no",
            "setup_time",
            "run_time",
            "lot_size",
            "concurrent_capacities",
            "scrap_factor_pct",
            "scrap_quantity",
            "routing_link");

    /**
     * An operation of a version.
     *
     * @param lineNo counted from 1, in the order of the operations
     */
    public record Row(String itemNo, int versionNo, int lineNo, Routing.Operation operation) {}

    @Override
    public String name() {
        return "routing_operation";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(RoutingOperationTable.Row row, RowSink sink) {
        var operation = row.operation();
        sink.text(row.itemNo());
        sink.number(row.versionNo());
        sink.number(row.lineNo());
        sink.text(operation.centerNo());
        sink.decimal(operation.setupTime().units());
        sink.decimal(operation.runTime().units());
        sink.decimal(operation.lotSize().units());
        sink.decimal(operation.concurrentCapacities().units());
        sink.decimal(operation.scrap().factorPct().units());
        sink.decimal(operation.scrap().quantity().units());
        sink.text(operation.link());
    }

    @Override
    public RoutingOperationTable.Row read(RowSource source) {
        return new Row(
                source.text(),
                Math.toIntExact(source.number()),
                Math.toIntExact(source.number()),
                new Routing.Operation(
                        source.text(),
                        Quantity.ofUnits(source.decimal()),
                        Quantity.ofUnits(source.decimal()),
                        Quantity.ofUnits(source.decimal()),
                        Quantity.ofUnits(source.decimal()),
                        new Routing.Scrap(Percentage.ofUnits(source.decimal()), Quantity.ofUnits(source.decimal())),
                        source.text()));
    }
}
