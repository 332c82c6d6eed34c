package org.costledger.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.costledger.scenario.ScenarioFolder;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.model.Expectation.Layer;
import org.costledger.scenario.problem.Problem;
import org.costledger.scenario.report.Status;
import org.costledger.scenario.run.ScenarioRun;
import org.junit.jupiter.api.Test;

/** A broken file ends in problems that name file and line, a strange one in refusals; neither ends in an exception. */
class MutatedFilesTest {
    private static final boolean NIGHTLY = Boolean.getBoolean("costledger.nightly");
    private static final int MUTANTS = NIGHTLY ? 10_000 : 500;
    private static final int LARGEST_FILE = 40_000;

    @Test
    void aMutantIsValidOrSaysWhereItIsNot() throws IOException {
        long seed = Long.getLong("costledger.seed", System.nanoTime());
        System.out.println("mutated scenario files, seed " + seed);
        var random = new Random(seed);
        var originals = originals();
        int invalid = 0;
        for (int number = 1; number <= MUTANTS; number++) {
            var original = originals.get(random.nextInt(originals.size()));
            var mutant = Mutation.mutate(original, random);
            invalid += check(mutant, "mutant " + number + " of seed " + seed) ? 0 : 1;
        }
        assertThat(invalid).as("mutants found invalid").isGreaterThan(MUTANTS / 3);
    }

    /** Returns whether the mutant is still a valid file. */
    private static boolean check(byte[] mutant, String name) {
        ReadResult result;
        try {
            result = ScenarioReader.read("mutant.yaml", mutant);
        } catch (RuntimeException | StackOverflowError escaped) {
            return fail(name + " escaped: " + escaped, escaped);
        }
        if (result instanceof ReadResult.Invalid invalid) {
            long lines = 1
                    + new String(mutant, StandardCharsets.ISO_8859_1)
                            .chars()
                            .filter(letter -> letter == '\n' || letter == '\r' || letter == 0x85)
                            .count();
            assertThat(invalid.problems()).as(name).isNotEmpty();
            assertThat(invalid.problems()).as(name).allSatisfy(problem -> isTold(problem, lines));
            return false;
        }
        var report = ScenarioRun.run(result, EngineLedger::new, EnumSet.allOf(Layer.class));
        assertThat(report.status()).as(name + " " + report.message()).isNotEqualTo(Status.ERROR);
        return true;
    }

    private static void isTold(Problem problem, long lines) {
        assertThat(problem.file()).isEqualTo("mutant.yaml");
        assertThat(problem.at().line()).isBetween(1, (int) lines + 1);
        assertThat(problem.message()).isNotBlank().doesNotContain("Exception");
        switch (problem.code()) {
            case UNKNOWN_KEY,
                    MISSING_KEY,
                    DUPLICATE_KEY,
                    WRONG_TYPE,
                    UNKNOWN_WORD,
                    BAD_DECIMAL,
                    BAD_DATE,
                    UNKNOWN_CODE ->
                assertThat(problem.key().isEmpty() && problem.at().line() > 1)
                        .as("%s names its key", problem.text())
                        .isFalse();
            default -> {}
        }
    }

    private static List<byte[]> originals() throws IOException {
        var originals = new ArrayList<byte[]>();
        for (var file : ScenarioFolder.in(ScenarioFolder.ALL)) {
            if (Files.size(file) <= LARGEST_FILE) {
                originals.add(Files.readAllBytes(file));
            }
        }
        assertThat(originals).isNotEmpty();
        return originals;
    }
}
