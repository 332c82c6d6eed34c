package org.costledger.store.row;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads rows from PostgreSQL by COPY in its binary format. */
public final class CopySource implements RowSource {
    private static final int HEADER = 19;
    private static final int NULL = -1;
    /** Texts of rows that follow each other are mostly the same ones. */
    private static final int REMEMBERED = 1 << 10;

    private static final int LONGEST_REMEMBERED = 40;

    private final String query;
    private final CopyOut copy;
    private final String[] remembered = new String[REMEMBERED];
    private byte[] bytes = {};
    private int at;
    private int length;
    private boolean ended;

    /** @param query what is read, without parameters: COPY takes none */
    public CopySource(Connection connection, String query) {
        this.query = query;
        try {
            copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
            receive();
        } catch (SQLException failed) {
            throw new RowFailure("COPY of " + query, failed);
        }
        at = HEADER;
    }

    private void receive() throws SQLException {
        byte @Nullable [] received = copy.readFromCopy();
        if (received == null) {
            ended = true;
            bytes = new byte[0];
        } else {
            bytes = received;
        }
        at = 0;
    }

    @Override
    public boolean next() {
        try {
            if (at == bytes.length && !ended) receive();
            if (!ended && PostgresBinary.readShort(bytes, at) < 0) {
                receive();
                ended = true;
            }
        } catch (SQLException failed) {
            ended = true;
            throw new RowFailure("COPY of " + query, failed);
        }
        if (ended) return false;
        at += Short.BYTES;
        return true;
    }

    /** Goes to the next column and returns where it begins. */
    private int column() {
        length = PostgresBinary.readInt(bytes, at);
        int from = at + Integer.BYTES;
        at = from + Math.max(0, length);
        return from;
    }

    private int column(String kind) {
        int from = column();
        if (length == NULL) throw new IllegalStateException("nothing where " + kind + " was expected");
        return from;
    }

    @Override
    public long number() {
        return wholeNumber(column("a number"));
    }

    private long wholeNumber(int from) {
        return switch (length) {
            case Short.BYTES -> PostgresBinary.readShort(bytes, from);
            case Integer.BYTES -> PostgresBinary.readInt(bytes, from);
            default -> PostgresBinary.readLong(bytes, from);
        };
    }

    @Override
    public long decimal() {
        return PostgresBinary.readNumeric(bytes, column("a decimal"));
    }

    @Override
    public BigDecimal total() {
        return PostgresBinary.readTotal(bytes, column("a total"));
    }

    @Override
    public String text() {
        return text(column("a text"));
    }

    private String text(int from) {
        if (length == 0) return "";
        if (length > LONGEST_REMEMBERED) return new String(bytes, from, length, StandardCharsets.UTF_8);
        int hash = length;
        for (int i = 0; i < length; i++) hash = 31 * hash + bytes[from + i];
        int place = (hash ^ hash >>> 16) & (REMEMBERED - 1);
        var known = remembered[place];
        if (known != null && isWrittenAs(known, from)) return known;
        var text = new String(bytes, from, length, StandardCharsets.UTF_8);
        remembered[place] = text;
        return text;
    }

    private boolean isWrittenAs(String known, int from) {
        if (known.length() != length) return false;
        for (int i = 0; i < length; i++) if (known.charAt(i) != bytes[from + i]) return false;
        return true;
    }

    @Override
    public boolean flag() {
        return bytes[column("a flag")] != 0;
    }

    @Override
    public LocalDate date() {
        return day(column("a date"));
    }

    private LocalDate day(int from) {
        return LocalDate.ofEpochDay(PostgresBinary.FIRST_DAY + PostgresBinary.readInt(bytes, from));
    }

    @Override
    public Instant time() {
        long microseconds = PostgresBinary.readLong(bytes, column("a time")) + PostgresBinary.FIRST_MICROSECOND;
        return Instant.ofEpochSecond(
                Math.floorDiv(microseconds, 1_000_000L), Math.floorMod(microseconds, 1_000_000L) * 1_000);
    }

    @Override
    public Optional<LocalDate> optionalDate() {
        int from = column();
        return length == NULL ? Optional.empty() : Optional.of(day(from));
    }

    @Override
    public Optional<String> optionalText() {
        int from = column();
        return length == NULL ? Optional.empty() : Optional.of(text(from));
    }

    @Override
    public Optional<Long> optionalDecimal() {
        int from = column();
        return length == NULL ? Optional.empty() : Optional.of(PostgresBinary.readNumeric(bytes, from));
    }

    @Override
    public long reference() {
        int from = column();
        return length == NULL ? 0 : wholeNumber(from);
    }

    @Override
    public void close() {
        if (ended) return;
        ended = true;
        try {
            copy.cancelCopy();
        } catch (SQLException failed) {
            throw new RowFailure("COPY of " + query, failed);
        }
    }
}
