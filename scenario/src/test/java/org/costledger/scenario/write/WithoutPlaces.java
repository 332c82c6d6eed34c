package org.costledger.scenario.write;

import java.util.LinkedHashMap;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Value;
import org.costledger.scenario.problem.Position;

/** A scenario as if everything stood in the first line: what is compared where only the content counts. */
public final class WithoutPlaces {
    private WithoutPlaces() {}

    public static Scenario of(Scenario scenario) {
        return Scenario.of("", of(scenario.keys()));
    }

    private static Fields of(Fields keys) {
        var values = new LinkedHashMap<String, Value>();
        keys.values().forEach((name, value) -> values.put(name, of(value)));
        return new Fields(values);
    }

    private static Value of(Value value) {
        return switch (value) {
            case Value.Decimal decimal -> new Value.Decimal(Position.START, decimal.value());
            case Value.Day day -> new Value.Day(Position.START, day.value());
            case Value.Text text -> new Value.Text(Position.START, text.value());
            case Value.Flag flag -> new Value.Flag(Position.START, flag.value());
            case Value.Entry entry -> new Value.Entry(Position.START, entry.value());
            case Value.Many many ->
                new Value.Many(
                        Position.START,
                        many.values().stream().map(WithoutPlaces::of).toList());
            case Value.Group group -> new Value.Group(Position.START, of(group.fields()));
        };
    }
}
