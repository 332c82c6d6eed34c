package org.costledger.cli;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the libraries log: warnings, to where errors go, unless the variable {@code COSTLEDGER_LOG} asks for more or less. */
final class Logging {
    private static final String VARIABLE = "COSTLEDGER_LOG";

    private Logging() {}

    /** Held, so that the level is not forgotten with it. */
    private static final Logger ROOT = Logger.getLogger("");

    static void begin() {
        var wanted = Optional.ofNullable(System.getenv(VARIABLE)).orElse("");
        ROOT.setLevel(level(wanted));
        for (var handler : ROOT.getHandlers()) handler.setLevel(Level.ALL);
    }

    private static Level level(String wanted) {
        return switch (wanted) {
            case "debug" -> Level.FINE;
            case "info" -> Level.INFO;
            case "off" -> Level.OFF;
            default -> Level.WARNING;
        };
    }
}
