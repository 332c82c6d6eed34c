package org.costledger.store.row;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import org.costledger.engine.number.Fixed;

/**
 * One row as PostgreSQL writes it in the text format of COPY, column after column: a tab behind each, a line feed behind the last, what
 * means something else behind a backslash. Dates are written as in ISO 8601, as the driver asks for.
 */
final class PostgresText {
    private static final char ESCAPE = '\\';
    private static final char NULL = 'N';
    /** So many digits fit into a long whatever they are. */
    private static final int SAFE_DIGITS = 18;

    private static final int RADIX = 10;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 6, SignStyle.NEVER)
            .appendPattern("-MM-dd ")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter();

    /** Texts of rows that follow each other are mostly the same ones. */
    private static final int REMEMBERED = 1 << 10;

    private static final int LONGEST_REMEMBERED = 40;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    /** Zero and the tab behind it: most decimals are that. */
    private static final long ZERO = (long) LONG.get("0.00000\t".getBytes(StandardCharsets.US_ASCII), 0);

    private static final int BYTES_OF_DATE = 10;

    private final String[] remembered = new String[REMEMBERED];
    private final RememberedDate[] rememberedDates = new RememberedDate[REMEMBERED];
    private byte[] bytes = {};
    private int at;

    /** A date, and the bytes it is written in. */
    private record RememberedDate(long first, short last, LocalDate date) {}

    /** Goes to the first column of a row. */
    void begin(byte[] row) {
        bytes = row;
        at = 0;
    }

    /** Whether the next column is NULL; if so, it is passed. */
    boolean isNull() {
        boolean isNull = bytes[at] == ESCAPE && bytes[at + 1] == NULL;
        if (isNull) at += 3;
        return isNull;
    }

    long number() {
        int from = at;
        boolean negative = bytes[from] == '-';
        if (negative) at++;
        long number = digits(0);
        if (!isEnd() || at == from || at - from > SAFE_DIGITS) number = Long.parseLong(rest(from));
        else if (negative) number = -number;
        at++;
        return number;
    }

    /** The number that the digits from here on make behind those before; it may be too large for it. */
    private long digits(long before) {
        long number = before;
        for (int digit = bytes[at] - '0'; digit >= 0 && digit < RADIX; digit = bytes[++at] - '0')
            number = number * RADIX + digit;
        return number;
    }

    private boolean isEnd() {
        return isEnd(at);
    }

    private boolean isEnd(int place) {
        return bytes[place] == '\t' || bytes[place] == '\n';
    }

    /** What is written from somewhere in the column on to its end, where this goes. */
    private String rest(int from) {
        while (!isEnd()) at++;
        return new String(bytes, from, at - from, StandardCharsets.US_ASCII);
    }

    /**
     * In hundred-thousandths.
     *
     * @throws org.costledger.engine.refusal.Refused if it does not fit, or has more decimals
     */
    long decimal() {
        int from = at;
        long units = units();
        return at == from ? Fixed.of(exact()) : units;
    }

    /** A decimal as they mostly are; nothing is passed if it is of any other kind. */
    private long units() {
        if (isNextZero()) return 0;
        int from = at;
        boolean negative = bytes[from] == '-';
        if (negative) at++;
        long units = digits(0);
        if (bytes[at] == '.') {
            int fraction = ++at;
            units = digits(units);
            if (at - fraction == Fixed.DECIMALS && isEnd() && at - from <= SAFE_DIGITS) {
                at++;
                return negative ? -units : units;
            }
        }
        at = from;
        return 0;
    }

    /** Whether the next column is zero, and not the last one; if so, it is passed. */
    private boolean isNextZero() {
        boolean isZero = at + Long.BYTES <= bytes.length && (long) LONG.get(bytes, at) == ZERO;
        if (isZero) at += Long.BYTES;
        return isZero;
    }

    /**
     * Exact, however large, in hundred-thousandths.
     *
     * @throws ArithmeticException if it has more decimals
     */
    BigDecimal total() {
        int from = at;
        long units = units();
        return at == from
                ? exact().setScale(Fixed.DECIMALS, RoundingMode.UNNECESSARY)
                : BigDecimal.valueOf(units, Fixed.DECIMALS);
    }

    private BigDecimal exact() {
        var text = rest(at);
        at++;
        return new BigDecimal(text);
    }

    boolean flag() {
        boolean flag = bytes[at] == 't';
        if (!flag && bytes[at] != 'f') throw notExpected("a flag");
        at += 2;
        return flag;
    }

    private IllegalStateException notExpected(String expected) {
        return new IllegalStateException(rest(at) + " where " + expected + " was expected");
    }

    LocalDate date() {
        if (at + BYTES_OF_DATE >= bytes.length) return newDate();
        long first = (long) LONG.get(bytes, at);
        short last = (short) SHORT.get(bytes, at + Long.BYTES);
        int hash = Long.hashCode(first) * 31 + last;
        int place = (hash ^ hash >>> 16) & (REMEMBERED - 1);
        var known = rememberedDates[place];
        int end = at + BYTES_OF_DATE;
        if (known != null && known.first == first && known.last == last && isEnd(end)) {
            at = end + 1;
            return known.date;
        }
        var date = newDate();
        if (at == end + 1) rememberedDates[place] = new RememberedDate(first, last, date);
        return date;
    }

    private LocalDate newDate() {
        int from = at;
        long year = digits(0);
        at++;
        long month = digits(0);
        at++;
        long day = digits(0);
        if (!isEnd()) {
            at = from;
            throw notExpected("a date");
        }
        at++;
        return LocalDate.of(Math.toIntExact(year), (int) month, (int) day);
    }

    Instant time() {
        var text = rest(at);
        at++;
        return OffsetDateTime.parse(text, TIME).toInstant();
    }

    String text() {
        if (isNull()) throw new IllegalStateException("nothing where a text was expected");
        int from = at;
        int hash = 1;
        for (; !isEnd(); at++) {
            if (bytes[at] == ESCAPE) return escapedText(from);
            hash = 31 * hash + bytes[at];
        }
        int length = at - from;
        at++;
        if (length == 0) return "";
        if (length > LONGEST_REMEMBERED) return new String(bytes, from, length, StandardCharsets.UTF_8);
        int place = (hash ^ hash >>> 16) & (REMEMBERED - 1);
        var known = remembered[place];
        if (known != null && isWrittenAs(known, from, length)) return known;
        var text = new String(bytes, from, length, StandardCharsets.UTF_8);
        remembered[place] = text;
        return text;
    }

    private boolean isWrittenAs(String known, int from, int length) {
        if (known.length() != length) return false;
        for (int i = 0; i < length; i++) if (known.charAt(i) != bytes[from + i]) return false;
        return true;
    }

    private String escapedText(int from) {
        var text = new ByteArrayOutputStream();
        text.write(bytes, from, at - from);
        for (; !isEnd(); at++) text.write(bytes[at] == ESCAPE ? escaped(bytes[++at]) : bytes[at]);
        at++;
        return text.toString(StandardCharsets.UTF_8);
    }

    private static int escaped(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000B';
            default -> letter;
        };
    }
}
