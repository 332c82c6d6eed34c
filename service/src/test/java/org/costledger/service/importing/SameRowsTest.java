package org.costledger.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.setup.Setup;
import org.costledger.service.EntryName;
import org.costledger.service.Recorded;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.Mapping;
import org.costledger.service.importing.column.MappingFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows ask the same of the engine, whatever file they stand in. */
class SameRowsTest {
    private static final List<String> NAMES = List.of(
            "type",
            "postingDate",
            "documentNo",
            "lineNo",
            "itemNo",
            "locationCode",
            "quantity",
            "unitCost",
            "serialNo",
            "invoiced");
    private static final List<List<Object>> ROWS = List.of(
            row(
                    "purchase",
                    LocalDate.of(2026, 1, 5),
                    "R1",
                    1,
                    "LINK",
                    "MAIN",
                    new BigDecimal("1200.5"),
                    new BigDecimal("4.35"),
                    "",
                    false),
            row(
                    "purchase",
                    LocalDate.of(2026, 1, 31),
                    "R1",
                    2,
                    "SERIAL",
                    "",
                    1,
                    new BigDecimal("0.12345678"),
                    "S1",
                    true),
            row(
                    "purchase",
                    LocalDate.of(2026, 1, 31),
                    "R1",
                    2,
                    "SERIAL",
                    "",
                    1,
                    new BigDecimal("0.12345678"),
                    "S2",
                    true),
            row("negativeAdjustment", LocalDate.of(2026, 2, 28), "A-\u00c4\u20ac", 7, "4711", "MAIN", 3, "", "", ""));

    private static List<Object> row(Object... cells) {
        return List.of(cells);
    }

    @TempDir
    private Path folder;

    /** A request with its key and digest. */
    private record Asked(String key, String digest, PostingRequest request) {}

    private List<Asked> asked(Path path, Mapping mapping) {
        List<Asked> asked = new ArrayList<>();
        var nothing = new Recorded() {
            @Override
            public LedgerView ledger() {
                return new MemoryLedger(Setup.DEFAULT);
            }

            @Override
            public int lastLineNo(String documentNo) {
                return 0;
            }

            @Override
            public List<ItemLedgerEntry> entries(EntryName name) {
                return List.of();
            }
        };
        var report = Importer.run(
                List.of(new ImportFile(path, FileKind.MOVEMENTS, mapping)),
                ImportOptions.of(ImportMode.ALL_OR_NOTHING, Imports.BY),
                new CapturingTarget(
                        request -> asked.add(new Asked(request.key(), request.digest(), request.request(nothing)))),
                ImportProgress.NONE);
        assertThat(report.problems()).isEmpty();
        return asked;
    }

    @Test
    void csv_and_xlsx_of_the_same_rows_ask_the_same() throws IOException {
        var plain = asked(csv("plain.csv", Mapping.NONE), Mapping.NONE);
        assertThat(plain).hasSize(3);

        assertThat(asked(xlsx(), Mapping.NONE)).isEqualTo(plain);
        var german = MappingFile.read("german.mapping", """
                        delimiter = ;
                        decimalSeparator = ,
                        thousandsSeparator = .
                        dateFormat = dd.MM.yy
                        encoding = windows-1252
                        """).mapping();
        assertThat(asked(csv("german.csv", german), german)).isEqualTo(plain);
        assertThat(asked(xlsx(), german)).isEqualTo(plain);
    }

    private Path csv(String name, Mapping mapping) throws IOException {
        var format = mapping.format();
        var lines = new ArrayList<String>();
        lines.add(String.join(String.valueOf(format.delimiter()), NAMES));
        for (var row : ROWS)
            lines.add(String.join(
                    String.valueOf(format.delimiter()),
                    row.stream()
                            .map(cell -> switch (cell) {
                                case BigDecimal number -> format.writeNumber(number);
                                case LocalDate date -> format.dates().write(date);
                                default -> cell.toString();
                            })
                            .toList()));
        return Files.writeString(
                folder.resolve(name),
                "\ufeff".repeat(name.startsWith("plain") ? 1 : 0) + String.join("\r\n", lines),
                format.encoding());
    }

    private Path xlsx() throws IOException {
        var path = folder.resolve("rows.xlsx");
        try (var out = Files.newOutputStream(path);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Rows");
            for (int column = 0; column < NAMES.size(); column++) sheet.value(0, column, NAMES.get(column));
            for (int row = 0; row < ROWS.size(); row++)
                for (int column = 0; column < NAMES.size(); column++) {
                    switch (ROWS.get(row).get(column)) {
                        case LocalDate date -> {
                            sheet.value(row + 1, column, date);
                            sheet.style(row + 1, column).format("d. mmmm yyyy").set();
                        }
                        case Number number -> sheet.value(row + 1, column, number);
                        case Boolean flag -> sheet.value(row + 1, column, flag);
                        case Object text -> sheet.value(row + 1, column, text.toString());
                    }
                }
        }
        return path;
    }
}
