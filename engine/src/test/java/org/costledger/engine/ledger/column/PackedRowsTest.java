package org.costledger.engine.ledger.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.costledger.engine.number.Fixed;
import org.junit.jupiter.api.Test;

class PackedRowsTest {
    private static final long SEED = 20261122;

    private final Random random = new Random(SEED);

    @Test
    void findsEveryNumberOfAnAscendingColumnAndNoOther() {
        for (int size = 0; size < 200; size++) {
            var rows = new PackedRows(1, 0);
            long number = random.nextInt(100);
            // Now and then far apart, so that guessing goes wrong.
            for (int row = 0; row < size; row++) {
                number += 2 + random.nextInt(random.nextInt(10) == 0 ? 1_000_000 : 3);
                rows.set(rows.addRow(), 0, number);
            }
            for (int row = 0; row < size; row++) {
                assertThat(rows.find(0, rows.get(row, 0)))
                        .as("seed %s, size %s", SEED, size)
                        .isEqualTo(row);
                assertThat(rows.find(0, rows.get(row, 0) + 1)).isNegative();
            }
            assertThat(rows.find(0, -1)).isNegative();
            assertThat(rows.find(0, Long.MAX_VALUE)).isNegative();
        }
    }

    @Test
    void findsNumbersThatAreTooFarApartToGuess() {
        var rows = new PackedRows(1, 0);
        long[] numbers = {1, 5, 1L << 40, (1L << 62) - 1, 1L << 62};
        for (long number : numbers) rows.set(rows.addRow(), 0, number);
        for (int row = 0; row < numbers.length; row++)
            assertThat(rows.find(0, numbers[row])).isEqualTo(row);
        assertThat(rows.find(0, 1L << 41)).isNegative();
    }

    @Test
    void holdsWhatWasSetHoweverWideTheColumnsGrow() {
        int columns = 4;
        var rows = new PackedRows(2, 2);
        var expected = new long[300][columns];
        for (int row = 0; row < expected.length; row++) {
            rows.addRow();
            for (int step = 0; step < 6; step++) {
                int changed = random.nextInt(row + 1);
                int column = random.nextInt(columns);
                long bits = random.nextLong() >> random.nextInt(64);
                long number = column >= 2 && random.nextBoolean() ? bits / Fixed.ONE * Fixed.ONE : bits;
                rows.set(changed, column, number);
                expected[changed][column] = number;
            }
        }
        for (int row = 0; row < expected.length; row++) {
            for (int column = 0; column < columns; column++)
                assertThat(rows.get(row, column))
                        .as("seed %s, row %s, column %s", SEED, row, column)
                        .isEqualTo(expected[row][column]);
        }
    }

    @Test
    void holdsWhatWasPutIntoRowsThatAreAddedWhileOthersChange() {
        holdsWhatWasPut(new PackedRows(5, 4));
    }

    @Test
    void holdsWhatWasPutIntoRowsThatAreLaidOutBehindOthers() {
        holdsWhatWasPut(new PackedRows(5, 4, 40));
    }

    private void holdsWhatWasPut(PackedRows rows) {
        int columns = 9;
        var expected = new long[600][columns];
        for (int row = 0; row < expected.length; row++) {
            rows.addRow();
            for (int column = 0; column < columns; column++) {
                if (random.nextInt(3) == 0) continue;
                // Small numbers first, wide ones now and then.
                long number = random.nextLong() >> (row < 300 && random.nextInt(20) > 0 ? 50 : random.nextInt(64));
                rows.put(column, number);
                expected[row][column] = number;
            }
            rows.endRow();
            if (random.nextInt(10) == 0) expectSome(rows, columns);
            assertThat(rows.size()).isEqualTo(row + 1);
            int changed = random.nextInt(row + 1);
            rows.set(changed, 2, row);
            expected[changed][2] = row;
        }
        for (int row = 0; row < expected.length; row++) {
            for (int column = 0; column < columns; column++)
                assertThat(rows.get(row, column))
                        .as("seed %s, row %s, column %s", SEED, row, column)
                        .isEqualTo(expected[row][column]);
        }
    }

    /** What is expected need not come, nor be all that comes. */
    private void expectSome(PackedRows rows, int columns) {
        var expected = rows.expected();
        for (int column = 0; column < columns; column++) {
            if (random.nextInt(4) == 0)
                expected.numbers(column, new long[] {random.nextLong() >> random.nextInt(64)}, 1);
        }
        expected.makeRoom(random.nextInt(100));
    }

    @Test
    void holdsWhatItsColumnsWereFilledWith() {
        int whole = 3;
        int columns = 7;
        for (int manyRows : new int[] {40, Integer.MAX_VALUE}) {
            var rows = new PackedRows(whole, columns - whole, manyRows);
            var expected = new long[columns][1_200];
            for (int batch = 0, first = 0; batch < 30; batch++, first += 40) {
                for (int column = 0; column < columns; column++)
                    System.arraycopy(numbers(column >= whole, batch), 0, expected[column], first, 40);
                fill(rows, expected, first, 40);
            }
            for (int row = 0; row < 1_200; row++) {
                for (int column = 0; column < columns; column++)
                    assertThat(rows.get(row, column))
                            .as("seed %s, row %s, column %s", SEED, row, column)
                            .isEqualTo(expected[column][row]);
            }
        }
    }

    /** None, small ones, or wide ones; fixed-point numbers mostly in some step. */
    private long[] numbers(boolean areFixedPoint, int batch) {
        var numbers = new long[40];
        long step = areFixedPoint ? new long[] {Fixed.ONE, Fixed.ONE / 10, Fixed.ONE / 100, 1}[random.nextInt(4)] : 1;
        int bits = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(batch < 20 ? 12 : 60);
        for (int i = 0; i < numbers.length; i++)
            if (bits > 0) numbers[i] = (random.nextLong() >> (Long.SIZE - bits)) / step * step;
        return numbers;
    }

    private static void fill(PackedRows rows, long[][] columns, int first, int count) {
        var expected = rows.expected();
        for (int column = 0; column < columns.length; column++)
            expected.numbers(column, Arrays.copyOfRange(columns[column], first, first + count), count);
        expected.makeRoom(count);
        assertThat(rows.addRows(count)).isEqualTo(first);
        for (int column = 0; column < columns.length; column++)
            rows.fill(column, first, Arrays.copyOfRange(columns[column], first, first + count), count);
    }

    @Test
    void refusesToFillInWhatWasNotExpected() {
        var rows = new PackedRows(1, 1);
        var expected = rows.expected();
        expected.numbers(1, new long[] {3 * Fixed.ONE}, 1);
        expected.makeRoom(1);
        rows.addRows(1);
        assertThatThrownBy(() -> rows.fill(0, 0, new long[] {1}, 1)).hasMessageContaining("column 0");
        assertThatThrownBy(() -> rows.fill(1, 0, new long[] {200 * Fixed.ONE}, 1))
                .hasMessageContaining("column 1");
        assertThatThrownBy(() -> rows.fill(1, 0, new long[] {Fixed.ONE / 2}, 1)).hasMessageContaining("column 1");
        assertThatThrownBy(() -> rows.addRows(1_000)).hasMessageContaining("1000 rows");
    }

    @Test
    void findsNumbersInRowsThatAreLaidOutBehindOthers() {
        var rows = new PackedRows(1, 0, 40);
        for (int row = 0; row < 200; row++) {
            if (row % 50 == 49) {
                var expected = rows.expected();
                expected.numbers(0, new long[] {1L << (row / 5)}, 1);
                expected.makeRoom(50);
            }
            rows.set(rows.addRow(), 0, 3L * row + 1);
        }
        for (int row = 0; row < 200; row++) {
            assertThat(rows.find(0, 3L * row + 1)).isEqualTo(row);
            assertThat(rows.find(0, 3L * row + 2)).isNegative();
        }
    }
}
