/**
 * How a later cost change travels from receipts to issues (chapter 03): what of an item is dirty, which entries its cost
 * flows to, what each of them costs now, and the value entries that bring the ledger up to date. An item is read from its
 * columns and each entry is valued once, after all it takes its cost from. What marks an entry as dirty is decided where
 * it is posted; the outbounds of Average items are valued period by period (section 7), and an overview tells how an
 * average came about. Orders do not belong here yet.
 */
@NullMarked
package org.costledger.engine.adjustment;

import org.jspecify.annotations.NullMarked;
