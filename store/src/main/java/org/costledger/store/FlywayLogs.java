package org.costledger.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/**
 * Where Flyway logs. It tells users about each step, and warns of every database that is younger than itself; a user of a ledger
 * learns what matters as a refusal or an exception, so that all but its errors is kept for who looks for it.
 */
public final class FlywayLogs implements LogCreator {
    /** Made by Flyway, by name. */
    public FlywayLogs() {}

    @Override
    public Log createLogger(Class<?> from) {
        return new QuietLog(System.getLogger(from.getName()));
    }

    private record QuietLog(Logger logger) implements Log {
        @Override
        @SuppressWarnings("deprecation") // still asked for
        public boolean isDebugEnabled() {
            return logger.isLoggable(Level.TRACE);
        }

        @Override
        public void debug(String message) {
            logger.log(Level.TRACE, message);
        }

        @Override
        public void info(String message) {
            logger.log(Level.DEBUG, message);
        }

        @Override
        public void warn(String message) {
            logger.log(Level.DEBUG, message);
        }

        @Override
        public void error(String message) {
            logger.log(Level.ERROR, message);
        }

        @Override
        public void error(String message, Exception cause) {
            logger.log(Level.ERROR, message, cause);
        }

        @Override
        public void notice(String message) {
            logger.log(Level.DEBUG, message);
        }
    }
}
