package org.costledger.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.costledger.service.PostingDraft;
import org.costledger.service.importing.ImportProgress.Phase;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is never held as a whole: what is read is let go, and memory in use does not grow with the rows. */
class LargeFilesTest {
    private static final int ROWS = 300_000;
    private static final String NAMES = "type,postingDate,documentNo,lineNo,itemNo,locationCode,quantity,unitPrice";

    @TempDir
    private Path folder;

    private static String document(int row) {
        return "SI26-%06d".formatted(row);
    }

    @Test
    void a_large_csv_file_is_read_in_bounded_memory() throws IOException {
        var path = folder.resolve("movements.csv");
        try (var out = Files.newBufferedWriter(path)) {
            out.write(NAMES + "\n");
            for (int row = 0; row < ROWS; row++)
                out.write("sale,2026-01-05," + document(row) + ",1,ITEM" + row % 1000 + ",MAIN,1.5,9.90\n");
        }
        assertReadInBoundedMemory(path);
    }

    /** Each row has a text of its own among the shared ones: a third of them is held, the rest lies in a temporary file. */
    @Test
    void a_large_workbook_is_read_in_bounded_memory() throws IOException {
        var path = folder.resolve("movements.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            try (var frame = new ZipInputStream(new java.io.ByteArrayInputStream(new Xlsx().bytes()))) {
                for (var entry = frame.getNextEntry(); entry != null; entry = frame.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    var out = new java.io.OutputStreamWriter(zip, StandardCharsets.UTF_8);
                    if (entry.getName().endsWith("sharedStrings.xml")) writeTexts(out);
                    else if (entry.getName().endsWith("sheet1.xml")) writeSheet(out);
                    else out.write(new String(frame.readAllBytes(), StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        }
        assertReadInBoundedMemory(path);
    }

    private static void writeTexts(Writer out) throws IOException {
        out.write("<sst>");
        for (int row = 0; row < ROWS; row++) out.write("<si><t>" + document(row) + "</t></si>");
        out.write("</sst>");
    }

    private static void writeSheet(Writer out) throws IOException {
        out.write("<worksheet><sheetData><row>");
        for (var name : NAMES.split(",", -1)) out.write(Xlsx.text(name));
        out.write("</row>");
        for (int row = 0; row < ROWS; row++)
            out.write(Xlsx.row(
                    Xlsx.text("sale"),
                    Xlsx.date("46027"),
                    Xlsx.cell("s", Integer.toString(row)),
                    Xlsx.number("1"),
                    Xlsx.text("ITEM" + row % 1000),
                    Xlsx.text("MAIN"),
                    Xlsx.number("1.5"),
                    Xlsx.number("9.9")));
        out.write("</sheetData></worksheet>");
    }

    private static void assertReadInBoundedMemory(Path path) {
        var count = new AtomicLong();
        List<WeakReference<PostingDraft>> samples = new ArrayList<>();
        List<Long> inUse = new ArrayList<>();
        ImportProgress progress = (phase, file, rows, read, total) -> {
            assertThat(read).isBetween(0L, total);
            if (phase == Phase.WRITING && rows >= (inUse.size() + 1L) * ROWS / 4) inUse.add(memoryInUse());
        };
        var report = Importer.run(
                List.of(new ImportFile(path, FileKind.MOVEMENTS, Mapping.NONE)),
                ImportOptions.of(ImportMode.ALL_OR_NOTHING, Imports.BY),
                new CapturingTarget(request -> {
                    if (count.getAndIncrement() % 10_000 == 0) samples.add(new WeakReference<>(request));
                }),
                progress);

        assertThat(report.problems()).isEmpty();
        assertThat(report.files().getFirst().accepted()).isEqualTo(ROWS);
        assertThat(count).hasValue(ROWS);
        assertThat(report.files().getFirst().totals().byItem()).hasSize(1000);
        assertThat(inUse).hasSizeGreaterThanOrEqualTo(3);
        long growth = inUse.getLast() - inUse.getFirst();
        assertThat(growth)
                .as("bytes more in use after all rows than after a quarter")
                .isLessThan(8_000_000);
        memoryInUse();
        assertThat(samples).as("requests nobody needs any more").allMatch(sample -> sample.get() == null);
    }

    private static long memoryInUse() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
