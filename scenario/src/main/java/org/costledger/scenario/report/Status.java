package org.costledger.scenario.report;

import java.util.Locale;

/** What came of a file as a whole. */
public enum Status {
    PASSED,
    /** An expectation failed, or a step was refused, or not refused, against the file. */
    FAILED,
    /** Nothing failed, but something could not be checked. */
    UNSUPPORTED,
    /** The file is no valid scenario. */
    INVALID,
    /** The program itself failed. */
    ERROR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
