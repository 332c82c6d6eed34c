package org.costledger.engine.inquiry;

import org.costledger.engine.setup.Setup;

/**
 * What is told before any line.
 *
 * @param setup in force when the inquiry was made
 * @param itemsNotAdjusted how many of the items asked for await cost adjustment (REP-8)
 */
public record Heading(Setup setup, int itemsNotAdjusted) {}
