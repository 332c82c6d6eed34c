package org.costledger.engine;

import org.costledger.engine.standardcost.ImplementStandardCost.Implementation;

/**
 * What a standard cost worksheet that is not implemented would change.
 *
 * @param implementation what would become of the cards, and the journal that would revalue the stock
 * @param effect what posting that journal would change then
 */
public record ImplementationEffect(Implementation implementation, RevaluationEffect effect) {}
