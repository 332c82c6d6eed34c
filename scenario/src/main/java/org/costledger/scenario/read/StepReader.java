package org.costledger.scenario.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.costledger.scenario.format.Format;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.model.Steps;
import org.costledger.scenario.model.Value;
import org.costledger.scenario.problem.Problem;
import org.costledger.scenario.problem.ProblemCode;
import org.costledger.scenario.problem.Problems;
import org.costledger.scenario.yaml.YamlReader;
import org.costledger.scenario.yaml.YamlTree;
import org.jspecify.annotations.Nullable;

/** Reads one step that stands on its own, with its key: a line of a stream of steps. */
public final class StepReader {
    /** The version of what a line may say. */
    public static final String SCHEMA = "1";

    private static final String KEY_NAME = "key";
    private static final String SCHEMA_NAME = "schema";

    private final Problems problems;

    private StepReader(Problems problems) {
        this.problems = problems;
    }

    /** What was read of a line. */
    public sealed interface Line {
        /**
         * A step.
         *
         * @param key the idempotency key
         * @param keys the step as it was written, without key and schema
         */
        record Valid(String key, Step step, Fields keys) implements Line {}

        /** What is wrong with it. */
        record Invalid(List<Problem> problems) implements Line {}
    }

    /**
     * Reads a line. Codes it uses are not looked up; who posts it finds out.
     *
     * @param file what it is a line of
     * @param number its number there, from 1 on
     */
    public static Line read(String file, int number, String text) {
        var problems = new Problems(file + ":" + number);
        var reader = new StepReader(problems);
        return YamlReader.read(text.getBytes(StandardCharsets.UTF_8), problems)
                .flatMap(tree -> reader.step(number, tree))
                .filter(line -> problems.isEmpty())
                .<Line>map(line -> line)
                .orElseGet(() -> new Line.Invalid(problems.inFileOrder()));
    }

    private Optional<Line.Valid> step(int number, YamlTree tree) {
        if (!(tree instanceof YamlTree.Mapping line)) {
            problems.add(tree.at(), "", ProblemCode.WRONG_TYPE, "A line is a JSON object with key, schema and a verb.");
            return Optional.empty();
        }
        var entries = new LinkedHashMap<>(line.entries());
        var key = text(line, KEY_NAME, entries.remove(KEY_NAME));
        var schema = text(line, SCHEMA_NAME, entries.remove(SCHEMA_NAME));
        schema.filter(given -> !given.equals(SCHEMA))
                .ifPresent(given -> problems.add(
                        line.at(), SCHEMA_NAME, ProblemCode.UNKNOWN_WORD, "Only schema " + SCHEMA + " is known."));
        var fields = new Shape(problems).fields(Format.STEP, new YamlTree.Mapping(line.at(), entries), "");
        if (fields.isEmpty() || key.isEmpty() || !problems.isEmpty()) return Optional.empty();
        var step = Steps.one(number, new Value.Group(line.at(), fields.get()));
        return Optional.of(new Line.Valid(key.get(), step, fields.get()));
    }

    private Optional<String> text(YamlTree.Mapping line, String name, YamlTree.@Nullable Entry entry) {
        if (entry == null) {
            problems.add(line.at(), name, ProblemCode.MISSING_KEY, "The key " + name + " is missing.");
            return Optional.empty();
        }
        if (entry.value() instanceof YamlTree.Scalar scalar
                && scalar.kind() != YamlTree.ScalarKind.NOTHING
                && !scalar.text().isBlank()) return Optional.of(scalar.text());
        problems.add(entry.at(), name, ProblemCode.WRONG_TYPE, "Expected a text.");
        return Optional.empty();
    }
}
