package org.costledger.bench.kept;

/** The database failed under a measurement, which ends with that. */
final class FailedMeasurement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedMeasurement(Exception cause) {
        super("the database failed while it was measured: " + cause.getMessage(), cause);
    }
}
