package org.costledger.service.importing.column;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.costledger.engine.refusal.RefusalReason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Code;
import org.costledger.service.importing.ImportProblem;
import org.costledger.service.importing.ImportReason;
import org.costledger.service.importing.column.Header.Binding;
import org.costledger.service.importing.table.SourceRow;

/** The values of a row, by column, and what is wrong with it. A blank cell has no value. */
public final class RowValues {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int MAX_WHOLE = 999_999_999;

    private final String file;
    private final Header header;
    private final SourceRow row;
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> stated = new HashSet<>();
    private final List<ImportProblem> problems = new ArrayList<>(0);

    private RowValues(String file, Header header, SourceRow row) {
        this.file = file;
        this.header = header;
        this.row = row;
    }

    /** Reads every value of a row, and tells all that is wrong. */
    public static RowValues of(String file, Header header, SourceRow row) {
        var values = new RowValues(file, header, row);
        values.checkWidth();
        for (var binding : header.bindings()) values.read(binding);
        return values;
    }

    private void checkWidth() {
        int wanted = header.names().size();
        int found = row.cells().size();
        boolean isSheet = row.cells().size() < wanted && row.isOfSheet();
        if (found < wanted && !isSheet) problem("", ImportReason.ROW_TOO_SHORT, found, wanted);
        if (found > wanted) problem("", ImportReason.ROW_TOO_LONG, found, wanted);
    }

    private void read(Binding binding) {
        var fault = binding.isConstant() ? null : row.faults().get(binding.place());
        if (fault != null) {
            stated.add(binding.column().name());
            problems.add(new ImportProblem(
                    file, row.number(), binding.name(), fault.reason().code(), fault.sentence()));
            return;
        }
        var text = binding.isConstant() ? binding.constant() : row.cell(binding.place());
        if (text.isEmpty()) {
            if (binding.column().isRequired()) problem(binding.name(), ImportReason.VALUE_MISSING);
            return;
        }
        stated.add(binding.column().name());
        try {
            values.put(binding.column().name(), value(binding.column(), text));
        } catch (Refused refused) {
            problems.add(ImportProblem.of(file, row.number(), binding.name(), refused));
        }
    }

    private Object value(Column column, String text) {
        var word = header.mapping().word(column.name(), text);
        return switch (column.type()) {
            case ColumnType.CodeOf code -> Code.of(limited(word, code.length()));
            case ColumnType.Text limit -> limited(word, limit.length());
            case ColumnType.Decimal decimal -> asDecimal(text);
            case ColumnType.Whole whole -> asWhole(text);
            case ColumnType.Day day -> asDay(text);
            case ColumnType.YesNo yesNo -> asYesNo(word);
            case ColumnType.Word words -> {
                if (!words.words().contains(word))
                    throw new Refused(ImportReason.WORD, shown(word), String.join(", ", words.words()));
                yield word;
            }
        };
    }

    private static String limited(String text, int length) {
        if (text.length() > length) throw new Refused(ImportReason.TEXT_TOO_LONG, shown(text), length);
        return text;
    }

    private BigDecimal asDecimal(String text) {
        var format = header.mapping().format();
        return format.parseNumber(text)
                .orElseThrow(() ->
                        new Refused(ImportReason.DECIMAL, shown(text), format.writeNumber(new BigDecimal("1234.5"))));
    }

    private static Integer asWhole(String text) {
        if (!text.matches("\\d{1,9}")) throw new Refused(ImportReason.WHOLE_NUMBER, shown(text), MAX_WHOLE);
        return Integer.valueOf(text);
    }

    private LocalDate asDay(String text) {
        var dates = header.mapping().format().dates();
        var day = dates.parse(text).orElseThrow(() -> new Refused(ImportReason.DATE, shown(text), dates.pattern()));
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) throw new Refused(ImportReason.DATE_RANGE, day);
        return day;
    }

    private static Boolean asYesNo(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refused(ImportReason.YES_NO, shown(word));
        };
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    // ---- values

    /** Whether there is a value that can be used. */
    public boolean has(String column) {
        return values.containsKey(column);
    }

    /** Whether the cell is not blank, whatever it holds. */
    public boolean isStated(String column) {
        return stated.contains(column);
    }

    /** The columns whose cell is not blank. */
    public Set<String> stated() {
        return Set.copyOf(stated);
    }

    /** A code, text or word; blank if there is none. */
    public String text(String column) {
        return values.get(column) instanceof String text ? text : "";
    }

    public Optional<BigDecimal> decimal(String column) {
        return values.get(column) instanceof BigDecimal decimal ? Optional.of(decimal) : Optional.empty();
    }

    public Optional<Integer> whole(String column) {
        return values.get(column) instanceof Integer whole ? Optional.of(whole) : Optional.empty();
    }

    public Optional<LocalDate> day(String column) {
        return values.get(column) instanceof LocalDate day ? Optional.of(day) : Optional.empty();
    }

    public Optional<Boolean> yesNo(String column) {
        return values.get(column) instanceof Boolean yesNo ? Optional.of(yesNo) : Optional.empty();
    }

    /** A decimal of a row without problems, in a column it must have. */
    public BigDecimal requiredDecimal(String column) {
        return decimal(column).orElseThrow(() -> new IllegalStateException("no " + column + " in row " + row.number()));
    }

    /** A day of a row without problems, in a column it must have. */
    public LocalDate requiredDay(String column) {
        return day(column).orElseThrow(() -> new IllegalStateException("no " + column + " in row " + row.number()));
    }

    /** Dimension to value. */
    public Map<String, String> dimensions() {
        Map<String, String> dimensions = new HashMap<>();
        values.forEach((column, value) -> {
            if (column.startsWith(Column.DIMENSION))
                dimensions.put(column.substring(Column.DIMENSION.length()), String.valueOf(value));
        });
        return dimensions;
    }

    /** All values by column, written in one way whatever the file: what makes two rows the same. */
    public SortedMap<String, String> canonical() {
        var canonical = new TreeMap<String, String>();
        values.forEach((column, value) -> canonical.put(column, canonical(value)));
        return canonical;
    }

    /** The value of a column, written in one way whatever the file; blank if there is none. */
    public String canonical(String column) {
        var value = values.get(column);
        return value == null ? "" : canonical(value);
    }

    private static String canonical(Object value) {
        if (!(value instanceof BigDecimal decimal)) return value.toString();
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    // ---- problems

    public long number() {
        return row.number();
    }

    public SourceRow source() {
        return row;
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    public List<ImportProblem> problems() {
        return List.copyOf(problems);
    }

    /** Notes that a value of the row, or the row as a whole for a blank column, cannot be used. */
    public void problem(String column, RefusalReason reason, Object... facts) {
        problem(column, new Refused(reason, facts));
    }

    /** Notes a refusal of a value of the row, or of the row as a whole for a blank column. */
    public void problem(String column, Refused refused) {
        problems.add(ImportProblem.of(file, row.number(), nameInFile(column), refused));
    }

    private String nameInFile(String column) {
        if (column.isEmpty()) return "";
        return header.bindings().stream()
                .filter(binding -> binding.column().name().equals(column))
                .map(Binding::name)
                .findFirst()
                .orElse(column);
    }
}
