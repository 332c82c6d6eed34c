package org.costledger.cli;

import java.util.Optional;
import org.costledger.service.Books;
import picocli.CommandLine.Option;

/** What every command takes that works on a ledger that is kept. */
final class LedgerArguments {
    private static final String VARIABLE = "COSTLEDGER_LEDGER";
    private static final String DEFAULT = "./books";

    @Option(
            names = "--ledger",
            paramLabel = "PLACE",
            description =
                    "Where the ledger is kept: a folder, or postgres://USER@HOST:PORT/DATABASE, with ?schema=NAME behind it"
                            + " where a database holds several. Else the variable " + VARIABLE + " says it, else it is "
                            + DEFAULT + ".")
    private Optional<String> place = Optional.empty();

    /** Whether it was said where. */
    boolean isGiven() {
        return place.isPresent();
    }

    String place() {
        return place.or(() -> Optional.ofNullable(System.getenv(VARIABLE)).filter(named -> !named.isBlank()))
                .orElse(DEFAULT);
    }

    /**
     * The ledger, opened.
     *
     * @throws org.costledger.engine.refusal.Refused if there is none, or it cannot be opened
     */
    Books open() {
        return Books.open(place());
    }
}
