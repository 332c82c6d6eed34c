package org.costledger.engine.adjustment.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;

/** The ledger as chapter 03 speaks of it: plain lists under the short names of ADJ-1, each searched from end to end. */
final class LiteralLedger {
    final Setup setup;
    final Precisions precisions;
    final NavigableMap<String, LiteralItem> items = new TreeMap<>();
    private final Map<Long, Entry> entries = new HashMap<>();
    private final Map<Long, Value> values = new HashMap<>();
    private long lastValueNumber;

    /** An item, its entries by number and everything else that chapter 03 asks of it. */
    static final class LiteralItem {
        final String number;
        final CostingMethod method;
        final boolean excluded;
        boolean costIsAdjusted;
        boolean allowOnlineAdjustment;
        Ratio unitCost;
        final List<Entry> entries = new ArrayList<>();
        final List<Application> applications = new ArrayList<>();
        final List<Point> points = new ArrayList<>();
        final List<Unit> units = new ArrayList<>();

        LiteralItem(LedgerScan.ItemHistory history) {
            this.number = history.item().no();
            this.method = history.item().costingMethod();
            this.excluded = history.item().policies().excludedFromCostAdjustment();
            this.costIsAdjusted = history.state().costIsAdjusted();
            this.allowOnlineAdjustment = history.state().allowOnlineAdjustment();
            this.unitCost = ratio(history.state().unitCost());
        }

        boolean isAverage() {
            return method == CostingMethod.AVERAGE;
        }

        boolean isStandard() {
            return method == CostingMethod.STANDARD;
        }

        /** All value entries of the item, by number. */
        List<Value> values() {
            return entries.stream()
                    .flatMap(entry -> entry.values.stream())
                    .sorted(Comparator.comparingLong(value -> value.number))
                    .toList();
        }
    }

    /** ILE. */
    static final class Entry {
        final long number;
        final LiteralItem item;
        final StockKey stock;
        final LocalDate postingDate;
        final ItemLedgerEntryType type;
        final Document document;
        final Ratio qty;
        final Ratio invoicedQty;
        final Ratio remainingQty;
        final long appliesTo;
        final boolean correction;
        final boolean dropShipment;
        boolean completelyInvoiced;
        boolean toAdjust;
        final List<Value> values = new ArrayList<>();

        Entry(LiteralItem item, ItemLedgerEntry entry) {
            this.number = entry.entryNo();
            this.item = item;
            this.stock = entry.stock();
            this.postingDate = entry.postingDate();
            this.type = entry.entryType();
            this.document = entry.facts().document();
            this.qty = ratio(entry.quantity());
            this.invoicedQty = ratio(entry.invoicedQuantity());
            this.remainingQty = ratio(entry.remainingQuantity());
            this.appliesTo = entry.state().appliesToEntry();
            this.correction = entry.facts().correction();
            this.dropShipment = entry.facts().dropShipment();
            this.completelyInvoiced = entry.state().completelyInvoiced();
            this.toAdjust = entry.state().appliedEntryToAdjust();
        }

        boolean positive() {
            return qty.signum() > 0;
        }

        boolean open() {
            return !remainingQty.isZero();
        }

        boolean fullyInvoiced() {
            return invoicedQty.equals(qty);
        }

        boolean isOutput() {
            return type == ItemLedgerEntryType.OUTPUT || type == ItemLedgerEntryType.ASSEMBLY_OUTPUT;
        }

        boolean isTransferOrConsumption() {
            return type == ItemLedgerEntryType.TRANSFER || type == ItemLedgerEntryType.CONSUMPTION;
        }

        boolean is(DocumentType documentType) {
            return document.type() == documentType;
        }

        /** The last Direct VE without item charge (ADJ-162). */
        Value lastDirect() {
            return values.stream()
                    .filter(Value::isDirectWithoutCharge)
                    .reduce((first, second) -> second)
                    .orElseThrow();
        }
    }

    /** VE. What a run posts is one more of them; none is ever changed. */
    record Value(
            long number,
            Entry entry,
            CostEntryType type,
            VarianceType varianceType,
            boolean isExpected,
            boolean inventoriable,
            boolean adjustment,
            long adjusts,
            boolean partialRevaluation,
            boolean valuedByAverage,
            String chargeNo,
            String docNo,
            int docLine,
            LocalDate postingDate,
            LocalDate valuationDate,
            Ratio valuedQty,
            Ratio entryQty,
            Ratio invoicedQty,
            Money unitCost,
            Money actual,
            Money expected) {

        boolean isDirectWithoutCharge() {
            return type == CostEntryType.DIRECT_COST && chargeNo.isEmpty();
        }

        /** The document group of ADJ-61 and ADJ-71. */
        Group group() {
            return new Group(docNo, docLine);
        }
    }

    /** A document number and line. */
    record Group(String docNo, int docLine) {}

    /** IAE. */
    record Application(
            long number,
            long owner,
            long inbound,
            long outbound,
            long transferredFrom,
            Ratio qty,
            boolean costApplication,
            boolean outboundInvoicedDateIsSet) {

        /** Kind B of ADJ-2: the outbound consumes the inbound. */
        boolean isConsumption() {
            return qty.signum() < 0;
        }

        /** Kinds C and E: the inbound takes its cost from the outbound. */
        boolean isReturn() {
            return qty.signum() > 0 && outbound != 0 && transferredFrom == 0;
        }

        /** Kind D: the receipt of a transfer, with its source. */
        boolean isTransferReceipt() {
            return qty.signum() > 0 && transferredFrom != 0;
        }
    }

    /** EP. */
    static final class Point {
        final StockKey stock;
        final LocalDate date;
        boolean adjusted;

        Point(StockKey stock, LocalDate date, boolean adjusted) {
            this.stock = stock;
            this.date = date;
            this.adjusted = adjusted;
        }
    }

    /** A stockkeeping unit. */
    static final class Unit {
        final StockKey stock;
        Ratio unitCost;

        Unit(StockKey stock, Ratio unitCost) {
            this.stock = stock;
            this.unitCost = unitCost;
        }
    }

    LiteralLedger(LedgerScan scan) {
        this.setup = scan.setup();
        this.precisions = Precisions.of(setup);
        for (var item : scan.items()) read(scan.history(item.no()));
    }

    private void read(LedgerScan.ItemHistory history) {
        var item = new LiteralItem(history);
        items.put(item.number, item);
        for (var entry : history.itemLedgerEntries()) {
            var read = new Entry(item, entry);
            item.entries.add(read);
            entries.put(read.number, read);
        }
        for (var value : history.valueEntries()) add(value(value));
        for (var application : history.applications()) item.applications.add(application(application));
        for (var point : history.entryPoints())
            item.points.add(new Point(point.stock(), point.valuationDate(), point.costIsAdjusted()));
        for (var unit : history.stockkeepingUnits()) item.units.add(new Unit(unit.key(), ratio(unit.unitCost())));
    }

    private Value value(ValueEntry value) {
        var kind = value.kind();
        var document = value.facts().document();
        return new Value(
                value.entryNo(),
                entry(value.itemLedgerEntryNo()),
                kind.entryType(),
                kind.varianceType(),
                kind.expectedCost(),
                kind.inventoriable(),
                kind.adjustment(),
                kind.appliesToEntry(),
                kind.partialRevaluation(),
                value.state().valuedByAverageCost(),
                kind.itemChargeNo(),
                document.no(),
                document.lineNo(),
                value.postingDate(),
                value.valuationDate(),
                ratio(value.quantities().valued()),
                ratio(value.quantities().itemLedgerEntry()),
                ratio(value.quantities().invoiced()),
                new Money(ratio(value.cost().perUnit()), twin(ratio(value.cost().perUnitAcy()))),
                money(value.cost().actual()),
                money(value.cost().expected()));
    }

    private static Application application(ItemApplicationEntry application) {
        return new Application(
                application.entryNo(),
                application.itemLedgerEntryNo(),
                application.inboundEntryNo(),
                application.outboundEntryNo(),
                application.transferredFromEntryNo(),
                ratio(application.quantity()),
                application.costApplication(),
                application.outputCompletelyInvdDate().isPresent());
    }

    private Money money(Cost cost) {
        return new Money(ratio(cost.lcy()), twin(ratio(cost.acy())));
    }

    /** Without an additional reporting currency twins are zero, also those of earlier days (R-8 e). */
    private Ratio twin(Ratio acy) {
        return setup.hasAdditionalCurrency() ? acy : Ratio.ZERO;
    }

    private static Ratio ratio(Amount amount) {
        return Ratio.of(amount.toDecimal());
    }

    private static Ratio ratio(Quantity quantity) {
        return Ratio.of(quantity.toDecimal());
    }

    private static Ratio ratio(UnitCost unitCost) {
        return Ratio.of(unitCost.toDecimal());
    }

    // ---- how it is asked

    LiteralItem item(String number) {
        return Objects.requireNonNull(items.get(number), () -> "item " + number);
    }

    Entry entry(long number) {
        return Objects.requireNonNull(entries.get(number), () -> "item ledger entry " + number);
    }

    Value value(long number) {
        return Objects.requireNonNull(values.get(number), () -> "value entry " + number);
    }

    /** {@code outs(i)} of ADJ-3: by outbound number, then number of the application. */
    List<Application> outs(Entry i) {
        return applications(i, a -> a.isConsumption() && a.inbound() == i.number && a.costApplication()).stream()
                .sorted(Comparator.comparingLong(Application::outbound).thenComparingLong(Application::number))
                .toList();
    }

    /** {@code returns(o)} of ADJ-3. */
    List<Application> returns(Entry o) {
        return applications(o, a -> a.isReturn() && a.outbound() == o.number && a.costApplication());
    }

    /** {@code transfersIn(i)} of ADJ-3. */
    List<Application> transfersIn(Entry i) {
        return applications(i, a -> a.isTransferReceipt() && a.transferredFrom() == i.number && a.costApplication());
    }

    /** {@code sources(o)} of ADJ-3: also where cost does not follow. */
    List<Application> sources(Entry o) {
        return applications(o, a -> a.isConsumption() && a.owner() == o.number);
    }

    /** The applications of the item of an entry that are wanted, by number. */
    List<Application> applications(Entry entry, Predicate<Application> wanted) {
        return entry.item.applications.stream()
                .filter(wanted)
                .sorted(Comparator.comparingLong(Application::number))
                .toList();
    }

    // ---- how it grows

    long nextValueNumber() {
        return lastValueNumber + 1;
    }

    void add(Value value) {
        values.put(value.number(), value);
        value.entry().values.add(value);
        lastValueNumber = Math.max(lastValueNumber, value.number());
    }
}
