package org.costledger.scenario.run;

/** What came of a step. */
public sealed interface Outcome {
    record Done() implements Outcome {}

    /** The step concerns what is not built and nothing else depends on it, such as the general ledger: it is noted. */
    record PassedOver(String what) implements Outcome {}

    record Refused(String code, String message) implements Outcome {}

    /** The step, or what it leaves to be done, is not built: what follows cannot be checked. */
    record NotBuilt(String what) implements Outcome {}
}
