package org.costledger.engine.journal;

import org.costledger.engine.number.Quantity;

/**
 * A part of a line with its own tracking numbers (POST-18).
 *
 * @param quantity in base units, with the sign of the line
 * @param application entries this part names; the line's own if it names none
 */
public record TrackingLine(Tracking tracking, Quantity quantity, Application application) {}
