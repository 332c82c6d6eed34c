package org.costledger.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;
import org.costledger.engine.refusal.Refused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the schema of a database to the version this program works with. It only ever adds: nothing is cleaned, and a ledger that a
 * newer program made is left alone.
 */
public final class Migrations {
    /** The version of the schema this program works with. */
    public static final String NEWEST_VERSION = "11";

    /** Where the versions of the schema are written down. */
    static final String HISTORY = "schema_history";

    private static final String FOLDER = "classpath:org/costledger/store/migration/";

    private final DataSource dataSource;
    private final Object place;
    private final String[] locations;

    /** @param place as refusals name it */
    public Migrations(DataSource dataSource, Dialect dialect, Object place) {
        this(dataSource, place, FOLDER + "common", FOLDER + dialect.folder());
    }

    /** With migrations from elsewhere. */
    Migrations(DataSource dataSource, Object place, String... locations) {
        this.dataSource = dataSource;
        this.place = place;
        this.locations = locations;
    }

    /** The version of the schema; empty: there is no ledger yet. */
    public Optional<String> version() {
        return read().version().map(MigrationVersion::toString);
    }

    /**
     * Checks that the schema is the newest, without changing anything. It looks at one table only, so that opening a ledger is quick.
     *
     * @throws Refused if it is missing, older, newer, or stopped halfway; if the database holds something else
     */
    public void check() {
        var found = read();
        found.refuseIfForeign();
        var version = found.version().orElseThrow(() -> new Refused(StoreReason.SCHEMA_MISSING, place));
        if (version.compareTo(newest()) < 0) throw new Refused(StoreReason.SCHEMA_OLDER, version, NEWEST_VERSION);
    }

    /**
     * Makes the schema where there is none. Whoever comes to make a ledger where an older one is has not asked to upgrade that.
     *
     * @throws Refused as {@link #check}, but for a schema that is missing
     */
    void make() {
        if (read().version().isPresent()) check();
        else migrate();
    }

    /**
     * Makes the schema, or brings it to the newest version; one that is the newest stays untouched.
     *
     * @throws Refused if it is newer, was altered, or stopped halfway; if the database holds something else
     */
    public void migrate() {
        migrateTo(newest());
    }

    /** The same as a program did that knew versions up to another one. */
    void migrateTo(MigrationVersion last) {
        var found = read();
        found.refuseIfForeign();
        if (found.version().equals(Optional.of(last))) return;
        try {
            flyway(last).migrate();
        } catch (FlywayValidateException altered) {
            throw new Refused(StoreReason.SCHEMA_ALTERED, String.valueOf(altered.getMessage()));
        } catch (FlywayException failed) {
            throw new IllegalStateException("the schema could not be brought to version " + last, failed);
        }
    }

    /**
     * Checks that each migration is still the one that was applied.
     *
     * @throws Refused if it is not
     */
    public void checkUnaltered() {
        check();
        var validated = flyway(newest()).validateWithResult();
        if (!validated.validationSuccessful)
            throw new Refused(StoreReason.SCHEMA_ALTERED, validated.getAllErrorMessages());
    }

    private Flyway flyway(MigrationVersion last) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations(locations)
                .table(HISTORY)
                .target(last + "?") // a version that only another database needs is none here
                .loggers(FlywayLogs.class.getName())
                .cleanDisabled(true)
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .load();
    }

    private static MigrationVersion newest() {
        return MigrationVersion.fromVersion(NEWEST_VERSION);
    }

    // ---- what is there

    /**
     * What a database holds.
     *
     * @param version of the schema, the last that was applied
     * @param failed the version of a migration that stopped halfway
     * @param holdsOthers whether there are tables and no ledger
     */
    private record Found(Optional<MigrationVersion> version, Optional<String> failed, boolean holdsOthers) {
        static final Found NOTHING = new Found(Optional.empty(), Optional.empty(), false);
        static final Found OTHERS = new Found(Optional.empty(), Optional.empty(), true);

        void refuseIfForeign() {
            if (holdsOthers) throw new Refused(StoreReason.SCHEMA_OF_OTHERS);
            if (failed.isPresent()) throw new Refused(StoreReason.UPGRADE_FAILED, failed.get());
            if (version.isPresent() && version.get().compareTo(newest()) > 0)
                throw new Refused(StoreReason.SCHEMA_NEWER, version.get(), NEWEST_VERSION);
        }
    }

    private Found read() {
        try (var connection = dataSource.getConnection()) {
            return holdsTable(connection, HISTORY) ? readHistory(connection) : withoutHistory(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("the version of the schema could not be read", failed);
        }
    }

    private static Found withoutHistory(Connection connection) throws SQLException {
        return holdsTable(connection, "%") ? Found.OTHERS : Found.NOTHING;
    }

    /** A schema that is not there yet holds none, whatever others hold. */
    private static boolean holdsTable(Connection connection, String pattern) throws SQLException {
        var schema = connection.getSchema();
        if (schema == null) return false;
        var types = new String[] {"TABLE", "BASE TABLE", "PARTITIONED TABLE"};
        var told = connection.getMetaData();
        try (var tables = told.getTables(connection.getCatalog(), itself(schema, told), pattern, types)) {
            return tables.next();
        }
    }

    /** A name where a pattern is expected, in which an underscore stands for any character. */
    private static String itself(String name, DatabaseMetaData told) throws SQLException {
        var escape = told.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    private static Found readHistory(Connection connection) throws SQLException {
        Optional<MigrationVersion> version = Optional.empty();
        Optional<String> failed = Optional.empty();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT \"version\", \"success\" FROM \"" + HISTORY + "\" WHERE \"version\" IS NOT NULL")) {
            while (rows.next()) {
                var found = MigrationVersion.fromVersion(rows.getString(1));
                if (!rows.getBoolean(2)) failed = Optional.of(found.toString());
                if (version.map(last ->
                                Comparator.<MigrationVersion>naturalOrder().compare(last, found) < 0)
                        .orElse(true)) version = Optional.of(found);
            }
        }
        return new Found(version, failed, false);
    }
}
