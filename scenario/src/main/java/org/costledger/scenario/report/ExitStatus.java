package org.costledger.scenario.report;

import java.util.List;

/** The exit status of a run: 0 all held, 1 something did not or could not be checked, 2 a file is invalid. */
public final class ExitStatus {
    private ExitStatus() {}

    public static int of(List<FileReport> reports, boolean allowUnsupported) {
        return reports.stream()
                .mapToInt(report -> switch (report.status()) {
                    case PASSED -> 0;
                    case UNSUPPORTED -> allowUnsupported ? 0 : 1;
                    case FAILED, ERROR -> 1;
                    case INVALID -> 2;
                })
                .max()
                .orElse(0);
    }
}
