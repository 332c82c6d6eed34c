package org.costledger.scenario.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** Which verb makes which step. */
public final class Steps {
    private Steps() {}

    private static final Map<String, BiFunction<Step.Head, Fields, Step>> VERBS = Map.ofEntries(
            Map.entry("purchase", StockStep::purchase),
            Map.entry("sale", StockStep::sale),
            Map.entry("positiveAdjustment", StockStep::positiveAdjustment),
            Map.entry("negativeAdjustment", StockStep::negativeAdjustment),
            Map.entry("physicalInventory", StockStep::physicalInventory),
            Map.entry("transfer", StockStep::transfer),
            Map.entry("transferShipment", StockStep::transferShipment),
            Map.entry("transferReceipt", StockStep::transferReceipt),
            Map.entry("productionOrder", OrderStep::productionOrder),
            Map.entry("consumption", OrderStep::consumption),
            Map.entry("output", OrderStep::output),
            Map.entry("capacity", OrderStep::capacity),
            Map.entry("finishOrder", OrderStep::finishOrder),
            Map.entry("assemblyOrder", OrderStep::assemblyOrder),
            Map.entry("assemblyConsumption", OrderStep::assemblyConsumption),
            Map.entry("assemblyOutput", OrderStep::assemblyOutput),
            Map.entry("resource", OrderStep::resource),
            Map.entry("invoice", DocumentStep::invoice),
            Map.entry("charge", DocumentStep::charge),
            Map.entry("undo", DocumentStep::undo),
            Map.entry("apply", DocumentStep::apply),
            Map.entry("unapply", DocumentStep::unapply),
            Map.entry("calculateInventoryValue", RevaluationStep::calculateInventoryValue),
            Map.entry("editJournal", RevaluationStep::editJournal),
            Map.entry("postJournal", RevaluationStep::postJournal),
            Map.entry("previewJournal", RevaluationStep::previewJournal),
            Map.entry("revalue", RevaluationStep::revalue),
            Map.entry("standardCostWorksheet", StandardCostStep::of),
            Map.entry("adjustCost", RunStep::adjustCost),
            Map.entry("postInventoryCostToGL", RunStep::postInventoryCostToGl),
            Map.entry("rollUpStandardCost", RunStep::rollUpStandardCost),
            Map.entry("inventoryPeriod", SettingStep::inventoryPeriod),
            Map.entry("postingDates", SettingStep::postingDates),
            Map.entry("change", SettingStep::change));

    static List<Step> of(Fields scenario) {
        var steps = new ArrayList<Step>();
        scenario.value("steps").ifPresent(value -> {
            for (var element : ((Value.Many) value).values()) {
                steps.add(step(steps.size() + 1, (Value.Group) element));
            }
        });
        return List.copyOf(steps);
    }

    /**
     * A step that stands on its own.
     *
     * @param number its place, from 1 on
     */
    public static Step one(int number, Value.Group group) {
        return step(number, group);
    }

    private static Step step(int number, Value.Group group) {
        var keys = group.fields();
        if (keys.has("mark")) {
            return new Step.Mark(head(number, group, "mark"), keys.requiredText("mark"));
        }
        if (keys.has("expect")) {
            var layer = keys.word("layer", Expectation.Layer.class, Expectation.Layer.COST);
            var expectation = Expectation.of(layer, keys.group("expect").orElseThrow());
            return new Step.Expect(head(number, group, "expect"), expectation);
        }
        var verb = keys.names().stream().filter(VERBS::containsKey).findFirst().orElseThrow();
        var maker = Objects.requireNonNull(VERBS.get(verb));
        return maker.apply(head(number, group, verb), keys.group(verb).orElseThrow());
    }

    private static Step.Head head(int number, Value.Group group, String verb) {
        var keys = group.fields();
        return new Step.Head(
                number,
                group.at().line(),
                verb,
                keys.text("as"),
                keys.value("fails").map(Steps::refusal),
                keys.text("note", ""));
    }

    /** {@code true}, or a code. */
    private static Step.Refusal refusal(Value value) {
        return new Step.Refusal(value instanceof Value.Text code ? Optional.of(code.value()) : Optional.empty());
    }
}
