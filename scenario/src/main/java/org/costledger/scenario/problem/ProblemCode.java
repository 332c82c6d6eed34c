package org.costledger.scenario.problem;

import java.util.Locale;

/** The kinds of problem a scenario file can have. The code printed is the name in lower case with hyphens. */
public enum ProblemCode {
    /** The file or folder cannot be opened, or holds no scenario. */
    UNREADABLE,
    /** The bytes are not UTF-8, or hold characters that YAML forbids. */
    ENCODING,
    /** The text is no YAML. */
    SYNTAX,
    /** The file holds no document. */
    EMPTY,
    /** The file holds more than one document. */
    SEVERAL_DOCUMENTS,
    /** The file is larger than a scenario may be, aliases expanded. */
    TOO_LARGE,
    /** Maps and lists are nested deeper than any scenario needs. */
    TOO_DEEP,
    /** An explicit YAML tag that the core schema does not know. */
    UNKNOWN_TAG,
    /** An alias without its anchor. */
    UNKNOWN_ALIAS,
    /** A key that is a map, a list or nothing. */
    BAD_KEY,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    /** Keys that exclude each other, or a key that needs another. */
    CONFLICTING_KEYS,
    WRONG_TYPE,
    /** A word that is not among those the key allows. */
    UNKNOWN_WORD,
    BAD_DECIMAL,
    BAD_DATE,
    BAD_LABEL,
    DUPLICATE_LABEL,
    UNKNOWN_LABEL,
    UNKNOWN_CODE,
    DUPLICATE_CODE,
    /** A step that needs the general ledger in a file without posting groups. */
    NO_GENERAL_LEDGER,
    /** Two files run together carry the same scenario id. */
    DUPLICATE_SCENARIO;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
