package org.costledger.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.costledger.engine.refusal.Refused;
import org.costledger.store.LedgerAddress.Postgres;
import org.costledger.store.row.RowFailure;

/**
 * Schemas of a PostgreSQL database that are made for a while, one at a time, and dropped with all that they hold: facts that were
 * written stay, so no ledger can be emptied. Their names are drawn by lot, so that nothing is ever dropped that somebody else made.
 */
public final class ScratchSchemas implements AutoCloseable {
    private static final String PREFIX = "costledger_scratch_";

    private final Postgres database;
    private final HikariDataSource dataSource;
    private Optional<String> schema = Optional.empty();

    /** @throws Refused if the database cannot be reached */
    public ScratchSchemas(Postgres database) {
        this.database = database;
        dataSource = Database.dataSource(database);
    }

    /** An empty one; the one before is dropped. */
    public Postgres next() {
        drop();
        var name = PREFIX + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE SCHEMA " + name);
        schema = Optional.of(name);
        return new Postgres(database.host(), database.port(), database.database(), schema, database.login());
    }

    private void drop() {
        schema.ifPresent(name -> execute("DROP SCHEMA " + name + " CASCADE"));
        schema = Optional.empty();
    }

    private void execute(String sql) {
        DatabaseFailure.told(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                boolean done = statement.execute(sql);
                connection.commit();
                return done;
            } catch (SQLException failed) {
                throw new RowFailure("a schema", failed);
            }
        });
    }

    @Override
    public void close() {
        try (dataSource) {
            drop();
        }
    }
}
