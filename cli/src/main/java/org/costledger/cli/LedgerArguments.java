package org.costledger.cli;

import java.util.Optional;
import org.costledger.service.Books;
import picocli.CommandLine.Option;

/** What every command takes that works on a ledger that is kept. */
final class LedgerArguments {
    private static final String VARIABLE = "COSTLEDGER_LEDGER";
    static final String OPTION = "--ledger";
    static final String DEFAULT = "./books";

    @Option(
            names = OPTION,
            paramLabel = "PLACE",
            description =
                    "Where the ledger is kept: a folder, or postgres://USER@HOST:PORT/DATABASE, with ?schema=NAME behind it"
                            + " where a database holds several. Else the variable " + VARIABLE + " says it, else it is "
                            + DEFAULT + ".")
    private Optional<LedgerPlace> place = Optional.empty();

    /** Whether it was said where. */
    boolean isGiven() {
        return place.isPresent();
    }

    private LedgerPlace stated() {
        return place.or(() -> Optional.ofNullable(System.getenv(VARIABLE))
                        .filter(named -> !named.isBlank())
                        .map(LedgerPlace::of))
                .orElseGet(() -> LedgerPlace.of(DEFAULT));
    }

    /** The place, as it is told. */
    String place() {
        return stated().told();
    }

    /** Where that is. */
    String address() {
        return stated().address();
    }

    /**
     * The ledger, opened.
     *
     * @throws org.costledger.engine.refusal.Refused if there is none, or it cannot be opened
     */
    Books open() {
        return Books.open(address());
    }
}
