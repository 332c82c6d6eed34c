package org.costledger.service.importing;

import java.util.ArrayList;
import java.util.List;

/** The problems of a file, as many as are told, and how many there are. */
final class Problems {
    private final int max;
    private final List<ImportProblem> told = new ArrayList<>();
    private long count;

    Problems(int max) {
        this.max = max;
    }

    void add(ImportProblem problem) {
        count++;
        if (told.size() < max) told.add(problem);
    }

    void addAll(List<ImportProblem> problems) {
        problems.forEach(this::add);
    }

    List<ImportProblem> told() {
        return List.copyOf(told);
    }

    long notTold() {
        return count - told.size();
    }

    boolean isEmpty() {
        return count == 0;
    }
}
