package org.costledger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.Failures;

/**
 * What is said when a command does not come to its end: one line, and the exit status.
 *
 * @param trace the bug with its stack trace, for whoever asked for it
 */
record Complaint(int status, String line, Optional<Throwable> trace) {
    static final int FAILED = 1;
    static final int INVALID_INPUT = 2;

    /** A command that cannot do what it is asked, for a reason its user can do something about. */
    static final class CannotDo extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        CannotDo(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    static Complaint of(Throwable failure, boolean isTraced) {
        return switch (failure) {
            case CannotDo cannot -> new Complaint(cannot.status, text(cannot), Optional.empty());
            case Refused refused ->
                new Complaint(INVALID_INPUT, text(refused) + " [" + refused.code() + "]", Optional.empty());
            case IOException unreadable ->
                new Complaint(INVALID_INPUT, "cannot read or write: " + unreadable, Optional.empty());
            case UncheckedIOException unreadable ->
                new Complaint(INVALID_INPUT, "cannot read or write: " + unreadable.getCause(), Optional.empty());
            default ->
                Failures.refusal(failure).map(refused -> of(refused, isTraced)).orElseGet(() -> bug(failure, isTraced));
        };
    }

    private static Complaint bug(Throwable failure, boolean isTraced) {
        return new Complaint(
                FAILED,
                "This is a bug of Costledger: " + oneLine(failure.toString())
                        + " Please report it as an issue, with the command and its input; --stacktrace shows"
                        + " where it happened.",
                isTraced ? Optional.of(failure) : Optional.empty());
    }

    private static String text(Throwable failure) {
        return oneLine(String.valueOf(failure.getMessage()));
    }

    private static String oneLine(String text) {
        var line = String.join(" ", text.lines().toList());
        return line.endsWith(".") || line.endsWith("]") ? line : line + ".";
    }

    /** Prints it and answers the exit status. */
    int tell(PrintWriter err) {
        err.println("costledger: " + line);
        trace.ifPresent(failure -> failure.printStackTrace(err));
        return status;
    }
}
