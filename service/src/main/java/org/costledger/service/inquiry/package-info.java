/**
 * What one can ask of a ledger that is kept: one file for each inquiry. Each reads one consistent moment, locks nothing and writes
 * nothing (REP-1, REP-3, REP-91). What is asked and answered are values of {@code org.costledger.engine.inquiry}; the queries
 * belong to the store.
 */
@NullMarked
package org.costledger.service.inquiry;

import org.jspecify.annotations.NullMarked;
