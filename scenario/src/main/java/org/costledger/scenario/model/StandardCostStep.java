package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A step on a standard cost worksheet, which is there once a step names it. */
public sealed interface StandardCostStep extends Step {

    /** The worksheet. */
    String name();

    /** Suggests new costs of items: those of the cards by a factor. An absent list is no limit. */
    record SuggestItems(
            Head head,
            String name,
            Optional<List<String>> items,
            Optional<List<String>> vendors,
            Optional<List<Item.Replenishment>> replenishment,
            Optional<List<Item.CostingMethod>> costingMethods,
            Suggested suggested)
            implements StandardCostStep {}

    /** The same of centers. */
    record SuggestCapacity(
            Head head,
            String name,
            Optional<List<String>> centers,
            Optional<List<Center.Kind>> kinds,
            Suggested suggested)
            implements StandardCostStep {}

    record Suggested(Figure standardCost, Figure indirectCost, Figure overheadRate) {
        private static Suggested of(Fields keys) {
            return new Suggested(
                    Figure.of(keys, "standardCost"), Figure.of(keys, "indirectCost"), Figure.of(keys, "overhead"));
        }
    }

    record Figure(BigDecimal factor, List<Band> rounding) {
        private static Figure of(Fields keys, String name) {
            return new Figure(
                    keys.decimal(name + "Factor", BigDecimal.ONE),
                    keys.groups(name + "Rounding").stream().map(Band::of).toList());
        }
    }

    enum Direction {
        NEAREST,
        UP,
        DOWN
    }

    /** From a minimum on: add, round, add. */
    record Band(
            BigDecimal minimum, BigDecimal addBefore, BigDecimal precision, Direction direction, BigDecimal addAfter) {
        private static Band of(Fields keys) {
            return new Band(
                    keys.decimal("minimum", BigDecimal.ZERO),
                    keys.decimal("addBefore", BigDecimal.ZERO),
                    keys.requiredDecimal("precision"),
                    keys.word("type", Direction.class, Direction.NEAREST),
                    keys.decimal("addAfter", BigDecimal.ZERO));
        }
    }

    record Edit(Head head, String name, List<Line> lines) implements StandardCostStep {}

    enum WorksheetLineType {
        ITEM,
        WORK_CENTER,
        MACHINE_CENTER,
        RESOURCE
    }

    /** The new figures of one line; an absent one stays as it is. */
    record Line(
            WorksheetLineType type,
            String number,
            Optional<BigDecimal> standardCost,
            Optional<BigDecimal> indirectCostPercent,
            Optional<BigDecimal> overheadRate,
            boolean delete) {
        private static Line of(Fields keys) {
            return new Line(
                    keys.word("type", WorksheetLineType.class).orElseThrow(),
                    keys.requiredText("number"),
                    keys.decimal("newStandardCost"),
                    keys.decimal("newIndirectCostPercent"),
                    keys.decimal("newOverheadRate"),
                    keys.flag("delete", false));
        }
    }

    /** Takes the lines of another worksheet over. */
    record Copy(Head head, String name, String from) implements StandardCostStep {}

    record RollUp(
            Head head, String name, Optional<List<String>> items, Optional<LocalDate> date, boolean recalculateProduced)
            implements StandardCostStep {}

    /**
     * Puts lines into force and fills a revaluation journal, named by the step's label.
     *
     * @param items only those, if they or centers are given
     */
    record Implement(
            Head head,
            String name,
            LocalDate date,
            Optional<String> document,
            Optional<List<String>> items,
            Optional<List<String>> centers)
            implements StandardCostStep {}

    record Delete(Head head, String name) implements StandardCostStep {}

    static StandardCostStep of(Head head, Fields keys) {
        var name = keys.requiredText("worksheet");
        return keys.group("suggest")
                .map(suggest -> suggest.requiredText("of").equals("items")
                        ? suggestItems(head, name, suggest)
                        : suggestCapacity(head, name, suggest))
                .or(() -> keys.group("edit").map(edit -> edit(head, name, edit)))
                .or(() -> keys.group("copy").map(copy -> new Copy(head, name, copy.requiredText("from"))))
                .or(() -> keys.group("rollUp").map(rollUp -> rollUp(head, name, rollUp)))
                .or(() -> keys.group("implement").map(implement -> implement(head, name, implement)))
                .orElseGet(() -> new Delete(head, name));
    }

    private static StandardCostStep edit(Head head, String name, Fields keys) {
        return new Edit(head, name, keys.groups("lines").stream().map(Line::of).toList());
    }

    private static StandardCostStep suggestItems(Head head, String name, Fields keys) {
        return new SuggestItems(
                head,
                name,
                keys.textsIfGiven("items"),
                keys.textsIfGiven("vendors"),
                keys.wordsIfGiven("replenishment", Item.Replenishment.class),
                keys.wordsIfGiven("costingMethods", Item.CostingMethod.class),
                Suggested.of(keys));
    }

    private static StandardCostStep suggestCapacity(Head head, String name, Fields keys) {
        return new SuggestCapacity(
                head,
                name,
                keys.textsIfGiven("centers"),
                keys.wordsIfGiven("kinds", Center.Kind.class),
                Suggested.of(keys));
    }

    private static StandardCostStep rollUp(Head head, String name, Fields keys) {
        return new RollUp(
                head, name, keys.textsIfGiven("items"), keys.date("date"), keys.flag("recalculateProduced", true));
    }

    private static StandardCostStep implement(Head head, String name, Fields keys) {
        return new Implement(
                head,
                name,
                keys.requiredDate("date"),
                keys.text("document"),
                keys.textsIfGiven("items"),
                keys.textsIfGiven("centers"));
    }
}
