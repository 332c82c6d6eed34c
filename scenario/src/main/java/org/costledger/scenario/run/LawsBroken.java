package org.costledger.scenario.run;

import java.util.List;

/** A step left a ledger that breaks its own laws: a bug of the program, which ends the run of the file. */
public final class LawsBroken extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> laws;

    /** @param laws their ids, such as {@code INV-4}, each once */
    public LawsBroken(List<String> laws, String message) {
        super(message);
        this.laws = List.copyOf(laws);
    }

    public List<String> laws() {
        return laws;
    }
}
