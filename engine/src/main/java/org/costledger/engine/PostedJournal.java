package org.costledger.engine;

import org.costledger.engine.revaluation.RevaluationJournal;

/**
 * A revaluation journal that was posted, or would be: whoever previews throws the change away (REV-51).
 *
 * @param journal what is left of the batch (REV-50)
 */
public record PostedJournal(Posted posted, RevaluationJournal journal) {}
