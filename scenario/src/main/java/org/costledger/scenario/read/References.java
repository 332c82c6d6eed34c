package org.costledger.scenario.read;

import static org.costledger.scenario.problem.ProblemCode.DUPLICATE_CODE;
import static org.costledger.scenario.problem.ProblemCode.DUPLICATE_LABEL;
import static org.costledger.scenario.problem.ProblemCode.MISSING_KEY;
import static org.costledger.scenario.problem.ProblemCode.NO_GENERAL_LEDGER;
import static org.costledger.scenario.problem.ProblemCode.UNKNOWN_CODE;
import static org.costledger.scenario.problem.ProblemCode.UNKNOWN_LABEL;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.scenario.format.Format;
import org.costledger.scenario.format.Table;
import org.costledger.scenario.format.Type;
import org.costledger.scenario.format.Type.Known;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Value;
import org.costledger.scenario.problem.Position;
import org.costledger.scenario.problem.Problems;

/** Checks that every code and label a file uses was declared or made before, going through the file once. */
final class References {
    /** What a posting refuses on its own; in a step that must fail it is no mistake of the file. */
    private static final Set<Known> REFUSED_BY_POSTING =
            EnumSet.of(Known.ITEM, Known.VARIANT, Known.LOCATION, Known.UNIT);

    private final Problems problems;
    private final Declared declared = new Declared();
    private final Labels labels = new Labels();
    private boolean hasGeneralLedger;
    private boolean mustFail;

    References(Problems problems) {
        this.problems = problems;
    }

    void check(Fields scenario) {
        hasGeneralLedger = scenario.has("postingGroups");
        declare(Known.LOCATION, "locations", "code", scenario);
        declare(Known.CHARGE, "charges", "number", scenario);
        declare(Known.CENTER, "centers", "number", scenario);
        declare(Known.ITEM, "items", "number", scenario);
        for (var item : scenario.groups("items")) {
            item.text("number").ifPresent(number -> declared.declareParts(number, item));
        }
        scenario.values().forEach((name, value) -> {
            if (!name.equals("steps")) {
                check(typeOf(Format.SCENARIO, name), value, name, Optional.empty());
            }
        });
        var stepType = ((Type.MapOf) ((Type.ListOf) typeOf(Format.SCENARIO, "steps")).element()).table();
        int number = 0;
        for (var value : stepsOf(scenario)) {
            number++;
            step(stepType, value, "steps[" + number + "]");
        }
    }

    private static List<Value> stepsOf(Fields scenario) {
        return scenario.value("steps")
                .map(steps -> ((Value.Many) steps).values())
                .orElse(List.of());
    }

    private void declare(Known kind, String list, String key, Fields scenario) {
        int index = 0;
        for (var row : scenario.groups(list)) {
            index++;
            var path = list + "[" + index + "]." + key;
            row.value(key).ifPresent(code -> declare(kind, textOf(code), code.at(), path));
        }
    }

    private void declare(Known kind, String code, Position at, String path) {
        if (!declared.declare(kind, code)) {
            problems.add(at, path, DUPLICATE_CODE, "There is already the " + kind.noun() + " '" + code + "'.");
        }
    }

    private void step(Table table, Value value, String path) {
        var step = ((Value.Group) value).fields();
        mustFail = step.has("fails");
        check(new Type.MapOf(table), value, path, Optional.empty());
        needsGeneralLedger(step, path);
        var verb = step.names().stream()
                .filter(name -> typeOf(table, name) instanceof Type.MapOf)
                .findFirst()
                .orElse("mark");
        step.group("change")
                .flatMap(change -> change.group("item"))
                .ifPresent(item -> item.text("number").ifPresent(number -> declared.declareParts(number, item)));
        step.group(verb.endsWith("Order") ? verb : "")
                .ifPresent(order ->
                        order.value("number").ifPresent(number -> declareOrder(number, path + "." + verb + ".number")));
        step.value("mark").ifPresent(label -> make(label, "mark", path + ".mark"));
        boolean implementsWorksheet = step.group("standardCostWorksheet")
                .filter(worksheet -> worksheet.has("implement"))
                .isPresent();
        step.value("as")
                .ifPresent(label -> make(label, implementsWorksheet ? Labels.IMPLEMENTATION : verb, path + ".as"));
        if (implementsWorksheet && !step.has("as")) {
            problems.add(value.at(), path + ".as", MISSING_KEY, "The journal of an implementation needs a label: as.");
        }
        if (verb.equals("calculateInventoryValue") && !step.has("as") && !fills(step, verb)) {
            problems.add(value.at(), path + ".as", MISSING_KEY, "A calculated journal needs a label: as.");
        }
    }

    /** Whether a calculation fills a journal that has a label already. */
    private static boolean fills(Fields step, String verb) {
        return step.group(verb).filter(keys -> keys.has("journal")).isPresent();
    }

    private void declareOrder(Value number, String path) {
        if (!mustFail) {
            declare(Known.ORDER, textOf(number), number.at(), path);
        }
    }

    private void make(Value label, String verb, String path) {
        var text = textOf(label);
        labels.madeAt(text)
                .ifPresent(before -> problems.add(
                        label.at(),
                        path,
                        DUPLICATE_LABEL,
                        "The label " + text + " was made in line " + before.line() + " already."));
        labels.make(text, verb, mustFail, label.at());
    }

    private void needsGeneralLedger(Fields step, String path) {
        if (hasGeneralLedger || mustFail) {
            return;
        }
        step.value("postInventoryCostToGL")
                .ifPresent(posting -> noGeneralLedger(posting, path + ".postInventoryCostToGL"));
        step.group("adjustCost")
                .filter(run -> run.flag("postToGL", false))
                .flatMap(run -> run.value("postToGL"))
                .ifPresent(flag -> noGeneralLedger(flag, path + ".adjustCost.postToGL"));
    }

    private void noGeneralLedger(Value value, String path) {
        problems.add(value.at(), path, NO_GENERAL_LEDGER, "The file has no general ledger: postingGroups is missing.");
    }

    private void check(Type type, Value value, String path, Optional<String> item) {
        switch (type) {
            case Type.Known known -> code(known, value, path, item);
            case Type.Scalar scalar -> label(scalar, value, path);
            case Type.MapOf map -> fields(map.table(), value, path, item);
            case Type.CodeOrMap map -> fields(map.table(), value, path, item);
            case Type.RowOf rows ->
                rows.tables().stream()
                        .filter(table -> ((Value.Group) value)
                                .fields()
                                .requiredText("of")
                                .equals(Shape.kindOf(table)))
                        .forEach(table -> fields(table, value, path, item));
            case Type.ListOf list -> {
                int index = 0;
                for (var element : ((Value.Many) value).values()) {
                    index++;
                    check(list.element(), element, path + "[" + index + "]", item);
                }
            }
            case Type.Either either ->
                either.types().stream()
                        .filter(some -> some instanceof Type.ListOf && value instanceof Value.Many)
                        .forEach(some -> check(some, value, path, item));
            case Type.OneOf words -> {}
            case Type.ByCode map -> {}
        }
    }

    private void fields(Table table, Value value, String path, Optional<String> outerItem) {
        var fields = ((Value.Group) value).fields();
        var item = fields.value("item")
                .filter(Value.Text.class::isInstance)
                .or(() -> fields.value("number")
                        .filter(number -> table.key("costingMethod").isPresent()))
                .map(References::textOf)
                .or(() -> outerItem);
        fields.values().forEach((name, field) -> check(typeOf(table, name), field, path + "." + name, item));
    }

    private static Type typeOf(Table table, String name) {
        return table.key(name).orElseThrow().type();
    }

    private void code(Known kind, Value value, String path, Optional<String> item) {
        var code = textOf(value);
        var knownItem = item.filter(declared.known(Known.ITEM)::contains);
        Collection<String> known = switch (kind) {
            case VARIANT -> knownItem.map(declared::variantsOf).orElseGet(() -> declared.ofAnyItem(kind));
            case UNIT -> knownItem.map(declared::unitsOf).orElseGet(() -> declared.ofAnyItem(kind));
            case ITEM, LOCATION, CHARGE, CENTER, ORDER -> declared.known(kind);
        };
        boolean isLeftToPosting = mustFail && REFUSED_BY_POSTING.contains(kind);
        if (!known.contains(code) && !isLeftToPosting && !code.isEmpty()) {
            var ofItem = kind == Known.VARIANT || kind == Known.UNIT
                    ? knownItem.map(number -> " of item " + number).orElse("")
                    : "";
            problems.add(
                    value.at(),
                    path,
                    UNKNOWN_CODE,
                    "There is no " + kind.noun() + " '" + code + "'" + ofItem + "." + Nearest.suggestion(code, known));
        }
    }

    private void label(Type.Scalar type, Value value, String path) {
        var wrong = switch (type) {
            case ENTRY ->
                ((Value.Entry) value).value() instanceof EntryLabel.OfStep reference
                        ? labels.wrongAsEntry(reference)
                        : Optional.<String>empty();
            case JOURNAL -> labels.wrongAsJournal(textOf(value));
            case PREVIEW -> labels.wrongAs("previewJournal", textOf(value));
            case MARK -> labels.wrongAs("mark", textOf(value));
            case SHIPMENT -> labels.wrongAs("transferShipment", textOf(value));
            case DECIMAL, WHOLE, DATE, CODE, TEXT, FLAG, YES, NEW_LABEL -> Optional.<String>empty();
        };
        wrong.ifPresent(message -> problems.add(value.at(), path, UNKNOWN_LABEL, message));
    }

    private static String textOf(Value value) {
        return value instanceof Value.Text text ? text.value() : "";
    }
}
