package org.costledger.store.dump;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CSV as PostgreSQL's COPY writes and reads it: what is not there is nothing at all, a blank text two quotes. Only what has to be is
 * quoted, so that equal rows are equal texts.
 */
final class CsvText {
    private static final int END = -1;

    private final BufferedReader reader;

    CsvText(InputStream stream) {
        reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    static void write(Writer writer, @Nullable String value) throws IOException {
        if (value == null) return;
        if (isPlain(value)) {
            writer.write(value);
            return;
        }
        writer.write('"');
        writer.write(value.replace("\"", "\"\""));
        writer.write('"');
    }

    private static boolean isPlain(String value) {
        if (value.isEmpty() || value.equals("\\.")) return false;
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter == ',' || letter == '"' || letter == '\n' || letter == '\r') return false;
        }
        return true;
    }

    /**
     * Reads a row.
     *
     * @param row takes the values; what is not there is {@code null}
     * @return whether there was one
     */
    boolean read(List<@Nullable String> row) throws IOException {
        row.clear();
        int letter = reader.read();
        if (letter == END) return false;
        var value = new StringBuilder();
        while (true) {
            value.setLength(0);
            boolean isQuoted = letter == '"';
            letter = isQuoted ? readQuoted(value) : readPlain(letter, value);
            row.add(isQuoted || !value.isEmpty() ? value.toString() : null);
            if (letter != ',') return true;
            letter = reader.read();
        }
    }

    private int readPlain(int first, StringBuilder value) throws IOException {
        int letter = first;
        while (letter != END && letter != ',' && letter != '\n') {
            value.append((char) letter);
            letter = reader.read();
        }
        return letter;
    }

    private int readQuoted(StringBuilder value) throws IOException {
        while (true) {
            int letter = reader.read();
            if (letter == END) throw new IOException("a quote is not closed");
            if (letter != '"') {
                value.append((char) letter);
                continue;
            }
            letter = reader.read();
            if (letter != '"') return letter;
            value.append('"');
        }
    }

    /** The names in the first row. */
    Optional<List<@Nullable String>> header() throws IOException {
        var names = new java.util.ArrayList<@Nullable String>();
        return read(names) ? Optional.of(names) : Optional.empty();
    }
}
