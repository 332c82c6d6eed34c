package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTest {
    @TempDir
    private Path folder;

    @Test
    void who_locks_an_item_next_has_it_from_memory_unless_it_was_written() throws SQLException {
        var all = new TreeSet<>(List.of("BOLT", "LINK", "NEVER"));
        try (var database =
                Database.prepared(LedgerAddress.of(folder.resolve("books").toString()))) {
            try (var writing = database.begin()) {
                writing.create(Setup.DEFAULT);
                new ItemStore(writing.connection())
                        .writeItems(List.of(Item.of("BOLT", CostingMethod.FIFO), Item.of("LINK", CostingMethod.FIFO)));
                writing.commit();
            }
            readAhead(database, all);
            var read = database.heldItems().take("LINK", 0).orElseThrow();
            database.heldItems().put("LINK", 0, read);
            readAhead(database, all);
            try (var writing = database.begin();
                    var statement = writing.connection().createStatement()) {
                statement.execute("UPDATE item_state SET version = version + 1 WHERE item_no = 'BOLT'");
                writing.commit();
            }
            var versions = versions(database, all);
            assertThat(versions).containsOnlyKeys("BOLT", "LINK");
            assertThat(database.heldItems().take("LINK", versions.getOrDefault("LINK", 0L)))
                    .isPresent();
            assertThat(database.heldItems().take("BOLT", versions.getOrDefault("BOLT", -1L)))
                    .isEmpty();
        }
    }

    private static void readAhead(Database database, SortedSet<String> itemNos) {
        try (var reading = database.beginReading()) {
            reading.readAhead(itemNos);
        }
    }

    private static Map<String, Long> versions(Database database, SortedSet<String> itemNos) {
        try (var reading = database.beginReading()) {
            var rows = new RowWriter(reading.connection(), database.dialect(), database.columnTypes());
            return ItemVersions.ask(rows, itemNos, "").get();
        }
    }
}
