package org.costledger.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zip files that are no backups, or of which one file was changed. */
final class ZipFiles {
    private ZipFiles() {}

    /** A zip file with one file in it. */
    static Path of(Path zip, String name, String text) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return zip;
    }

    static void change(Path from, Path to, String name, UnaryOperator<String> change) throws IOException {
        try (var zip = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : Collections.list(zip.entries())) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write((entry.getName().equals(name) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }
}
