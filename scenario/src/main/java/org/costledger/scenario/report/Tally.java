package org.costledger.scenario.report;

/** Checks counted by what came of them. A check is one key of one row. */
public record Tally(int passed, int failed, int unsupported) {
    public static final Tally NONE = new Tally(0, 0, 0);

    /** So many checks of which some failed. */
    public static Tally of(int checks, int failed) {
        return new Tally(checks - failed, failed, 0);
    }

    public static Tally allFailed(int checks) {
        return new Tally(0, checks, 0);
    }

    public static Tally allUnsupported(int checks) {
        return new Tally(0, 0, checks);
    }

    public int checks() {
        return passed + failed + unsupported;
    }

    public Tally plus(Tally other) {
        return new Tally(passed + other.passed, failed + other.failed, unsupported + other.unsupported);
    }
}
