package org.costledger.service;

import org.costledger.engine.adjustment.AdjustmentRequest;

/** Adjusts a ledger part by part, and says each part once it is there for good, and the answer at the end. */
final class AdjustingProgram {
    static final String KEY = "the run";
    static final String PART = "part";
    static final String ANSWERED = "answered ";

    /** So few that there are some ten parts. */
    private static final long ENTRIES_AT_ONCE = 100;

    private AdjustingProgram() {}

    /** Ledger. */
    public static void main(String[] arguments) {
        KilledProgram.work(() -> {
            try (var books = Books.open(arguments[0])) {
                KilledProgram.say("opened");
                var answer = adjust(books, (ledger, run) -> KilledProgram.say(PART));
                KilledProgram.say(ANSWERED + answer.written());
            }
        });
    }

    static AdjustItems.Answer adjust(Books books, AdjustItems.Observer observer) {
        return AdjustItems.adjust(books, Kept.asked(KEY), AdjustmentRequest.ALL, observer, ENTRIES_AT_ONCE);
    }
}
