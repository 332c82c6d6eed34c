package org.costledger.scenario.model;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How a file names an item ledger entry. */
public sealed interface EntryLabel {
    /** As it is written. */
    String text();

    /** An entry by its number. */
    record ByNumber(long entryNo) implements EntryLabel {
        @Override
        public String text() {
            return Long.toString(entryNo);
        }
    }

    /** An entry by the label of the step that made it. */
    sealed interface OfStep extends EntryLabel {
        String label();
    }

    /** The only entry of a step. */
    record Only(String label) implements OfStep {
        @Override
        public String text() {
            return label;
        }
    }

    /** {@code LABEL.2}: the second entry of a step, in entry order. */
    record Nth(String label, int position) implements OfStep {
        @Override
        public String text() {
            return label + "." + position;
        }
    }

    /** {@code LABEL.out}: what left the old place in a transfer. */
    record Out(String label) implements OfStep {
        @Override
        public String text() {
            return label + ".out";
        }
    }

    /** {@code LABEL.in} or {@code LABEL.in.2}: what arrived in a transfer. */
    record In(String label, OptionalInt position) implements OfStep {
        @Override
        public String text() {
            return label + ".in" + (position.isPresent() ? "." + position.getAsInt() : "");
        }
    }

    /** What a label is made of: it starts with a letter and has no dot. */
    Pattern LABEL = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    Pattern REFERENCE = Pattern.compile(
            "(" + LABEL.pattern() + ")(?:\\.([1-9][0-9]{0,5})|\\.(out)|\\.(in)(?:\\.([1-9][0-9]{0,5}))?)?");

    /** Reads a reference that {@link #REFERENCE} matches. */
    static EntryLabel parse(String text) {
        var parts = REFERENCE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException(text + " is no label");
        }
        var label = parts.group(1);
        if (parts.group(2) != null) {
            return new Nth(label, Integer.parseInt(parts.group(2)));
        }
        if (parts.group(3) != null) {
            return new Out(label);
        }
        if (parts.group(4) != null) {
            var position = parts.group(5);
            return new In(label, position == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(position)));
        }
        return new Only(label);
    }
}
