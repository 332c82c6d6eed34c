package org.costledger.service.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.costledger.service.importing.Xlsx.cell;
import static org.costledger.service.importing.Xlsx.date;
import static org.costledger.service.importing.Xlsx.number;
import static org.costledger.service.importing.Xlsx.row;
import static org.costledger.service.importing.Xlsx.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.costledger.engine.refusal.RefusalReason;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.importing.ImportProgress.Phase;
import org.costledger.service.importing.column.MappingFile;
import org.costledger.service.importing.table.TableReason;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each reason for which something is not imported comes up, with its place and its facts, and leaves nothing behind. */
class EveryReasonTest {
    private static final String MOVEMENTS = "movements.csv";
    private static final String HEADER = "type,postingDate,documentNo,lineNo,itemNo,quantity,unitCost";
    private static final String GOOD = "purchase,2026-01-05,R1,1,LINK,10,4.00";
    private static final String CHARGE =
            "type,postingDate,documentNo,lineNo,chargeNo,chargeAmount,assignedAmount,ofDocumentNo,ofLineNo";
    private static final String OF_ENTRY = "type,postingDate,documentNo,lineNo,itemNo,ofDocumentNo,ofLineNo,costAmount";
    private static final String INVOICE = "purchaseInvoice,2026-01-06,I1,1,";
    private static final String TRACKED = "type,postingDate,documentNo,lineNo,itemNo,quantity,unitCost,serialNo";
    private static final String SHEET_HEADER =
            row(text("type"), text("postingDate"), text("itemNo"), text("quantity"), text("unitCost"));

    @TempDir
    private Path folder;

    private Optional<Imports> imports = Optional.empty();

    /** What was found to be wrong, and what was expected to be. */
    private record Found(List<ImportProblem> problems, Optional<ImportProblem> expected) {}

    @ParameterizedTest
    @EnumSource
    void a_reason_of_the_import_comes_up(ImportReason reason) throws IOException {
        check(provoke(reason));
    }

    @ParameterizedTest
    @EnumSource
    void a_reason_of_a_table_comes_up(TableReason reason) throws IOException {
        check(provoke(reason));
    }

    private void check(Found found) {
        found.expected().ifPresent(expected -> assertThat(found.problems()).contains(expected));
        imports.ifPresent(run -> {
            assertThat(run.hasChanged() && run.entries() > 0).isFalse();
        });
    }

    // ---- ways to import

    private Imports imports() {
        var run = new Imports(folder);
        imports = Optional.of(run);
        return run;
    }

    private static Found found(
            List<ImportProblem> problems, RefusalReason reason, String file, long row, String column, Object... facts) {
        return new Found(problems, Optional.of(ImportProblem.of(file, row, column, new Refused(reason, facts))));
    }

    /** Movements with something wrong in a row. */
    private Found rows(RefusalReason reason, long row, String column, List<Object> facts, String... lines) {
        return found(
                imports().file(MOVEMENTS, lines).run().problems(), reason, MOVEMENTS, row, column, facts.toArray());
    }

    /** One movement with something wrong in it. */
    private Found value(RefusalReason reason, String column, List<Object> facts, String line) {
        return rows(reason, 2, column, facts, HEADER, line);
    }

    private Found sheet(RefusalReason reason, long row, String column, List<Object> facts, Xlsx workbook) {
        return found(
                imports().bytes("movements.xlsx", workbook.bytes()).run().problems(),
                reason,
                "movements.xlsx",
                row,
                column,
                facts.toArray());
    }

    private Found bytes(RefusalReason reason, long row, List<Object> facts, byte[] bytes) {
        return found(imports().bytes(MOVEMENTS, bytes).run().problems(), reason, MOVEMENTS, row, "", facts.toArray());
    }

    private Found mapping(RefusalReason reason, List<Object> facts, String text) {
        return found(MappingFile.read("odd.mapping", text).problems(), reason, "odd.mapping", 0, "", facts.toArray());
    }

    private Found mapped(RefusalReason reason, String column, List<Object> facts, String mapping) {
        return found(
                imports().mapping(mapping).file(MOVEMENTS, HEADER, GOOD).run().problems(),
                reason,
                MOVEMENTS,
                1,
                column,
                facts.toArray());
    }

    private static Found find(RefusalReason reason, String file, List<Object> facts, Path... paths) {
        var problems = ImportFiles.find(List.of(paths), Optional.empty(), Optional.empty())
                .problems();
        return found(problems, reason, file, 0, "", facts.toArray());
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // ---- reasons

    private Found provoke(ImportReason reason) throws IOException {
        return switch (reason) {
            case KIND_UNKNOWN ->
                find(
                        reason,
                        "stuff.csv",
                        List.of("locations, item-charges, inventory-posting-setup, general-posting-setup, items,"
                                + " item-units, item-variants, stockkeeping-units, opening-balances, movements"),
                        file("stuff.csv", HEADER, GOOD));
            case NOTHING_TO_IMPORT -> {
                var empty = Files.createDirectory(folder.resolve("empty"));
                yield find(reason, "empty", List.of(empty), empty);
            }
            case FILE_TWICE -> {
                var file = file(MOVEMENTS, HEADER, GOOD);
                yield find(
                        reason, MOVEMENTS, List.of(), file, folder.resolve(".").resolve(MOVEMENTS));
            }
            case COLUMN_UNKNOWN ->
                rows(reason, 1, "colour", List.of("colour", "movements"), HEADER + ",colour", GOOD + ",red");
            case COLUMN_TWICE -> rows(reason, 1, "itemNo", List.of("itemNo"), HEADER + ",itemNo", GOOD + ",LINK");
            case COLUMN_UNNAMED -> rows(reason, 1, "", List.of(8), HEADER + ",", GOOD + ",");
            case COLUMN_MISSING ->
                rows(reason, 1, "postingDate", List.of("postingDate"), "type,itemNo", "purchase,LINK");
            case ROW_TOO_SHORT -> value(reason, "", List.of(3, 7), "purchase,2026-01-05,R1");
            case ROW_TOO_LONG -> value(reason, "", List.of(8, 7), GOOD + ",1");
            case VALUE_MISSING -> value(reason, "itemNo", List.of(), "purchase,2026-01-05,R1,1,,10,4.00");
            case VALUE_NOT_WANTED ->
                rows(reason, 2, "unitPrice", List.of("purchase", "unitPrice"), HEADER + ",unitPrice", GOOD + ",9.00");
            case TEXT_TOO_LONG ->
                value(
                        reason,
                        "itemNo",
                        List.of("ABCDEFGHIJKLMNOPQRSTU", 20),
                        "purchase,2026-01-05,R1,1,ABCDEFGHIJKLMNOPQRSTU,10,4.00");
            case DECIMAL ->
                value(reason, "quantity", List.of("1.000.000", "1234.5"), GOOD.replace(",10,", ",1.000.000,"));
            case WHOLE_NUMBER -> value(reason, "lineNo", List.of("one", 999_999_999), GOOD.replace(",1,", ",one,"));
            case DATE ->
                value(
                        reason,
                        "postingDate",
                        List.of("05.01.2026", "yyyy-MM-dd"),
                        GOOD.replace("2026-01-05", "05.01.2026"));
            case DATE_RANGE ->
                value(reason, "postingDate", List.of("0026-01-05"), GOOD.replace("2026-01-05", "0026-01-05"));
            case YES_NO -> rows(reason, 2, "invoiced", List.of("ja"), HEADER + ",invoiced", GOOD + ",ja");
            case WORD ->
                found(
                        imports()
                                .file("items.csv", "no,costingMethod", "NEW,mean")
                                .run()
                                .problems(),
                        reason,
                        "items.csv",
                        2,
                        "costingMethod",
                        "mean",
                        "fifo, lifo, specific, average, standard");
            case NOT_POSITIVE ->
                value(
                        reason,
                        "quantity",
                        List.of("-10"),
                        GOOD.replace("purchase", "purchaseReturn").replace(",10,", ",-10,"));
            case BOTH_STATED ->
                rows(
                        reason,
                        2,
                        "costAmount",
                        List.of("unitCost", "costAmount"),
                        HEADER + ",costAmount",
                        GOOD + ",40.00");
            case NEITHER_STATED ->
                rows(
                        reason,
                        2,
                        "chargeAmount",
                        List.of("chargeAmount", "assignedAmount"),
                        CHARGE,
                        "purchaseCharge,2026-01-06,F1,1,FREIGHT,,,R1,1");
            case GOES_WITH ->
                rows(
                        reason,
                        2,
                        "appliesToLineNo",
                        List.of("appliesToDocumentNo", "appliesToLineNo"),
                        HEADER + ",appliesToDocumentNo,appliesToLineNo",
                        "sale,2026-01-06,S1,1,LINK,1,,R1,");
            case PARTS_DIFFER ->
                rows(
                        reason,
                        3,
                        "unitCost",
                        List.of(2, "unitCost"),
                        TRACKED,
                        "purchase,2026-01-05,R1,1,SERIAL,1,4.00,S1",
                        "purchase,2026-01-05,R1,1,SERIAL,1,5.00,S2");
            case PARTS_WITHOUT_TRACKING -> rows(reason, 3, "", List.of(2), HEADER, GOOD, GOOD);
            case TOO_MANY_PARTS -> {
                var pieces = IntStream.range(0, 10_000).mapToObj(no -> "purchase,2026-01-05,R1,1,SERIAL,1,4.00,S" + no);
                yield rows(
                        reason,
                        2,
                        "",
                        List.of(9_999),
                        Stream.concat(Stream.of(TRACKED), pieces).toArray(String[]::new));
            }
            case PART_REFUSED -> inRejectFile(reason);
            case ASSIGNED_AMOUNTS ->
                rows(
                        reason,
                        2,
                        "assignedAmount",
                        List.of(),
                        CHARGE,
                        "purchaseCharge,2026-01-06,F1,1,FREIGHT,10,6,R1,1",
                        "purchaseCharge,2026-01-06,F1,1,FREIGHT,10,,R2,1");
            case OPENING_WITHOUT_COST ->
                found(
                        imports()
                                .file("opening-balances.csv", "postingDate,itemNo,quantity", "2026-01-01,LINK,5")
                                .run()
                                .problems(),
                        reason,
                        "opening-balances.csv",
                        2,
                        "",
                        "LINK");
            case ENTRY_UNKNOWN -> rows(reason, 2, "", List.of("R9", 1, ""), OF_ENTRY, INVOICE + "LINK,R9,1,41.00");
            case ENTRY_AMBIGUOUS ->
                rows(
                        reason,
                        4,
                        "",
                        List.of("R1", 1, "", 2),
                        TRACKED + ",ofDocumentNo,ofLineNo,costAmount",
                        "purchase,2026-01-05,R1,1,SERIAL,1,4.00,S1,,,",
                        "purchase,2026-01-05,R1,1,SERIAL,1,4.00,S2,,,",
                        INVOICE + ",,,,R1,1,41.00");
            case ENTRY_OF_OTHER_ITEM ->
                rows(
                        reason,
                        3,
                        "",
                        List.of("R1", 1, "LINK", "BOLT"),
                        HEADER + ",ofDocumentNo,ofLineNo,costAmount",
                        GOOD + ",,,",
                        INVOICE + "BOLT,,,R1,1,41.00");
            case KEY_REUSED ->
                rows(
                        reason,
                        4,
                        "",
                        List.of("movements/purchase/R1/1"),
                        HEADER,
                        GOOD,
                        GOOD.replace("R1", "R2"),
                        GOOD.replace("4.00", "4.10"));
            case REJECTS_UNWRITABLE -> {
                var nowhere = folder.resolve("nowhere");
                var run = imports()
                        .mode(ImportMode.ACCEPT_GOOD_ROWS)
                        .rejectFolder(nowhere)
                        .file(MOVEMENTS, HEADER, GOOD.replace("4.00", "four"));
                assertThatThrownBy(run::run)
                        .hasMessage(new Refused(reason, nowhere.resolve("movements.rejects.csv"), "NoSuchFileException")
                                .getMessage());
                assertThat(nowhere).doesNotExist();
                yield new Found(List.of(), Optional.empty());
            }
            case MAPPING_UNREADABLE -> {
                var odd = Files.write(folder.resolve("odd.mapping"), new byte[] {'k', (byte) 0xFC});
                yield found(
                        MappingFile.read(odd).problems(),
                        reason,
                        "odd.mapping",
                        0,
                        "",
                        "MalformedInputException, Input length = 1");
            }
            case MAPPING_SETTING ->
                mapping(
                        reason,
                        List.of(
                                "speed",
                                "kind, encoding, delimiter, decimalSeparator, thousandsSeparator, dateFormat, sheet, ignore,"
                                        + " ignoreOthers, column.NAME, constant.NAME, word.NAME.WORD"),
                        "speed = fast");
            case MAPPING_TWICE -> mapping(reason, List.of("sheet"), "sheet = A\nsheet = B");
            case MAPPING_VALUE ->
                mapping(
                        reason,
                        List.of("encoding", "utf-99", "one such as UTF-8, windows-1252 or ISO-8859-1"),
                        "encoding = utf-99");
            case MAPPING_COLUMN -> mapped(reason, "", List.of("colour", "movements"), "constant.colour = red");
            case MAPPING_CONSTANT -> mapped(reason, "type", List.of("type"), "constant.type = purchase");
        };
    }

    /** Told beside each row that is not wrong itself. */
    private Found inRejectFile(RefusalReason reason) {
        var report = imports()
                .mode(ImportMode.ACCEPT_GOOD_ROWS)
                .file(
                        MOVEMENTS,
                        TRACKED,
                        "purchase,2026-01-05,R1,1,SERIAL,1,4.00,S1",
                        "purchase,2026-01-05,R1,1,SERIAL,one,4.00,S2")
                .run();
        var rejects = report.files().getFirst().rejectFile().orElseThrow();
        assertThat(rejects).content().contains("S1," + reason.code() + "," + new Refused(reason, 3).sentence());
        return new Found(report.problems(), Optional.empty());
    }

    private Found provoke(TableReason reason) throws IOException {
        return switch (reason) {
            case FILE_UNREADABLE -> find(reason, "none.csv", List.of("it does not exist"), folder.resolve("none.csv"));
            case FILE_EMPTY -> bytes(reason, 0, List.of(), new byte[0]);
            case FILE_CHANGED -> changedBetweenReadings(reason);
            case ENCODING ->
                bytes(
                        reason,
                        2,
                        List.of(1, "fc", "UTF-8"),
                        (HEADER + "\nM\u00fc").getBytes(StandardCharsets.ISO_8859_1));
            case NOT_TEXT -> bytes(reason, 2, List.of(2, "0000"), utf8(HEADER + "\np\u0000"));
            case OLD_WORKBOOK ->
                bytes(reason, 0, List.of(), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
            case CSV -> {
                var found = bytes(reason, 2, List.of("..."), utf8(HEADER + "\npurchase,\"2026-01-05"));
                // What is wrong is told in the words of the library.
                assertThat(found.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.toString())
                                .startsWith("movements.csv, row 2: From here on the file is no CSV: ")
                                .endsWith(". Check the quotes and the delimiter. [" + reason.code() + "]"));
                yield new Found(found.problems(), Optional.empty());
            }
            case FIELD_TOO_LONG -> sheet(reason, 1, "", List.of(32_767), new Xlsx(row(text("x".repeat(40_000)))));
            case ROW_TOO_LONG ->
                sheet(reason, 1, "", List.of(4_000_000), new Xlsx(row("<c x=\"" + "x".repeat(50_000_000) + "\"/>")));
            case TOO_MANY_COLUMNS ->
                sheet(reason, 1, "", List.of(16_384), new Xlsx("<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>"));
            case TOO_MANY_ROWS ->
                sheet(
                        reason,
                        0,
                        "",
                        List.of(99_999_999, 1_048_576),
                        new Xlsx("<row r=\"99999999\"><c><v>1</v></c></row>"));
            case WORKBOOK ->
                sheet(
                        reason,
                        0,
                        "",
                        List.of("part xl/workbook.xml is missing"),
                        new Xlsx(SHEET_HEADER).without("xl/workbook.xml"));
            case SHEET_UNKNOWN ->
                found(
                        imports()
                                .mapping("sheet = B")
                                .bytes("movements.xlsx", new Xlsx(SHEET_HEADER).bytes())
                                .run()
                                .problems(),
                        reason,
                        "movements.xlsx",
                        0,
                        "",
                        "B",
                        "'Sheet1'");
            case SHEET_AMBIGUOUS ->
                sheet(reason, 0, "", List.of("'A', 'B'"), new Xlsx(SHEET_HEADER).part("xl/workbook.xml", """
                        <workbook><sheets><sheet name="A" id="rId1"/><sheet name="B" id="rId1"/></sheets></workbook>"""));
            case FORMULA -> cells(reason, "quantity", List.of("=5+5"), date("46027"), "<c><f>5+5</f><v>10</v></c>");
            case CELL_ERROR -> cells(reason, "quantity", List.of("#DIV/0!"), date("46027"), cell("e", "#DIV/0!"));
            case DATE_WITH_TIME -> cells(reason, "postingDate", List.of("46027.5"), date("46027.5"), number("10"));
            case DATE_SERIAL -> cells(reason, "postingDate", List.of("59"), date("59"), number("10"));
        };
    }

    private Found cells(RefusalReason reason, String column, List<Object> facts, String date, String quantity) {
        var line = row(text("purchase"), date, text("LINK"), quantity, number("4"));
        return sheet(reason, 2, column, facts, new Xlsx(SHEET_HEADER, line));
    }

    /** Even where the rows are as many as before. */
    private Found changedBetweenReadings(RefusalReason reason) {
        ImportProgress change = (phase, path, rows, bytesRead, bytesTotal) -> {
            if (phase != Phase.CHECKING || bytesRead < bytesTotal) return;
            try {
                Files.writeString(path, HEADER + "\n" + GOOD.replace(",10,", ",11,") + "\n", StandardOpenOption.WRITE);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
        return found(
                imports().progress(change).file(MOVEMENTS, HEADER, GOOD).run().problems(), reason, MOVEMENTS, 0, "");
    }
}
