package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.setup.Location;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The places where stock lies. */
public final class LocationTable implements Table<Location> {
    private static final List<String> COLUMNS = List.of("code", "use_as_in_transit");

    @Override
    public String name() {
        return "location";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(Location location, RowSink sink) {
        sink.text(location.code());
        sink.flag(location.useAsInTransit());
    }

    @Override
    public Location read(RowSource source) {
        return new Location(source.text(), source.flag());
    }
}
