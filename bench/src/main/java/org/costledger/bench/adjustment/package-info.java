/**
 * What of cost adjustment is measured: the full recompute of a posted ledger, adjusting and appending everything, late
 * charges on receipts, one by one and in growing sets, and receipts dated far back; and how each run proves itself. The bare loop it is held against, and
 * SQL, are packages of their own.
 */
@NullMarked
package org.costledger.bench.adjustment;

import org.jspecify.annotations.NullMarked;
