package org.costledger.service.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, as a spreadsheet program would write them or never would. */
final class Xlsx {
    /** Style 1 shows a date, style 2 a time, style 3 an amount. */
    private static final String STYLES = """
            <styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>\
            <numFmt numFmtId="165" formatCode="#,##0.00&quot; days&quot;"/></numFmts>\
            <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs>\
            </styleSheet>""";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A workbook of one sheet with these rows, each a {@code <row>} element. */
    Xlsx(String... rows) {
        part("xl/workbook.xml", """
                <workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        part("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="rId2" Type="x/styles" Target="styles.xml"/>\
                <Relationship Id="rId3" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>""");
        part("xl/styles.xml", STYLES);
        part("xl/sharedStrings.xml", "<sst/>");
        part(
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>" + String.join("", rows)
                        + "</sheetData></worksheet>");
    }

    Xlsx part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    Xlsx without(String name) {
        parts.remove(name);
        return this;
    }

    /** A row of cells that stand for themselves: {@code <c>} elements. */
    static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String number(String raw) {
        return "<c><v>" + raw + "</v></c>";
    }

    static String date(String raw) {
        return "<c s=\"1\"><v>" + raw + "</v></c>";
    }

    static String cell(String type, String raw) {
        return "<c t=\"" + type + "\"><v>" + raw + "</v></c>";
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
