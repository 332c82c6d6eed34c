package org.costledger.service.importing.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of a workbook, which its cells name by number. The first ones are held in memory; where there are more, the
 * others go to a temporary file, so that a sheet of any size can be read.
 */
final class SharedTexts implements Closeable {
    /** Characters that are held in memory. */
    private static final long IN_MEMORY = 2_000_000;

    private static final int RECENT = 10_000;

    private final List<String> first = new ArrayList<>();
    private final Map<Integer, String> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > RECENT;
        }
    };
    private long characters;
    private int size;
    private Optional<Spill> spill = Optional.empty();

    /** Reads the texts of a part. */
    static SharedTexts of(XmlPart part) throws UnreadableTable {
        var texts = new SharedTexts();
        try {
            part.allow(0, Limits.ROW);
            while (part.next()) {
                if (!part.isStart("si")) continue;
                texts.add(item(part));
                part.allow(0, Limits.ROW);
            }
            part.finish();
            return texts;
        } catch (IOException failure) {
            texts.close();
            throw new UnreadableTable(0, TableReason.FILE_UNREADABLE, SourceFile.reason(failure));
        } catch (UnreadableTable broken) {
            texts.close();
            throw broken;
        }
    }

    static SharedTexts none() {
        return new SharedTexts();
    }

    /** One text, which may be in several runs of one look each; what tells how it is pronounced is left out. */
    private static String item(XmlPart part) throws UnreadableTable {
        var text = new StringBuilder();
        boolean isSpoken = false;
        while (part.next() && !part.isEnd("si")) {
            if (part.isStart("rPh")) isSpoken = true;
            if (part.isEnd("rPh")) isSpoken = false;
            if (part.isStart("t")) {
                var run = part.textOf("t");
                if (!isSpoken) text.append(run);
                if (text.length() > Limits.FIELD)
                    throw new UnreadableTable(0, TableReason.FIELD_TOO_LONG, Limits.FIELD);
            }
        }
        return text.toString();
    }

    private void add(String text) throws IOException {
        characters += text.length() + 32;
        if (characters <= IN_MEMORY) {
            first.add(text);
        } else {
            if (spill.isEmpty()) spill = Optional.of(new Spill());
            spill.get().add(text);
        }
        size++;
    }

    /** The text of a number, counted from 0; empty if there is none. */
    Optional<String> get(int number) throws IOException {
        if (number < 0 || number >= size) return Optional.empty();
        if (number < first.size()) return Optional.of(first.get(number));
        var known = recent.get(number);
        if (known != null) return Optional.of(known);
        var read = spill.orElseThrow().get(number - first.size());
        recent.put(number, read);
        return Optional.of(read);
    }

    @Override
    public void close() {
        spill.ifPresent(Spill::close);
    }

    /** Texts one behind the other in one file, and where each begins in another. */
    private static final class Spill {
        private static final int BUFFER = 1 << 20;

        private final Path textsPath = Files.createTempFile("costledger-texts", ".tmp");
        private final Path placesPath = Files.createTempFile("costledger-places", ".tmp");
        private final FileChannel texts = open(textsPath);
        private final FileChannel places = open(placesPath);
        private final ByteBuffer newTexts = ByteBuffer.allocate(BUFFER);
        private final ByteBuffer newPlaces = ByteBuffer.allocate(BUFFER);
        private long end;

        Spill() throws IOException {}

        private static FileChannel open(Path path) throws IOException {
            return FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }

        void add(String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            if (newTexts.remaining() < bytes.length) write(texts, newTexts);
            newTexts.put(bytes);
            end += bytes.length;
            if (newPlaces.remaining() < Long.BYTES) write(places, newPlaces);
            newPlaces.putLong(end);
        }

        String get(int number) throws IOException {
            write(texts, newTexts);
            write(places, newPlaces);
            long from = number == 0 ? 0 : place(number - 1);
            var bytes = read(texts, from, (int) (place(number) - from));
            return StandardCharsets.UTF_8.decode(bytes).toString();
        }

        private long place(int number) throws IOException {
            return read(places, (long) number * Long.BYTES, Long.BYTES).getLong();
        }

        private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
            var bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining())
                if (channel.read(bytes, from + bytes.position()) < 0) throw new IOException("temporary file too short");
            return bytes.flip();
        }

        private static void write(FileChannel channel, ByteBuffer buffer) throws IOException {
            buffer.flip();
            while (buffer.hasRemaining()) channel.write(buffer);
            buffer.clear();
        }

        void close() {
            close(texts);
            close(places);
        }

        private static void close(FileChannel channel) {
            try {
                channel.close();
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }
    }
}
