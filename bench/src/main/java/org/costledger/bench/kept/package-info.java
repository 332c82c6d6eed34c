/**
 * A workload in a ledger that is kept: posted, adjusted, loaded and asked there, beside the least that the same database takes for the
 * same rows. Ledgers are made in folders or schemas of their own, which are gone afterwards. What the engine does in memory is measured
 * in {@link org.costledger.bench.posting} and {@link org.costledger.bench.adjustment}.
 */
@NullMarked
package org.costledger.bench.kept;

import org.jspecify.annotations.NullMarked;
