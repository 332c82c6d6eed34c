package org.costledger.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.costledger.service.importing.column.MappingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_of_another_program_is_led_to_our_columns() {
        var imports = new Imports(folder).mapping("""
                encoding = windows-1252
                delimiter = ;
                decimalSeparator = ,
                thousandsSeparator = .
                dateFormat = dd.MM.yyyy
                column.type = Art
                column.postingDate = Buchungsdatum
                column.documentNo = Beleg Nr.
                column.lineNo = Zeile
                column.itemNo = Artikel
                column.quantity = Menge
                column.unitCost = EK-Preis
                constant.locationCode = MAIN
                word.type.purchase = Zugang|Wareneingang
                word.type.sale = Verkauf
                ignore = Bemerkung
                """);
        var report = imports.file(
                        "movements.csv",
                        Charset.forName("windows-1252"),
                        "Art;Buchungsdatum;Beleg Nr.;Zeile;Artikel;Menge;EK-Preis;Bemerkung",
                        "Zugang;05.01.2026;WE-\u00dc1;1;LINK;1.200,5;4,35;für später",
                        "Verkauf;06.01.2026;LS-1;1;LINK;1.5;;Rückgabe")
                .run();
        assertThat(report.problems())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "movements.csv, row 3, column Menge: '1.5' is no decimal number as the mapping writes them (such as"
                                + " 1234,5). Correct it, or state decimal and thousands separator in the mapping. [IMPORT.decimal]");
    }

    @Test
    void separators_must_stand_where_they_belong() {
        var format = MappingFile.read("m", "decimalSeparator = ,\nthousandsSeparator = .")
                .mapping()
                .format();
        assertThat(format.parseNumber("1.234.567,89").orElseThrow()).isEqualByComparingTo("1234567.89");
        assertThat(format.parseNumber("-12,5").orElseThrow()).isEqualByComparingTo("-12.5");
        for (var wrong :
                new String[] {"1.23", "12.5", "1,234.5", "1.2345", ".123", "1..234", "1,2,3", "", "-", "1,", "+-1"})
            assertThat(format.parseNumber(wrong)).as(wrong).isEmpty();
    }

    @Test
    void a_mapping_that_means_nothing_is_refused() {
        var read = MappingFile.read("odd.mapping", """
                kind = moves
                encoding = utf-99
                delimiter = x
                decimalSeparator = ;
                dateFormat = dd.MM
                ignoreOthers = perhaps
                speed = fast
                speed = faster
                word.sale = Verkauf
                """);
        assertThat(read.problems())
                .extracting(ImportProblem::code)
                .containsExactlyInAnyOrder(
                        "IMPORT.mapping-twice",
                        "IMPORT.mapping-setting",
                        "IMPORT.mapping-setting",
                        "IMPORT.mapping-value",
                        "IMPORT.mapping-value",
                        "IMPORT.mapping-value",
                        "IMPORT.mapping-value",
                        "IMPORT.mapping-value",
                        "IMPORT.mapping-value");
        assertThat(read.problems()).allMatch(problem -> problem.file().equals("odd.mapping"));
    }

    @Test
    void a_mapping_that_does_not_fit_its_file_is_refused() {
        var report = new Imports(folder)
                .mapping("""
                        column.itemNo = Artikel
                        column.colour = Farbe
                        constant.type = purchase
                        constant.size = 4
                        """)
                .file("movements.csv", "type,postingDate,itemNo", "purchase,2026-01-05,LINK")
                .run();
        assertThat(report.problems())
                .extracting(problem -> problem.column() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "itemNo IMPORT.column-unknown",
                        "Artikel IMPORT.column-missing",
                        " IMPORT.mapping-column",
                        "type IMPORT.mapping-constant",
                        " IMPORT.mapping-column");
    }
}
