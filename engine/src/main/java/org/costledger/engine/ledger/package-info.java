/**
 * What happened: item ledger, value and item application entries (chapter 01, sections 6 to 9), how they are read
 * ({@link org.costledger.engine.ledger.LedgerView}, {@link org.costledger.engine.ledger.LedgerScan}) and how they grow
 * ({@link org.costledger.engine.ledger.LedgerChange}, {@link org.costledger.engine.ledger.Overlay}). Entries are facts
 * and are appended; only what chapter 01 marks with M changes later. Rules that decide what to append do not belong here.
 */
@NullMarked
package org.costledger.engine.ledger;

import org.jspecify.annotations.NullMarked;
