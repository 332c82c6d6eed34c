package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import org.costledger.store.RecordedFile.Act;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that has a ledger's file open is killed at any write, or in the midst of one: what H2 finds in the file is what it had
 * acknowledged, or newer. Each session works on what a kill of the one before left.
 */
class KilledFileTest {
    private static final boolean IS_NIGHT = Boolean.getBoolean("costledger.nightly");
    private static final int SESSIONS = IS_NIGHT ? 60 : 12;
    private static final int TABLES = 12;
    private static final int BLOCK = 4096;
    private static final Pattern VERSION = Pattern.compile("^chunk:[^\\n]{0,300}?,version:([0-9a-f]+)", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("costledger.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int rows;
    private int looks;

    @Test
    void a_kill_at_any_write_takes_back_nothing() throws SQLException, IOException {
        System.out.println("KilledFileTest costledger.seed=" + seed);
        RecordedFile.register();
        var file = new FileBytes(new byte[0]);
        for (int session = 0; session < SESSIONS; session++) {
            work(session, file);
            file = afterSession(file, random.nextBoolean());
        }
        assertThat(looks).isGreaterThan(SESSIONS * 10);
    }

    /** Works on a file, and closes it. */
    private void work(int session, FileBytes file) throws SQLException, IOException {
        var place = Files.createDirectory(folder.resolve("session" + session)).resolve("ledger");
        if (file.size > 0) Files.write(place.resolveSibling("ledger.mv.db"), file.content());
        // Seasoned at once: what is not needed any more may be overwritten, if anything may.
        var url = "jdbc:h2:" + RecordedFile.SCHEME + ":" + place + FolderPool.SETTINGS + ";RETENTION_TIME=0";
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            for (int table = 0; table < TABLES; table++)
                statement.execute("CREATE TABLE IF NOT EXISTS t" + table
                        + " (id INT PRIMARY KEY, other INT, remarks VARCHAR, UNIQUE (other, id))");
            connection.setAutoCommit(false);
            for (int commit = random.nextInt(20); commit > 0; commit--) {
                rows++;
                for (int table = 0; table < TABLES; table++)
                    statement.execute("INSERT INTO t" + table + " VALUES (" + rows + ", " + random.nextInt(1000) + ", '"
                            + "remarks ".repeat(random.nextInt(8)) + "')");
                connection.commit();
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    /** Looks at what a kill at each act would have left, and goes on from one of them, or from the end. */
    private FileBytes afterSession(FileBytes before, boolean isKilled) throws IOException {
        var file = new FileBytes(before.content());
        long acknowledged = file.size == 0 ? -1 : version(file, "at first");
        long written = acknowledged;
        var left = file;
        var acts = RecordedFile.taken();
        int kill = isKilled && !acts.isEmpty() ? random.nextInt(acts.size()) : acts.size();
        for (int i = 0; i < acts.size(); i++) {
            if (i == kill) left = new FileBytes(file.content());
            switch (acts.get(i)) {
                case Act.Truncated(long size) -> file.truncate(size);
                case Act.Synced() -> acknowledged = written;
                case Act.Written(long position, var buffer) -> {
                    var bytes = new byte[buffer.remaining()];
                    buffer.duplicate().get(bytes);
                    int blocks = bytes.length / BLOCK;
                    if (blocks > 1) {
                        var torn = new FileBytes(file.content());
                        torn.write(position, Arrays.copyOf(bytes, BLOCK * (1 + random.nextInt(blocks - 1))));
                        isThere(torn, acknowledged, "in the midst of act " + i + " of " + acts.size());
                    }
                    file.write(position, bytes);
                    written = Math.max(written, versionOf(bytes));
                }
            }
            isThere(file, acknowledged, "after act " + i + " of " + acts.size());
        }
        return left;
    }

    private void isThere(FileBytes file, long acknowledged, String when) throws IOException {
        if (acknowledged >= 0) assertThat(version(file, when)).as(when).isGreaterThanOrEqualTo(acknowledged);
    }

    private long version(FileBytes file, String when) throws IOException {
        looks++;
        var look = folder.resolve("look.mv.db");
        Files.write(look, file.content());
        try (var store =
                new MVStore.Builder().fileName(look.toString()).readOnly().open()) {
            return store.getCurrentVersion();
        } catch (MVStoreException failed) {
            throw new AssertionError(when, failed);
        }
    }

    /** The version a chunk is of; -1: it is none. */
    private static long versionOf(byte[] bytes) {
        var head = VERSION.matcher(new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1));
        return head.find() ? Long.parseLong(head.group(1), 16) : -1;
    }

    private static final class FileBytes {
        private byte[] bytes;
        private int size;

        FileBytes(byte[] bytes) {
            this.bytes = bytes;
            size = bytes.length;
        }

        byte[] content() {
            return Arrays.copyOf(bytes, size);
        }

        void truncate(long newSize) {
            size = Math.min(size, Math.toIntExact(newSize));
        }

        void write(long position, byte[] written) {
            int end = Math.toIntExact(position + written.length);
            if (end > bytes.length) bytes = Arrays.copyOf(bytes, 2 * end);
            if (end > size) {
                Arrays.fill(bytes, size, end, (byte) 0);
                size = end;
            }
            System.arraycopy(written, 0, bytes, Math.toIntExact(position), written.length);
        }
    }
}
