package org.costledger.scenario.engine;

import java.util.Optional;
import org.costledger.engine.RevaluationEffect;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.standardcost.ImplementStandardCost.Implementation;

/**
 * What a step would change that was not carried out.
 *
 * @param journal that would be posted
 * @param implementation of a step that implements a standard cost worksheet: what would become of the cards
 */
public record WhatIf(RevaluationJournal journal, RevaluationEffect effect, Optional<Implementation> implementation) {}
