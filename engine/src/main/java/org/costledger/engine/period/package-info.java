/**
 * Inventory periods: which there are, when one may be closed, what closing and reopening bring with them, and the report on
 * what stands in the way (GL-70 to GL-76). That nothing is posted in a closed period is checked where postings are checked.
 */
@NullMarked
package org.costledger.engine.period;

import org.jspecify.annotations.NullMarked;
