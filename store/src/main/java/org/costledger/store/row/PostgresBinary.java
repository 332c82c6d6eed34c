package org.costledger.store.row;

import java.time.LocalDate;
import org.costledger.engine.number.Fixed;

/** How PostgreSQL writes numbers, dates and times in its binary format. */
final class PostgresBinary {
    /** 2000-01-01, from which days and microseconds are counted. */
    static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    static final long FIRST_MICROSECOND = FIRST_DAY * 86_400_000_000L;

    /** Digits of a decimal count to ten thousand. */
    private static final int BASE = 10_000;

    private static final int NEGATIVE = 0x4000;

    private static final int FIRST_FRACTION = 10;
    private static final int SECOND_FRACTION = 1_000;
    private static final int HEADER_SHORTS = 4;

    private PostgresBinary() {}

    static void writeInt(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }

    static void writeShort(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 8);
        bytes[at + 1] = (byte) value;
    }

    static void writeLong(byte[] bytes, int at, long value) {
        writeInt(bytes, at, (int) (value >> 32));
        writeInt(bytes, at + 4, (int) value);
    }

    /** Writes hundred-thousandths as a NUMERIC with its length before it, and returns where it ends. */
    static int writeNumeric(byte[] bytes, int at, long units) {
        if (units == 0) return header(bytes, at, 0, 0, false);
        boolean negative = units < 0;
        // Remainders of a negative number are negative, so the smallest is written like any other.
        long whole = units / Fixed.ONE;
        int fraction = Math.abs((int) (units % Fixed.ONE));
        int first = fraction / FIRST_FRACTION;
        int second = fraction % FIRST_FRACTION * SECOND_FRACTION;
        int wholeDigits = 0;
        for (long rest = whole; rest != 0; rest /= BASE) wholeDigits++;
        // Places are counted from the point: -1 is the last before it, 0 the first behind it. Zeros at the ends are not
        // written.
        int from = wholeDigits > 0 ? -wholeDigits : first > 0 ? 0 : 1;
        int to = second > 0 ? 2 : first > 0 ? 1 : -zerosAtTheEnd(whole);
        int end = header(bytes, at, to - from, -from - 1, negative);
        int point = end - 2 * to;
        long rest = whole;
        for (int place = -1; place >= from; place--, rest /= BASE) {
            if (place < to) writeShort(bytes, point + 2 * place, Math.abs((int) (rest % BASE)));
        }
        if (from <= 0 && to > 0) writeShort(bytes, point, first);
        if (to > 1) writeShort(bytes, point + 2, second);
        return end;
    }

    private static int zerosAtTheEnd(long whole) {
        int zeros = 0;
        for (long rest = whole; rest % BASE == 0; rest /= BASE) zeros++;
        return zeros;
    }

    private static int header(byte[] bytes, int at, int digits, int weight, boolean negative) {
        writeInt(bytes, at, 2 * (HEADER_SHORTS + digits));
        int from = at + Integer.BYTES;
        writeShort(bytes, from, digits);
        writeShort(bytes, from + 2, weight);
        writeShort(bytes, from + 4, negative ? NEGATIVE : 0);
        writeShort(bytes, from + 6, Fixed.DECIMALS);
        return from + 2 * (HEADER_SHORTS + digits);
    }
}
