package org.costledger.scenario.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.journal.Document;
import org.costledger.engine.number.Quantity;
import org.costledger.scenario.model.Posting;

/** What the documents of steps have posted so far. */
interface Documents {
    /** The line a step states, or the next free one of its document. */
    int line(Posting.Document document);

    /** The line of what undoes a line of a document. */
    int lineOfUndo(Document document);

    /** What a document received or invoiced of an entry: so much of it a charge of the same document values. */
    Optional<Quantity> posted(Posting.Document document, LocalDate date, long entryNo);
}
