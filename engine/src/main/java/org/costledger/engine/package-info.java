/**
 * The costing engine: {@link org.costledger.engine.Costing} is its door. It is plain Java without clock, file, thread, SQL
 * or framework: what it needs to know is in the ledger it is given and in the request. The packages below stand in the
 * order of the data's journey, each importing only from those before it.
 */
@NullMarked
package org.costledger.engine;

import org.jspecify.annotations.NullMarked;
