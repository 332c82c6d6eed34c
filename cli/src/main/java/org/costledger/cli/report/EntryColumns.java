package org.costledger.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.costledger.cli.text.Cell;
import org.costledger.cli.text.Column;
import org.costledger.cli.text.Column.Trait;
import org.costledger.engine.inquiry.CostTotal;
import org.costledger.engine.inquiry.EntryLine;
import org.costledger.engine.inquiry.EntryLine.OfApplication;
import org.costledger.engine.inquiry.EntryLine.OfItem;
import org.costledger.engine.inquiry.EntryLine.OfValue;
import org.costledger.engine.inquiry.Heading;
import org.costledger.engine.inquiry.Total;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.ItemLedgerEntryState;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.StockKey;

/** The columns of entries: every field, under its name in chapter 01. A table shows what there is room for. */
public final class EntryColumns {
    private EntryColumns() {}

    /** Of item ledger entries. */
    public static List<Column<OfItem>> ofItemLedger(Heading heading) {
        var columns = new Columns<OfItem>();
        columns.shown(Column.figures("entryNo", "Entry", line -> new Cell.Count(line.entryNo())));
        columns.hidden(Column.figures(
                "registerNo", "", line -> new Cell.Count(line.entry().registerNo())));
        columns.shown(Column.cells(
                "postingDate", "Posted", line -> new Cell.Day(line.entry().postingDate())));
        columns.shown(
                Column.words("entryType", "Type", line -> word(line.entry().entryType())));
        columns.document(line -> line.entry().facts().document());
        columns.stock(line -> line.entry().stock());
        columns.tracking(line -> line.entry().tracking());
        columns.shown(quantity("quantity", "Quantity", line -> line.entry().quantity()));
        columns.shown(
                quantity("remainingQuantity", "Remaining", line -> line.entry().remainingQuantity()));
        columns.shown(
                quantity("invoicedQuantity", "Invoiced", line -> line.entry().invoicedQuantity()));
        columns.hidden(flag("open", line -> line.entry().open()));
        columns.hidden(flag("positive", line -> line.entry().positive()));
        columns.state(line -> line.entry().state());
        columns.shown(StockColumns.cost("costAmountActual", "Actual cost", heading.setup(), OfItem::actual));
        columns.shown(StockColumns.cost("costAmountExpected", "Expected", heading.setup(), OfItem::expected));
        columns.hidden(Column.words(
                "orderType", "", line -> word(line.entry().facts().order().type())));
        columns.hidden(
                Column.words("orderNo", "", line -> line.entry().facts().order().no()));
        columns.hidden(Column.figures(
                "orderLineNo",
                "",
                line -> new Cell.Count(line.entry().facts().order().lineNo())));
        columns.origin(line -> line.entry().facts().origin());
        columns.hidden(Column.words(
                "unitOfMeasureCode", "", line -> line.entry().facts().unitOfMeasure()));
        columns.hidden(
                quantity("qtyPerUnitOfMeasure", "", line -> line.entry().facts().qtyPerUnitOfMeasure()));
        columns.hidden(flag("correction", line -> line.entry().facts().correction()));
        columns.hidden(flag("dropShipment", line -> line.entry().facts().dropShipment()));
        return columns.all();
    }

    /** Of value entries. */
    public static List<Column<OfValue>> ofValue(Heading heading) {
        var columns = new Columns<OfValue>();
        columns.shown(Column.figures("entryNo", "Entry", line -> new Cell.Count(line.entryNo())));
        columns.hidden(Column.figures(
                "registerNo", "", line -> new Cell.Count(line.entry().registerNo())));
        columns.shown(Column.figures(
                "itemLedgerEntryNo",
                "Of entry",
                line -> new Cell.Count(line.entry().itemLedgerEntryNo())));
        columns.shown(Column.cells(
                "postingDate", "Posted", line -> new Cell.Day(line.entry().postingDate())));
        columns.shown(Column.cells(
                "valuationDate", "Valued", line -> new Cell.Day(line.entry().valuationDate())));
        columns.hidden(Column.words(
                "itemLedgerEntryType", "", line -> word(line.entry().kind().itemLedgerEntryType())));
        columns.shown(Column.words(
                "entryType", "Type", line -> word(line.entry().kind().entryType())));
        columns.hidden(Column.words(
                "varianceType", "", line -> word(line.entry().kind().varianceType())));
        columns.hidden(
                Column.words("itemChargeNo", "", line -> line.entry().kind().itemChargeNo()));
        columns.hidden(flag("expectedCost", line -> line.entry().kind().expectedCost()));
        columns.hidden(flag("inventoriable", line -> line.entry().kind().inventoriable()));
        columns.shown(Column.cells(
                "adjustment",
                "Adjustment",
                line -> new Cell.Flag(line.entry().kind().adjustment())));
        columns.hidden(flag("partialRevaluation", line -> line.entry().kind().partialRevaluation()));
        columns.hidden(flag("valuedByAverageCost", line -> line.entry().state().valuedByAverageCost()));
        columns.hidden(Column.cells(
                "appliesToEntry", "", line -> Cell.reference(line.entry().kind().appliesToEntry())));
        columns.document(line -> line.entry().facts().document());
        columns.stock(OfValue::stock);
        columns.tracking(OfValue::tracking);
        columns.hidden(quantity(
                "itemLedgerEntryQuantity", "", line -> line.entry().quantities().itemLedgerEntry()));
        columns.shown(quantity(
                "valuedQuantity",
                "Valued qty",
                line -> line.entry().quantities().valued()));
        columns.hidden(quantity(
                "invoicedQuantity", "", line -> line.entry().quantities().invoiced()));
        columns.shown(StockColumns.cost(
                "costAmountActual",
                "Actual cost",
                heading.setup(),
                line -> total(line.entry().cost().actual())));
        columns.shown(StockColumns.cost(
                "costAmountExpected",
                "Expected",
                heading.setup(),
                line -> total(line.entry().cost().expected())));
        for (var column : StockColumns.<OfValue>cost(
                "costAmountNonInvtbl",
                "",
                heading.setup(),
                line -> total(line.entry().cost().nonInvtbl()))) columns.hidden(column);
        for (var column : StockColumns.<OfValue>cost("costPerUnit", "", heading.setup(), line -> perUnit(line.entry())))
            columns.hidden(column);
        columns.hidden(amount("salesAmountActual", line -> line.entry().trade().salesActual()));
        columns.hidden(
                amount("salesAmountExpected", line -> line.entry().trade().salesExpected()));
        columns.hidden(
                amount("purchaseAmountActual", line -> line.entry().trade().purchaseActual()));
        columns.hidden(
                amount("purchaseAmountExpected", line -> line.entry().trade().purchaseExpected()));
        columns.hidden(amount("discountAmount", line -> line.entry().trade().discount()));
        columns.hidden(Column.words(
                "inventoryPostingGroup", "", line -> line.entry().facts().inventoryPostingGroup()));
        columns.origin(line -> line.entry().facts().origin());
        return columns.all();
    }

    /** Of item application entries. */
    public static List<Column<OfApplication>> ofApplication(Heading heading) {
        var columns = new Columns<OfApplication>();
        columns.shown(Column.figures("entryNo", "Entry", line -> new Cell.Count(line.entryNo())));
        columns.hidden(Column.figures(
                "registerNo", "", line -> new Cell.Count(line.entry().registerNo())));
        columns.shown(Column.cells(
                "postingDate", "Posted", line -> new Cell.Day(line.entry().postingDate())));
        columns.stock(OfApplication::stock);
        columns.shown(Column.figures(
                "itemLedgerEntryNo",
                "Of entry",
                line -> new Cell.Count(line.entry().itemLedgerEntryNo())));
        columns.shown(Column.figures(
                "inboundEntryNo", "Inbound", line -> new Cell.Count(line.entry().inboundEntryNo())));
        columns.shown(Column.figures(
                "outboundEntryNo",
                "Outbound",
                line -> Cell.reference(line.entry().outboundEntryNo())));
        columns.shown(Column.figures(
                "transferredFromEntryNo",
                "Transferred from",
                line -> Cell.reference(line.entry().transferredFromEntryNo())));
        columns.shown(quantity("quantity", "Quantity", line -> line.entry().quantity()));
        columns.shown(Column.cells(
                "costApplication",
                "Cost follows",
                line -> new Cell.Flag(line.entry().costApplication())));
        columns.hidden(Column.cells(
                "outputCompletelyInvdDate", "", line -> Cell.of(line.entry().outputCompletelyInvdDate())));
        columns.hidden(flag("outboundEntryIsUpdated", line -> line.entry().outboundEntryIsUpdated()));
        return columns.all();
    }

    // ---- what several of them have

    /** Columns as they are put together. */
    private static final class Columns<L extends EntryLine> {
        private final List<Column<L>> all = new ArrayList<>();

        void shown(Column<L> column) {
            all.add(column);
        }

        void shown(List<Column<L>> columns) {
            all.addAll(columns);
        }

        void hidden(Column<L> column) {
            all.add(column.with(Trait.NOT_IN_TABLE));
        }

        List<Column<L>> all() {
            return List.copyOf(all);
        }

        void document(Function<L, Document> document) {
            hidden(Column.words("documentType", "", document.andThen(of -> word(of.type()))));
            shown(Column.words("documentNo", "Document", document.andThen(Document::no)));
            hidden(Column.figures("documentLineNo", "", document.andThen(of -> new Cell.Count(of.lineNo()))));
            hidden(Column.words("externalDocumentNo", "", document.andThen(Document::externalNo)));
            hidden(Column.cells("documentDate", "", document.andThen(of -> new Cell.Day(of.date()))));
        }

        void stock(Function<L, StockKey> stock) {
            shown(Column.words("itemNo", "Item", stock.andThen(StockKey::itemNo)));
            hidden(Column.words("variantCode", "", stock.andThen(StockKey::variantCode)));
            shown(Column.words("locationCode", "Location", stock.andThen(StockKey::locationCode)));
        }

        void tracking(Function<L, Tracking> tracking) {
            hidden(Column.words("serialNo", "", tracking.andThen(Tracking::serialNo)));
            hidden(Column.words("lotNo", "", tracking.andThen(Tracking::lotNo)));
            hidden(Column.words("packageNo", "", tracking.andThen(Tracking::packageNo)));
            hidden(Column.cells("expirationDate", "", tracking.andThen(of -> Cell.of(of.expirationDate()))));
        }

        void state(Function<L, ItemLedgerEntryState> state) {
            hidden(flag("completelyInvoiced", line -> state.apply(line).completelyInvoiced()));
            hidden(Column.cells("lastInvoiceDate", "", state.andThen(of -> Cell.of(of.lastInvoiceDate()))));
            hidden(flag("appliedEntryToAdjust", line -> state.apply(line).appliedEntryToAdjust()));
            hidden(quantity(
                    "shippedQtyNotReturned", "", line -> state.apply(line).shippedQtyNotReturned()));
            hidden(Column.cells("appliesToEntry", "", state.andThen(of -> Cell.reference(of.appliesToEntry()))));
        }

        void origin(Function<L, Origin> origin) {
            hidden(Column.words(
                    "sourceType", "", origin.andThen(of -> word(of.source().type()))));
            hidden(Column.words("sourceNo", "", origin.andThen(of -> of.source().no())));
            hidden(Column.words("genBusPostingGroup", "", origin.andThen(Origin::businessPostingGroup)));
            hidden(Column.words("genProdPostingGroup", "", origin.andThen(Origin::productPostingGroup)));
            hidden(Column.words("dimensions", "", origin.andThen(of -> text(of.dimensions()))));
            hidden(Column.words("reasonCode", "", origin.andThen(Origin::reasonCode)));
            hidden(Column.words("description", "", origin.andThen(Origin::description)));
        }
    }

    private static String text(Map<String, String> dimensions) {
        return dimensions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(dimension -> dimension.getKey() + "=" + dimension.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <L> Column<L> quantity(String key, String heading, Function<L, Quantity> quantity) {
        return Column.figures(
                key, heading, line -> new Cell.Quantity(quantity.apply(line).toDecimal()));
    }

    private static <L> Column<L> amount(String key, Function<L, Amount> amount) {
        return Column.figures(key, "", line -> new Cell.Money(amount.apply(line).toDecimal()));
    }

    private static <L> Column<L> flag(String key, Function<L, Boolean> flag) {
        return Column.cells(key, "", line -> new Cell.Flag(flag.apply(line)));
    }

    private static CostTotal total(Cost cost) {
        return new CostTotal(
                new Total(cost.lcy().toDecimal()), new Total(cost.acy().toDecimal()));
    }

    private static CostTotal perUnit(ValueEntry entry) {
        return new CostTotal(total(entry.cost().perUnit()), total(entry.cost().perUnitAcy()));
    }

    private static Total total(UnitCost unitCost) {
        return new Total(unitCost.toDecimal());
    }
}
