/**
 * The laws a ledger keeps (chapter 01, section 12), each stated once as a row of
 * {@link org.costledger.engine.invariant.Invariants#ALL} and evaluated item by item. What a law needs to be told stands
 * in a small function beside the table. How a broken ledger is mended does not belong here.
 */
@NullMarked
package org.costledger.engine.invariant;

import org.jspecify.annotations.NullMarked;
