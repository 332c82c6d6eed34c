package org.costledger.scenario.read;

import static org.costledger.scenario.problem.ProblemCode.BAD_DATE;
import static org.costledger.scenario.problem.ProblemCode.BAD_DECIMAL;
import static org.costledger.scenario.problem.ProblemCode.BAD_LABEL;
import static org.costledger.scenario.problem.ProblemCode.WRONG_TYPE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.costledger.scenario.format.Type;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Value;
import org.costledger.scenario.problem.Problems;
import org.costledger.scenario.yaml.YamlTree;
import org.costledger.scenario.yaml.YamlTree.ScalarKind;

/** Reads single values, exactly and strictly. */
final class ScalarReader {
    private static final int DIGITS_AT_MOST = 38;
    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,9}");
    private static final Pattern ENTRY_NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Problems problems;

    ScalarReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Value> read(Type.Scalar type, YamlTree tree, String path) {
        if (!(tree instanceof YamlTree.Scalar scalar)) {
            return wrong(type, tree, path, "");
        }
        return switch (type) {
            case DECIMAL -> decimal(scalar, path);
            case WHOLE -> whole(scalar, path);
            case DATE -> date(scalar, path);
            case CODE, TEXT -> text(type, scalar, path);
            case FLAG, YES -> flag(type, scalar, path);
            case NEW_LABEL, JOURNAL, PREVIEW, MARK, SHIPMENT -> label(type, scalar, path);
            case ENTRY -> entry(scalar, path);
        };
    }

    private Optional<Value> decimal(YamlTree.Scalar scalar, String path) {
        if (scalar.kind() != ScalarKind.WHOLE && scalar.kind() != ScalarKind.DECIMAL) {
            var hint = DECIMAL.matcher(scalar.text()).matches() ? " Take the quotes away." : "";
            return wrong(Type.Scalar.DECIMAL, scalar, path, hint);
        }
        if (!DECIMAL.matcher(scalar.text()).matches()) {
            problems.add(
                    scalar.at(),
                    path,
                    BAD_DECIMAL,
                    quoted(scalar.text()) + " is no decimal. Write it as digits with a point.");
            return Optional.empty();
        }
        var digits = scalar.text().chars().filter(Character::isDigit).count();
        if (digits > DIGITS_AT_MOST) {
            problems.add(
                    scalar.at(),
                    path,
                    BAD_DECIMAL,
                    "A decimal has " + DIGITS_AT_MOST + " digits at most, this one has " + digits + ".");
            return Optional.empty();
        }
        return Optional.of(new Value.Decimal(scalar.at(), new BigDecimal(scalar.text())));
    }

    private Optional<Value> whole(YamlTree.Scalar scalar, String path) {
        if (scalar.kind() != ScalarKind.WHOLE) {
            return wrong(Type.Scalar.WHOLE, scalar, path, "");
        }
        if (!WHOLE.matcher(scalar.text()).matches()) {
            problems.add(
                    scalar.at(),
                    path,
                    BAD_DECIMAL,
                    quoted(scalar.text()) + " is no whole number of nine digits at most.");
            return Optional.empty();
        }
        return Optional.of(new Value.Decimal(scalar.at(), new BigDecimal(scalar.text())));
    }

    private Optional<Value> date(YamlTree.Scalar scalar, String path) {
        if (scalar.kind() == ScalarKind.STRING && DATE.matcher(scalar.text()).matches()) {
            try {
                return Optional.of(new Value.Day(scalar.at(), LocalDate.parse(scalar.text())));
            } catch (DateTimeParseException notInCalendar) {
                problems.add(scalar.at(), path, BAD_DATE, "The calendar has no " + scalar.text() + ".");
                return Optional.empty();
            }
        }
        problems.add(
                scalar.at(),
                path,
                BAD_DATE,
                quoted(scalar.text()) + " is no date. Write it as year-month-day: 2001-01-25.");
        return Optional.empty();
    }

    private Optional<Value> text(Type.Scalar type, YamlTree.Scalar scalar, String path) {
        if (scalar.kind() != ScalarKind.STRING) {
            var hint = scalar.kind() == ScalarKind.NOTHING ? " Blank is ''." : " Quote it: '" + scalar.text() + "'.";
            return wrong(type, scalar, path, hint);
        }
        var text = type == Type.Scalar.CODE ? scalar.text().toUpperCase(Locale.ROOT) : scalar.text();
        return Optional.of(new Value.Text(scalar.at(), text));
    }

    private Optional<Value> flag(Type.Scalar type, YamlTree.Scalar scalar, String path) {
        boolean value = scalar.text().equalsIgnoreCase("true");
        if (scalar.kind() != ScalarKind.FLAG || (type == Type.Scalar.YES && !value)) {
            return wrong(type, scalar, path, "");
        }
        return Optional.of(new Value.Flag(scalar.at(), value));
    }

    private Optional<Value> label(Type.Scalar type, YamlTree.Scalar scalar, String path) {
        if (scalar.kind() != ScalarKind.STRING) {
            return wrong(type, scalar, path, " A label starts with a letter.");
        }
        if (!EntryLabel.LABEL.matcher(scalar.text()).matches()) {
            problems.add(
                    scalar.at(),
                    path,
                    BAD_LABEL,
                    quoted(scalar.text()) + " is no label: a letter, then letters, digits, hyphens and underscores.");
            return Optional.empty();
        }
        return Optional.of(new Value.Text(scalar.at(), scalar.text()));
    }

    private Optional<Value> entry(YamlTree.Scalar scalar, String path) {
        if (scalar.kind() == ScalarKind.WHOLE
                && ENTRY_NUMBER.matcher(scalar.text()).matches()) {
            return Optional.of(new Value.Entry(scalar.at(), new EntryLabel.ByNumber(Long.parseLong(scalar.text()))));
        }
        if (scalar.kind() != ScalarKind.STRING) {
            return wrong(Type.Scalar.ENTRY, scalar, path, "");
        }
        if (!EntryLabel.REFERENCE.matcher(scalar.text()).matches()) {
            problems.add(
                    scalar.at(),
                    path,
                    BAD_LABEL,
                    quoted(scalar.text()) + " names no entry. Write LABEL, LABEL.2, LABEL.out, LABEL.in or a number.");
            return Optional.empty();
        }
        return Optional.of(new Value.Entry(scalar.at(), EntryLabel.parse(scalar.text())));
    }

    private Optional<Value> wrong(Type.Scalar type, YamlTree tree, String path, String hint) {
        problems.add(
                tree.at(), path, WRONG_TYPE, "Expected " + type.described() + ", found " + found(tree) + "." + hint);
        return Optional.empty();
    }

    static String found(YamlTree tree) {
        return switch (tree) {
            case YamlTree.Mapping map -> "a map";
            case YamlTree.Sequence list -> "a list";
            case YamlTree.Scalar scalar ->
                switch (scalar.kind()) {
                    case WHOLE, DECIMAL -> "the number " + shortened(scalar.text());
                    case FLAG -> "the truth value " + scalar.text();
                    case NOTHING -> "nothing";
                    case STRING -> "the text " + quoted(scalar.text());
                };
        };
    }

    static String quoted(String text) {
        return "'" + shortened(text) + "'";
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
