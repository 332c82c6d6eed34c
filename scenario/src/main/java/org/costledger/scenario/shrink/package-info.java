/**
 * Makes small scenarios of large ones that fail: {@link org.costledger.scenario.shrink.Shrinker} leaves out and simplifies
 * what the failure does not need, and {@link org.costledger.scenario.shrink.FailureKind} says which failure it is.
 * Every attempt is a valid file. Where a scenario comes from, and what is done with the small one, does not belong here.
 */
@NullMarked
package org.costledger.scenario.shrink;

import org.jspecify.annotations.NullMarked;
