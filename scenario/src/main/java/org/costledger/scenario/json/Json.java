package org.costledger.scenario.json;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, whole numbers, truth values and what was written before as JSON. */
public final class Json {
    private Json() {}

    /** What was written as JSON before, to be a part of something larger. */
    public record Document(String text) {
        /** Line ends stand between values only: in texts they are escaped. */
        private String below(String indent) {
            return text.strip().replace("\n", "\n" + indent);
        }
    }

    public static String of(Object value) {
        var json = new StringBuilder();
        write(value, "", json);
        return json.append('\n').toString();
    }

    /** The same on one line. */
    public static String inline(Object value) {
        var json = new StringBuilder();
        writeInline(value, json);
        return json.toString();
    }

    private static void writeInline(Object value, StringBuilder json) {
        switch (value) {
            case Map<?, ?> map -> {
                var separator = "{";
                for (var entry : map.entrySet()) {
                    json.append(separator);
                    writeText(String.valueOf(entry.getKey()), json);
                    json.append(": ");
                    writeInline(entry.getValue(), json);
                    separator = ", ";
                }
                json.append(map.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                var separator = "[";
                for (var element : list) {
                    json.append(separator);
                    writeInline(element, json);
                    separator = ", ";
                }
                json.append(list.isEmpty() ? "[]" : "]");
            }
            default -> write(value, "", json);
        }
    }

    private static void write(Object value, String indent, StringBuilder json) {
        switch (value) {
            case Map<?, ?> map -> writeMap(map, indent, json);
            case List<?> list -> writeList(list, indent, json);
            case Document document -> json.append(document.below(indent));
            case String text -> writeText(text, json);
            case Integer number -> json.append(number.intValue());
            case Long number -> json.append(number.longValue());
            case Boolean flag -> json.append(flag.booleanValue());
            default -> throw new IllegalStateException("no JSON for " + value.getClass());
        }
    }

    private static void writeMap(Map<?, ?> map, String indent, StringBuilder json) {
        json.append('{');
        var separator = "\n";
        for (var entry : map.entrySet()) {
            json.append(separator).append(indent).append("  ");
            writeText(String.valueOf(entry.getKey()), json);
            json.append(": ");
            write(entry.getValue(), indent + "  ", json);
            separator = ",\n";
        }
        json.append(map.isEmpty() ? "}" : "\n" + indent + "}");
    }

    private static void writeList(List<?> list, String indent, StringBuilder json) {
        boolean isShort = list.stream().allMatch(String.class::isInstance);
        json.append('[');
        var separator = isShort ? "" : "\n" + indent + "  ";
        for (var element : list) {
            json.append(separator);
            write(element, indent + "  ", json);
            separator = isShort ? ", " : ",\n" + indent + "  ";
        }
        json.append(isShort ? "]" : "\n" + indent + "]");
    }

    private static void writeText(String text, StringBuilder json) {
        json.append('"');
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            switch (letter) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(letter < ' ' ? "\\u%04x".formatted((int) letter) : String.valueOf(letter));
            }
        }
        json.append('"');
    }
}
