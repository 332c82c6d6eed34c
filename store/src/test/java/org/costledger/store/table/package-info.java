/** Tests of how values become columns. */
@NullMarked
package org.costledger.store.table;

import org.jspecify.annotations.NullMarked;
