package org.costledger.service.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.service.importing.Xlsx.cell;
import static org.costledger.service.importing.Xlsx.date;
import static org.costledger.service.importing.Xlsx.number;
import static org.costledger.service.importing.Xlsx.row;
import static org.costledger.service.importing.Xlsx.text;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.costledger.service.importing.table.DateFormat;
import org.costledger.service.importing.table.SourceFile;
import org.costledger.service.importing.table.SourceRow;
import org.costledger.service.importing.table.TableFormat;
import org.costledger.service.importing.table.UnreadableTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {
    private static final String HEADER = row(
            text("type"),
            text("postingDate"),
            text("documentNo"),
            text("lineNo"),
            text("itemNo"),
            text("locationCode"),
            text("quantity"),
            text("unitCost"));

    @TempDir
    private Path folder;

    private static String purchase(String date, String quantity, String unitCost) {
        return row(text("purchase"), date, text("R1"), number("1"), text("LINK"), text("MAIN"), quantity, unitCost);
    }

    private List<String> read(TableFormat format, Xlsx workbook) throws Exception {
        var path = java.nio.file.Files.write(folder.resolve("table.xlsx"), workbook.bytes());
        try (var table = SourceFile.of(path, format).open()) {
            List<String> rows = new java.util.ArrayList<>();
            for (Optional<SourceRow> row = table.next(); row.isPresent(); row = table.next())
                rows.add(row.get().number() + " " + row.get().cells());
            return rows;
        }
    }

    @Test
    void cells_are_read_as_they_stand_there() throws Exception {
        var texts = "<sst><si><t>one</t></si><si><r><t>tw</t></r><r><t xml:space=\"preserve\">o </t></r>"
                + "<rPh><t>spoken</t></rPh></si></sst>";
        var rows = read(
                TableFormat.DEFAULT,
                new Xlsx(
                                row(cell("s", "0"), cell("s", "1"), cell("str", "three"), text("f&amp;r")),
                                row(number("4.35"), number("4.3499999999999996"), number("0.1"), number("1E3")),
                                row(number("0.30000000000000004"), number("-2.5E-2"), number("12345678901234567")),
                                row(date("46027"), date("46027.0"), "<c s=\"3\"><v>46027</v></c>"),
                                row(cell("b", "1"), cell("d", "2026-01-05"), cell("d", "2026-01-05T00:00:00")),
                                "<row r=\"9\"><c r=\"B9\"><v>7</v></c><c r=\"D9\" s=\"1\"/></row>",
                                row("<c/>"))
                        .part("xl/sharedStrings.xml", texts));
        assertThat(rows)
                .containsExactly(
                        "1 [one, two, three, f&r]",
                        "2 [4.35, 4.35, 0.1, 1000]",
                        "3 [0.3, -0.025, 12345678901234600]",
                        "4 [2026-01-05, 2026-01-05, 46027]",
                        "5 [true, 2026-01-05, 2026-01-05]",
                        "9 [, 7]");
    }

    @Test
    void numbers_and_dates_come_in_the_format_of_the_mapping() throws Exception {
        var german = new TableFormat(
                TableFormat.DEFAULT.encoding(),
                ';',
                ',',
                Optional.of('.'),
                DateFormat.of("dd.MM.yyyy").orElseThrow(),
                Optional.empty());
        assertThat(read(german, new Xlsx(row(number("1234.5"), date("46027")))))
                .containsExactly("1 [1234,5, 05.01.2026]");
    }

    @Test
    void days_are_counted_from_1904_where_the_workbook_says_so() throws Exception {
        var workbook = new Xlsx(row(date("44565"))).part("xl/workbook.xml", """
                <workbook><workbookPr date1904="1"/><sheets><sheet name="S" id="rId1"/></sheets></workbook>""");
        assertThat(read(TableFormat.DEFAULT, workbook)).containsExactly("1 [2026-01-05]");
    }

    private String problem(Xlsx workbook) {
        return problem(workbook.bytes());
    }

    private String problem(byte[] bytes) {
        var imports = new Imports(folder);
        var report = imports.bytes("movements.xlsx", bytes).run();
        assertThat(report.isCommitted()).isFalse();
        assertThat(imports.entries()).isZero();
        assertThat(report.problems()).isNotEmpty();
        var problem = report.problems().getFirst();
        return problem.row() + " " + problem.column() + " " + problem.code();
    }

    @Test
    void cells_that_cannot_be_used_are_named_by_row_and_column() {
        assertThat(problem(new Xlsx(HEADER, purchase(date("46027"), "<c><f>5+5</f><v>10</v></c>", number("4")))))
                .isEqualTo("2 quantity IMPORT.formula");
        assertThat(problem(new Xlsx(HEADER, purchase(date("46027"), cell("e", "#DIV/0!"), number("4")))))
                .isEqualTo("2 quantity IMPORT.cell-error");
        assertThat(problem(new Xlsx(HEADER, purchase(date("46027.5"), number("10"), number("4")))))
                .isEqualTo("2 postingDate IMPORT.date-with-time");
        assertThat(problem(new Xlsx(HEADER, purchase(date("59"), number("10"), number("4")))))
                .isEqualTo("2 postingDate IMPORT.date-serial");
        assertThat(problem(new Xlsx(HEADER, purchase(number("46027"), number("10"), number("4")))))
                .as("a number that is not formatted as a date")
                .isEqualTo("2 postingDate IMPORT.date");
        assertThat(problem(new Xlsx(HEADER, purchase("<c s=\"2\"><v>46027</v></c>", number("10"), number("4")))))
                .as("a number that is formatted as a time")
                .isEqualTo("2 postingDate IMPORT.date");
        assertThat(problem(new Xlsx(HEADER, purchase(text("05.01.2026"), number("10"), number("4")))))
                .isEqualTo("2 postingDate IMPORT.date");
        assertThat(problem(new Xlsx(HEADER, purchase(date("46027"), text("10,5"), number("4")))))
                .isEqualTo("2 quantity IMPORT.decimal");
        assertThat(problem(new Xlsx(HEADER, purchase(date("46027"), text("=10"), number("4")))))
                .as("a text that only looks like a formula")
                .isEqualTo("2 quantity IMPORT.decimal");
    }

    @Test
    void workbooks_that_are_not_whole_are_refused() {
        var good = new Xlsx(HEADER, purchase(date("46027"), number("10"), number("4")));
        assertThat(problem(Arrays.copyOf(good.bytes(), good.bytes().length / 2)))
                .isEqualTo("0  IMPORT.xlsx");
        for (var part :
                List.of("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/styles.xml"))
            assertThat(problem(new Xlsx(HEADER).without(part))).as(part).isEqualTo("0  IMPORT.xlsx");
        assertThat(problem(new Xlsx(HEADER).part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>")))
                .isEqualTo("0  IMPORT.xlsx");
        assertThat(problem(new Xlsx(HEADER, row(cell("s", "0"))))).isEqualTo("2  IMPORT.xlsx");
        assertThat(problem(new Xlsx())).isEqualTo("0  IMPORT.file-empty");
    }

    @Test
    void hostile_workbooks_are_refused() {
        assertThat(problem(new Xlsx("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")))
                .isEqualTo("1  IMPORT.xlsx");
        assertThat(problem(new Xlsx("<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>")))
                .isEqualTo("1  IMPORT.too-many-columns");
        assertThat(problem(new Xlsx("<row r=\"99999999\"><c><v>1</v></c></row>")))
                .isEqualTo("0  IMPORT.too-many-rows");
        assertThat(problem(new Xlsx("<row r=\"2\"/><row r=\"1\"/>"))).isEqualTo("2  IMPORT.xlsx");
        assertThat(problem(new Xlsx(row(text("x".repeat(40_000)))))).isEqualTo("1  IMPORT.field-too-long");
        assertThat(problem(new Xlsx(row("<c x=\"" + "x".repeat(50_000_000) + "\"/>"))))
                .endsWith("IMPORT.row-too-long");
        assertThat(problem(new Xlsx(row(number("1E999"))))).isEqualTo("1  IMPORT.xlsx");
        var entity =
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"str\"><v>"
                        + "&b;</v></c></row></sheetData></worksheet>";
        assertThat(problem(new Xlsx().part("xl/worksheets/sheet1.xml", entity))).isEqualTo("1  IMPORT.xlsx");
    }

    @Test
    void a_sheet_is_named_where_there_are_several() {
        var two = new Xlsx(HEADER).part("xl/workbook.xml", """
                <workbook><sheets><sheet name="A" id="rId1"/><sheet name="B" id="rId1"/></sheets></workbook>""");
        assertThat(problem(two)).isEqualTo("0  IMPORT.sheet-ambiguous");
        var named = new Imports(folder)
                .mapping("sheet = B")
                .bytes("movements.xlsx", two.bytes())
                .run();
        assertThat(named.problems()).isEmpty();
        var unknown = new Imports(folder)
                .mapping("sheet = C")
                .bytes("movements.xlsx", two.bytes())
                .run();
        assertThat(unknown.problems()).extracting(ImportProblem::code).containsExactly("IMPORT.sheet-unknown");
    }

    @Test
    void a_part_whose_bytes_changed_is_refused() throws Exception {
        var stored = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(stored);
                var source = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(
                        new Xlsx(HEADER, purchase(date("46027"), number("10"), number("4"))).bytes()))) {
            for (var entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                var bytes = source.readAllBytes();
                var copy = new java.util.zip.ZipEntry(entry.getName());
                copy.setMethod(java.util.zip.ZipEntry.STORED);
                copy.setSize(bytes.length);
                var crc = new java.util.zip.CRC32();
                crc.update(bytes);
                copy.setCrc(crc.getValue());
                zip.putNextEntry(copy);
                zip.write(bytes);
            }
        }
        var text = new String(stored.toByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1);
        var changed = text.replace("<v>10</v>", "<v>70</v>").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(problem(changed)).isEqualTo("0  IMPORT.xlsx");
    }

    /** What stands in an ampersand and the like is text, however much of it there is. */
    @Test
    void a_sheet_full_of_escaped_characters_is_read() throws UnreadableTable, Exception {
        var texts = row(text("&amp;".repeat(30_000)));
        var rows = read(
                TableFormat.DEFAULT,
                new Xlsx(java.util.Collections.nCopies(400, texts).toArray(String[]::new)));
        assertThat(rows).hasSize(400);
    }
}
