package org.costledger.engine.period;

import java.time.LocalDate;
import org.costledger.engine.journal.PostingRequest;

/**
 * Asks to close or reopen an inventory period.
 *
 * @param endingDate of the period
 * @param workDate what counts as today; kept in the history
 * @param by who asks, and when
 */
public record PeriodRequest(LocalDate endingDate, LocalDate workDate, PostingRequest.By by) {}
