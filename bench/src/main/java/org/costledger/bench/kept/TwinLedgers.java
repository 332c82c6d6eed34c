package org.costledger.bench.kept;

import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.costledger.bench.measure.Stopwatch;

/** Two ledgers with the same rows: in one somebody writes, and into the other the rows he wrote are copied. On a server. */
final class TwinLedgers implements AutoCloseable {
    private final ScratchLedger written;
    private final ScratchLedger copied;

    TwinLedgers(KeptStore store) {
        written = new ScratchLedger(store);
        copied = new ScratchLedger(store);
    }

    /** The one that is written. Made anew, it has no twin before {@link #makeTwin} makes one. */
    ScratchLedger written() {
        return written;
    }

    /** Makes the other one, with the rows that the first has by now. */
    void makeTwin() {
        copied.makeAnew();
        copyItems();
        catchUp();
    }

    private void copyItems() {
        try (var connection = copied.connect();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO item SELECT * FROM " + written.schema() + ".item");
            connection.commit();
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    /** Copies what was written since, untimed. */
    void catchUp() {
        copy(rows -> {});
    }

    /**
     * Copies what was written since, and proves that both have the same rows then.
     *
     * @param rows told how many there were
     */
    Stopwatch.Time copy(LongConsumer rows) {
        try (var differing = DifferingRows.between(written, copied);
                var connection = copied.connect()) {
            System.gc(); // As before each side of a round.
            var watch = Stopwatch.start();
            differing.copy(connection);
            var time = watch.stop();
            differing.proveNone();
            rows.accept(differing.count());
            return time;
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    @Override
    public void close() {
        try (written) {
            copied.close();
        }
    }
}
