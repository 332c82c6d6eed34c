package org.costledger.scenario.model;

import java.util.Optional;

/** One step of a scenario. The kinds are grouped by what they do; each has a record of its own. */
public sealed interface Step
        permits PostedStep, OrderStep, RevaluationStep, StandardCostStep, RunStep, SettingStep, Step.Mark, Step.Expect {

    Head head();

    /**
     * What every step has beside its verb.
     *
     * @param number the step's place in the file, from 1
     * @param label names what the step made
     * @param fails present if the step must be refused
     */
    record Head(int number, int line, String verb, Optional<String> label, Optional<Refusal> fails, String note) {}

    /** The refusal a step must meet: any, or one of a code. */
    record Refusal(Optional<String> code) {
        /** {@code E-15} is met by {@code E-15} and by {@code E-15.cycle}. */
        public boolean isMetBy(String actual) {
            return code.map(expected -> actual.equals(expected) || actual.startsWith(expected + "."))
                    .orElse(true);
        }
    }

    /** Names this point in the entry sequence. */
    record Mark(Head head, String mark) implements Step {}

    /** Checks the ledger as it stands. */
    record Expect(Head head, Expectation expectation) implements Step {}
}
