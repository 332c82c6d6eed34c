package org.costledger.service;

/** Carries out {@link Steps} and says each answer once it has it. */
final class PostingProgram {
    static final int ITEMS = 4;
    static final String DONE = "done ";

    private PostingProgram() {}

    /** Ledger, seed, first step. */
    public static void main(String[] arguments) {
        var steps = new Steps(Long.parseLong(arguments[1]));
        KilledProgram.work(() -> {
            try (var books = Books.open(arguments[0])) {
                for (int step = Integer.parseInt(arguments[2]); ; step++)
                    KilledProgram.say(DONE + step + " " + steps.carryOut(books, step, ITEMS));
            }
        });
    }
}
