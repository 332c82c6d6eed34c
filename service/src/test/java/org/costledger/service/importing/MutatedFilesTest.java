package org.costledger.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.costledger.engine.invariant.Invariants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of a file, it is imported or refused with a code, and the ledger stays one. */
class MutatedFilesTest {
    private static final int MUTANTS = Boolean.getBoolean("costledger.nightly") ? 5_000 : 400;
    private static final String CSV = """
            type,postingDate,documentNo,lineNo,itemNo,locationCode,quantity,unitCost,unitPrice,invoiced,serialNo,toLocationCode,ofDocumentNo,ofLineNo,chargeNo,chargeAmount
            purchase,2026-01-05,R1,1,LINK,MAIN,10,4.00,,false,,,,,,
            purchase,2026-01-05,R1,2,SERIAL,MAIN,1,500.00,,,S1,,,,,
            purchase,2026-01-05,R1,2,SERIAL,MAIN,1,500.00,,,S2,,,,,
            purchaseInvoice,2026-01-09,I1,1,LINK,,10,4.10,,,,,R1,1,,
            "sale",2026-01-10,S1,1,LINK,MAIN,3,,9.90,,,,,,,
            transfer,2026-01-11,T1,1,LINK,MAIN,2,,,,,SHOP,,,,
            negativeAdjustment,2026-01-12,A1,1,BOLT,MAIN,2,,,,,,,,,
            undo,2026-01-12,,,,,,,,,,,A1,1,,
            """;

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(Long.getLong("costledger.seed", 20_260_105L));

    @Test
    void mutated_csv_files_are_imported_or_refused() {
        int refused = 0;
        for (int mutant = 0; mutant < MUTANTS; mutant++)
            refused += refusedWith("movements.csv", spoilt(CSV.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused).isGreaterThan(MUTANTS / 2);
    }

    @Test
    void mutated_workbooks_are_refused_or_unharmed() {
        int refused = 0;
        for (int mutant = 0; mutant < MUTANTS; mutant++) refused += refusedWith("movements.xlsx", spoilt(workbook()));
        assertThat(refused).isGreaterThan(MUTANTS / 2);
    }

    /** Inside the packing: parts that are whole as files, and broken as what they should hold. */
    @Test
    void workbooks_with_mutated_parts_are_imported_or_refused() throws IOException {
        int refused = 0;
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            var bytes = new java.io.ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes);
                    var source = new ZipInputStream(new java.io.ByteArrayInputStream(workbook()))) {
                for (var entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    var part = source.readAllBytes();
                    zip.write(random.nextInt(3) == 0 ? spoilt(part) : part);
                }
            }
            refused += refusedWith("movements.xlsx", bytes.toByteArray());
        }
        assertThat(refused).isGreaterThan(MUTANTS / 2);
    }

    private int refusedWith(String name, byte[] bytes) {
        var imports = new Imports(folder).mode(List.of(ImportMode.values()).get(random.nextInt(3)));
        var report = imports.bytes(name, bytes).run();
        assertThat(report.problems()).allSatisfy(problem -> {
            assertThat(problem.code()).matches("[A-Z]+[-.].+");
            assertThat(problem.sentence()).endsWith(".");
        });
        assertThat(Invariants.check(imports.ledger())).isEmpty();
        deleteRejects();
        return report.hasProblems() ? 1 : 0;
    }

    private void deleteRejects() {
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(path -> path.toString().contains(".rejects")).toList()) Files.delete(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private byte[] spoilt(byte[] bytes) {
        var spoilt = bytes.clone();
        int times = 1 + random.nextInt(4);
        for (int time = 0; time < times && spoilt.length > 0; time++) {
            int place = random.nextInt(spoilt.length);
            switch (random.nextInt(5)) {
                case 0 -> spoilt[place] = (byte) random.nextInt(256);
                case 1 -> spoilt[place] ^= (byte) (1 << random.nextInt(8));
                case 2 -> spoilt[place] = (byte) ",;\"\n<>&=#/0 9-".charAt(random.nextInt(14));
                case 3 -> spoilt = Arrays.copyOf(spoilt, place);
                default -> {
                    int end = Math.min(spoilt.length, place + random.nextInt(30));
                    var shorter = new byte[spoilt.length - (end - place)];
                    System.arraycopy(spoilt, 0, shorter, 0, place);
                    System.arraycopy(spoilt, end, shorter, place, spoilt.length - end);
                    spoilt = shorter;
                }
            }
        }
        return spoilt;
    }

    private static byte[] workbook() {
        return new Xlsx(CSV.lines()
                        .map(line -> Xlsx.row(Arrays.stream(
                                        line.replace("\"", "").split(",", -1))
                                .map(cell -> cell.matches("-?[0-9.]+")
                                        ? Xlsx.number(cell)
                                        : cell.equals("MAIN")
                                                ? Xlsx.cell("s", "0")
                                                : cell.equals("2026-01-05") ? Xlsx.date("46027") : Xlsx.text(cell))
                                .toArray(String[]::new)))
                        .toArray(String[]::new))
                .part("xl/sharedStrings.xml", "<sst><si><t>MAIN</t></si></sst>")
                .bytes();
    }
}
