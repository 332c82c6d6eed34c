package org.costledger.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.json.RecordJson;
import org.costledger.store.LedgerAddress;
import org.costledger.store.Restoration;
import org.costledger.store.dump.LedgerTable;

/**
 * Makes a ledger anew from a backup, in a place that is empty. All of the backup is checked before anything is made of it, and the ledger
 * is there when it is whole. One of an older schema is brought to the newest.
 */
public final class Restore {
    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private Restore(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        manifest = manifest();
    }

    /**
     * Restores a backup.
     *
     * @param place a folder, or {@code postgres://USER@HOST:PORT/DATABASE}
     * @throws Refused if the backup is not there, not complete or too new, or there is something at the place
     */
    public static BackupManifest restore(Path file, String place) {
        var address = LedgerAddress.of(place);
        if (Files.notExists(file)) throw new Refused(ServiceReason.FILE_MISSING, file);
        if (Files.isDirectory(file)) throw unreadable(file, "it is a folder");
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var restore = new Restore(file, zip);
            restore.check();
            restore.load(address);
            return restore.manifest;
        } catch (ZipException noArchive) {
            throw unreadable(file, "it is no ZIP archive, or none that is whole (" + noArchive.getMessage() + ")");
        } catch (IOException failed) {
            throw unreadable(file, String.valueOf(failed.getMessage()));
        }
    }

    private static Refused unreadable(Path file, String why) {
        return new Refused(ServiceReason.BACKUP_UNREADABLE, file, why);
    }

    private BackupManifest manifest() throws IOException {
        String text;
        try (var stream = open(BackupManifest.FILE)) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        BackupManifest read;
        try {
            read = RecordJson.read(text, BackupManifest.class);
        } catch (RuntimeException malformed) {
            throw unreadable(file, "its manifest cannot be read");
        }
        if (read.format() != BackupManifest.FORMAT)
            throw unreadable(file, "its format " + read.format() + " is not known");
        return read;
    }

    private InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw unreadable(file, "there is no " + name + " in it");
        return zip.getInputStream(entry);
    }

    private void check() throws IOException {
        for (var table : manifest.tables()) {
            var digest = Digest.sha256();
            try (var stream = new DigestInputStream(open(table.file()), digest)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256()))
                throw unreadable(file, table.file() + " is not as it was written");
        }
    }

    private void load(LedgerAddress address) throws IOException {
        try (var restoration = Restoration.begin(address, manifest.schemaVersion())) {
            for (var table : manifest.tables()) {
                try (var stream = open(table.file())) {
                    long rows = restoration.load(known(table), stream);
                    if (rows != table.rows())
                        throw unreadable(file, table.file() + " has " + rows + " rows, not " + table.rows());
                }
            }
            restoration.finish();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private LedgerTable known(BackupManifest.Table table) {
        return LedgerTable.ALL.stream()
                .filter(known -> known.name().equals(table.name()))
                .findFirst()
                .orElseThrow(() -> unreadable(file, "table " + table.name() + " is not known"));
    }
}
