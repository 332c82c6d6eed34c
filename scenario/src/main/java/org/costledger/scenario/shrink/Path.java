package org.costledger.scenario.shrink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Value;

/** The keys and places in lists that lead from the top of a file to one of its values. */
record Path(List<Part> parts) {
    static final Path TOP = new Path(List.of());

    sealed interface Part {
        record Key(String name) implements Part {}

        /** Counted from 0. */
        record Element(int index) implements Part {}
    }

    /** What becomes of a value; empty: it goes, with its key. */
    interface Edit extends Function<Value, Optional<Value>> {}

    Path key(String name) {
        return then(new Part.Key(name));
    }

    Path element(int index) {
        return then(new Part.Element(index));
    }

    private Path then(Part part) {
        var longer = new ArrayList<>(parts);
        longer.add(part);
        return new Path(List.copyOf(longer));
    }

    /** The keys of a file with another value at this path. */
    Fields edited(Fields keys, Edit edit) {
        return edited(keys, 0, edit);
    }

    private Fields edited(Fields keys, int depth, Edit edit) {
        var name = ((Part.Key) parts.get(depth)).name();
        var values = new LinkedHashMap<>(keys.values());
        edited(keys.value(name).orElseThrow(), depth + 1, edit)
                .ifPresentOrElse(value -> values.put(name, value), () -> values.remove(name));
        return new Fields(values);
    }

    private Optional<Value> edited(Value value, int depth, Edit edit) {
        if (depth == parts.size()) {
            return edit.apply(value);
        }
        return Optional.of(
                switch (value) {
                    case Value.Group group -> new Value.Group(group.at(), edited(group.fields(), depth, edit));
                    case Value.Many many -> edited(many, depth, edit);
                    case Value.Decimal decimal -> throw below(decimal);
                    case Value.Day day -> throw below(day);
                    case Value.Text text -> throw below(text);
                    case Value.Flag flag -> throw below(flag);
                    case Value.Entry entry -> throw below(entry);
                });
    }

    private static IllegalStateException below(Value value) {
        return new IllegalStateException("nothing stands below " + value);
    }

    private Value.Many edited(Value.Many many, int depth, Edit edit) {
        int index = ((Part.Element) parts.get(depth)).index();
        var values = new ArrayList<>(many.values());
        edited(values.get(index), depth + 1, edit)
                .ifPresentOrElse(value -> values.set(index, value), () -> values.remove(index));
        return new Value.Many(many.at(), List.copyOf(values));
    }
}
