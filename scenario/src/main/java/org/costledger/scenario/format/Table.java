package org.costledger.scenario.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of one map of the format, in the order of the reference. */
public record Table(String name, String meaning, List<Key> keys, List<Rule> rules) {

    static Table table(String name, String meaning, Key... keys) {
        return new Table(name, meaning, List.of(keys), List.of());
    }

    /** This table with further keys behind its own; a key of the same name takes the place of the older one. */
    Table and(Key... more) {
        var added = List.of(more);
        var own = keys.stream()
                .filter(key -> added.stream().noneMatch(other -> other.name().equals(key.name())));
        return new Table(name, meaning, Stream.concat(own, added.stream()).toList(), rules);
    }

    Table named(String otherName, String otherMeaning) {
        return new Table(otherName, otherMeaning, keys, rules);
    }

    Table withRules(Rule... more) {
        return new Table(
                name,
                meaning,
                keys,
                Stream.concat(rules.stream(), Stream.of(more)).toList());
    }

    public Optional<Key> key(String wanted) {
        return keys.stream().filter(key -> key.name().equals(wanted)).findFirst();
    }

    public List<String> keyNames() {
        return keys.stream().map(Key::name).toList();
    }
}
