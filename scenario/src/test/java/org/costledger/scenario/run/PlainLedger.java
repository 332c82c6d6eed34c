package org.costledger.scenario.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.costledger.scenario.model.Cell;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.RowKind;
import org.costledger.scenario.model.RunStep;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.model.StockStep;

/** A ledger that books quantities, refuses receipts of nothing, and has no adjustment. */
final class PlainLedger implements ScenarioLedger {
    private final List<Row> entries = new ArrayList<>();
    private final Map<String, Integer> marks = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();

    @Override
    public Outcome perform(Step step) {
        return switch (step) {
            case StockStep.Purchase purchase -> book(purchase);
            case RunStep.PostInventoryCostToGl run -> new Outcome.PassedOver("general ledger");
            case RunStep.RollUpStandardCost run -> throw new IllegalStateException("a bug");
            default -> new Outcome.NotBuilt(step.head().verb());
        };
    }

    private Outcome book(StockStep.Purchase purchase) {
        if (purchase.posting().quantity().signum() == 0) {
            return new Outcome.Refused("E-10", "Nothing is received.");
        }
        var row = new LinkedHashMap<String, Cell>();
        row.put("entry", Cell.of(entries.size() + 1L));
        row.put("item", Cell.of(purchase.posting().stock().item()));
        row.put("quantity", Cell.of(purchase.posting().quantity()));
        entries.add(Row.actual(row));
        purchase.head().label().ifPresent(label -> labels.put(label, entries.size()));
        return new Outcome.Done();
    }

    @Override
    public void mark(String label) {
        marks.put(label, entries.size());
    }

    @Override
    public boolean supports(RowKind kind, String key) {
        return kind == RowKind.ITEM_LEDGER && !key.startsWith("cost");
    }

    @Override
    public List<Row> rows(RowQuery query) {
        int from = query.since().map(mark -> marks.getOrDefault(mark, 0)).orElse(0);
        return List.copyOf(entries.subList(from, entries.size()));
    }

    @Override
    public OptionalLong entryNo(EntryLabel.OfStep label) {
        return label instanceof EntryLabel.Only(var name) && labels.containsKey(name)
                ? OptionalLong.of(labels.getOrDefault(name, 0))
                : OptionalLong.empty();
    }
}
