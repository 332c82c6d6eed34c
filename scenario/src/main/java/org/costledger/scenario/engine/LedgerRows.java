package org.costledger.scenario.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan.ItemHistory;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Cost;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.valuation.AverageCost;
import org.costledger.engine.valuation.InventoryValue;
import org.costledger.scenario.model.Cell;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.RowKind;
import org.costledger.scenario.run.RowQuery;

/** Entries, items and inventory as rows under the keys of the format. */
final class LedgerRows {
    private final Supplier<MemoryLedger> ledger;
    private final RevaluationRows revaluation;
    private final StandardCostRows standardCosts;

    LedgerRows(Supplier<MemoryLedger> ledger, RevaluationRows revaluation, StandardCostRows standardCosts) {
        this.ledger = ledger;
        this.revaluation = revaluation;
        this.standardCosts = standardCosts;
    }

    /** What concerns the general ledger and orders cannot be told yet. */
    static boolean supports(RowKind kind, String key) {
        return switch (kind) {
            case ITEM_LEDGER,
                    APPLICATIONS,
                    ITEMS,
                    STOCKKEEPING_UNITS,
                    CENTERS,
                    WORKSHEET,
                    INVENTORY,
                    PHYSICAL_INVENTORY,
                    REVALUABLE,
                    JOURNAL,
                    LEFT_OUT,
                    VIOLATIONS -> true;
            case VALUE_ENTRIES, PREVIEW -> !key.toLowerCase(Locale.ROOT).contains("postedtogl");
            case CAPACITY_LEDGER, GL, GL_BALANCES, ORDERS -> false;
        };
    }

    /** The rows asked for, of entries made after {@code since}. */
    List<Row> rows(RowQuery query, EntryNumbers since) {
        return switch (query.kind()) {
            case ITEM_LEDGER -> itemLedger(since);
            case VALUE_ENTRIES -> valueEntries(since);
            case APPLICATIONS -> applications(since);
            case PHYSICAL_INVENTORY -> physicalInventory(since);
            case ITEMS -> ledger.get().items().stream().map(this::item).toList();
            case STOCKKEEPING_UNITS -> stockkeepingUnits();
            case INVENTORY -> query.asked().map(this::inventory).stream().toList();
            case REVALUABLE ->
                query.asked().map(revaluation::revaluable).stream().toList();
            case JOURNAL -> revaluation.journal(step(query));
            case WORKSHEET -> standardCosts.worksheet(step(query));
            case CENTERS -> standardCosts.centers();
            case LEFT_OUT -> revaluation.leftOut(step(query));
            case VIOLATIONS -> revaluation.violations(step(query));
            case PREVIEW ->
                revaluation.preview(step(query)).stream()
                        .map(value -> valueRow(value, stock(value)))
                        .toList();
            case CAPACITY_LEDGER, GL, GL_BALANCES, ORDERS -> List.of();
        };
    }

    private static String step(RowQuery query) {
        return query.of().orElseThrow(() -> new IllegalStateException(query.kind() + " of no step"));
    }

    private StockKey stock(ValueEntry value) {
        return revaluation.stock(value.itemLedgerEntryNo());
    }

    private List<ItemHistory> histories() {
        return ledger.get().items().stream()
                .map(item -> ledger.get().history(item.no()))
                .toList();
    }

    private List<Row> itemLedger(EntryNumbers since) {
        Map<Long, Cost[]> costs = new HashMap<>();
        var entries = new ArrayList<ItemLedgerEntry>();
        for (var history : histories()) {
            for (var value : history.valueEntries()) {
                costs.merge(
                        value.itemLedgerEntryNo(),
                        new Cost[] {
                            value.cost().actual(),
                            value.cost().expected(),
                            value.cost().nonInvtbl()
                        },
                        (a, b) -> new Cost[] {a[0].plus(b[0]), a[1].plus(b[1]), a[2].plus(b[2])});
            }
            entries.addAll(history.itemLedgerEntries());
        }
        entries.sort(Comparator.comparingLong(ItemLedgerEntry::entryNo));
        return entries.stream()
                .filter(entry -> entry.entryNo() > since.itemLedgerEntry())
                .map(entry -> itemLedgerRow(
                        entry, costs.getOrDefault(entry.entryNo(), new Cost[] {Cost.ZERO, Cost.ZERO, Cost.ZERO})))
                .toList();
    }

    private static Row itemLedgerRow(ItemLedgerEntry entry, Cost[] cost) {
        var cells = new LinkedHashMap<String, Cell>();
        var state = entry.state();
        cells.put("entry", Cell.of(entry.entryNo()));
        cells.put("number", Cell.of(entry.entryNo()));
        cells.put("type", word(entry.entryType()));
        putStock(cells, entry.stock());
        cells.put("date", Cell.of(entry.postingDate()));
        cells.put("document", Cell.of(entry.facts().document().no()));
        cells.put("quantity", Cell.of(entry.quantity().toDecimal()));
        cells.put("remaining", Cell.of(entry.remainingQuantity().toDecimal()));
        cells.put("invoiced", Cell.of(entry.invoicedQuantity().toDecimal()));
        cells.put("open", Cell.of(entry.open()));
        cells.put("completelyInvoiced", Cell.of(state.completelyInvoiced()));
        state.lastInvoiceDate().ifPresent(date -> cells.put("lastInvoiceDate", Cell.of(date)));
        cells.put("shippedQtyNotReturned", Cell.of(state.shippedQtyNotReturned().toDecimal()));
        cells.put("correction", Cell.of(entry.facts().correction()));
        cells.put("appliesTo", Cell.of(state.appliesToEntry()));
        cells.put("serial", Cell.of(entry.tracking().serialNo()));
        cells.put("lot", Cell.of(entry.tracking().lotNo()));
        cells.put("costActual", Cell.of(cost[0].lcy().toDecimal()));
        cells.put("costExpected", Cell.of(cost[1].lcy().toDecimal()));
        cells.put("costNonInventoriable", Cell.of(cost[2].lcy().toDecimal()));
        cells.put("dimensions", Cell.of(entry.facts().origin().dimensions()));
        return Row.actual(cells);
    }

    private List<Row> valueEntries(EntryNumbers since) {
        Map<Long, StockKey> stocks = new HashMap<>();
        var values = new ArrayList<ValueEntry>();
        for (var history : histories()) {
            for (var entry : history.itemLedgerEntries()) stocks.put(entry.entryNo(), entry.stock());
            values.addAll(history.valueEntries());
        }
        values.sort(Comparator.comparingLong(ValueEntry::entryNo));
        return values.stream()
                .filter(value -> value.entryNo() > since.valueEntry())
                .map(value -> valueRow(value, stocks.getOrDefault(value.itemLedgerEntryNo(), StockKey.of(Code.BLANK))))
                .toList();
    }

    private static Row valueRow(ValueEntry value, StockKey stock) {
        var cells = new LinkedHashMap<String, Cell>();
        var kind = value.kind();
        var cost = value.cost();
        var trade = value.trade();
        cells.put("entry", Cell.of(value.itemLedgerEntryNo()));
        cells.put("number", Cell.of(value.entryNo()));
        cells.put("item", Cell.of(stock.itemNo()));
        cells.put("type", word(kind.entryType()));
        cells.put("entryType", word(kind.itemLedgerEntryType()));
        cells.put("varianceType", word(kind.varianceType()));
        cells.put("charge", Cell.of(kind.itemChargeNo()));
        cells.put("document", Cell.of(value.facts().document().no()));
        cells.put("date", Cell.of(value.postingDate()));
        cells.put("valuationDate", Cell.of(value.valuationDate()));
        cells.put("valuedQuantity", Cell.of(value.quantities().valued().toDecimal()));
        cells.put("invoicedQuantity", Cell.of(value.quantities().invoiced().toDecimal()));
        cells.put(
                "itemLedgerQuantity",
                Cell.of(value.quantities().itemLedgerEntry().toDecimal()));
        cells.put("costPerUnit", Cell.of(cost.perUnit().toDecimal()));
        cells.put("costActual", Cell.of(cost.actual().lcy().toDecimal()));
        cells.put("costExpected", Cell.of(cost.expected().lcy().toDecimal()));
        cells.put("costNonInventoriable", Cell.of(cost.nonInvtbl().lcy().toDecimal()));
        cells.put("costActualAcy", Cell.of(cost.actual().acy().toDecimal()));
        cells.put("costExpectedAcy", Cell.of(cost.expected().acy().toDecimal()));
        cells.put("salesActual", Cell.of(trade.salesActual().toDecimal()));
        cells.put("salesExpected", Cell.of(trade.salesExpected().toDecimal()));
        cells.put("purchaseActual", Cell.of(trade.purchaseActual().toDecimal()));
        cells.put("purchaseExpected", Cell.of(trade.purchaseExpected().toDecimal()));
        cells.put("discount", Cell.of(trade.discount().toDecimal()));
        cells.put("expected", Cell.of(kind.expectedCost()));
        cells.put("inventoriable", Cell.of(kind.inventoriable()));
        cells.put("adjustment", Cell.of(kind.adjustment()));
        cells.put("partialRevaluation", Cell.of(kind.partialRevaluation()));
        cells.put("valuedByAverageCost", Cell.of(value.state().valuedByAverageCost()));
        cells.put("dimensions", Cell.of(value.facts().origin().dimensions()));
        return Row.actual(cells);
    }

    /** Quantity and cost applications; own entries that take nobody's cost are not listed. */
    private List<Row> applications(EntryNumbers since) {
        return histories().stream()
                .flatMap(history -> history.applications().stream())
                .filter(application -> application.outboundEntryNo() != 0)
                .filter(application -> application.entryNo() > since.itemApplicationEntry())
                .sorted(Comparator.comparingLong(ItemApplicationEntry::entryNo))
                .map(application -> Row.actual(Map.of(
                        "inbound", Cell.of(application.inboundEntryNo()),
                        "outbound", Cell.of(application.outboundEntryNo()),
                        "quantity", Cell.of(application.quantity().abs().toDecimal()))))
                .toList();
    }

    private List<Row> physicalInventory(EntryNumbers since) {
        var rows = new ArrayList<Row>();
        for (var count : ledger.get().physicalInventoryEntries()) {
            if (count.entryNo() <= since.physicalInventoryEntry()) continue;
            var cells = new LinkedHashMap<String, Cell>();
            putStock(cells, count.stock());
            cells.put("date", Cell.of(count.postingDate()));
            cells.put("document", Cell.of(count.documentNo()));
            cells.put("entryType", word(count.entryType()));
            cells.put("quantityCalculated", Cell.of(count.qtyCalculated().toDecimal()));
            cells.put("quantityCounted", Cell.of(count.qtyCounted().toDecimal()));
            cells.put("quantity", Cell.of(count.quantity().toDecimal()));
            cells.put("unitCost", Cell.of(count.unitCost().toDecimal()));
            cells.put("amount", Cell.of(count.amount().toDecimal()));
            rows.add(Row.actual(cells));
        }
        return rows;
    }

    private Row item(Item item) {
        var state = ledger.get().history(item.no()).state();
        var average = AverageCost.ofItem(ledger.get(), item.no());
        var cells = new LinkedHashMap<String, Cell>();
        cells.put("number", Cell.of(item.no()));
        cells.put("unitCost", Cell.of(state.unitCost().toDecimal()));
        cells.put("averageCost", Cell.of(average.lcy().toDecimal()));
        cells.put("averageCostAcy", Cell.of(average.acy().toDecimal()));
        cells.put("standardCost", Cell.of(state.standardCost().toDecimal()));
        cells.put("lastDirectCost", Cell.of(state.lastDirectCost().toDecimal()));
        cells.put("adjusted", Cell.of(state.costIsAdjusted()));
        cells.put("indirectCostPercent", Cell.of(item.indirectCost().pct().toDecimal()));
        cells.put("overheadRate", Cell.of(item.indirectCost().overheadRate().toDecimal()));
        state.lastUnitCostCalcDate().ifPresent(date -> cells.put("lastUnitCostCalcDate", Cell.of(date)));
        StandardCostRows.putShares(cells, state.costShares());
        return Row.actual(cells);
    }

    private List<Row> stockkeepingUnits() {
        var rows = new ArrayList<Row>();
        for (var history : histories()) {
            for (var unit : history.stockkeepingUnits()) {
                var average = AverageCost.ofStockkeepingUnit(ledger.get(), unit.key());
                var cells = new LinkedHashMap<String, Cell>();
                putStock(cells, unit.key());
                cells.put("unitCost", Cell.of(unit.unitCost().toDecimal()));
                cells.put("averageCost", Cell.of(average.lcy().toDecimal()));
                cells.put("averageCostAcy", Cell.of(average.acy().toDecimal()));
                cells.put("standardCost", Cell.of(unit.standardCost().toDecimal()));
                StandardCostRows.putShares(cells, unit.costShares());
                rows.add(Row.actual(cells));
            }
        }
        return rows;
    }

    /** The stock a row asks about, by posting date. */
    private Row inventory(Row asked) {
        var itemNo = Code.of(text(asked, "item"));
        var asOf = asOf(asked).orElse(LocalDate.MAX);
        var value = InventoryValue.of(ledger.get().history(itemNo), asOf, wanted(asked));
        var cells = new LinkedHashMap<>(asked.cells());
        cells.put("quantity", Cell.of(value.quantity().toDecimal()));
        cells.put("costActual", Cell.of(value.actual().lcy().toDecimal()));
        cells.put("costExpected", Cell.of(value.expected().lcy().toDecimal()));
        return Row.actual(cells);
    }

    static Optional<LocalDate> asOf(Row asked) {
        return asked.cell("asOf").map(cell -> ((Cell.Day) cell).value());
    }

    /** The stock a row asks about. */
    static Predicate<StockKey> wanted(Row asked) {
        Predicate<StockKey> wanted = stock -> true;
        if (asked.cell("location").isPresent()) {
            var location = Code.of(text(asked, "location"));
            wanted = wanted.and(stock -> stock.locationCode().equals(location));
        }
        if (asked.cell("variant").isPresent()) {
            var variant = Code.of(text(asked, "variant"));
            wanted = wanted.and(stock -> stock.variantCode().equals(variant));
        }
        return wanted;
    }

    static String text(Row row, String key) {
        return row.cell(key).map(cell -> ((Cell.Text) cell).value()).orElse("");
    }

    static void putStock(Map<String, Cell> cells, StockKey stock) {
        cells.put("item", Cell.of(stock.itemNo()));
        cells.put("variant", Cell.of(stock.variantCode()));
        cells.put("location", Cell.of(stock.locationCode()));
    }

    /** A constant as the format writes it: {@code POSITIVE_ADJUSTMENT} is {@code positiveAdjustment}. */
    private static Cell word(Enum<?> constant) {
        var parts = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        var word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++)
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        return Cell.of(word.toString());
    }
}
