package org.costledger.engine.fingerprint;

import static org.costledger.engine.fingerprint.Columns.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.costledger.engine.journal.OrderReference.OrderType;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.ledger.view.LedgerScan.ItemHistory;
import org.costledger.engine.number.Cost;
import org.costledger.engine.setup.Item;

/**
 * What each item ledger entry costs, as text without numbers: a line that says which entry it is, with its value by kind
 * of cost and date. The lines of an item are sorted, so the order of posting leaves no trace but where it changed a cost.
 * <p>Left out is what the order alone decides: entry, register and document line numbers, who supplies whom, current unit
 * costs, flags of what is still to be adjusted, and by which of several corrections a value came about.
 */
public final class CostsText {
    private static final String HEADING = "costledger costs 1";

    private CostsText() {}

    /** Tells the lines of a ledger, one item at a time. */
    public static void write(LedgerScan ledger, Consumer<String> lines) {
        lines.accept(HEADING);
        lines.accept(ENTRY.heading() + " and its values: " + VALUE.heading());
        for (var itemNo : ledger.items().stream().map(Item::no).toList()) {
            sorted(ledger.history(itemNo)).forEach(lines);
        }
    }

    private static List<String> sorted(ItemHistory history) {
        var values = new HashMap<Long, Map<Kind, Sum>>();
        for (var value : history.valueEntries())
            values.computeIfAbsent(value.itemLedgerEntryNo(), entryNo -> new HashMap<>())
                    .merge(Kind.of(value), Sum.of(value), Sum::plus);
        return history.itemLedgerEntries().stream()
                .map(entry -> line(entry, values.getOrDefault(entry.entryNo(), Map.of())))
                .sorted()
                .toList();
    }

    private static String line(ItemLedgerEntry entry, Map<Kind, Sum> values) {
        var parts = new ArrayList<String>();
        parts.add(ENTRY.line(entry));
        values.entrySet().stream()
                .filter(value -> !value.getValue().isZero())
                .map(value -> new Value(value.getKey(), value.getValue()))
                .sorted(Comparator.comparing(Value::kind, Kind.ORDER))
                .forEach(value -> parts.add(VALUE.line(value)));
        return String.join("\t", parts);
    }

    private static final Columns<ItemLedgerEntry> ENTRY = Columns.of(
            "item ledger entry",
            column("itemNo", e -> e.stock().itemNo()),
            column("variantCode", e -> e.stock().variantCode()),
            column("locationCode", e -> e.stock().locationCode()),
            column("entryType", e -> e.entryType()),
            column("postingDate", e -> e.postingDate()),
            column("quantity", e -> e.quantity()),
            column("documentType", e -> e.facts().document().type()),
            column("documentNo", e -> e.facts().document().no()),
            column("externalDocumentNo", e -> e.facts().document().externalNo()),
            column("documentDate", e -> e.facts().document().date()),
            column("orderNo", CostsText::orderNo),
            column("serialNo", e -> e.tracking().serialNo()),
            column("lotNo", e -> e.tracking().lotNo()),
            column("packageNo", e -> e.tracking().packageNo()),
            column("correction", e -> e.facts().correction()),
            column("dropShipment", e -> e.facts().dropShipment()),
            column("remainingQuantity", e -> e.state().remainingQuantity()),
            column("invoicedQuantity", e -> e.state().invoicedQuantity()),
            column("completelyInvoiced", e -> e.state().completelyInvoiced()),
            column("lastInvoiceDate", e -> e.state().lastInvoiceDate()),
            column("shippedQtyNotReturned", e -> e.state().shippedQtyNotReturned()));

    /** The number of a transfer order only holds shipment and receipt together; who plays a file may number them by step. */
    private static String orderNo(ItemLedgerEntry entry) {
        var order = entry.facts().order();
        return order.type() == OrderType.TRANSFER ? "" : order.no();
    }

    private static final Columns<Value> VALUE = Columns.of(
            "value",
            column("entryType", v -> v.kind().entryType()),
            column("varianceType", v -> v.kind().varianceType()),
            column("itemChargeNo", v -> v.kind().itemChargeNo()),
            column("postingDate", v -> v.kind().postingDate()),
            column("valuationDate", v -> v.kind().valuationDate()),
            column("costAmountActual", v -> v.sum().actual()),
            column("costAmountExpected", v -> v.sum().expected()),
            column("costAmountNonInvtbl", v -> v.sum().nonInvtbl()),
            column("salesAmountActual", v -> v.sum().trade().salesActual()),
            column("salesAmountExpected", v -> v.sum().trade().salesExpected()),
            column("purchaseAmountActual", v -> v.sum().trade().purchaseActual()),
            column("purchaseAmountExpected", v -> v.sum().trade().purchaseExpected()),
            column("discountAmount", v -> v.sum().trade().discount()));

    private record Value(Kind kind, Sum sum) {}

    /** Which cost, and when it counts. */
    private record Kind(
            CostEntryType entryType,
            VarianceType varianceType,
            String itemChargeNo,
            LocalDate postingDate,
            LocalDate valuationDate) {
        static final Comparator<Kind> ORDER = Comparator.comparing(Kind::entryType)
                .thenComparing(Kind::varianceType)
                .thenComparing(Kind::itemChargeNo)
                .thenComparing(Kind::postingDate)
                .thenComparing(Kind::valuationDate);

        static Kind of(ValueEntry value) {
            var kind = value.kind();
            return new Kind(
                    kind.entryType(),
                    kind.varianceType(),
                    kind.itemChargeNo(),
                    value.postingDate(),
                    value.valuationDate());
        }
    }

    private record Sum(Cost actual, Cost expected, Cost nonInvtbl, ValueEntry.Trade trade) {
        static Sum of(ValueEntry value) {
            return new Sum(
                    value.cost().actual(), value.cost().expected(), value.cost().nonInvtbl(), value.trade());
        }

        Sum plus(Sum other) {
            return new Sum(
                    actual.plus(other.actual),
                    expected.plus(other.expected),
                    nonInvtbl.plus(other.nonInvtbl),
                    trade.plus(other.trade));
        }

        boolean isZero() {
            return actual.isZero() && expected.isZero() && nonInvtbl.isZero() && trade.equals(ValueEntry.Trade.NONE);
        }
    }
}
