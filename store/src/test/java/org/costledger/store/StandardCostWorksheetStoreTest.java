package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.costledger.engine.standardcost.StandardCostWorksheet;
import org.costledger.engine.standardcost.WorksheetLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandardCostWorksheetStoreTest {
    private static final int LINES = 40;

    private static List<WorksheetLine> lines(long seed) {
        var random = new RandomRecords(seed);
        var lines = new ArrayList<WorksheetLine>();
        for (int line = 0; line < LINES; line++) lines.add(random.make(WorksheetLine.class));
        return lines;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aWorksheetTakesThePlaceOfTheOneBefore(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var store = new StandardCostWorksheetStore(connection);
            var next = StandardCostWorksheet.named("NEXT YEAR").with(lines(1));
            var other = StandardCostWorksheet.named("TRIAL").with(lines(2));
            store.write(next);
            store.write(other);
            assertThat(store.names()).containsExactly("NEXT YEAR", "TRIAL");
            assertThat(store.find("next year")).contains(next);

            var edited = next.with(lines(3)).without(next.lines().firstKey());
            store.write(edited);
            assertThat(store.find("NEXT YEAR")).contains(edited);
            assertThat(store.find("TRIAL")).contains(other);

            store.delete("NEXT YEAR");
            assertThat(store.names()).containsExactly("TRIAL");
            assertThat(store.find("NEXT YEAR")).isEmpty();
        }
    }
}
