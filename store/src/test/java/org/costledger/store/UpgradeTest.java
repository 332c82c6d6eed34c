package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.costledger.engine.refusal.Refused;
import org.costledger.store.LedgerAddress.Folder;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeTest {
    @TempDir
    private Path folder;

    private static void isRefused(StoreReason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void an_upgrade_tells_from_which_version_to_which() {
        var address = new Folder(folder.resolve("books"));
        try (var dataSource = Database.dataSource(address)) {
            new Migrations(dataSource, Dialect.H2, address).migrateTo(MigrationVersion.fromVersion("1"));
        }
        isRefused(StoreReason.SCHEMA_OLDER, () -> Database.open(address));
        isRefused(StoreReason.SCHEMA_OLDER, () -> Database.prepared(address));
        assertThat(Database.upgrade(address)).isEqualTo(new Database.Upgraded("1", Migrations.NEWEST_VERSION));
        assertThat(Database.upgrade(address).from()).isEqualTo(Migrations.NEWEST_VERSION);
        Database.open(address).close();
    }

    @Test
    void where_no_ledger_is_none_is_upgraded() {
        var address = new Folder(folder.resolve("nothing"));
        isRefused(StoreReason.SCHEMA_MISSING, () -> Database.upgrade(address));
        assertThat(folder.resolve("nothing")).doesNotExist();
    }
}
