package org.costledger.store.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decimals in PostgreSQL's binary format are those the server itself would write. */
class PostgresBinaryTest {
    private static final int DECIMALS = 200_000;

    /** What SELECT numeric_send(...) gives, its length before it. */
    @ParameterizedTest
    @CsvSource({
        "0,                    00000008 0000 0000 0000 0005",
        "100000,               0000000a 0001 0000 0000 0005 0001",
        "-100000,              0000000a 0001 0000 4000 0005 0001",
        "123456789,            0000000e 0003 0000 0000 0005 04d2 162e 2328",
        "1000000000,           0000000a 0001 0001 0000 0005 0001",
        "10,                   0000000a 0001 ffff 0000 0005 0001",
        "1,                    0000000a 0001 fffe 0000 0005 03e8",
        "9223372036854775807,  00000014 0006 0003 0000 0005",
    })
    void aDecimalIsWrittenAsTheServerWritesIt(long units, String hex) {
        var bytes = new byte[64];
        int end = PostgresBinary.writeNumeric(bytes, 0, units);
        assertThat(HexFormat.of().formatHex(bytes, 0, end)).startsWith(hex.replace(" ", ""));
        assertThat(end).isEqualTo(4 + ByteBuffer.wrap(bytes).getInt());
    }

    @Test
    void aDecimalIsWrittenExactlyAndTrimmed() {
        long seed = 8_128;
        var random = new Random(seed);
        for (int i = 0; i < DECIMALS; i++) {
            long units = random.nextLong() >> random.nextInt(Long.SIZE);
            if (random.nextInt(3) == 0) units = units / 100_000 * 100_000;
            if (random.nextInt(5) == 0) units = units / 1_000_000_000L * 1_000_000_000L;
            assertIsWritten(units, seed);
        }
        for (long units : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) assertIsWritten(units, seed);
    }

    private static void assertIsWritten(long units, long seed) {
        var bytes = ByteBuffer.allocate(64);
        PostgresBinary.writeNumeric(bytes.array(), 3, units);
        assertThat(read(bytes.position(7)))
                .as("%s, seed %s", units, seed)
                .isEqualByComparingTo(BigDecimal.valueOf(units, 5));
        assertThat(isTrimmed(bytes)).as("%s, seed %s", units, seed).isTrue();
    }

    /** What the format says: digits of ten thousand, the first of them worth that to the power of the weight. */
    private static BigDecimal read(ByteBuffer bytes) {
        int digits = bytes.getShort();
        int weight = bytes.getShort();
        boolean negative = bytes.getShort() == 0x4000;
        assertThat(bytes.getShort()).isEqualTo((short) 5);
        var value = BigDecimal.ZERO;
        for (int i = 0; i < digits; i++)
            value = value.add(BigDecimal.valueOf(bytes.getShort()).scaleByPowerOfTen(4 * (weight - i)));
        return negative ? value.negate() : value;
    }

    /** The server writes no zero digit at either end. */
    private static boolean isTrimmed(ByteBuffer bytes) {
        int digits = bytes.getShort(7);
        return digits == 0 || (bytes.getShort(15) != 0 && bytes.getShort(13 + 2 * digits) != 0);
    }
}
