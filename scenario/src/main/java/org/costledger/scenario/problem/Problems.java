package org.costledger.scenario.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file, so that all of them are reported in one pass. */
public final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(Position at, String key, ProblemCode code, String message) {
        found.add(new Problem(file, at, key, code, message));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The problems in file order. */
    public List<Problem> inFileOrder() {
        return found.stream().sorted(Comparator.comparing(Problem::at)).toList();
    }
}
