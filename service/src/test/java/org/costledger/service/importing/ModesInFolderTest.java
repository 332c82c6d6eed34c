package org.costledger.service.importing;

import org.costledger.engine.setup.Setup;
import org.costledger.service.Books;
import org.costledger.service.EmptyBooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The same into a ledger in a folder. */
class ModesInFolderTest extends ModesTest {
    private Books books;

    @BeforeEach
    void create() {
        books = EmptyBooks.IN_FOLDERS.create(Setup.DEFAULT);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Override
    Imports imports() {
        return new Imports(folder, books);
    }
}
