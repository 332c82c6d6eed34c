/** What H2 calls from inside a database: classes its schema names. Opening and reading a database does not belong here. */
@NullMarked
package org.costledger.store.h2;

import org.jspecify.annotations.NullMarked;
