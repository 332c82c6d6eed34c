package org.costledger.service.importing.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * The table of a sheet of an XLSX workbook, read in one go from its first row to its last.
 * <p>Numbers are taken from the text that stands in the file, never through a binary fraction. Spreadsheet programs calculate
 * with 15 figures and write 17, so that 4.35 stands there as 4.3499999999999996: a number of more than 15 figures is rounded
 * to 15, which is what the sheet shows. A number is a date if its cell is formatted as one.
 */
final class XlsxTable implements TableReader {
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?([eE][+-]?\\d{1,3})?");
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern TIMELESS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T00:00:00(\\.0+)?Z?)?");
    private static final int MAX_EXPONENT = 40;

    private final SourceFile file;
    private final ZipFile zip;
    private final Workbook workbook;
    private final SharedTexts texts;
    private final XmlPart sheet;
    private long row;
    private boolean isAtEnd;

    private XlsxTable(SourceFile file, ZipFile zip, Workbook workbook, SharedTexts texts, XmlPart sheet) {
        this.file = file;
        this.zip = zip;
        this.workbook = workbook;
        this.texts = texts;
        this.sheet = sheet;
    }

    static XlsxTable open(SourceFile file) throws UnreadableTable {
        ZipFile zip;
        try {
            zip = new ZipFile(file.path().toFile());
        } catch (IOException | IllegalArgumentException failure) {
            throw new UnreadableTable(0, TableReason.WORKBOOK, String.valueOf(failure.getMessage()));
        }
        try {
            var workbook = Workbook.of(zip);
            var sheet = XmlPart.open(zip, workbook.sheet(file.format().sheet()));
            sheet.allow(0, Limits.PART);
            return new XlsxTable(file, zip, workbook, texts(zip, workbook), sheet);
        } catch (UnreadableTable broken) {
            close(zip);
            throw broken;
        }
    }

    private static SharedTexts texts(ZipFile zip, Workbook workbook) throws UnreadableTable {
        if (workbook.sharedTexts().isEmpty()) return SharedTexts.none();
        return SharedTexts.of(XmlPart.open(zip, workbook.sharedTexts().get()));
    }

    private static void close(ZipFile zip) throws UnreadableTable {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new UnreadableTable(0, TableReason.FILE_UNREADABLE, SourceFile.reason(failure));
        }
    }

    @Override
    public Optional<SourceRow> next() throws UnreadableTable {
        while (!isAtEnd && sheet.next()) {
            if (!sheet.isStart("row")) continue;
            var read = row();
            sheet.allow(row, Limits.ROW);
            if (!read.isBlank()) return Optional.of(read);
        }
        if (!isAtEnd) {
            isAtEnd = true;
            sheet.finish();
        }
        return Optional.empty();
    }

    private SourceRow row() throws UnreadableTable {
        var number = sheet.attribute("r");
        row = number.isPresent() ? rowNumber(number.get()) : row + 1;
        if (row > Limits.ROWS) throw new UnreadableTable(0, TableReason.TOO_MANY_ROWS, row, Limits.ROWS);
        sheet.allow(row, Limits.ROW);
        List<String> cells = new ArrayList<>();
        Map<Integer, CellFault> faults = new HashMap<>();
        while (!sheet.isEnd("row")) {
            if (!sheet.next()) throw broken("the row has no end");
            if (!sheet.isStart("c")) continue;
            int place = place(cells.size());
            while (cells.size() < place) cells.add("");
            cells.add(cell(place, faults));
        }
        return new SourceRow(row, withoutBlankEnd(cells, faults), faults, true);
    }

    /** Cells behind the last one with a text are there for their looks alone. */
    private static List<String> withoutBlankEnd(List<String> cells, Map<Integer, CellFault> faults) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty() && !faults.containsKey(end - 1)) end--;
        return cells.subList(0, end);
    }

    private long rowNumber(String text) throws UnreadableTable {
        if (!text.matches("\\d{1,9}")) throw broken("a row has the number '" + text + "'");
        long number = Long.parseLong(text);
        if (number <= row) throw broken("its rows are not in order");
        return number;
    }

    /** Which column the cell is in, counted from 0. */
    private int place(int next) throws UnreadableTable {
        var address = sheet.attribute("r");
        int place = next;
        if (address.isPresent()) {
            var matcher = ADDRESS.matcher(address.get());
            if (!matcher.matches()) throw broken("a cell has the address '" + address.get() + "'");
            place = column(matcher.group(1));
            if (place < next) throw broken("its cells are not in order");
        }
        if (place >= Limits.COLUMNS) throw new UnreadableTable(row, TableReason.TOO_MANY_COLUMNS, Limits.COLUMNS);
        return place;
    }

    private static int column(String letters) {
        int column = 0;
        for (int index = 0; index < letters.length(); index++) column = column * 26 + letters.charAt(index) - 'A' + 1;
        return column - 1;
    }

    /** The text of the cell that starts here; goes to its end. */
    private String cell(int place, Map<Integer, CellFault> faults) throws UnreadableTable {
        var type = sheet.attribute("t").orElse("n");
        var style = sheet.attribute("s").orElse("");
        Optional<String> formula = Optional.empty();
        var value = "";
        var inline = new StringBuilder();
        while (!sheet.isEnd("c")) {
            if (!sheet.next()) throw broken("a cell has no end");
            if (sheet.isStart("f")) formula = Optional.of(sheet.textOf("f"));
            else if (sheet.isStart("v")) value = sheet.textOf("v");
            else if (sheet.isStart("t")) inline.append(sheet.textOf("t"));
        }
        if (formula.isPresent()) {
            var text = "=" + formula.get();
            faults.put(place, CellFault.of(TableReason.FORMULA, text));
            return text;
        }
        return switch (type) {
            case "n" -> number(value.strip(), style, place, faults);
            case "s" -> shared(value.strip());
            case "inlineStr" -> inline.toString().strip();
            case "str" -> value.strip();
            case "b" -> bool(value.strip());
            case "d" -> isoDate(value.strip(), place, faults);
            case "e" -> {
                faults.put(place, CellFault.of(TableReason.CELL_ERROR, value));
                yield value;
            }
            default -> throw broken("a cell is of type '" + type + "'");
        };
    }

    private String shared(String number) throws UnreadableTable {
        if (!number.matches("\\d{1,9}")) throw broken("a cell names text '" + number + "'");
        try {
            return texts.get(Integer.parseInt(number))
                    .orElseThrow(() -> broken("a cell names text " + number + ", which is missing"))
                    .strip();
        } catch (IOException failure) {
            throw new UnreadableTable(row, TableReason.FILE_UNREADABLE, SourceFile.reason(failure));
        }
    }

    private String bool(String value) throws UnreadableTable {
        return switch (value) {
            case "1", "true" -> "true";
            case "0", "false" -> "false";
            default -> throw broken("a cell is neither true nor false but '" + value + "'");
        };
    }

    private String isoDate(String value, int place, Map<Integer, CellFault> faults) throws UnreadableTable {
        var matcher = TIMELESS.matcher(value);
        if (!matcher.matches()) {
            faults.put(place, CellFault.of(TableReason.DATE_WITH_TIME, value));
            return value;
        }
        return DateFormat.ISO
                .parse(matcher.group(1))
                .map(date -> file.format().dates().write(date))
                .orElseThrow(() -> broken("a cell holds the date '" + value + "'"));
    }

    private String number(String value, String style, int place, Map<Integer, CellFault> faults)
            throws UnreadableTable {
        if (value.isEmpty()) return "";
        if (!NUMBER.matcher(value).matches()) throw broken("a cell holds the number '" + value + "'");
        var number = new BigDecimal(value).round(AS_SHOWN).stripTrailingZeros();
        if (Math.abs((long) number.scale()) > MAX_EXPONENT) throw broken("a cell holds the number '" + value + "'");
        return workbook.isDate(style)
                ? date(number, value, place, faults)
                : file.format().writeNumber(number);
    }

    /** The day of a number: they are counted from 1899-12-30 on, from March 1900, or from 1904-01-01 on. */
    private String date(BigDecimal number, String value, int place, Map<Integer, CellFault> faults) {
        if (number.scale() > 0) {
            faults.put(place, CellFault.of(TableReason.DATE_WITH_TIME, value));
            return value;
        }
        long first = workbook.startsIn1904() ? 0 : 61;
        if (number.compareTo(BigDecimal.valueOf(first)) < 0 || number.compareTo(BigDecimal.valueOf(2_958_465)) > 0) {
            faults.put(place, CellFault.of(TableReason.DATE_SERIAL, value));
            return value;
        }
        var origin = workbook.startsIn1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return file.format().dates().write(origin.plusDays(number.longValueExact()));
    }

    private UnreadableTable broken(String what) {
        return new UnreadableTable(row, TableReason.WORKBOOK, what);
    }

    @Override
    public long bytesRead() {
        return sheet.bytesRead();
    }

    @Override
    public long bytesTotal() {
        return sheet.bytesTotal();
    }

    @Override
    public void close() throws IOException {
        try (zip;
                sheet) {
            texts.close();
        }
    }
}
