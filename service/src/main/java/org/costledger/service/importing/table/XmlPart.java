package org.costledger.service.importing.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook, read element by element. It never follows a document type or an entity, never takes more bytes than
 * {@link #allow} lets it, and knows at its end whether the bytes are those that were packed.
 */
final class XmlPart implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final ZipEntry entry;
    private final CheckedInputStream checked;
    private final Allowance bytes;
    private final XMLStreamReader xml;
    private long row;

    private XmlPart(String name, ZipEntry entry, CheckedInputStream checked, Allowance bytes, XMLStreamReader xml) {
        this.name = name;
        this.entry = entry;
        this.checked = checked;
        this.bytes = bytes;
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Without document types there are no entities that could grow; what is counted is the text of the sheet
        // itself.
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit", "0");
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    static XmlPart open(ZipFile zip, String name) throws UnreadableTable {
        var entry = zip.getEntry(name);
        if (entry == null) throw new UnreadableTable(0, TableReason.WORKBOOK, "part " + name + " is missing");
        try {
            var checked = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
            var bytes = new Allowance(checked);
            return new XmlPart(name, entry, checked, bytes, parser(bytes));
        } catch (IOException | XMLStreamException | RuntimeException failure) {
            throw broken(0, name, failure);
        }
    }

    private static XMLStreamReader parser(InputStream bytes) throws IOException, XMLStreamException {
        var text = text(bytes);
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(text);
        }
    }

    /** The characters of a part, which is UTF-16 if its first mark says so, else UTF-8; other bytes are refused. */
    private static Reader text(InputStream bytes) throws IOException {
        var pushback = new PushbackInputStream(bytes, 3);
        var first = pushback.readNBytes(3);
        boolean isUtf8Marked =
                first.length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        if (!isUtf8Marked) pushback.unread(first);
        boolean isUtf16 = first.length >= 2
                && ((first[0] == (byte) 0xFE && first[1] == (byte) 0xFF)
                        || (first[0] == (byte) 0xFF && first[1] == (byte) 0xFE));
        var encoding = isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(pushback, encoding.newDecoder());
    }

    /** Goes to the next event; whether there is one. */
    boolean next() throws UnreadableTable {
        try {
            if (!xml.hasNext()) return false;
            xml.next();
            return true;
        } catch (XMLStreamException | RuntimeException failure) {
            if (bytes.isUsedUp) throw new UnreadableTable(row, TableReason.ROW_TOO_LONG, bytes.allowed);
            throw broken(row, name, failure);
        }
    }

    boolean isStart(String element) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(element);
    }

    boolean isEnd(String element) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(element);
    }

    /** The text at this place; blank if there is none. */
    String text() {
        return xml.isCharacters() ? xml.getText() : "";
    }

    /** An attribute of the element that starts here, whatever its namespace. */
    Optional<String> attribute(String localName) {
        for (int index = 0; index < xml.getAttributeCount(); index++)
            if (xml.getAttributeLocalName(index).equals(localName)) return Optional.of(xml.getAttributeValue(index));
        return Optional.empty();
    }

    /** The text of the element that starts here, without that of elements in it; goes to its end. */
    String textOf(String element) throws UnreadableTable {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            if (!next()) throw new UnreadableTable(row, TableReason.WORKBOOK, "part " + name + " ends too early");
            if (xml.isStartElement()) depth++;
            if (xml.isEndElement()) depth--;
            if (depth == 1) append(text);
        }
        if (!isEnd(element)) throw new IllegalStateException("no end of " + element);
        return text.toString();
    }

    private void append(StringBuilder text) throws UnreadableTable {
        text.append(text());
        if (text.length() > Limits.FIELD) throw new UnreadableTable(row, TableReason.FIELD_TOO_LONG, Limits.FIELD);
    }

    /** From here on so many bytes may be read until the next call. */
    void allow(long row, long count) {
        this.row = row;
        bytes.left = count;
        bytes.allowed = count;
    }

    /** Reads what is left and compares it with what was packed. */
    void finish() throws UnreadableTable {
        while (next()) bytes.left = Limits.PART;
        try {
            checked.transferTo(OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw broken(row, name, failure);
        }
        if (checked.getChecksum().getValue() != entry.getCrc())
            throw new UnreadableTable(0, TableReason.WORKBOOK, "part " + name + " is damaged");
    }

    long bytesRead() {
        return bytes.count;
    }

    long bytesTotal() {
        return Math.max(entry.getSize(), 0);
    }

    private static UnreadableTable broken(long row, String name, Exception failure) {
        var message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new UnreadableTable(row, TableReason.WORKBOOK, "part " + name + " cannot be read, " + message);
    }

    @Override
    public void close() throws IOException {
        checked.close();
    }

    /** Lets through so many bytes and no more. */
    private static final class Allowance extends FilterInputStream {
        private long left = Limits.PART;
        private long allowed = Limits.PART;
        private long count;
        private boolean isUsedUp;

        Allowance(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        /** The parser closes what it has read; the part is still to be compared with what was packed. */
        @Override
        public void close() {}

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                isUsedUp = true;
                throw new IOException("too many bytes");
            }
            int read = super.read(into, from, length);
            if (read > 0) {
                left -= read;
                count += read;
            }
            return read;
        }
    }
}
