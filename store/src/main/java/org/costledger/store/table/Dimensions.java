package org.costledger.store.table;

import java.util.Map;
import java.util.TreeMap;

/**
 * Dimensions of an entry in one column: a JSON object with its codes in order, so that the same dimensions are the same text; nothing
 * where there are none.
 */
final class Dimensions {
    private Dimensions() {}

    static String text(Map<String, String> dimensions) {
        if (dimensions.isEmpty()) return "";
        var text = new StringBuilder("{");
        for (var dimension : new TreeMap<>(dimensions).entrySet()) {
            if (text.length() > 1) text.append(',');
            quote(dimension.getKey(), text);
            text.append(':');
            quote(dimension.getValue(), text);
        }
        return text.append('}').toString();
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter == '"' || letter == '\\') text.append('\\').append(letter);
            else if (letter < ' ') text.append(String.format("\\u%04x", (int) letter));
            else text.append(letter);
        }
        text.append('"');
    }

    /** @throws IllegalStateException if it is none that {@link #text} wrote */
    static Map<String, String> of(String text) {
        return text.isEmpty() ? Map.of() : new Reader(text).dimensions();
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Map<String, String> dimensions() {
            var dimensions = new TreeMap<String, String>();
            take('{');
            do {
                var code = quoted();
                take(':');
                dimensions.put(code, quoted());
            } while (next() == ',');
            at--;
            take('}');
            if (at != text.length()) throw wrong();
            return Map.copyOf(dimensions);
        }

        private char next() {
            if (at == text.length()) throw wrong();
            return text.charAt(at++);
        }

        private void take(char expected) {
            if (next() != expected) throw wrong();
        }

        private String quoted() {
            take('"');
            var value = new StringBuilder();
            for (char letter = next(); letter != '"'; letter = next())
                value.append(letter == '\\' ? escaped() : letter);
            return value.toString();
        }

        private char escaped() {
            char letter = next();
            if (letter != 'u') return letter;
            at += 4;
            if (at > text.length()) throw wrong();
            return (char) Integer.parseInt(text, at - 4, at, 16);
        }

        private IllegalStateException wrong() {
            return new IllegalStateException("no dimensions at " + at + ": " + text);
        }
    }
}
