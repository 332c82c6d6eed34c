/**
 * The engine at work on a workload: how a line becomes a request, who posts it into a ledger in memory, and what the
 * ledger must then add up to. Timing it belongs to {@link org.costledger.bench.measure}, and what the entries of a posting
 * are is the engine's own business.
 */
@NullMarked
package org.costledger.bench.posting;

import org.jspecify.annotations.NullMarked;
