package org.costledger.scenario.kept;

import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Setup;
import org.costledger.scenario.engine.PlayedInMemory;
import org.costledger.scenario.engine.PlayedLedger;
import org.costledger.service.ScratchBooks;

/** Where scenarios are played, one after the other, each on an empty ledger of which nothing stays. */
public sealed interface ScenarioStore extends AutoCloseable {
    /** An empty ledger; the one before is closed. */
    PlayedLedger open(Setup setup);

    @Override
    void close();

    static ScenarioStore inMemory() {
        return new InMemory();
    }

    /** In H2, in temporary folders. */
    static ScenarioStore inFolders() {
        return new InBooks(ScratchBooks.inFolders());
    }

    /**
     * In PostgreSQL, in schemas that are dropped.
     *
     * @throws Refused if the address is that of no database, names a schema, or the server cannot be reached
     */
    static ScenarioStore onPostgres(String address) {
        return new InBooks(ScratchBooks.onPostgres(address));
    }

    record InMemory() implements ScenarioStore {
        @Override
        public PlayedLedger open(Setup setup) {
            return new PlayedInMemory(setup);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    record InBooks(ScratchBooks books) implements ScenarioStore {
        @Override
        public PlayedLedger open(Setup setup) {
            return new PlayedInBooks(books.create(setup));
        }

        @Override
        public void close() {
            books.close();
        }
    }
}
