package org.costledger.engine.setup;

import java.util.Locale;

/** Identifiers are compared without regard to case and stored in upper case (chapter 01, section 2). */
public final class Code {
    /** The blank code: no variant, the blank location, no group. */
    public static final String BLANK = "";

    private Code() {}

    public static String of(String text) {
        return text.isEmpty() ? BLANK : text.toUpperCase(Locale.ROOT);
    }
}
