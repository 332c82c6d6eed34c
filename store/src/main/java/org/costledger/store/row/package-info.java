/**
 * Rows on their way into a database and out of it, whatever carries them: a statement, a result, or COPY. A number with decimals
 * travels as a count of hundred-thousandths and never as floating point. What the columns mean is said by the tables.
 */
@NullMarked
package org.costledger.store.row;

import org.jspecify.annotations.NullMarked;
