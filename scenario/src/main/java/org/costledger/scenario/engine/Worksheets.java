package org.costledger.scenario.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.costledger.engine.Costing;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CapacityType;
import org.costledger.engine.setup.Center;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ReplenishmentSystem;
import org.costledger.engine.standardcost.EditWorksheet;
import org.costledger.engine.standardcost.ImplementStandardCost;
import org.costledger.engine.standardcost.ImplementStandardCost.Implementation;
import org.costledger.engine.standardcost.ItemFilter;
import org.costledger.engine.standardcost.RollUpOnWorksheet;
import org.costledger.engine.standardcost.RollUpRequest;
import org.costledger.engine.standardcost.RollUpStandardCost;
import org.costledger.engine.standardcost.RoundingMethod;
import org.costledger.engine.standardcost.StandardCostWorksheet;
import org.costledger.engine.standardcost.SuggestStandardCost;
import org.costledger.engine.standardcost.Suggestion;
import org.costledger.engine.standardcost.WorksheetKey;
import org.costledger.scenario.model.RunStep;
import org.costledger.scenario.model.StandardCostStep;
import org.costledger.scenario.model.StandardCostStep.Band;
import org.costledger.scenario.model.StandardCostStep.Figure;
import org.costledger.scenario.model.StandardCostStep.WorksheetLineType;

/** The standard cost worksheets of a file, by name, and how its steps fill and change them. */
final class Worksheets {
    private final Supplier<MemoryLedger> ledger;
    private final Map<String, StandardCostWorksheet> worksheets = new HashMap<>();

    Worksheets(Supplier<MemoryLedger> ledger) {
        this.ledger = ledger;
    }

    /** The worksheet of a name; without a line if no step made one. */
    StandardCostWorksheet worksheet(String name) {
        return worksheets.getOrDefault(Code.of(name), StandardCostWorksheet.named(name));
    }

    void put(StandardCostWorksheet worksheet) {
        worksheets.put(worksheet.name(), worksheet);
    }

    /** Onto the cards: items that are named must be made, of all others those that are. */
    RollUpRequest request(RunStep.RollUpStandardCost step, LocalDate today) {
        var date = step.date().orElse(today);
        var levels = switch (step.levels()) {
            case SINGLE -> RollUpRequest.Levels.SINGLE;
            case ALL -> RollUpRequest.Levels.ALL;
        };
        var itemNos = step.items().orElseGet(() -> RollUpStandardCost.calculable(ledger.get(), date, itemNos()));
        return new RollUpRequest(date, itemNos, levels, step.recalculateProduced());
    }

    private List<String> itemNos() {
        return ledger.get().items().stream().map(Item::no).toList();
    }

    // ---- what changes a worksheet alone

    void suggest(StandardCostStep.SuggestItems step) {
        var filter = new ItemFilter(
                step.items().map(Worksheets::codes),
                step.vendors().map(Worksheets::codes),
                step.replenishment().map(Worksheets::systems),
                step.costingMethods().map(Worksheets::methods));
        var wanted = new TreeSet<>(filter.itemNos().orElseGet(Set::of));
        ledger.get().items().stream().filter(filter::admits).map(Item::no).forEach(wanted::add);
        wanted.removeIf(itemNo -> ledger.get()
                .findItem(itemNo)
                .filter(item -> !filter.admits(item))
                .isPresent());
        put(SuggestStandardCost.ofItems(worksheet(step.name()), ledger.get(), wanted, suggestion(step.suggested())));
    }

    void suggest(StandardCostStep.SuggestCapacity step) {
        var centers = ledger.get().setup().manufacturing().centers();
        var kinds = step.kinds().map(Worksheets::kinds);
        var wanted = new TreeSet<>(step.centers().map(Worksheets::codes).orElse(centers.keySet()));
        wanted.removeIf(centerNo -> kinds.isPresent()
                && Optional.ofNullable(centers.get(centerNo))
                        .map(Center::type)
                        .filter(kinds.get()::contains)
                        .isEmpty());
        put(SuggestStandardCost.ofCapacity(worksheet(step.name()), ledger.get(), wanted, suggestion(step.suggested())));
    }

    private static Suggestion suggestion(StandardCostStep.Suggested suggested) {
        return new Suggestion(
                figure(suggested.standardCost()), figure(suggested.indirectCost()), figure(suggested.overheadRate()));
    }

    private static Suggestion.Figure figure(Figure figure) {
        return new Suggestion.Figure(
                figure.factor(),
                new RoundingMethod(
                        figure.rounding().stream().map(Worksheets::band).toList()));
    }

    private static RoundingMethod.Band band(Band band) {
        return new RoundingMethod.Band(
                UnitCost.of(band.minimum()),
                UnitCost.of(band.addBefore()),
                Precision.of(band.precision()),
                RoundingMethod.Direction.valueOf(band.direction().name()),
                UnitCost.of(band.addAfter()));
    }

    /** All edits of a step, or none. */
    void edit(StandardCostStep.Edit step) {
        var worksheet = worksheet(step.name());
        for (var line : step.lines()) {
            var key = new WorksheetKey(type(line.type()), line.number());
            worksheet = line.delete()
                    ? worksheet.without(key)
                    : EditWorksheet.edit(
                            worksheet,
                            ledger.get(),
                            new EditWorksheet.Edit(
                                    key,
                                    line.standardCost().map(UnitCost::of),
                                    line.indirectCostPercent().map(Percentage::of),
                                    line.overheadRate().map(UnitCost::of)));
        }
        put(worksheet);
    }

    private static WorksheetKey.Type type(WorksheetLineType type) {
        return WorksheetKey.Type.valueOf(type.name());
    }

    void copy(StandardCostStep.Copy step) {
        put(worksheet(step.name()).withCopyOf(worksheet(step.from())));
    }

    void rollUp(StandardCostStep.RollUp step, LocalDate today) {
        var request = new RollUpRequest(
                step.date().orElse(today),
                step.items().orElseGet(this::itemNos),
                RollUpRequest.Levels.ALL,
                step.recalculateProduced());
        put(RollUpOnWorksheet.rollUp(worksheet(step.name()), ledger.get(), request)
                .worksheet());
    }

    void delete(StandardCostStep.Delete step) {
        worksheets.remove(Code.of(step.name()));
    }

    // ---- into force

    /** What comes of it: the caller writes the change, and keeps worksheet and journal. */
    Implementation implement(StandardCostStep.Implement step) {
        return Costing.implement(ledger.get(), worksheet(step.name()), request(step));
    }

    /** What is asked, on a batch of its own. */
    ImplementStandardCost.Request request(StandardCostStep.Implement step) {
        var lines = step.items().isPresent() || step.centers().isPresent()
                ? Optional.of(lines(step))
                : Optional.<Set<WorksheetKey>>empty();
        var batch = RevaluationJournals.batch(step.document());
        return new ImplementStandardCost.Request(step.date(), step.document(), batch, lines, false);
    }

    private Set<WorksheetKey> lines(StandardCostStep.Implement step) {
        var keys = new HashSet<WorksheetKey>();
        step.items().orElse(List.of()).forEach(itemNo -> keys.add(WorksheetKey.ofItem(itemNo)));
        var centers = new ArrayList<>(step.centers().orElse(List.of()));
        for (var type : WorksheetKey.Type.values()) {
            if (type != WorksheetKey.Type.ITEM) centers.forEach(number -> keys.add(new WorksheetKey(type, number)));
        }
        return keys;
    }

    // ---- words

    private static Set<String> codes(Collection<String> codes) {
        return codes.stream().map(Code::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<ReplenishmentSystem> systems(
            Collection<org.costledger.scenario.model.Item.Replenishment> systems) {
        return systems.stream()
                .map(system -> ReplenishmentSystem.valueOf(system.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<CostingMethod> methods(Collection<org.costledger.scenario.model.Item.CostingMethod> methods) {
        return methods.stream()
                .map(method -> CostingMethod.valueOf(method.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<CapacityType> kinds(Collection<org.costledger.scenario.model.Center.Kind> kinds) {
        return kinds.stream()
                .map(kind -> switch (kind) {
                    case WORK -> CapacityType.WORK_CENTER;
                    case MACHINE -> CapacityType.MACHINE_CENTER;
                    case RESOURCE -> CapacityType.RESOURCE;
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
