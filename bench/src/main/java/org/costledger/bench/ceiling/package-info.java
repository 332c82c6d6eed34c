/**
 * What the machine allows: a bare loop over arrays that applies and costs a workload with no rule, no entry and no check
 * beyond the arithmetic. It is there to be compared with, in the same run. Nothing the engine does belongs here, and the
 * engine's figures are never taken from here.
 */
@NullMarked
package org.costledger.bench.ceiling;

import org.jspecify.annotations.NullMarked;
