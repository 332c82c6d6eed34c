package org.costledger.engine.revaluation;

import java.util.SortedSet;
import org.costledger.engine.refusal.Refused;

/**
 * A check of a calculation that failed (REV-32).
 *
 * @param refused code and sentence
 * @param itemNos the items concerned
 */
public record CalculationViolation(Refused refused, SortedSet<String> itemNos) {}
