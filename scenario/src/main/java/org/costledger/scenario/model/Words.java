package org.costledger.scenario.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words by which a file names the constants of an enumeration: {@code ITEM_LOCATION_VARIANT} is itemLocationVariant. */
public final class Words {
    private Words() {}

    public static String word(Enum<?> constant) {
        var word = new StringBuilder();
        boolean startsPart = false;
        for (char letter : constant.name().toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter == '_') {
                startsPart = true;
            } else {
                word.append(startsPart ? Character.toUpperCase(letter) : letter);
                startsPart = false;
            }
        }
        return word.toString();
    }

    public static List<String> of(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Words::word).toList();
    }

    /** The constant a word names. The word has been checked when the file was read. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(word + " is no " + type.getSimpleName()));
    }
}
