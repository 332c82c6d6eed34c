/**
 * What a quantity, an amount and a unit cost are, and how they are rounded (chapter 01, R-1 to R-8). Every number is a
 * fixed-point {@code long} with five decimals; results are exact or refused. What the numbers mean in a ledger does not
 * belong here.
 */
@NullMarked
package org.costledger.engine.number;

import org.jspecify.annotations.NullMarked;
