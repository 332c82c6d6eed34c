/**
 * Compares expected rows with the rows of the ledger: the assignment of rows to entries, counts and totals.
 * The rules are those of the format and know nothing of where the rows come from.
 * Neither files nor the engine belong here.
 */
@NullMarked
package org.costledger.scenario.match;

import org.jspecify.annotations.NullMarked;
