/**
 * How a ledger is read ({@link org.costledger.engine.ledger.view.LedgerView},
 * {@link org.costledger.engine.ledger.view.LedgerScan}) and how it grows
 * ({@link org.costledger.engine.ledger.view.LedgerChange}, {@link org.costledger.engine.ledger.view.Overlay}). Whoever holds a
 * ledger implements these; rules that decide what to append do not belong here.
 */
@NullMarked
package org.costledger.engine.ledger.view;

import org.jspecify.annotations.NullMarked;
