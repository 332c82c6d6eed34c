/**
 * What can be asked of a ledger and what is answered, as values: the same for whoever keeps the ledger and whoever shows the answer.
 * How the answer is found belongs to whoever keeps the ledger, what it looks like to whoever shows it.
 */
@NullMarked
package org.costledger.engine.inquiry;

import org.jspecify.annotations.NullMarked;
