package org.costledger.engine.ledger;

import java.time.LocalDate;

/**
 * What changes on a value entry after it was written: the fields chapter 01, section 7 marks with M. What was posted to
 * the general ledger joins them with the general ledger.
 *
 * @param valuationDate from when the value counts
 * @param valuedByAverageCost an outbound valued by the average of its period, not by application (POST-72)
 */
public record ValueEntryState(LocalDate valuationDate, boolean valuedByAverageCost) {}
