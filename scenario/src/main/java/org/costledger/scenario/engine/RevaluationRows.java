package org.costledger.scenario.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.revaluation.RevaluableValue;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.StockKey;
import org.costledger.scenario.model.Cell;
import org.costledger.scenario.model.Row;

/** What can be revalued, and the lines of revaluation journals, as rows under the keys of the format. */
final class RevaluationRows {
    private final Supplier<MemoryLedger> ledger;
    private final RevaluationJournals journals;

    RevaluationRows(Supplier<MemoryLedger> ledger, RevaluationJournals journals) {
        this.ledger = ledger;
        this.journals = journals;
    }

    /** What a row asks about, per item (REV-17 for Standard). */
    Row revaluable(Row asked) {
        var value = RevaluableValue.of(
                ledger.get(),
                Code.of(LedgerRows.text(asked, "item")),
                LedgerRows.wanted(asked),
                LedgerRows.asOf(asked).orElse(AccountingPeriods.WITHOUT_END));
        var cells = new LinkedHashMap<>(asked.cells());
        cells.put("quantity", Cell.of(value.quantity().toDecimal()));
        cells.put("value", Cell.of(value.value().toDecimal()));
        return Row.actual(cells);
    }

    List<Row> journal(String label) {
        return journals.journal(label).lines().stream()
                .map(RevaluationRows::row)
                .toList();
    }

    private static Row row(RevaluationLine line) {
        var cells = new LinkedHashMap<String, Cell>();
        LedgerRows.putStock(cells, line.stock());
        cells.put("entry", Cell.of(line.appliesToEntry()));
        cells.put("quantity", Cell.of(line.quantity().toDecimal()));
        cells.put("unitCostCalculated", Cell.of(line.calculated().unitCost().toDecimal()));
        cells.put(
                "inventoryValueCalculated",
                Cell.of(line.calculated().inventoryValue().toDecimal()));
        cells.put("unitCostRevalued", Cell.of(line.revalued().unitCost().toDecimal()));
        cells.put(
                "inventoryValueRevalued",
                Cell.of(line.revalued().inventoryValue().toDecimal()));
        cells.put("amount", Cell.of(line.amount().toDecimal()));
        return Row.actual(cells);
    }

    /** A row for each item that a check concerns. */
    List<Row> violations(String label) {
        return journals.violations(label).stream()
                .flatMap(violation -> violation.itemNos().stream().map(itemNo -> {
                    var cells = new LinkedHashMap<String, Cell>();
                    cells.put("check", Cell.of(violation.refused().code()));
                    cells.put("item", Cell.of(itemNo));
                    return Row.actual(cells);
                }))
                .toList();
    }

    /** A row for each item that was left out. */
    List<Row> leftOut(String label) {
        return journals.leftOut(label).stream()
                .map(itemNo -> {
                    var cells = new LinkedHashMap<String, Cell>();
                    cells.put("item", Cell.of(itemNo));
                    return Row.actual(cells);
                })
                .toList();
    }

    List<ValueEntry> preview(String label) {
        return journals.preview(label);
    }

    StockKey stock(long itemLedgerEntryNo) {
        return ledger.get().itemLedgerEntry(itemLedgerEntryNo).stock();
    }
}
