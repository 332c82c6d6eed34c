package org.costledger.scenario.report;

import org.costledger.scenario.model.Expectation.Layer;

/** What came of one expect step. */
public record ExpectReport(int step, int line, String note, Layer layer, Tally tally) {}
