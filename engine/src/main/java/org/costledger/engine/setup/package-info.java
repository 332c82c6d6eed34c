/**
 * Items, what they are made of and by whom, locations, costing settings, posting groups and periods: what a ledger is told
 * before anything is posted (chapter 01, sections 4 and 5). Everything here is immutable; what a posting moves on an item
 * stands in {@link org.costledger.engine.setup.ItemState} and {@link org.costledger.engine.setup.StockkeepingUnit}. Entries
 * do not belong here.
 */
@NullMarked
package org.costledger.engine.setup;

import org.jspecify.annotations.NullMarked;
