package org.costledger.store.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
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
        assertThat(end).isEqualTo(4 + PostgresBinary.readInt(bytes, 0));
    }

    @Test
    void aDecimalAndATotalAreReadAsTheyWereWritten() {
        long seed = 8_128;
        var random = new Random(seed);
        var bytes = new byte[64];
        for (int i = 0; i < DECIMALS; i++) {
            long units = random.nextLong() >> random.nextInt(Long.SIZE);
            if (random.nextInt(3) == 0) units = units / 100_000 * 100_000;
            if (random.nextInt(5) == 0) units = units / 1_000_000_000L * 1_000_000_000L;
            PostgresBinary.writeNumeric(bytes, 3, units);
            assertThat(PostgresBinary.readNumeric(bytes, 7))
                    .as("%s, seed %s", units, seed)
                    .isEqualTo(units);
            assertThat(PostgresBinary.readTotal(bytes, 7))
                    .as("%s, seed %s", units, seed)
                    .isEqualTo(BigDecimal.valueOf(units, 5));
            assertThat(isTrimmed(bytes)).as("%s, seed %s", units, seed).isTrue();
        }
        for (long units : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            PostgresBinary.writeNumeric(bytes, 3, units);
            assertThat(PostgresBinary.readNumeric(bytes, 7)).isEqualTo(units);
        }
    }

    /** The server writes no zero digit at either end. */
    private static boolean isTrimmed(byte[] bytes) {
        int digits = PostgresBinary.readShort(bytes, 7);
        return digits == 0
                || (PostgresBinary.readShort(bytes, 15) != 0 && PostgresBinary.readShort(bytes, 13 + 2 * digits) != 0);
    }

    @Test
    void aDecimalThatDoesNotFitIsNotReadAsAnother() {
        var bytes = HexFormat.of().parseHex("0001000600000000" + "0001");
        assertThatThrownBy(() -> PostgresBinary.readNumeric(bytes, 0)).isInstanceOf(ArithmeticException.class);
    }

    /** What SELECT numeric_send(...) gives, without its length. */
    @ParameterizedTest
    @CsvSource({
        "9999999999999999999999.12345,  0008 0005 0000 0005 0063 270f 270f 270f 270f 270f 04d2 1388",
        "-9999999999999999999999.12345, 0008 0005 4000 0005 0063 270f 270f 270f 270f 270f 04d2 1388",
        "1000000000000.00000,           0001 0003 0000 0005 0001",
        "1000000000000.00001,           0006 0003 0000 0005 0001 0000 0000 0000 0000 03e8",
    })
    void aTotalMayBeWiderThanAnAmount(String total, String hex) {
        var bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThat(PostgresBinary.readTotal(bytes, 0)).isEqualTo(new BigDecimal(total));
    }

    @Test
    void aTotalOfMoreDecimalsIsNotCut() {
        var bytes = HexFormat.of().parseHex("0001fffd00000009" + "0001");
        assertThatThrownBy(() -> PostgresBinary.readTotal(bytes, 0)).isInstanceOf(ArithmeticException.class);
    }
}
