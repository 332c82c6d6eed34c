package org.costledger.scenario.shrink;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.costledger.scenario.format.Format;
import org.costledger.scenario.format.Type;
import org.costledger.scenario.model.Cell;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.RowKind;
import org.costledger.scenario.report.Failure;

/** What goes wrong when a scenario is played, told so that two plays of different files can fail in the same way. */
public sealed interface FailureKind {
    /** In one word, for programs. */
    String word();

    /** As a person reads it. */
    String sentence();

    /**
     * A row of an expectation does not hold: by the keys that differ, and their values where they are no entry numbers,
     * which a smaller file changes.
     *
     * @param found as in the ledger; empty where no entry is like the row
     */
    record Expectation(String rows, Map<String, String> expected, Map<String, String> found) implements FailureKind {
        static Expectation of(Failure failure) {
            boolean unnamed = failure.differs().contains("complete");
            var figures = failure.nearest()
                    .map(row -> figures(failure, unnamed ? row : row.keeping(failure.differs()::contains)))
                    .orElse(Map.of());
            var expected = new TreeMap<String, String>();
            failure.differs().forEach(key -> expected.put(key, ""));
            expected.putAll(figures(failure, failure.expected().keeping(failure.differs()::contains)));
            return new Expectation(failure.kind(), expected, figures);
        }

        private static Map<String, String> figures(Failure failure, Row row) {
            var table = Format.rows(RowKind.of(failure.kind()));
            var figures = new TreeMap<String, String>();
            row.keeping(key -> table.key(key)
                            .map(known -> known.type() != Type.Scalar.ENTRY && known.type() != Type.Scalar.WHOLE)
                            .orElse(true))
                    .cells()
                    .forEach((key, cell) -> figures.put(key, text(cell)));
            return figures;
        }

        /** 4.00 is what 4 is. */
        private static String text(Cell cell) {
            return cell instanceof Cell.Decimal(var value)
                    ? value.stripTrailingZeros().toPlainString()
                    : cell.text();
        }

        @Override
        public String word() {
            return "expectation";
        }

        @Override
        public String sentence() {
            if (expected.containsKey("complete"))
                return "an entry of " + rows + " that no row names is there: " + found + ".";
            if (expected.isEmpty()) return "two rows of " + rows + " are expected, and one entry is there.";
            return "of " + rows + " "
                    + expected.entrySet().stream()
                            .map(cell -> cell.getKey()
                                    + (cell.getValue().isEmpty() ? "" : " " + cell.getValue())
                                    + " is expected, "
                                    + Optional.ofNullable(found.get(cell.getKey()))
                                            .map(value -> value + " is found")
                                            .orElse("and something else is found"))
                            .collect(Collectors.joining("; "))
                    + ".";
        }
    }

    /** A law of the ledger does not hold after a step. */
    record BrokenLaw(String law) implements FailureKind {
        @Override
        public String word() {
            return "law";
        }

        @Override
        public String sentence() {
            return "law " + law + " is broken.";
        }
    }

    /** A step is refused that should not be. */
    record UnexpectedRefusal(String verb, String code) implements FailureKind {
        @Override
        public String word() {
            return "refusal";
        }

        @Override
        public String sentence() {
            return "a step " + verb + " is refused by " + code + ".";
        }
    }

    /**
     * A step that must be refused is not, or for another reason.
     *
     * @param code blank: any would do
     * @param instead the code by which it was refused
     */
    record MissingRefusal(String verb, String code, Optional<String> instead) implements FailureKind {
        @Override
        public String word() {
            return "missing-refusal";
        }

        @Override
        public String sentence() {
            return "a step " + verb + " must be refused" + (code.isEmpty() ? "" : " by " + code) + " and is "
                    + instead.map(other -> "refused by " + other).orElse("not") + ".";
        }
    }

    /**
     * The program itself fails.
     *
     * @param exception its class
     * @param at the method of Costledger that threw it; blank where depth alone decides that
     */
    record ProgramError(String exception, String at) implements FailureKind {
        static ProgramError of(Throwable error) {
            var exception = error.getClass().getName();
            if (error instanceof StackOverflowError) return new ProgramError(exception, "");
            for (var frame : error.getStackTrace()) {
                if (frame.getClassName().startsWith("org.costledger."))
                    return new ProgramError(exception, frame.getClassName() + "." + frame.getMethodName());
            }
            return new ProgramError(exception, "");
        }

        @Override
        public String word() {
            return "error";
        }

        @Override
        public String sentence() {
            return "the program fails: " + exception + (at.isEmpty() ? "" : " in " + at) + ".";
        }
    }
}
