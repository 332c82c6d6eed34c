/**
 * Plays a scenario on a ledger, step by step, and counts what holds.
 * The ledger is seen through {@link org.costledger.scenario.run.ScenarioLedger} alone, so that any store can stand behind it.
 * How a step becomes a posting is the business of whoever implements that interface.
 */
@NullMarked
package org.costledger.scenario.run;

import org.jspecify.annotations.NullMarked;
