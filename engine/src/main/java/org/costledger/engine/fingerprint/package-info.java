/**
 * Whether two ledgers hold the same, told by a short print of each: of all entries, or of the costs alone. What a print is
 * taken of is a text of tables, {@link org.costledger.engine.fingerprint.EntriesText} and
 * {@link org.costledger.engine.fingerprint.CostsText}, so that two prints that differ can be told apart line by line.
 * Whether what a ledger holds is right does not belong here: that is for the laws.
 */
@NullMarked
package org.costledger.engine.fingerprint;

import org.jspecify.annotations.NullMarked;
