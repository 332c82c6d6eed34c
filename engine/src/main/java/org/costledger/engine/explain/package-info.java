/**
 * Why a cost is what it is: from an entry back to the receipts, invoices, charges and revaluations it consists of. It reads what
 * happened and computes nothing anew; what a cost should be belongs to {@code adjustment}.
 */
@NullMarked
package org.costledger.engine.explain;

import org.jspecify.annotations.NullMarked;
