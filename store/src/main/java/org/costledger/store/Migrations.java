package org.costledger.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.costledger.engine.refusal.Refused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the schema of a database to the version this program works with. It only ever adds: nothing is cleaned, and a ledger that a
 * newer program made is left alone.
 */
public final class Migrations {
    /** Where the versions of the schema are written down. */
    static final String HISTORY = "schema_history";

    private static final String FOLDER = "classpath:org/costledger/store/migration/";

    private final DataSource dataSource;
    private final Flyway flyway;

    public Migrations(DataSource dataSource, Dialect dialect) {
        this(dataSource, FOLDER + "common", FOLDER + dialect.folder());
    }

    /** With migrations from elsewhere. */
    Migrations(DataSource dataSource, String... locations) {
        this.dataSource = dataSource;
        flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations(locations)
                .table(HISTORY)
                .cleanDisabled(true)
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .load();
    }

    /** The version this program works with. */
    public String newestVersion() {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> !migration.getState().name().startsWith("FUTURE"))
                .map(MigrationInfo::getVersion)
                .reduce(MigrationVersion.EMPTY, Migrations::later)
                .toString();
    }

    /** Whether there is no ledger yet. */
    public boolean isEmpty() {
        return applied().findAny().isEmpty();
    }

    /**
     * Makes the schema, or brings it to the newest version.
     *
     * @throws Refused if it is newer, was altered, stopped halfway before, or the database holds something else
     */
    public void migrate() {
        checkUpgradable();
        try {
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new IllegalStateException("the schema could not be brought to version " + newestVersion(), failed);
        }
    }

    /**
     * Checks that the schema is the newest, without changing anything.
     *
     * @throws Refused if it is missing, older, newer, was altered, or stopped halfway
     */
    public void check() {
        checkUpgradable();
        if (isEmpty()) throw new Refused(StoreReason.SCHEMA_MISSING);
        if (flyway.info().pending().length > 0)
            throw new Refused(StoreReason.SCHEMA_OLDER, appliedVersion(), newestVersion());
    }

    private void checkUpgradable() {
        if (isEmpty() && holdsTables()) throw new Refused(StoreReason.SCHEMA_OF_OTHERS);
        checkEach(flyway.info());
        var validated = flyway.validateWithResult();
        boolean onlyPending = validated.invalidMigrations.stream()
                .allMatch(invalid ->
                        invalid.errorDetails.errorCode.toString().endsWith("RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED"));
        if (!validated.validationSuccessful && !onlyPending)
            throw new Refused(StoreReason.SCHEMA_ALTERED, validated.getAllErrorMessages());
    }

    private void checkEach(org.flywaydb.core.api.MigrationInfoService info) {
        for (var migration : info.applied()) {
            var state = migration.getState();
            if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED)
                throw new Refused(StoreReason.SCHEMA_NEWER, appliedVersion(), newestVersion());
            if (state == MigrationState.FAILED || state == MigrationState.MISSING_FAILED)
                throw new Refused(StoreReason.UPGRADE_FAILED, migration.getVersion());
        }
    }

    /** The version the schema has. */
    private String appliedVersion() {
        return applied()
                .map(MigrationInfo::getVersion)
                .reduce(MigrationVersion.EMPTY, Migrations::later)
                .toString();
    }

    private static MigrationVersion later(MigrationVersion one, MigrationVersion other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private Stream<MigrationInfo> applied() {
        return Arrays.stream(flyway.info().applied()).filter(migration -> migration.getVersion() != null);
    }

    private boolean holdsTables() {
        try (var connection = dataSource.getConnection();
                var tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), null, new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (tables.next()) {
                if (!tables.getString("TABLE_NAME").equalsIgnoreCase(HISTORY)) return true;
            }
            return false;
        } catch (SQLException failed) {
            throw new IllegalStateException("the tables of the database could not be listed", failed);
        }
    }
}
