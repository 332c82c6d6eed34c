package org.costledger.scenario.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.setup.CostShare;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.standardcost.WorksheetLine;
import org.costledger.scenario.model.Cell;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.Words;

/** Lines of standard cost worksheets, and centers, as rows under the keys of the format. */
final class StandardCostRows {
    private final Supplier<MemoryLedger> ledger;
    private final Worksheets worksheets;

    StandardCostRows(Supplier<MemoryLedger> ledger, Worksheets worksheets) {
        this.ledger = ledger;
        this.worksheets = worksheets;
    }

    List<Row> worksheet(String name) {
        return worksheets.worksheet(name).lines().values().stream()
                .map(StandardCostRows::row)
                .toList();
    }

    private static Row row(WorksheetLine line) {
        var cells = new LinkedHashMap<String, Cell>();
        cells.put("type", word(line.key().type()));
        cells.put("number", Cell.of(line.key().no()));
        cells.put("description", Cell.of(line.description()));
        line.replenishmentSystem().ifPresent(system -> cells.put("replenishment", word(system)));
        cells.put("implemented", Cell.of(line.implemented()));
        put(cells, "standardCost", "indirectCostPercent", "overheadRate", line.current());
        put(cells, "newStandardCost", "newIndirectCostPercent", "newOverheadRate", line.proposed());
        putShares(cells, line.current().shares());
        cells.put("newShares", shares(line.proposed().shares().singleLevel()));
        cells.put("newRolledUpShares", shares(line.proposed().shares().rolledUp()));
        return Row.actual(cells);
    }

    private static void put(
            Map<String, Cell> cells,
            String standardCost,
            String pct,
            String overheadRate,
            WorksheetLine.Figures figures) {
        cells.put(standardCost, Cell.of(figures.standardCost().toDecimal()));
        cells.put(pct, Cell.of(figures.indirectCost().pct().toDecimal()));
        cells.put(overheadRate, Cell.of(figures.indirectCost().overheadRate().toDecimal()));
    }

    List<Row> centers() {
        var precision = ledger.get().setup().unitAmountPrecision();
        return new TreeMap<>(ledger.get().setup().manufacturing().centers())
                .values().stream()
                        .map(center -> Row.actual(Map.of(
                                "number", Cell.of(center.no()),
                                "directUnitCost",
                                        Cell.of(center.directUnitCost().toDecimal()),
                                "indirectCostPercent",
                                        Cell.of(center.indirectCost().pct().toDecimal()),
                                "overheadRate",
                                        Cell.of(center.indirectCost()
                                                .overheadRate()
                                                .toDecimal()),
                                "unitCost", Cell.of(center.unitCost(precision).toDecimal()))))
                        .toList();
    }

    /** What a standard cost consists of, of an item, a stockkeeping unit or a line. */
    static void putShares(Map<String, Cell> cells, CostShares shares) {
        cells.put("shares", shares(shares.singleLevel()));
        cells.put("rolledUpShares", shares(shares.rolledUp()));
    }

    private static Cell shares(CostShares.Level level) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        for (var share : CostShare.values())
            figures.put(Words.word(share), level.of(share).toDecimal());
        return Cell.ofDecimals(figures);
    }

    private static Cell word(Enum<?> constant) {
        return Cell.of(Words.word(constant));
    }
}
