package org.costledger.engine.ledger.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EarliestDaysTest {
    private static final int ROWS = 5_000;
    private static final int LAST_DAY = 400;

    /** Days ascend, and some rows are dated back: as a ledger is posted. */
    private static int[] days(Random random) {
        var days = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            int back = random.nextInt(20) == 0 ? random.nextInt(90) : 0;
            days[row] = row * LAST_DAY / ROWS - back;
        }
        return days;
    }

    @Test
    void theEndOfADayIsWhereALookAtEveryRowFindsIt() {
        long seed = System.nanoTime();
        var days = days(new Random(seed));
        var earliest = new EarliestDays();
        for (int rows = 0; rows < ROWS; rows++) {
            if (rows % 777 == 0) {
                for (int day = -100; day <= LAST_DAY + 1; day++) {
                    int end = rows;
                    while (end > 0 && days[end - 1] > day) end--;
                    assertThat(earliest.end(day, rows, row -> days[row]))
                            .as("seed %d, %d rows, day %d", seed, rows, day)
                            .isEqualTo(end);
                }
            }
            earliest.add(rows, days[rows]);
        }
    }
}
