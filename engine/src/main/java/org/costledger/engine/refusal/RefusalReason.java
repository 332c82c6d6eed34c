package org.costledger.engine.refusal;

import java.util.Locale;

/**
 * Why something is refused. Each part of the program that refuses keeps a closed list of reasons; the engine's is
 * {@link Reason}. A code never changes its meaning, and no two lists hold the same.
 */
public interface RefusalReason {
    /** The stable code, such as {@code E-15.quantity}. */
    String code();

    /** The sentence as it is documented, with {@code %s} for each fact: the facts and the way out. */
    String template();

    /** Whether {@code name} is this code, or this code without its suffix. */
    default boolean answersTo(String name) {
        return code().equalsIgnoreCase(name)
                || code().toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ".");
    }

    /** The sentence of one case, its facts in the order of the template. */
    default String sentence(Object... facts) {
        return String.format(Locale.ROOT, template(), facts);
    }
}
