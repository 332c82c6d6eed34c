/** Tests of the store, on real databases: H2 in a directory of its own, and PostgreSQL that is started once for all of them. */
@NullMarked
package org.costledger.store;

import org.jspecify.annotations.NullMarked;
