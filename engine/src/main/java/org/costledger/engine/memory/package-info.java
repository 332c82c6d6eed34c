/**
 * A ledger held in memory: the columns of each item and the indexes over them, behind the view that rules read. It writes
 * what a {@link org.costledger.engine.ledger.view.LedgerChange} says and decides nothing. Rules do not belong here.
 */
@NullMarked
package org.costledger.engine.memory;

import org.jspecify.annotations.NullMarked;
