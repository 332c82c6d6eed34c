package org.costledger.scenario.format;

import java.util.List;

/** What the keys of a map demand of each other. */
public sealed interface Rule {
    List<String> keys();

    record ExactlyOne(List<String> keys) implements Rule {}

    record AtLeastOne(List<String> keys) implements Rule {}

    record AtMostOne(List<String> keys) implements Rule {}

    /** The first key stands only beside the second. */
    record OnlyWith(List<String> keys) implements Rule {}

    static Rule exactlyOne(String... keys) {
        return new ExactlyOne(List.of(keys));
    }

    static Rule atLeastOne(String... keys) {
        return new AtLeastOne(List.of(keys));
    }

    static Rule atMostOne(String... keys) {
        return new AtMostOne(List.of(keys));
    }

    static Rule onlyWith(String key, String other) {
        return new OnlyWith(List.of(key, other));
    }
}
