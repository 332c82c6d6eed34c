package org.costledger.service;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.json.RecordJson;
import org.costledger.store.LedgerTransaction;
import org.costledger.store.Migrations;
import org.costledger.store.dump.LedgerTable;
import org.costledger.store.dump.TableWriter;

/**
 * Writes all of a ledger, as it is at one moment, into one file from which {@link Restore} makes it anew, in either database. Others go
 * on posting meanwhile. A file that has its name is complete and on the disk.
 */
public final class Backup {
    private final LedgerTransaction transaction;
    private final ZipOutputStream zip;

    private Backup(LedgerTransaction transaction, ZipOutputStream zip) {
        this.transaction = transaction;
        this.zip = zip;
    }

    /**
     * Makes a backup.
     *
     * @param program that makes it, as the backup names it
     * @throws Refused if there is a file already
     */
    public static BackupManifest write(Books books, Path file, String program) {
        if (Files.exists(file)) throw new Refused(ServiceReason.FILE_EXISTS, file);
        return books.read(transaction -> {
            try {
                return write(transaction, file.toAbsolutePath(), program);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static BackupManifest write(LedgerTransaction transaction, Path file, String program) throws IOException {
        var folder = file.getParent();
        if (folder == null) throw new IOException(file + " is no file");
        Files.createDirectories(folder);
        var part = Files.createTempFile(folder, "." + file.getFileName() + ".", ".part");
        try {
            BackupManifest manifest;
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                var zip = new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), StandardCharsets.UTF_8);
                manifest = new Backup(transaction, zip).write(program);
                zip.finish();
                zip.flush();
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private BackupManifest write(String program) throws IOException {
        var tables = new ArrayList<BackupManifest.Table>();
        for (var table : LedgerTable.ALL) tables.add(write(table));
        var manifest = new BackupManifest(
                BackupManifest.FORMAT,
                Migrations.NEWEST_VERSION,
                program,
                Instant.now(),
                transaction.slice(new java.util.TreeSet<>()).lastNumbers(),
                tables);
        zip.putNextEntry(new ZipEntry(BackupManifest.FILE));
        zip.write(RecordJson.write(manifest).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return manifest;
    }

    private BackupManifest.Table write(LedgerTable table) throws IOException {
        var entry = new BackupManifest.Table(table.name(), 0, "");
        zip.putNextEntry(new ZipEntry(entry.file()));
        var digest = Digest.sha256();
        OutputStream stream = new DigestOutputStream(zip, digest);
        long rows = new TableWriter(transaction.connection()).write(table, UnaryOperator.identity(), stream);
        zip.closeEntry();
        return new BackupManifest.Table(table.name(), rows, HexFormat.of().formatHex(digest.digest()));
    }
}
