package org.costledger.engine.fingerprint;

import static org.costledger.engine.fingerprint.Columns.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.costledger.engine.fingerprint.Columns.Column;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.StockkeepingUnit;

/**
 * Every row of a ledger as a line of text: what is set up of each item, then its entries, item by item; registers before
 * and counts behind. Numbers are places in the order of their ledger ({@link NumbersByOrder}).
 * <p>Left out is who asked and when, which differs each time the same requests are carried out, and what is set up and
 * never moved by a posting: it decides nothing that an entry does not tell.
 */
public final class EntriesText {
    /** The state of an item under its number. */
    record StateOfItem(String itemNo, ItemState state) {}

    private static final String HEADING = "costledger entries 1";

    private final LedgerScan ledger;
    private final NumbersByOrder numbers;

    private EntriesText(LedgerScan ledger) {
        this.ledger = ledger;
        this.numbers = new NumbersByOrder(ledger.registers());
    }

    /** Tells the lines of a ledger, one item at a time. */
    public static void write(LedgerScan ledger, Consumer<String> lines) {
        new EntriesText(ledger).write(lines);
    }

    private void write(Consumer<String> lines) {
        lines.accept(HEADING);
        for (var kind : kinds()) lines.accept(kind.heading());
        registers().write(ledger.registers(), lines);
        var units = stockkeepingUnits();
        var entries = itemLedgerEntries();
        var values = valueEntries();
        var applications = applications();
        var removed = removedApplications();
        for (var itemNo : ledger.items().stream().map(Item::no).toList()) {
            var history = ledger.history(itemNo);
            lines.accept(STATES.line(new StateOfItem(itemNo, history.state())));
            units.write(history.stockkeepingUnits(), lines);
            entries.write(history.itemLedgerEntries(), lines);
            values.write(history.valueEntries(), lines);
            applications.write(history.applications(), lines);
            removed.write(byRemoval(history.applicationHistory()), lines);
            ENTRY_POINTS.write(byStockAndDate(history.entryPoints()), lines);
        }
        physicalInventoryEntries().write(ledger.physicalInventoryEntries(), lines);
    }

    private static List<RemovedApplication> byRemoval(List<RemovedApplication> removed) {
        return removed.stream()
                .sorted(Comparator.comparingLong(RemovedApplication::removedByRegisterNo)
                        .thenComparingLong(one -> one.application().entryNo()))
                .toList();
    }

    private static List<EntryPoint> byStockAndDate(List<EntryPoint> points) {
        return points.stream().sorted(EntryPoint.BY_STOCK_AND_DATE).toList();
    }

    /** The tables in the order of the text. */
    List<Columns<?>> kinds() {
        return List.of(
                registers(),
                STATES,
                stockkeepingUnits(),
                itemLedgerEntries(),
                valueEntries(),
                applications(),
                removedApplications(),
                ENTRY_POINTS,
                physicalInventoryEntries());
    }

    /** The tables with the columns of any ledger. */
    static List<Columns<?>> tables(LedgerScan any) {
        return new EntriesText(any).kinds();
    }

    private Columns<ItemRegister> registers() {
        return Columns.of(
                "register",
                column("no", r -> numbers.register(r.no())),
                column("by.sourceCode", r -> r.by().sourceCode()),
                column("by.journalBatch", r -> r.by().journalBatch()),
                column(
                        "itemLedgerEntries",
                        r -> r.after().itemLedgerEntry() - r.before().itemLedgerEntry()),
                column("valueEntries", r -> r.after().valueEntry() - r.before().valueEntry()),
                column(
                        "itemApplicationEntries",
                        r -> r.after().itemApplicationEntry() - r.before().itemApplicationEntry()),
                column(
                        "physicalInventoryEntries",
                        r -> r.after().physicalInventoryEntry() - r.before().physicalInventoryEntry()));
    }

    private static final Columns<StateOfItem> STATES = Columns.of(
            "item",
            column("itemNo", s -> s.itemNo()),
            column("unitCost", s -> s.state().unitCost()),
            column("standardCost", s -> s.state().standardCost()),
            column("lastDirectCost", s -> s.state().lastDirectCost()),
            column("costIsAdjusted", s -> s.state().costIsAdjusted()),
            column("allowOnlineAdjustment", s -> s.state().allowOnlineAdjustment()),
            column("applicationWorksheetUser", s -> s.state().applicationWorksheetUser()),
            column(
                    "costShares.singleLevel.material",
                    s -> s.state().costShares().singleLevel().material()),
            column(
                    "costShares.singleLevel.capacity",
                    s -> s.state().costShares().singleLevel().capacity()),
            column(
                    "costShares.singleLevel.subcontracted",
                    s -> s.state().costShares().singleLevel().subcontracted()),
            column(
                    "costShares.singleLevel.capacityOverhead",
                    s -> s.state().costShares().singleLevel().capacityOverhead()),
            column(
                    "costShares.singleLevel.manufacturingOverhead",
                    s -> s.state().costShares().singleLevel().manufacturingOverhead()),
            column(
                    "costShares.singleLevel.materialNonInventory",
                    s -> s.state().costShares().singleLevel().materialNonInventory()),
            column(
                    "costShares.rolledUp.material",
                    s -> s.state().costShares().rolledUp().material()),
            column(
                    "costShares.rolledUp.capacity",
                    s -> s.state().costShares().rolledUp().capacity()),
            column(
                    "costShares.rolledUp.subcontracted",
                    s -> s.state().costShares().rolledUp().subcontracted()),
            column(
                    "costShares.rolledUp.capacityOverhead",
                    s -> s.state().costShares().rolledUp().capacityOverhead()),
            column(
                    "costShares.rolledUp.manufacturingOverhead",
                    s -> s.state().costShares().rolledUp().manufacturingOverhead()),
            column(
                    "costShares.rolledUp.materialNonInventory",
                    s -> s.state().costShares().rolledUp().materialNonInventory()),
            column("lastUnitCostCalcDate", s -> s.state().lastUnitCostCalcDate()));

    private static Columns<StockkeepingUnit> stockkeepingUnits() {
        return Columns.of(
                "stockkeeping unit",
                column("key.itemNo", u -> u.key().itemNo()),
                column("key.variantCode", u -> u.key().variantCode()),
                column("key.locationCode", u -> u.key().locationCode()),
                column("unitCost", u -> u.unitCost()),
                column("standardCost", u -> u.standardCost()),
                column("lastDirectCost", u -> u.lastDirectCost()),
                column(
                        "costShares.singleLevel.material",
                        u -> u.costShares().singleLevel().material()),
                column(
                        "costShares.singleLevel.capacity",
                        u -> u.costShares().singleLevel().capacity()),
                column(
                        "costShares.singleLevel.subcontracted",
                        u -> u.costShares().singleLevel().subcontracted()),
                column(
                        "costShares.singleLevel.capacityOverhead",
                        u -> u.costShares().singleLevel().capacityOverhead()),
                column(
                        "costShares.singleLevel.manufacturingOverhead",
                        u -> u.costShares().singleLevel().manufacturingOverhead()),
                column(
                        "costShares.singleLevel.materialNonInventory",
                        u -> u.costShares().singleLevel().materialNonInventory()),
                column(
                        "costShares.rolledUp.material",
                        u -> u.costShares().rolledUp().material()),
                column(
                        "costShares.rolledUp.capacity",
                        u -> u.costShares().rolledUp().capacity()),
                column(
                        "costShares.rolledUp.subcontracted",
                        u -> u.costShares().rolledUp().subcontracted()),
                column(
                        "costShares.rolledUp.capacityOverhead",
                        u -> u.costShares().rolledUp().capacityOverhead()),
                column(
                        "costShares.rolledUp.manufacturingOverhead",
                        u -> u.costShares().rolledUp().manufacturingOverhead()),
                column(
                        "costShares.rolledUp.materialNonInventory",
                        u -> u.costShares().rolledUp().materialNonInventory()));
    }

    private Columns<ItemLedgerEntry> itemLedgerEntries() {
        return Columns.of(
                "item ledger entry",
                column("entryNo", e -> numbers.itemLedgerEntry(e.entryNo())),
                column("registerNo", e -> numbers.register(e.registerNo())),
                column("entryType", e -> e.entryType()),
                column("stock.itemNo", e -> e.stock().itemNo()),
                column("stock.variantCode", e -> e.stock().variantCode()),
                column("stock.locationCode", e -> e.stock().locationCode()),
                column("postingDate", e -> e.postingDate()),
                column("quantity", e -> e.quantity()),
                column("facts.document.type", e -> e.facts().document().type()),
                column("facts.document.no", e -> e.facts().document().no()),
                column("facts.document.lineNo", e -> e.facts().document().lineNo()),
                column("facts.document.externalNo", e -> e.facts().document().externalNo()),
                column("facts.document.date", e -> e.facts().document().date()),
                column("facts.order.type", e -> e.facts().order().type()),
                column("facts.order.no", e -> e.facts().order().no()),
                column("facts.order.lineNo", e -> e.facts().order().lineNo()),
                column(
                        "facts.origin.source.type",
                        e -> e.facts().origin().source().type()),
                column(
                        "facts.origin.source.no",
                        e -> e.facts().origin().source().no()),
                column(
                        "facts.origin.businessPostingGroup",
                        e -> e.facts().origin().businessPostingGroup()),
                column(
                        "facts.origin.productPostingGroup",
                        e -> e.facts().origin().productPostingGroup()),
                column("facts.origin.dimensions", e -> e.facts().origin().dimensions()),
                column("facts.origin.reasonCode", e -> e.facts().origin().reasonCode()),
                column("facts.origin.description", e -> e.facts().origin().description()),
                column("facts.tracking.serialNo", e -> e.facts().tracking().serialNo()),
                column("facts.tracking.lotNo", e -> e.facts().tracking().lotNo()),
                column("facts.tracking.packageNo", e -> e.facts().tracking().packageNo()),
                column(
                        "facts.tracking.expirationDate",
                        e -> e.facts().tracking().expirationDate()),
                column("facts.unitOfMeasure", e -> e.facts().unitOfMeasure()),
                column("facts.qtyPerUnitOfMeasure", e -> e.facts().qtyPerUnitOfMeasure()),
                column("facts.correction", e -> e.facts().correction()),
                column("facts.dropShipment", e -> e.facts().dropShipment()),
                column("state.remainingQuantity", e -> e.state().remainingQuantity()),
                column("state.invoicedQuantity", e -> e.state().invoicedQuantity()),
                column("state.completelyInvoiced", e -> e.state().completelyInvoiced()),
                column("state.lastInvoiceDate", e -> e.state().lastInvoiceDate()),
                column("state.appliedEntryToAdjust", e -> e.state().appliedEntryToAdjust()),
                column("state.shippedQtyNotReturned", e -> e.state().shippedQtyNotReturned()),
                column(
                        "state.appliesToEntry",
                        e -> numbers.itemLedgerEntry(e.state().appliesToEntry())));
    }

    private Columns<ValueEntry> valueEntries() {
        return Columns.of(
                "value entry",
                column("entryNo", v -> numbers.valueEntry(v.entryNo())),
                column("registerNo", v -> numbers.register(v.registerNo())),
                column("itemLedgerEntryNo", v -> numbers.itemLedgerEntry(v.itemLedgerEntryNo())),
                column("postingDate", v -> v.postingDate()),
                column("kind.itemLedgerEntryType", v -> v.kind().itemLedgerEntryType()),
                column("kind.entryType", v -> v.kind().entryType()),
                column("kind.varianceType", v -> v.kind().varianceType()),
                column("kind.itemChargeNo", v -> v.kind().itemChargeNo()),
                column("kind.expectedCost", v -> v.kind().expectedCost()),
                column("kind.inventoriable", v -> v.kind().inventoriable()),
                column("kind.adjustment", v -> v.kind().adjustment()),
                column("kind.partialRevaluation", v -> v.kind().partialRevaluation()),
                column("kind.appliesToEntry", v -> numbers.valueEntry(v.kind().appliesToEntry())),
                column("quantities.valued", v -> v.quantities().valued()),
                column("quantities.invoiced", v -> v.quantities().invoiced()),
                column("quantities.itemLedgerEntry", v -> v.quantities().itemLedgerEntry()),
                column("cost.actual", v -> v.cost().actual()),
                column("cost.expected", v -> v.cost().expected()),
                column("cost.nonInvtbl", v -> v.cost().nonInvtbl()),
                column("cost.perUnit", v -> v.cost().perUnit()),
                column("cost.perUnitAcy", v -> v.cost().perUnitAcy()),
                column("trade.salesActual", v -> v.trade().salesActual()),
                column("trade.salesExpected", v -> v.trade().salesExpected()),
                column("trade.purchaseActual", v -> v.trade().purchaseActual()),
                column("trade.purchaseExpected", v -> v.trade().purchaseExpected()),
                column("trade.discount", v -> v.trade().discount()),
                column("facts.document.type", v -> v.facts().document().type()),
                column("facts.document.no", v -> v.facts().document().no()),
                column("facts.document.lineNo", v -> v.facts().document().lineNo()),
                column("facts.document.externalNo", v -> v.facts().document().externalNo()),
                column("facts.document.date", v -> v.facts().document().date()),
                column(
                        "facts.origin.source.type",
                        v -> v.facts().origin().source().type()),
                column(
                        "facts.origin.source.no",
                        v -> v.facts().origin().source().no()),
                column(
                        "facts.origin.businessPostingGroup",
                        v -> v.facts().origin().businessPostingGroup()),
                column(
                        "facts.origin.productPostingGroup",
                        v -> v.facts().origin().productPostingGroup()),
                column("facts.origin.dimensions", v -> v.facts().origin().dimensions()),
                column("facts.origin.reasonCode", v -> v.facts().origin().reasonCode()),
                column("facts.origin.description", v -> v.facts().origin().description()),
                column("facts.inventoryPostingGroup", v -> v.facts().inventoryPostingGroup()),
                column("state.valuationDate", v -> v.state().valuationDate()),
                column("state.valuedByAverageCost", v -> v.state().valuedByAverageCost()));
    }

    private Columns<ItemApplicationEntry> applications() {
        return Columns.of(
                "item application entry",
                column("entryNo", a -> numbers.itemApplicationEntry(a.entryNo())),
                column("registerNo", a -> numbers.register(a.registerNo())),
                column("inboundEntryNo", a -> numbers.itemLedgerEntry(a.inboundEntryNo())),
                column("outboundEntryNo", a -> numbers.itemLedgerEntry(a.outboundEntryNo())),
                column("transferredFromEntryNo", a -> numbers.itemLedgerEntry(a.transferredFromEntryNo())),
                column("quantity", a -> a.quantity()),
                column("postingDate", a -> a.postingDate()),
                column("costApplication", a -> a.costApplication()),
                column("outputCompletelyInvdDate", a -> a.outputCompletelyInvdDate()),
                column("outboundEntryIsUpdated", a -> a.outboundEntryIsUpdated()));
    }

    private Columns<RemovedApplication> removedApplications() {
        var columns = new ArrayList<Column<RemovedApplication>>();
        for (var of : applications().columns())
            columns.add(column("application." + of.name(), removed -> of.value().apply(removed.application())));
        columns.add(column("removedByRegisterNo", removed -> numbers.register(removed.removedByRegisterNo())));
        return new Columns<>("removed application", columns);
    }

    private static final Columns<EntryPoint> ENTRY_POINTS = Columns.of(
            "entry point",
            column("stock.itemNo", p -> p.stock().itemNo()),
            column("stock.variantCode", p -> p.stock().variantCode()),
            column("stock.locationCode", p -> p.stock().locationCode()),
            column("valuationDate", p -> p.valuationDate()),
            column("costIsAdjusted", p -> p.costIsAdjusted()));

    private Columns<PhysicalInventoryEntry> physicalInventoryEntries() {
        return Columns.of(
                "physical inventory entry",
                column("entryNo", c -> numbers.physicalInventoryEntry(c.entryNo())),
                column("registerNo", c -> numbers.register(c.registerNo())),
                column("stock.itemNo", c -> c.stock().itemNo()),
                column("stock.variantCode", c -> c.stock().variantCode()),
                column("stock.locationCode", c -> c.stock().locationCode()),
                column("postingDate", c -> c.postingDate()),
                column("entryType", c -> c.entryType()),
                column("qtyCalculated", c -> c.qtyCalculated()),
                column("qtyCounted", c -> c.qtyCounted()),
                column("quantity", c -> c.quantity()),
                column("unitCost", c -> c.unitCost()),
                column("amount", c -> c.amount()),
                column("documentNo", c -> c.documentNo()),
                column("lastItemLedgerEntryNo", c -> numbers.itemLedgerEntry(c.lastItemLedgerEntryNo())));
    }
}
