package org.costledger.cli.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.setup.CostShare;
import org.costledger.engine.setup.CostShares;
import org.costledger.scenario.model.Words;

/** What items should cost, and what that consists of, beside what their cards say. */
public record RolledUpCosts(Map<String, CostShares> byItem) {

    /** A row for each level; shares that no item has are left out. */
    public TextTable table(LedgerView ledger) {
        var shares = Stream.of(CostShare.values()).filter(this::isUsed).toList();
        var columns = Stream.concat(
                Stream.of(
                        Column.words("Item"),
                        Column.figures("On the card"),
                        Column.figures("Standard cost"),
                        Column.words("Level")),
                shares.stream().map(share -> Column.figures(heading(share))));
        var table = new TextTable(columns.toArray(Column[]::new));
        byItem.forEach((itemNo, costs) -> {
            row(
                    table,
                    shares,
                    costs.singleLevel(),
                    itemNo,
                    Figures.unitCost(ledger.itemState(itemNo).standardCost()),
                    Figures.unitCost(costs.standardCost()),
                    "single");
            row(table, shares, costs.rolledUp(), "", "", "", "rolled up");
        });
        return table;
    }

    private static void row(TextTable table, List<CostShare> shares, CostShares.Level level, String... words) {
        var figures = shares.stream().map(share -> Figures.unitCost(level.of(share)));
        table.row(Stream.concat(Arrays.stream(words), figures).toArray(String[]::new));
    }

    private boolean isUsed(CostShare share) {
        return byItem.values().stream()
                .anyMatch(costs -> !costs.singleLevel().of(share).isZero()
                        || !costs.rolledUp().of(share).isZero());
    }

    private static String heading(CostShare share) {
        return switch (share) {
            case MATERIAL -> "Material";
            case CAPACITY -> "Capacity";
            case SUBCONTRACTED -> "Subcontracted";
            case CAPACITY_OVERHEAD -> "Cap. overhead";
            case MANUFACTURING_OVERHEAD -> "Mfg. overhead";
            case MATERIAL_NON_INVENTORY -> "Non-inventory";
        };
    }

    public List<Map<String, Object>> json(LedgerView ledger) {
        return byItem.entrySet().stream()
                .map(item -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("item", item.getKey());
                    row.put(
                            "standardCost",
                            ledger.itemState(item.getKey()).standardCost().toString());
                    row.put("newStandardCost", item.getValue().standardCost().toString());
                    row.put("shares", json(item.getValue().singleLevel()));
                    row.put("rolledUpShares", json(item.getValue().rolledUp()));
                    return row;
                })
                .toList();
    }

    private static Map<String, Object> json(CostShares.Level level) {
        var json = new LinkedHashMap<String, Object>();
        for (var share : CostShare.values())
            json.put(Words.word(share), level.of(share).toString());
        return json;
    }
}
