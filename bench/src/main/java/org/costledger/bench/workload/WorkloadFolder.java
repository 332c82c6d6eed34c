package org.costledger.bench.workload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workload as files: {@code ledger.csv} and the change files beside it. */
public final class WorkloadFolder {
    static final String HEADER = "entry,day,item,kind,qty,cost,ref\n";

    private WorkloadFolder() {}

    /** Writes the folder {@code <workload>-<lines>} and returns it. */
    public static Path write(WorkloadName name, int lines, Path parent) throws IOException {
        var folder = Files.createDirectories(parent.resolve(name.code() + "-" + lines));
        try (var files = new Writer(folder)) {
            Workload.generate(name, lines, files);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return folder;
    }

    /** The lines of the folder's {@code ledger.csv}. */
    public static Workload read(WorkloadName name, Path folder) throws IOException {
        var file = folder.resolve(LineSink.LEDGER);
        try (var in = new LineReader(Files.newInputStream(file))) {
            return in.read(name, file);
        }
    }

    /** One file after the other, each line as text. */
    private static final class Writer implements LineSink, AutoCloseable {
        private static final int LONGEST_LINE = 128;

        private final Path folder;
        private final byte[] buffer = new byte[1 << 18];
        private int used;
        private OutputStream out = OutputStream.nullOutputStream();

        Writer(Path folder) {
            this.folder = folder;
        }

        @Override
        public void begin(String fileName) {
            close();
            try {
                out = Files.newOutputStream(folder.resolve(fileName));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            for (byte letter : HEADER.getBytes(StandardCharsets.US_ASCII)) put(letter);
        }

        @Override
        public void line(int entry, int day, int item, byte kind, int quantity, long cost, int reference) {
            if (used + LONGEST_LINE > buffer.length) flush();
            number(entry, ',');
            number(day, ',');
            number(item, ',');
            put(kind);
            put((byte) ',');
            number(quantity, ',');
            number(cost, ',');
            number(reference, '\n');
        }

        private void number(long value, char end) {
            long rest = value;
            if (rest < 0) {
                put((byte) '-');
                rest = -rest;
            }
            int digits = 1;
            for (long larger = rest; larger >= 10; larger /= 10) digits++;
            for (int at = used + digits - 1; at >= used; at--) {
                buffer[at] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            used += digits;
            put((byte) end);
        }

        private void put(byte letter) {
            buffer[used++] = letter;
        }

        private void flush() {
            try {
                out.write(buffer, 0, used);
                used = 0;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() {
            flush();
            try {
                out.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
