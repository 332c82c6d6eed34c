package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.engine.setup.InventoryPeriods;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetupStoreTest {
    private static final int SETUPS = 25;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aLedgerBeginsWithTheDefault(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var setups = new SetupStore(connection);
            assertThat(setups.read()).isEqualTo(Setup.DEFAULT);
            assertThat(setups.version()).isZero();
            setups.write(Setup.DEFAULT);
            assertThat(setups.read()).isEqualTo(Setup.DEFAULT);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aSetupTakesThePlaceOfTheOneBefore(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var setups = new SetupStore(connection);
            for (int seed = 1; seed <= SETUPS; seed++) {
                var setup = new RandomRecords(seed).make(Setup.class);
                setups.write(setup);
                assertThat(setups.read()).as("seed %s", seed).isEqualTo(setup);
                assertThat(setups.version()).isEqualTo(seed);
                setups.write(setup.withCosting(Setup.DEFAULT.costing()));
                setups.write(setup);
                assertThat(setups.read()).as("seed %s, there and back", seed).isEqualTo(setup);
                resetVersion(connection, seed);
            }
        }
    }

    private static void resetVersion(java.sql.Connection connection, int version) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("UPDATE company_setup SET version = " + version);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theHistoryOfAPeriodGrowsAndGoesWithIt(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            var setups = new SetupStore(connection);
            var january = LocalDate.of(2026, 1, 31);
            var february = LocalDate.of(2026, 2, 28);
            setups.write(withPeriods(new InventoryPeriod(january, true), new InventoryPeriod(february, false)));
            var history = new ArrayList<InventoryPeriodHistory>();
            for (var kind : InventoryPeriodHistory.Kind.values()) {
                history.add(new InventoryPeriodHistory(
                        january,
                        history.size() + 1,
                        "ANNA",
                        LocalDate.of(2026, 2, 3),
                        Instant.parse("2026-02-03T04:05:06.789012Z"),
                        kind,
                        kind == InventoryPeriodHistory.Kind.CLOSE ? 42 : 0));
                setups.writeInventoryPeriodHistory(january, history);
                assertThat(setups.inventoryPeriodHistory()).isEqualTo(Map.of(january, history));
            }
            setups.writeInventoryPeriodHistory(january, history);
            assertThat(setups.inventoryPeriodHistory()).isEqualTo(Map.of(january, history));
            var anew = List.of(new InventoryPeriodHistory(
                    january,
                    1,
                    "BERT",
                    LocalDate.of(2026, 2, 4),
                    Instant.parse("2026-02-04T00:00:00Z"),
                    InventoryPeriodHistory.Kind.CLOSE,
                    43));
            setups.writeInventoryPeriodHistory(january, anew);
            assertThat(setups.inventoryPeriodHistory()).isEqualTo(Map.of(january, anew));

            setups.write(withPeriods(new InventoryPeriod(february, true)));
            setups.writeInventoryPeriodHistory(january, List.of());
            assertThat(setups.inventoryPeriodHistory()).isEmpty();
        }
    }

    private static Setup withPeriods(InventoryPeriod... periods) {
        return Setup.DEFAULT.withCalendar(
                Setup.DEFAULT.calendar().withInventoryPeriods(new InventoryPeriods(List.of(periods))));
    }
}
