/**
 * Measurements of the engine beside what the machine allows: {@link org.costledger.bench.Bench} is the way in. Here stands
 * which figures a run takes and in which order. How they are taken and what is run has packages of its own, and no rule of
 * costing belongs anywhere in this module.
 */
@NullMarked
package org.costledger.bench;

import org.jspecify.annotations.NullMarked;
