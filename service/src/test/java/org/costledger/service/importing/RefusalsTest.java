package org.costledger.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each refusal says file, row and column, and leaves nothing behind. */
class RefusalsTest {
    private static final String HEADER =
            "type,postingDate,documentNo,lineNo,itemNo,locationCode,quantity,unitCost,costAmount,unitPrice,invoiced";

    @TempDir
    private Path folder;

    /** What is wrong with one row below the header, as column and code. */
    private void assertRow(String row, String column, String code) {
        var imports = new Imports(folder);
        var report = imports.file("movements.csv", HEADER, row).run();
        assertThat(report.problems())
                .extracting(ImportProblem::file, ImportProblem::row, ImportProblem::column, ImportProblem::code)
                .contains(org.assertj.core.groups.Tuple.tuple("movements.csv", 2L, column, code));
        assertThat(imports.entries()).isZero();
        assertThat(report.isCommitted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bought,2026-01-05,R1,1,LINK,MAIN,10,4.00,,,|type|IMPORT.word",
                ",2026-01-05,R1,1,LINK,MAIN,10,4.00,,,|type|IMPORT.value-missing",
                "purchase,,R1,1,LINK,MAIN,10,4.00,,,|postingDate|IMPORT.value-missing",
                "purchase,05.01.2026,R1,1,LINK,MAIN,10,4.00,,,|postingDate|IMPORT.date",
                "purchase,01/05/2026,R1,1,LINK,MAIN,10,4.00,,,|postingDate|IMPORT.date",
                "purchase,2026-02-30,R1,1,LINK,MAIN,10,4.00,,,|postingDate|IMPORT.date",
                "purchase,2026-1-5,R1,1,LINK,MAIN,10,4.00,,,|postingDate|IMPORT.date",
                "purchase,46027,R1,1,LINK,MAIN,10,4.00,,,|postingDate|IMPORT.date",
                "purchase,0026-01-05,R1,1,LINK,MAIN,10,4.00,,,|postingDate|IMPORT.date-range",
                "purchase,2026-01-05,R1,1,LINK,MAIN,\"10,5\",4.00,,,|quantity|IMPORT.decimal",
                "purchase,2026-01-05,R1,1,LINK,MAIN,\"1,000\",4.00,,,|quantity|IMPORT.decimal",
                "purchase,2026-01-05,R1,1,LINK,MAIN,1.000.000,4.00,,,|quantity|IMPORT.decimal",
                "purchase,2026-01-05,R1,1,LINK,MAIN,1e3,4.00,,,|quantity|IMPORT.decimal",
                "purchase,2026-01-05,R1,1,LINK,MAIN,ten,4.00,,,|quantity|IMPORT.decimal",
                "purchase,2026-01-05,R1,1,LINK,MAIN,1.000001,4.00,,,|quantity|R-2.decimals",
                "purchase,2026-01-05,R1,1,LINK,MAIN,99999999999999999999,4.00,,,|quantity|R-2.overflow",
                "purchase,2026-01-05,R1,1,LINK,MAIN,=5+5,4.00,,,|quantity|IMPORT.formula",
                "purchase,2026-01-05,R1,1,LINK,MAIN,#REF!,4.00,,,|quantity|IMPORT.cell-error",
                "purchase,2026-01-05,R1,one,LINK,MAIN,10,4.00,,,|lineNo|IMPORT.whole-number",
                "purchase,2026-01-05,R1,1,LINK,MAIN,10,4.00,,,ja|invoiced|IMPORT.yes-no",
                "purchase,2026-01-05,R1,1,LINK,MAIN,10,4.00,40.00,,|costAmount|IMPORT.both-stated",
                "purchase,2026-01-05,R1,1,LINK,MAIN,10,4.00,,9.00,|unitPrice|IMPORT.value-not-wanted",
                "purchase,2026-01-05,R1,1,,MAIN,10,4.00,,,|itemNo|IMPORT.value-missing",
                "purchaseReturn,2026-01-05,R1,1,LINK,MAIN,-10,4.00,,,|quantity|IMPORT.not-positive",
                "purchase,2026-01-05,R1,1,ABCDEFGHIJKLMNOPQRSTU,MAIN,10,4.00,,,|itemNo|IMPORT.text-too-long",
                "purchase,2026-01-05,R1,1,LINK,MAIN,10,4.00,,|''|IMPORT.row-too-short",
                "purchase,2026-01-05,R1,1,LINK,MAIN,10,4.00,,,,|''|IMPORT.row-too-wide",
                "purchase,2026-01-05,R1,1,NONE,MAIN,10,4.00,,,|''|E-01.item-unknown",
                "purchaseInvoice,2026-01-05,R1,1,LINK,,,,,,|ofDocumentNo|IMPORT.value-missing",
            })
    void a_row_is_refused_with_its_column(String row, String column, String code) {
        if (code.equals("E-01.item-unknown")) {
            var imports = new Imports(folder);
            var report = imports.file("movements.csv", HEADER, row).run();
            assertThat(report.problems()).extracting(ImportProblem::code).containsExactly(code);
            assertThat(report.isCommitted()).isFalse();
        } else {
            assertRow(row, column, code);
        }
    }

    @Test
    void all_problems_are_told_in_one_reading() {
        var report = new Imports(folder)
                .file(
                        "movements.csv",
                        HEADER,
                        "purchase,05.01.2026,R1,1,LINK,MAIN,ten,4.00,,,",
                        "purchase,2026-01-05,R1,2,LINK,MAIN,10,4.00,,,",
                        "",
                        "purchase,2026-01-05,R1,3,LINK,MAIN,10,\"4,00\",,,maybe")
                .run();
        assertThat(report.problems())
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.code())
                .containsExactly(
                        "2 postingDate IMPORT.date",
                        "2 quantity IMPORT.decimal",
                        "5 unitCost IMPORT.decimal",
                        "5 invoiced IMPORT.yes-no");
        assertThat(report.problems().getFirst())
                .hasToString("movements.csv, row 2, column postingDate: '05.01.2026' is no date written as yyyy-MM-dd."
                        + " Correct it, or state the date format in the mapping. [IMPORT.date]");
    }

    @Test
    void beyond_the_limit_problems_are_counted() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int row = 0; row < 25; row++) lines.add("purchase,never,R1," + row + ",LINK,MAIN,10,4.00,,,");
        var file = new Imports(folder)
                .maxProblems(10)
                .file("movements.csv", lines.toArray(String[]::new))
                .runOne();
        assertThat(file.problems()).hasSize(10);
        assertThat(file.moreProblems()).isEqualTo(15);
    }

    @Test
    void a_header_is_refused_with_every_column_that_is_wrong() {
        var report = new Imports(folder)
                .file("movements.csv", "typ,postingDate,,postingDate,itemNo", "purchase,2026-01-05,,2026-01-05,LINK")
                .run();
        assertThat(report.problems())
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.code())
                .containsExactly(
                        "1 typ IMPORT.column-unknown",
                        "1  IMPORT.column-unnamed",
                        "1 postingDate IMPORT.column-twice",
                        "1 type IMPORT.column-missing");
    }

    private String codeOfBytes(byte[] bytes) {
        var report = new Imports(folder).bytes("movements.csv", bytes).run();
        assertThat(report.problems()).hasSize(1);
        var problem = report.problems().getFirst();
        return problem.row() + " " + problem.code();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void files_that_are_no_text_are_refused() {
        assertThat(codeOfBytes(new byte[0])).isEqualTo("0 IMPORT.file-empty");
        assertThat(codeOfBytes(utf8("\n\n"))).isEqualTo("0 IMPORT.file-empty");
        assertThat(codeOfBytes(utf8(HEADER + "\npurchase,\u0000"))).isEqualTo("2 IMPORT.not-text");
        assertThat(codeOfBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .isEqualTo("0 IMPORT.xls");
        assertThat(codeOfBytes(new byte[] {'P', 'K', 3, 4, 0, 0, 1})).isEqualTo("0 IMPORT.xlsx");
    }

    @Test
    void another_encoding_is_named_by_row() {
        var latin = (HEADER
                        + "\npurchase,2026-01-05,R1,1,LINK,MAIN,10,4.00,,,\npurchase,2026-01-05,M\u00fc,1,LINK,MAIN,1,1,,,\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codeOfBytes(latin)).isEqualTo("3 IMPORT.encoding");
        var utf16 = HEADER.getBytes(StandardCharsets.UTF_16);
        assertThat(codeOfBytes(utf16)).isEqualTo("1 IMPORT.encoding");
    }

    @Test
    void a_mapping_states_the_encoding() {
        var windows = Charset.forName("windows-1252");
        var report = new Imports(folder)
                .mapping("encoding = windows-1252")
                .file("movements.csv", windows, HEADER, "purchase,2026-01-05,M\u00fc\u20ac,1,LINK,MAIN,10,4.00,,,")
                .run();
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void quotes_that_do_not_close_are_refused() {
        assertThat(codeOfBytes(utf8(HEADER + "\npurchase,\"2026-01-05,R1\n"))).isEqualTo("2 IMPORT.csv");
        assertThat(codeOfBytes(utf8(HEADER + "\npurchase,\"2026\"x,R1\n"))).isEqualTo("2 IMPORT.csv");
    }

    @Test
    void enormous_fields_rows_and_columns_are_refused() {
        assertThat(codeOfBytes(utf8(HEADER + "\npurchase," + "9".repeat(40_000) + "\n")))
                .isEqualTo("2 IMPORT.csv");
        assertThat(codeOfBytes(utf8(HEADER + "\n" + ",".repeat(20_000) + "\n"))).isEqualTo("2 IMPORT.csv");
        assertThat(codeOfBytes(utf8(HEADER + "\n\"" + "x".repeat(10_000_000)))).isEqualTo("2 IMPORT.csv");
        var wide = Stream.generate(() -> "9".repeat(30_000)).limit(200).reduce((one, other) -> one + "," + other);
        assertThat(codeOfBytes(utf8(HEADER + "\n" + wide.orElseThrow() + "\n"))).isEqualTo("2 IMPORT.csv");
    }

    @Test
    void a_reference_to_nothing_or_to_several_is_refused() {
        var imports = new Imports(folder).mode(ImportMode.ACCEPT_GOOD_ROWS);
        var report = imports.file(
                        "movements.csv",
                        "type,postingDate,documentNo,lineNo,itemNo,locationCode,quantity,unitCost,costAmount,invoiced,serialNo,"
                                + "ofDocumentNo,ofLineNo",
                        "purchase,2026-01-05,R1,1,SERIAL,MAIN,1,500,,false,S1,,",
                        "purchase,2026-01-05,R1,1,SERIAL,MAIN,1,500,,false,S2,,",
                        "purchaseInvoice,2026-01-06,I1,1,,,,,510,,,R1,1",
                        "purchaseInvoice,2026-01-06,I1,2,,,,,510,,,R2,1",
                        "purchaseInvoice,2026-01-06,I1,3,LINK,,,,510,,S1,R1,1",
                        "purchaseInvoice,2026-01-06,I1,4,SERIAL,,,,510,,S1,R1,1")
                .run();
        assertThat(report.problems())
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactly("4 IMPORT.entry-ambiguous", "5 IMPORT.entry-unknown", "6 IMPORT.entry-other-item");
        assertThat(report.files().getFirst().accepted()).isEqualTo(3);
    }

    @Test
    void parts_of_a_line_that_differ_are_refused() {
        var report = new Imports(folder)
                .file(
                        "movements.csv",
                        "type,postingDate,documentNo,lineNo,itemNo,locationCode,quantity,unitCost,serialNo",
                        "purchase,2026-01-05,R1,1,SERIAL,MAIN,1,500,S1",
                        "purchase,2026-01-05,R1,1,SERIAL,SHOP,1,500,S2",
                        "purchase,2026-01-05,R1,2,LINK,MAIN,1,500,",
                        "purchase,2026-01-05,R1,2,LINK,MAIN,1,500,")
                .run();
        assertThat(report.problems())
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.code())
                .containsExactly(
                        "3 locationCode IMPORT.parts-differ",
                        "4  IMPORT.parts-without-tracking",
                        "5  IMPORT.parts-without-tracking");
    }

    @Test
    void an_opening_balance_needs_a_cost() {
        var report = new Imports(folder)
                .file("opening-balances.csv", "postingDate,itemNo,quantity,unitCost", "2026-01-01,LINK,5,")
                .run();
        assertThat(report.problems()).extracting(ImportProblem::code).containsExactly("IMPORT.opening-cost");
    }
}
