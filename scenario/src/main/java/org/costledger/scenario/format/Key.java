package org.costledger.scenario.format;

import java.util.Optional;

/**
 * One key of a map.
 *
 * @param byDefault what holds if the key is absent, as it would be written
 * @param isSummed whether {@code totals} sums it
 */
public record Key(
        String name, Type type, String meaning, Optional<String> byDefault, boolean isMandatory, boolean isSummed) {

    /** A key that may be left out. */
    static Key key(String name, Type type, String meaning) {
        return new Key(name, type, meaning, Optional.empty(), false, false);
    }

    /** A key that may be left out, and what then holds. */
    static Key key(String name, Type type, String byDefault, String meaning) {
        return new Key(name, type, meaning, Optional.of(byDefault), false, false);
    }

    Key asOptional() {
        return new Key(name, type, meaning, byDefault, false, isSummed);
    }

    static Key mandatory(String name, Type type, String meaning) {
        return new Key(name, type, meaning, Optional.empty(), true, false);
    }

    /** A decimal of an entry that totals sum up. */
    static Key amount(String name, String meaning) {
        return new Key(name, Type.Scalar.DECIMAL, meaning, Optional.empty(), false, true);
    }
}
