package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.refusal.Refused;
import org.costledger.store.LedgerAddress.Postgres;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class ScratchSchemasTest {
    private static Postgres address(TestDatabase database, String user) throws SQLException {
        var source = database.dataSource().unwrap(PGSimpleDataSource.class);
        return new Postgres(
                source.getServerNames()[0],
                source.getPortNumbers()[0],
                String.valueOf(source.getDatabaseName()),
                Optional.empty(),
                new LedgerAddress.Login(user, ""));
    }

    private static List<String> schemas(TestDatabase database) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'"
                        + " AND nspname NOT IN ('public', 'information_schema')")) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    @Test
    void one_schema_is_there_at_a_time_and_none_at_the_end() throws SQLException {
        try (var database = TestDatabase.empty(Dialect.POSTGRESQL)) {
            try (var schemas = new ScratchSchemas(address(database, "postgres"))) {
                assertThat(schemas(database)).isEmpty();
                var first = schemas.next();
                Database.prepared(first).close();
                assertThat(schemas(database)).containsExactly(first.schema().orElseThrow());
                var second = schemas.next();
                assertThat(schemas(database)).containsExactly(second.schema().orElseThrow());
                assertThat(second).isNotEqualTo(first);
            }
            assertThat(schemas(database)).isEmpty();
        }
    }

    @Test
    void who_may_make_no_schema_is_told() throws SQLException {
        try (var database = TestDatabase.empty(Dialect.POSTGRESQL)) {
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE guest LOGIN");
            }
            try (var schemas = new ScratchSchemas(address(database, "guest"))) {
                assertThatThrownBy(schemas::next)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(StoreReason.NOT_PERMITTED));
            }
        }
    }
}
