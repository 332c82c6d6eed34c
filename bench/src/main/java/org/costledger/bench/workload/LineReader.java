package org.costledger.bench.workload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;

/** Reads lines straight into columns: no text is made of a line or a number. */
final class LineReader implements AutoCloseable {
    private static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 18];
    private int length;
    private int at;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Reads to the end; {@code file} is for the message if something else than lines is found. */
    Workload read(WorkloadName name, Path file) throws IOException {
        for (char expected : WorkloadFolder.HEADER.toCharArray()) {
            if (next() != expected) throw new IOException(file + " does not begin with the columns of a workload");
        }
        var columns = new Workload.Columns(name, 1 << 16, Set.of(LineSink.LEDGER));
        columns.begin(LineSink.LEDGER);
        int entry = 0;
        for (int first = next(); first != END; first = next()) {
            entry++;
            if (number(first, ',') != entry) throw new IOException(file + ": line " + entry + " is not entry " + entry);
            int day = (int) number(next(), ',');
            int item = (int) number(next(), ',');
            byte kind = (byte) next();
            expect(',', next());
            int quantity = (int) number(next(), ',');
            long cost = number(next(), ',');
            int reference = (int) number(next(), '\n');
            columns.line(entry, day, item, kind, quantity, cost, reference);
        }
        return columns.workload();
    }

    private long number(int first, char end) throws IOException {
        boolean negative = first == '-';
        int letter = negative ? next() : first;
        long value = 0;
        for (; letter >= '0' && letter <= '9'; letter = next()) value = value * 10 + letter - '0';
        expect(end, letter);
        return negative ? -value : value;
    }

    private static void expect(char expected, int found) throws IOException {
        if (found != expected) throw new IOException("expected '" + expected + "' and found character " + found);
    }

    private int next() throws IOException {
        if (at == length) {
            length = in.read(buffer);
            at = 0;
            if (length <= 0) return END;
        }
        return buffer[at++];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
