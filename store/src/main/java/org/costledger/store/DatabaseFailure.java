package org.costledger.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.function.Supplier;
import org.costledger.engine.refusal.Refused;
import org.h2.api.ErrorCode;
import org.postgresql.util.PSQLException;

/**
 * What a database fails with and its user can do something about: the connection, the room on the disk, rights, time. It is told as a
 * refusal; what is left is a bug.
 */
public final class DatabaseFailure {
    private DatabaseFailure() {}

    /** Asks a database; what its user can do something about becomes a refusal. */
    public static <A> A told(Supplier<A> question) {
        try {
            return question.get();
        } catch (RuntimeException failed) {
            throw told(failed);
        }
    }

    /** What a failure is told as: a refusal, or itself. */
    public static RuntimeException told(RuntimeException failed) {
        return failed instanceof Refused
                ? failed
                : refusal(failed).<RuntimeException>map(r -> r).orElse(failed);
    }

    /** The refusal that a failure comes to; empty: it is a bug. */
    public static Optional<Refused> refusal(Throwable failure) {
        if (failure instanceof CommitUnknown unknown)
            return Optional.of(
                    because(new Refused(StoreReason.COMMIT_UNKNOWN, sentence(unknown.sqlException())), failure));
        return sqlException(failure)
                .flatMap(sql -> reason(sql).map(reason -> new Refused(reason, sentence(sql))))
                .map(refused -> because(refused, failure));
    }

    /** Whether the connection is gone, and with it all that was not committed. */
    public static boolean isConnectionLost(Throwable failure) {
        return sqlException(failure).flatMap(DatabaseFailure::reason).equals(Optional.of(StoreReason.CONNECTION_LOST));
    }

    private static Refused because(Refused refused, Throwable failure) {
        refused.initCause(failure);
        return refused;
    }

    /** The first that has a reason; a pool that gives no connection has one if nothing beneath it has. */
    private static Optional<SQLException> sqlException(Throwable failure) {
        Optional<SQLException> found = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof SQLException sql) || reason(sql).isEmpty()) continue;
            found = Optional.of(sql);
            if (!(sql instanceof SQLTransientConnectionException)) break;
        }
        return found;
    }

    /** What a database said, without the statement. */
    static String sentence(SQLException failure) {
        var message = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
        var line = message.lines().findFirst().orElse(message).replaceFirst("; SQL statement:$", "");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /**
     * Why, by SQL state: those of PostgreSQL, and H2's own numbers.
     *
     * @return empty: nothing that the user of a ledger can do anything about
     */
    static Optional<StoreReason> reason(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("");
        var byState = switch (state) {
            case "08004", "53300", "57P03" -> StoreReason.NO_CONNECTION;
            case "57P01", "57P02", "57P04", "57P05", "25P03", "25P04" -> StoreReason.CONNECTION_LOST;
            case "53100" -> StoreReason.DISK_FULL;
            case "53200" -> StoreReason.OUT_OF_MEMORY;
            case "57014", "55P03", "HYT00" -> StoreReason.TIMED_OUT;
            case "25006" -> StoreReason.READ_ONLY;
            case "42501", "28000", "28P01" -> StoreReason.NOT_PERMITTED;
            case "58030", "58P01", "XX001", "XX002" -> StoreReason.STORAGE_FAILED;
            default -> null;
        };
        if (byState != null) return Optional.of(byState);
        if (failure instanceof PSQLException && state.startsWith("08")) return Optional.of(StoreReason.CONNECTION_LOST);
        var byNumber = switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_IS_READ_ONLY -> StoreReason.READ_ONLY;
            case ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1 -> StoreReason.NOT_PERMITTED;
            case ErrorCode.OUT_OF_MEMORY -> StoreReason.OUT_OF_MEMORY;
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_CREATION_FAILED_1,
                    ErrorCode.FILE_VERSION_ERROR_1 ->
                isDiskFull(failure) ? StoreReason.DISK_FULL : StoreReason.STORAGE_FAILED;
            // H2 closes a database it could not write.
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN -> StoreReason.STORAGE_FAILED;
            default -> null;
        };
        if (byNumber != null) return Optional.of(byNumber);
        // The pool's own, when every connection is in use; the driver's, when the socket is gone.
        return switch (failure) {
            case SQLTransientConnectionException pool -> Optional.of(StoreReason.NO_CONNECTION);
            case SQLNonTransientConnectionException gone -> Optional.of(StoreReason.CONNECTION_LOST);
            default -> Optional.empty();
        };
    }

    /** The operating system's words reach us as text only. */
    private static boolean isDiskFull(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (message.contains("No space left on device")
                    || message.contains("not enough space on the disk")
                    || message.contains("Disk quota exceeded")
                    || message.contains("File too large")) return true;
        }
        return false;
    }
}
