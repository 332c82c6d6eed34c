/** Imports into a ledger in memory: for a look at files without a store, and for programs that use the engine alone. */
@NullMarked
package org.costledger.service.importing.memory;

import org.jspecify.annotations.NullMarked;
