/**
 * What a unit should cost: the roll-up of standard costs over bills of materials and routings (REV-115 to REV-122), and the
 * worksheet on which they are prepared, tried and put into force (REV-100 to REV-111). What the stock is worth after that is
 * the business of revaluation.
 */
@NullMarked
package org.costledger.engine.standardcost;

import org.jspecify.annotations.NullMarked;
