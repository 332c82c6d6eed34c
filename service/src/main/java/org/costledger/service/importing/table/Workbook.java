package org.costledger.service.importing.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/**
 * What a workbook says of its sheets: their names and parts, and which of its formats show dates.
 *
 * @param sheets name to part, in the order of the workbook
 * @param sharedTexts the part with its texts
 * @param dateStyles whether the cells of a style, by number, show a date
 * @param startsIn1904 whether days are counted from 1904-01-01 on
 */
record Workbook(
        Map<String, String> sheets, Optional<String> sharedTexts, List<Boolean> dateStyles, boolean startsIn1904) {
    private static final String FOLDER = "xl/";
    private static final Set<String> BUILT_IN_DATES = IntStream.of(
                    14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58)
            .mapToObj(Integer::toString)
            .collect(Collectors.toUnmodifiableSet());

    static Workbook of(ZipFile zip) throws UnreadableTable {
        var parts = new HashMap<String, String>();
        var texts = Optional.<String>empty();
        var styles = Optional.<String>empty();
        try (var relations = part(zip, "xl/_rels/workbook.xml.rels")) {
            while (relations.xml().next()) {
                if (!relations.xml().isStart("Relationship")) continue;
                var target = relations.xml().attribute("Target").orElse("");
                var part = target.startsWith("/") ? target.substring(1) : FOLDER + target;
                var type = relations.xml().attribute("Type").orElse("");
                if (type.endsWith("/worksheet"))
                    parts.put(relations.xml().attribute("Id").orElse(""), part);
                if (type.endsWith("/sharedStrings")) texts = Optional.of(part);
                if (type.endsWith("/styles")) styles = Optional.of(part);
            }
            relations.xml().finish();
        }
        var sheets = new LinkedHashMap<String, String>();
        boolean startsIn1904 = false;
        try (var workbook = part(zip, "xl/workbook.xml")) {
            while (workbook.xml().next()) {
                if (workbook.xml().isStart("workbookPr"))
                    startsIn1904 = isTrue(workbook.xml().attribute("date1904"));
                if (!workbook.xml().isStart("sheet")) continue;
                var part = parts.get(workbook.xml().attribute("id").orElse(""));
                if (part != null) sheets.put(workbook.xml().attribute("name").orElse(""), part);
            }
            workbook.xml().finish();
        }
        return new Workbook(
                sheets, texts, styles.isPresent() ? dateStyles(zip, styles.get()) : List.of(), startsIn1904);
    }

    private static boolean isTrue(Optional<String> value) {
        return value.filter(text -> text.equals("1") || text.equals("true")).isPresent();
    }

    private static List<Boolean> dateStyles(ZipFile zip, String name) throws UnreadableTable {
        var formats = new HashMap<String, String>();
        List<Boolean> styles = new ArrayList<>();
        try (var part = part(zip, name)) {
            boolean isOfCells = false;
            while (part.xml().next()) {
                if (part.xml().isStart("numFmt"))
                    formats.put(
                            part.xml().attribute("numFmtId").orElse(""),
                            part.xml().attribute("formatCode").orElse(""));
                if (part.xml().isStart("cellXfs")) isOfCells = true;
                if (part.xml().isEnd("cellXfs")) isOfCells = false;
                if (isOfCells && part.xml().isStart("xf")) {
                    var id = part.xml().attribute("numFmtId").orElse("0");
                    styles.add(
                            formats.containsKey(id) ? showsDate(String.valueOf(formats.get(id))) : isBuiltInDate(id));
                }
            }
            part.xml().finish();
        }
        return styles;
    }

    /** Formats every spreadsheet program knows by number: 14 to 17 and 22, and those of East Asian calendars. */
    private static boolean isBuiltInDate(String id) {
        return BUILT_IN_DATES.contains(id);
    }

    /** Whether a format shows day or year, apart from what it quotes. */
    static boolean showsDate(String format) {
        var bare = format.replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.", "")
                .replaceAll("\\[[^\\]]*\\]", "")
                .replaceAll("_.", "");
        return bare.matches("(?is).*[dy].*");
    }

    /** Whether the cells of a style show a date. */
    boolean isDate(String style) {
        if (!style.matches("\\d{1,5}")) return false;
        int number = Integer.parseInt(style);
        return number < dateStyles.size() && dateStyles.get(number);
    }

    /** The part of the sheet that is asked for, or of the only one. */
    String sheet(Optional<String> name) throws UnreadableTable {
        var names = "'" + String.join("', '", sheets.keySet()) + "'";
        if (name.isPresent()) {
            var part = sheets.get(name.get());
            if (part == null) throw new UnreadableTable(0, TableReason.SHEET_UNKNOWN, name.get(), names);
            return part;
        }
        if (sheets.isEmpty()) throw new UnreadableTable(0, TableReason.WORKBOOK, "it has no sheet");
        if (sheets.size() > 1) throw new UnreadableTable(0, TableReason.SHEET_AMBIGUOUS, names);
        return sheets.values().iterator().next();
    }

    private static Part part(ZipFile zip, String name) throws UnreadableTable {
        return new Part(XmlPart.open(zip, name));
    }

    /** Closes a part without a checked exception: there is nothing to write. */
    private record Part(XmlPart xml) implements AutoCloseable {
        @Override
        public void close() {
            try {
                xml.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
