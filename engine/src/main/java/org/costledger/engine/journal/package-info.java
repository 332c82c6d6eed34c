/**
 * What is asked: a request to post is a list of {@link org.costledger.engine.journal.JournalLine}s that state facts
 * (POST-1 to POST-3). Finding the cost is the engine's work and does not belong here; what came of a request stands in
 * the ledger.
 */
@NullMarked
package org.costledger.engine.journal;

import org.jspecify.annotations.NullMarked;
