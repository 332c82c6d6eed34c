package org.costledger.service.importing.column;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.importing.ImportProblem;
import org.costledger.service.importing.ImportReason;
import org.costledger.service.importing.table.DateFormat;
import org.costledger.service.importing.table.SourceFile;
import org.costledger.service.importing.table.TableFormat;

/**
 * Reads a mapping from a properties file in UTF-8:
 * <pre>
 * kind = movements
 * encoding = windows-1252
 * delimiter = ;
 * decimalSeparator = ,
 * thousandsSeparator = .
 * dateFormat = dd.MM.yyyy
 * sheet = Bewegungen
 * column.postingDate = Buchungsdatum
 * constant.locationCode = MAIN
 * word.type.sale = Verkauf|Lieferung
 * ignore = Sachbearbeiter|Bemerkung
 * </pre>
 */
public final class MappingFile {
    private static final List<String> SETTINGS = List.of(
            "kind",
            "encoding",
            "delimiter",
            "decimalSeparator",
            "thousandsSeparator",
            "dateFormat",
            "sheet",
            "ignore",
            "ignoreOthers",
            "column.NAME",
            "constant.NAME",
            "word.NAME.WORD");

    private final String file;
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();

    private MappingFile(String file) {
        this.file = file;
    }

    /**
     * A mapping, or what is wrong with it.
     *
     * @param problems empty if the mapping can be used
     */
    public record Read(Mapping mapping, List<ImportProblem> problems) {}

    /** Reads a file. */
    public static Read read(Path path) {
        var reader = new MappingFile(String.valueOf(path.getFileName()));
        try {
            return reader.read(Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            reader.problem(ImportReason.MAPPING_UNREADABLE, SourceFile.reason(failure));
            return new Read(Mapping.NONE, reader.problems);
        }
    }

    /** Reads the text of a file of that name. */
    public static Read read(String file, String text) {
        return new MappingFile(file).read(text);
    }

    private Read read(String text) {
        try {
            new Once().load(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text));
        } catch (IOException | IllegalArgumentException failure) {
            problem(ImportReason.MAPPING_UNREADABLE, String.valueOf(failure.getMessage()));
            return new Read(Mapping.NONE, problems);
        }
        var mapping = mapping();
        return new Read(mapping, problems);
    }

    /** Takes each setting once. */
    private final class Once extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (settings.put(String.valueOf(key), String.valueOf(value).strip()) != null)
                problem(ImportReason.MAPPING_TWICE, key);
            return "";
        }
    }

    private void problem(ImportReason reason, Object... facts) {
        problems.add(ImportProblem.of(file, 0, "", new Refused(reason, facts)));
    }

    private Mapping mapping() {
        Map<String, String> columns = new HashMap<>();
        Map<String, String> constants = new HashMap<>();
        Map<String, Map<String, String>> words = new HashMap<>();
        settings.keySet().stream().sorted().forEach(setting -> {
            var value = settings.get(setting);
            if (value == null) throw new IllegalStateException("no value of " + setting);
            if (setting.startsWith("column.")) columns.put(setting.substring(7), value);
            else if (setting.startsWith("constant.")) constants.put(setting.substring(9), value);
            else if (setting.startsWith("word.")) word(setting, value, words);
            else if (!SETTINGS.contains(setting) || setting.contains("."))
                problem(ImportReason.MAPPING_SETTING, setting, String.join(", ", SETTINGS));
        });
        return new Mapping(
                kind(),
                format(),
                columns,
                constants,
                words,
                listed("ignore").collect(Collectors.toCollection(HashSet::new)),
                yesNo("ignoreOthers"));
    }

    private void word(String setting, String value, Map<String, Map<String, String>> words) {
        var names = setting.substring(5);
        int point = names.lastIndexOf('.');
        if (point <= 0) {
            problem(ImportReason.MAPPING_SETTING, setting, String.join(", ", SETTINGS));
            return;
        }
        var translations = words.computeIfAbsent(names.substring(0, point), column -> new HashMap<>());
        for (var theirs : value.split("\\|", -1))
            if (translations.put(theirs.strip(), names.substring(point + 1)) != null)
                problem(ImportReason.MAPPING_TWICE, setting);
    }

    private Stream<String> listed(String setting) {
        return Optional.ofNullable(settings.get(setting)).stream()
                .flatMap(value -> Stream.of(value.split("\\|", -1)))
                .map(String::strip);
    }

    private Optional<FileKind> kind() {
        var name = settings.get("kind");
        if (name == null) return Optional.empty();
        var kind = Stream.of(FileKind.values())
                .filter(one -> one.fileName().equals(name))
                .findFirst();
        if (kind.isEmpty()) problem(ImportReason.MAPPING_VALUE, "kind", name, "one of " + kinds());
        return kind;
    }

    private static String kinds() {
        return Stream.of(FileKind.values()).map(FileKind::fileName).collect(Collectors.joining(", "));
    }

    private TableFormat format() {
        var plain = TableFormat.DEFAULT;
        var decimal = character("decimalSeparator", Set.of(".", ","), "a point or a comma")
                .orElse(plain.decimalSeparator());
        var thousands = character(
                "thousandsSeparator",
                Set.of(".", ",", "'", " ", "space", "\u00a0", "\u202f", "\u2019"),
                "a point, a comma, an apostrophe or the word space");
        if (thousands.filter(decimal::equals).isPresent())
            problem(
                    ImportReason.MAPPING_VALUE,
                    "thousandsSeparator",
                    thousands.get(),
                    "another one than the decimal separator");
        return new TableFormat(
                encoding(),
                character("delimiter", Set.of(",", ";", "|", "tab"), "a comma, a semicolon, a bar or the word tab")
                        .orElse(plain.delimiter()),
                decimal,
                thousands,
                dates(),
                Optional.ofNullable(settings.get("sheet")));
    }

    private Optional<Character> character(String setting, Set<String> allowed, String wanted) {
        var value = settings.get(setting);
        if (value == null) return Optional.empty();
        if (!allowed.contains(value)) {
            problem(ImportReason.MAPPING_VALUE, setting, value, wanted);
            return Optional.empty();
        }
        return Optional.of(
                switch (value) {
                    case "tab" -> '\t';
                    case "space" -> ' ';
                    default -> value.charAt(0);
                });
    }

    private Charset encoding() {
        var name = settings.get("encoding");
        if (name == null) return StandardCharsets.UTF_8;
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            problem(ImportReason.MAPPING_VALUE, "encoding", name, "one such as UTF-8, windows-1252 or ISO-8859-1");
            return StandardCharsets.UTF_8;
        }
    }

    private DateFormat dates() {
        var pattern = settings.get("dateFormat");
        if (pattern == null) return DateFormat.ISO;
        var format = DateFormat.of(pattern);
        if (format.isEmpty())
            problem(
                    ImportReason.MAPPING_VALUE,
                    "dateFormat",
                    pattern,
                    "day, month and year once each, such as dd.MM.yyyy or MM/dd/yyyy");
        return format.orElse(DateFormat.ISO);
    }

    private boolean yesNo(String setting) {
        var value = settings.getOrDefault(setting, "false");
        if (!value.equals("true") && !value.equals("false"))
            problem(ImportReason.MAPPING_VALUE, setting, value, "true or false");
        return value.equals("true");
    }
}
