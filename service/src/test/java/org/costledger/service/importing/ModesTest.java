package org.costledger.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of good rows beside bad ones, and of rows that come again. */
class ModesTest {
    private static final String HEADER = "type,postingDate,documentNo,lineNo,itemNo,locationCode,quantity,unitCost";
    private static final String GOOD = "purchase,2026-01-05,R1,1,LINK,MAIN,10,4.00";
    private static final String BAD = "purchase,2026-01-06,R1,2,LINK,MAIN,\"7,5\",4.00";
    private static final String REFUSED = "purchase,2026-01-07,R1,3,NONE,MAIN,3,4.00";

    @TempDir
    Path folder;

    Imports imports() {
        return new Imports(folder);
    }

    @Test
    void a_dry_run_commits_nothing_and_tells_all() {
        var imports = imports().mode(ImportMode.DRY_RUN);
        var report = imports.file("movements.csv", HEADER, GOOD, BAD, REFUSED).run();
        assertThat(report.isCommitted()).isFalse();
        assertThat(imports.hasChanged()).isFalse();
        var file = report.files().getFirst();
        assertThat(file.rows()).isEqualTo(3);
        assertThat(file.accepted()).isEqualTo(1);
        assertThat(file.refused()).isEqualTo(2);
        assertThat(file.problems())
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactly("3 IMPORT.decimal", "4 E-01.item-unknown");
        assertThat(file.rejectFile()).isEmpty();
    }

    @Test
    void all_or_nothing_posts_nothing_beside_a_row_that_cannot_be_read() {
        var imports = imports();
        var report = imports.file("movements.csv", HEADER, GOOD, BAD).run();
        assertThat(report.isCommitted()).isFalse();
        assertThat(imports.entries()).isZero();
    }

    @Test
    void all_or_nothing_does_not_commit_beside_a_row_the_ledger_refuses() {
        var imports = imports();
        var report = imports.file("movements.csv", HEADER, GOOD, REFUSED).run();
        assertThat(report.isCommitted()).isFalse();
        assertThat(imports.hasChanged()).isFalse();
    }

    @Test
    void all_or_nothing_is_about_all_files() {
        var imports = imports();
        var report = imports.file("locations.csv", "code", "OUTLET")
                .file("movements.csv", HEADER, BAD)
                .run();
        assertThat(report.isCommitted()).isFalse();
        assertThat(imports.ledger().setup().locations()).doesNotContainKey("OUTLET");
    }

    @Test
    void rejected_rows_can_be_corrected_and_imported_again() throws IOException {
        var imports = imports().mode(ImportMode.ACCEPT_GOOD_ROWS);
        var file = imports.file("movements.csv", HEADER, GOOD, BAD, REFUSED).runOne();
        assertThat(file.accepted()).isEqualTo(1);
        assertThat(imports.entries()).isEqualTo(1);
        var rejects = file.rejectFile().orElseThrow();
        assertThat(rejects).hasFileName("movements.rejects.csv").content().isEqualToNormalizingNewlines("""
                type,postingDate,documentNo,lineNo,itemNo,locationCode,quantity,unitCost,errorCode,errorMessage
                purchase,2026-01-06,R1,2,LINK,MAIN,"7,5",4.00,IMPORT.decimal,"quantity: '7,5' is no decimal number as the mapping \
                writes them (such as 1234.5). Correct it, or state decimal and thousands separator in the mapping."
                purchase,2026-01-07,R1,3,NONE,MAIN,3,4.00,E-01.item-unknown,"Item NONE does not exist. Create it first, or \
                correct the number."
                """);

        Files.writeString(
                rejects, Files.readString(rejects).replace("\"7,5\"", "7.5").replace("NONE,", "BOLT,"));
        var again = imports.add(rejects).runOne();

        assertThat(again.problems()).isEmpty();
        assertThat(imports.entries()).isEqualTo(3);
        assertThat(imports.add(folder.resolve("movements.csv")).runOne().repeated())
                .as("what was good before")
                .isEqualTo(1);
    }

    @Test
    void a_line_is_rejected_with_all_its_parts() {
        var imports = imports().mode(ImportMode.ACCEPT_GOOD_ROWS);
        var file = imports.file(
                        "movements.csv",
                        HEADER + ",serialNo",
                        "purchase,2026-01-05,R1,1,SERIAL,MAIN,1,4.00,S1",
                        "purchase,2026-01-05,R1,1,SERIAL,MAIN,one,4.00,S2",
                        "purchase,2026-01-05,R1,2,SERIAL,MAIN,1,4.00,S3")
                .runOne();
        assertThat(file.refused()).isEqualTo(2);
        assertThat(file.problems()).extracting(ImportProblem::row).containsExactly(3L);
        assertThat(file.rejectFile().orElseThrow())
                .content()
                .contains("S1,IMPORT.part-refused,Row 3 of the same line is refused. Correct that row.")
                .contains("S2,IMPORT.decimal")
                .doesNotContain("S3");
    }

    @Test
    void a_reject_file_does_not_replace_another() {
        var imports = imports().mode(ImportMode.ACCEPT_GOOD_ROWS);
        imports.file("movements.csv", HEADER, BAD).run();
        var second = imports.file("movements.csv", HEADER, BAD).runOne();
        assertThat(second.rejectFile().orElseThrow()).hasFileName("movements.rejects-2.csv");
    }

    @Test
    void a_repeated_import_posts_nothing() {
        var imports = imports();
        imports.file("movements.csv", HEADER, GOOD).run();
        var again = imports.add(folder.resolve("movements.csv")).runOne();
        assertThat(again.repeated()).isEqualTo(1);
        assertThat(again.requests()).isZero();
        assertThat(imports.entries()).isEqualTo(1);
    }

    @Test
    void a_document_line_is_known_in_another_file_and_refused_with_other_values() {
        var imports = imports().mode(ImportMode.ACCEPT_GOOD_ROWS);
        imports.file("movements.csv", HEADER, GOOD).run();
        var same = imports.file(
                        "movements-2.csv",
                        "unitCost,quantity,locationCode,itemNo,lineNo,documentNo,postingDate,type",
                        "4,10.0,main,link,1,r1,2026-01-05,purchase")
                .runOne();
        assertThat(same.repeated()).isEqualTo(1);
        var other = imports.file("movements-3.csv", HEADER, GOOD.replace("4.00", "4.10"))
                .runOne();
        assertThat(other.problems()).extracting(ImportProblem::code).containsExactly("IMPORT.key-reused");
        assertThat(imports.entries()).isEqualTo(1);
    }

    @Test
    void a_key_column_tells_rows_without_documents_apart() {
        var header = "key,type,postingDate,itemNo,locationCode,quantity,unitCost";
        var row = ",positiveAdjustment,2026-01-05,LINK,MAIN,1,4.00";
        var imports = imports();
        var first = imports.file("movements.csv", header, "A" + row, "B" + row).runOne();
        var second =
                imports.file("movements-2.csv", header, "B" + row, "C" + row).runOne();
        assertThat(first.accepted()).isEqualTo(2);
        assertThat(second.accepted()).isEqualTo(1);
        assertThat(second.repeated()).isEqualTo(1);
    }

    @Test
    void rows_without_key_and_document_are_known_by_their_file_and_place() {
        var header = "type,postingDate,itemNo,locationCode,quantity,unitCost";
        var row = "positiveAdjustment,2026-01-05,LINK,MAIN,1,4.00";
        var imports = imports();
        assertThat(imports.file("movements.csv", header, row, row).runOne().accepted())
                .isEqualTo(2);
        assertThat(imports.add(folder.resolve("movements.csv")).runOne().repeated())
                .isEqualTo(2);
        assertThat(imports.file("movements-2.csv", header, row).runOne().accepted())
                .isEqualTo(1);
    }

    @Test
    void a_file_that_is_broken_at_its_end_writes_nothing() {
        var imports = imports().mode(ImportMode.ACCEPT_GOOD_ROWS);
        var report =
                imports.file("movements.csv", HEADER, GOOD, "purchase,\"2026").run();
        assertThat(report.isCommitted()).isFalse();
        assertThat(imports.entries()).isZero();
    }
}
