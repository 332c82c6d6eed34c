package org.costledger.scenario.shrink;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioReader;
import org.costledger.scenario.write.ScenarioWriter;

/**
 * Makes a scenario that fails as small as it can be and still fail: fewer steps, fewer keys, simpler figures, closer dates,
 * until no single one of these can be had any more. The same scenario always shrinks to the same.
 */
public final class Shrinker {
    private static final List<Simplification> SIMPLIFICATIONS =
            List.of(new FewerSteps(), new FewerKeys(), new SimplerFigures(), new SimplerDates());

    private Shrinker() {}

    /**
     * The smaller scenario, as it is read from the file that {@link ScenarioWriter} writes of it. It fails, and does not
     * any more without any one of its steps and what names what that one made.
     *
     * @param fails asked of valid scenarios only; must decide the same each time
     * @throws IllegalArgumentException if the scenario itself does not fail
     */
    public static Scenario shrink(Scenario scenario, Predicate<Scenario> fails) {
        if (!fails.test(scenario)) throw new IllegalArgumentException(scenario.file() + " does not fail");
        var trial = new Trial(scenario.file(), fails);
        var left = scenario.keys();
        Fields before;
        do {
            before = left;
            for (var simplification : SIMPLIFICATIONS) left = simplification.simplified(left, trial);
        } while (!left.equals(before));
        return written(scenario.file(), left);
    }

    private static Scenario written(String file, Fields keys) {
        var tree = ScenarioReader.read(file, ScenarioWriter.tree(keys));
        return read(file, ScenarioWriter.text(valid(tree)));
    }

    private static Scenario read(String file, String text) {
        return valid(ScenarioReader.read(file, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Scenario valid(ReadResult result) {
        return switch (result) {
            case ReadResult.Valid valid -> valid.scenario();
            case ReadResult.Invalid invalid -> throw new IllegalStateException("was valid before: " + invalid);
        };
    }
}
