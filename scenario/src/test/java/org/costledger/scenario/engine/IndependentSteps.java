package org.costledger.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.costledger.scenario.model.DocumentStep;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.OrderStep;
import org.costledger.scenario.model.RevaluationStep;
import org.costledger.scenario.model.RunStep;
import org.costledger.scenario.model.SettingStep;
import org.costledger.scenario.model.StandardCostStep;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.model.StockStep;

/**
 * Which steps of a story can change places: postings of different items. Whatever concerns more than its items (a run, a
 * setting, a worksheet) keeps its place between the steps before and after it.
 */
final class IndependentSteps {
    private final Map<String, Set<String>> itemsByLabel = new HashMap<>();
    /** The items of each step; empty where it concerns all. */
    private final List<Optional<Set<String>>> items = new ArrayList<>();

    IndependentSteps(List<Step> steps) {
        for (var step : steps) {
            var concerned = itemsOf(step);
            items.add(concerned);
            step.head().label().ifPresent(label -> itemsByLabel.put(label, concerned.orElse(Set.of())));
        }
    }

    /** Places of steps in another order in which the same must come of them. */
    List<Integer> shuffled(SplittableRandom random) {
        var awaited = IntStream.range(0, items.size())
                .map(step -> Math.toIntExact(IntStream.range(0, step)
                        .filter(earlier -> !isIndependent(earlier, step))
                        .count()))
                .toArray();
        var ready = IntStream.range(0, items.size())
                .filter(step -> awaited[step] == 0)
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        var order = new ArrayList<Integer>();
        while (!ready.isEmpty()) {
            int chosen = ready.remove(/* index */ random.nextInt(ready.size()));
            order.add(chosen);
            IntStream.range(chosen + 1, items.size())
                    .filter(later -> !isIndependent(chosen, later))
                    .filter(later -> --awaited[later] == 0)
                    .forEach(ready::add);
        }
        return order;
    }

    private boolean isIndependent(int one, int other) {
        var itemsOfOne = items.get(one);
        var itemsOfOther = items.get(other);
        return itemsOfOne.isPresent()
                && itemsOfOther.isPresent()
                && itemsOfOne.get().stream().noneMatch(itemsOfOther.get()::contains);
    }

    private Optional<Set<String>> itemsOf(Step step) {
        return switch (step) {
            case StockStep stock -> Optional.of(Set.of(stock.posting().stock().item()));
            case DocumentStep.Invoice invoice -> itemsOf(List.of(invoice.entry()));
            case DocumentStep.Undo undo -> itemsOf(List.of(undo.entry()));
            case DocumentStep.ItemCharge charge ->
                itemsOf(charge.assignments().stream()
                        .map(DocumentStep.Assignment::to)
                        .toList());
            case DocumentStep.Apply apply -> Optional.empty();
            case DocumentStep.Unapply unapply -> Optional.empty();
            case OrderStep order -> Optional.empty();
            case RevaluationStep revaluation -> Optional.empty();
            case StandardCostStep standardCost -> Optional.empty();
            case RunStep run -> Optional.empty();
            case SettingStep setting -> Optional.empty();
            case Step.Mark mark -> Optional.empty();
            case Step.Expect expect -> Optional.empty();
        };
    }

    private Optional<Set<String>> itemsOf(List<EntryLabel> labels) {
        var all = new HashSet<String>();
        for (var label : labels) {
            if (!(label instanceof EntryLabel.OfStep ofStep)) return Optional.empty();
            all.addAll(itemsByLabel.getOrDefault(ofStep.label(), Set.of()));
        }
        return Optional.of(all);
    }
}
