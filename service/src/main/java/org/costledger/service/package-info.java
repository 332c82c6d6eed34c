/**
 * What one can have done on a ledger that is kept: one file for each use case, and beneath them what they share, which is
 * transaction, idempotency key, locks, and who did what when and why. Costing belongs to the engine, tables to the store.
 */
@NullMarked
package org.costledger.service;

import org.jspecify.annotations.NullMarked;
