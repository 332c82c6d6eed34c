/**
 * What a ledger says to an accountant: each report is read from a {@link org.costledger.engine.ledger.view.LedgerScan} into rows
 * of typed figures, and knows itself as a table and as JSON. A report adds and sorts what is recorded. It computes no cost:
 * the rules of costing are the engine's.
 */
@NullMarked
package org.costledger.cli.report;

import org.jspecify.annotations.NullMarked;
