package org.costledger.scenario.shrink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.scenario.format.Format;
import org.costledger.scenario.format.Table;
import org.costledger.scenario.format.Type;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Value;

/**
 * The steps of a file, and what goes with a step that is taken out: whatever names what it made. An element of a list goes
 * alone as long as others are left, and a list of an expectation goes alone as long as the expectation has others; else the
 * whole step goes, and what names that one in turn.
 */
final class StepList {
    private static final String STEPS = "steps";
    private static final Type STEP =
            ((Type.ListOf) Format.SCENARIO.key(STEPS).orElseThrow().type()).element();

    private StepList() {}

    static List<Value> of(Fields keys) {
        return keys.value(STEPS).map(steps -> ((Value.Many) steps).values()).orElse(List.of());
    }

    /** The file without the steps from one place up to another, the latter not among them. */
    static Fields without(Fields keys, int from, int to) {
        var gone = new HashSet<String>();
        var left = new ArrayList<Value>();
        int index = 0;
        for (var step : of(keys)) {
            var kept = index >= from && index < to ? Optional.<Value>empty() : without(gone, STEP, step);
            kept.ifPresentOrElse(left::add, () -> gone.addAll(madeBy(step)));
            index++;
        }
        return Path.TOP.key(STEPS).edited(keys, steps -> Optional.of(new Value.Many(steps.at(), List.copyOf(left))));
    }

    /** What later steps may name: the labels of a step, and an order by its number. */
    private static Set<String> madeBy(Value step) {
        var fields = ((Value.Group) step).fields();
        var made = new HashSet<String>();
        fields.text("as").ifPresent(made::add);
        fields.text("mark").ifPresent(made::add);
        for (var verb : List.of("productionOrder", "assemblyOrder"))
            fields.group(verb)
                    .flatMap(order -> order.text("number"))
                    .map(StepList::order)
                    .ifPresent(made::add);
        return made;
    }

    /** No label has a blank. */
    private static String order(String no) {
        return "order " + no;
    }

    private static Optional<Value> without(Set<String> gone, Type type, Value value) {
        boolean isGone = switch (value) {
            case Value.Entry entry ->
                entry.value() instanceof EntryLabel.OfStep ofStep && gone.contains(ofStep.label());
            case Value.Text text ->
                switch (type) {
                    case Type.Scalar.JOURNAL, Type.Scalar.PREVIEW, Type.Scalar.MARK, Type.Scalar.SHIPMENT ->
                        gone.contains(text.value());
                    case Type.Known.ORDER -> gone.contains(order(text.value()));
                    case Type.Scalar scalar -> false;
                    case Type.Known known -> false;
                    case Type.OneOf words -> false;
                    case Type.ListOf list -> false;
                    case Type.MapOf map -> false;
                    case Type.CodeOrMap map -> false;
                    case Type.ByCode map -> false;
                    case Type.RowOf rows -> false;
                    case Type.Either either -> false;
                };
            case Value.Decimal decimal -> false;
            case Value.Day day -> false;
            case Value.Flag flag -> false;
            case Value.Many many -> false;
            case Value.Group group -> false;
        };
        return isGone
                ? Optional.empty()
                : switch (value) {
                    case Value.Many many -> without(gone, type, many);
                    case Value.Group group -> without(gone, type, group);
                    case Value.Decimal decimal -> Optional.of(decimal);
                    case Value.Day day -> Optional.of(day);
                    case Value.Text text -> Optional.of(text);
                    case Value.Flag flag -> Optional.of(flag);
                    case Value.Entry entry -> Optional.of(entry);
                };
    }

    private static Optional<Value> without(Set<String> gone, Type type, Value.Many many) {
        var element = ((Type.ListOf) (type instanceof Type.Either either ? either.of(many) : type)).element();
        var left = many.values().stream()
                .flatMap(value -> without(gone, element, value).stream())
                .toList();
        return left.isEmpty() && !many.values().isEmpty()
                ? Optional.empty()
                : Optional.of(new Value.Many(many.at(), left));
    }

    private static Optional<Value> without(Set<String> gone, Type type, Value.Group group) {
        return switch (type) {
            case Type.MapOf map -> without(gone, map.table(), group);
            case Type.CodeOrMap map -> without(gone, map.table(), group);
            case Type.RowOf rows -> without(gone, rows.table(group.fields()), group);
            // A map by code names nothing that a step makes.
            case Type.ByCode map -> Optional.of(group);
            case Type.Either either -> Optional.of(group);
            case Type.Scalar scalar -> Optional.of(group);
            case Type.Known known -> Optional.of(group);
            case Type.OneOf words -> Optional.of(group);
            case Type.ListOf list -> Optional.of(group);
        };
    }

    private static Optional<Value> without(Set<String> gone, Table table, Value.Group group) {
        var left = new LinkedHashMap<String, Value>();
        boolean isExpectation = Format.isExpectation(table);
        for (var entry : group.fields().values().entrySet()) {
            var type = table.key(entry.getKey()).orElseThrow().type();
            var kept = without(gone, type, entry.getValue());
            if (kept.isPresent()) {
                left.put(entry.getKey(), kept.get());
            } else if (!isExpectation || entry.getKey().equals("since")) {
                return Optional.empty();
            }
        }
        boolean expectsNothing =
                isExpectation && left.keySet().stream().allMatch(Set.of("since", "complete")::contains);
        return expectsNothing ? Optional.empty() : Optional.of(new Value.Group(group.at(), new Fields(left)));
    }
}
