package org.costledger.service.importing.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A file that was looked at from the first byte to the last: it is a workbook, or text in its encoding.
 *
 * @param digest SHA-256 of its bytes, in hexadecimal digits
 */
public record SourceFile(Path path, TableFormat format, Kind kind, long size, String digest) {
    /** What holds the table. */
    public enum Kind {
        CSV,
        XLSX
    }

    private static final int CHUNK = 64 * 1024;

    /**
     * Looks at a file; what it is goes by its first bytes, not by its name.
     *
     * @throws UnreadableTable if it cannot be read, or is neither
     */
    public static SourceFile of(Path path, TableFormat format) throws UnreadableTable {
        var digest = sha256();
        long size = 0;
        try (var input = Files.newInputStream(path)) {
            var buffer = new byte[CHUNK];
            int read = input.readNBytes(buffer, 0, CHUNK);
            var kind = kindOf(buffer, read);
            var text = new TextCheck(format);
            while (read > 0) {
                digest.update(buffer, 0, read);
                size += read;
                if (kind == Kind.CSV) text.check(buffer, read, false);
                read = input.readNBytes(buffer, 0, CHUNK);
            }
            if (kind == Kind.CSV) text.check(buffer, 0, true);
            if (size == 0) throw new UnreadableTable(0, TableReason.FILE_EMPTY);
            return new SourceFile(path, format, kind, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failure) {
            throw new UnreadableTable(0, TableReason.FILE_UNREADABLE, reason(failure));
        }
    }

    /**
     * Opens its table.
     *
     * @throws UnreadableTable if it has none
     */
    public TableReader open() throws UnreadableTable {
        return switch (kind) {
            case CSV -> new CsvTable(this);
            case XLSX -> XlsxTable.open(this);
        };
    }

    /** The bytes of the file, for a table. */
    InputStream bytes() throws UnreadableTable {
        try {
            return Files.newInputStream(path);
        } catch (IOException failure) {
            throw new UnreadableTable(0, TableReason.FILE_UNREADABLE, reason(failure));
        }
    }

    /** Why a file cannot be read, as the system tells it. */
    public static String reason(IOException failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : failure.getClass().getSimpleName() + ", " + message;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static Kind kindOf(byte[] first, int length) throws UnreadableTable {
        if (startsWith(first, length, 'P', 'K', 3, 4) || startsWith(first, length, 'P', 'K', 5, 6)) return Kind.XLSX;
        if (startsWith(first, length, 0xD0, 0xCF, 0x11, 0xE0)) throw new UnreadableTable(0, TableReason.OLD_WORKBOOK);
        return Kind.CSV;
    }

    private static boolean startsWith(byte[] bytes, int length, int... expected) {
        if (length < expected.length) return false;
        for (int index = 0; index < expected.length; index++)
            if ((bytes[index] & 0xff) != expected[index]) return false;
        return true;
    }

    /** Whether bytes are text in an encoding: each chunk continues the one before. */
    private static final class TextCheck {
        private final TableFormat format;
        private final CharsetDecoder decoder;
        private final CharBuffer characters = CharBuffer.allocate(CHUNK + 8);
        private ByteBuffer left = ByteBuffer.allocate(0);
        private long line = 1;
        private long column;

        TextCheck(TableFormat format) {
            this.format = format;
            this.decoder = format.encoding().newDecoder();
        }

        void check(byte[] bytes, int length, boolean isEnd) throws UnreadableTable {
            var input = ByteBuffer.allocate(left.remaining() + length);
            input.put(left).put(bytes, 0, length).flip();
            while (true) {
                var result = decoder.decode(input, characters, isEnd);
                look();
                if (result.isError())
                    throw new UnreadableTable(
                            line,
                            TableReason.ENCODING,
                            column,
                            HexFormat.of().toHexDigits(input.get(input.position())),
                            format.encoding().name());
                if (result.isUnderflow()) break;
            }
            left = input.slice();
        }

        private void look() throws UnreadableTable {
            characters.flip();
            while (characters.hasRemaining()) {
                char character = characters.get();
                column++;
                if (character == '\n') {
                    line++;
                    column = 0;
                } else if (isControl(character)) {
                    throw new UnreadableTable(
                            line, TableReason.NOT_TEXT, column, String.format(Locale.ROOT, "%04X", (int) character));
                }
            }
            characters.clear();
        }

        private static boolean isControl(char character) {
            return (character < ' ' && character != '\t' && character != '\r') || character == '\u007f';
        }
    }
}
