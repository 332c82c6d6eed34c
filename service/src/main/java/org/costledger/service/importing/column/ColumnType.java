package org.costledger.service.importing.column;

import java.util.List;

/** What a column holds. */
public sealed interface ColumnType {
    /** An identifier of so many characters at most; upper and lower case are the same. */
    record CodeOf(int length) implements ColumnType {}

    /** Any text of so many characters at most. */
    record Text(int length) implements ColumnType {}

    /** A decimal number, as the mapping writes them. */
    record Decimal() implements ColumnType {}

    /** A whole number from 0 on. */
    record Whole() implements ColumnType {}

    /** A day, as the mapping writes them. */
    record Day() implements ColumnType {}

    /** {@code true} or {@code false}. */
    record YesNo() implements ColumnType {}

    /** One of some words. */
    record Word(List<String> words) implements ColumnType {
        public Word {
            words = List.copyOf(words);
        }
    }

    /** As the manual names it. */
    default String description() {
        return switch (this) {
            case CodeOf code -> "code, up to " + code.length() + " characters";
            case Text text -> "text, up to " + text.length() + " characters";
            case Decimal decimal -> "decimal";
            case Whole whole -> "whole number";
            case Day day -> "date";
            case YesNo yesNo -> "`true` or `false`";
            case Word word -> "`" + String.join("`, `", word.words()) + "`";
        };
    }
}
