package org.costledger.cli;

import org.costledger.service.Books;
import picocli.CommandLine.Option;

/** What every command takes that works on a ledger that is kept. */
final class LedgerArguments {
    @Option(
            names = "--ledger",
            paramLabel = "PLACE",
            defaultValue = "${env:COSTLEDGER_LEDGER:-./books}",
            description =
                    "Where the ledger is kept: a folder, or postgres://USER@HOST:PORT/DATABASE, with ?schema=NAME behind it where"
                            + " a database holds several. Else the variable COSTLEDGER_LEDGER says it, else it is ./books.")
    private String place = "";

    String place() {
        return place;
    }

    /**
     * The ledger, opened.
     *
     * @throws org.costledger.engine.refusal.Refused if there is none, or it cannot be opened
     */
    Books open() {
        return Books.open(place);
    }
}
