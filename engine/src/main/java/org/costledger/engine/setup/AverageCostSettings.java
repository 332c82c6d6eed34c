package org.costledger.engine.setup;

/** How averages are taken in a fiscal year: over what, and for how long each holds (ADJ-100). */
public record AverageCostSettings(AverageCostCalculationType calculationType, AverageCostPeriod period) {}
