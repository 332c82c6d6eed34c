package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.costledger.store.schema.tables.Item;
import org.costledger.store.schema.tables.ItemApplicationEntry;
import org.costledger.store.schema.tables.ItemLedgerEntry;
import org.costledger.store.schema.tables.ItemState;
import org.costledger.store.schema.tables.ValueEntry;
import org.costledger.store.schema.tables.ValueSnapshot;
import org.costledger.store.schema.tables.ValueSnapshotItem;
import org.costledger.store.schema.tables.ValueSnapshotLine;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The classes that jOOQ makes know the tables as all migrations leave them, and not only those it was shown. */
class SchemaClassesTest {
    private static final List<Table<?>> TABLES = List.of(
            Item.ITEM,
            ItemState.ITEM_STATE,
            ItemLedgerEntry.ITEM_LEDGER_ENTRY,
            ValueEntry.VALUE_ENTRY,
            ItemApplicationEntry.ITEM_APPLICATION_ENTRY,
            ValueSnapshot.VALUE_SNAPSHOT,
            ValueSnapshotLine.VALUE_SNAPSHOT_LINE,
            ValueSnapshotItem.VALUE_SNAPSHOT_ITEM);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tablesHaveTheColumnsTheirClassesName(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect)) {
            for (var table : TABLES)
                assertThat(table.fieldStream().map(Field::getName).toList())
                        .as(table.getName())
                        .containsExactlyElementsOf(columns(database, table.getName()));
        }
    }

    private static List<String> columns(TestDatabase database, String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.prepareStatement("SELECT * FROM " + table + " WHERE 1 = 0");
                var rows = statement.executeQuery()) {
            var names = rows.getMetaData();
            for (int column = 1; column <= names.getColumnCount(); column++)
                columns.add(names.getColumnName(column).toLowerCase(Locale.ROOT));
        }
        return columns;
    }
}
