package org.costledger.engine.adjustment.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.costledger.engine.adjustment.oracle.LiteralLedger.LiteralItem;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Point;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.StockKey;

/**
 * A run of cost adjustment (chapter 03, section 3), by the reference procedure and by nothing else. Items of all methods are
 * adjusted, Average items unless a run is asked to leave them alone; orders are not.
 */
public final class LiteralAdjustment {
    private final LiteralLedger ledger;
    private final Predicate<LiteralItem> wanted;
    private final boolean averageItems;
    private final Optional<LocalDate> lastValuationDate;
    private final Run run;

    /**
     * What came of a run.
     *
     * @param valueEntries what it posts, in order
     * @param appliedEntryToAdjust the entries that are flagged after it, of all items
     * @param completelyInvoiced the entries that are completely invoiced after it, of all items
     * @param forwarded the entries it forwarded
     * @param kept the entries that would be kept if they were forwarded now (ADJ-51)
     * @param items by number
     * @param units unit cost of the stockkeeping units
     * @param entryPoints all of them
     * @param cutShort entries of which the oscillation guard discarded a change (ADJ-119)
     * @param notAdjusted candidates a run without Average items left alone
     */
    public record Result(
            List<Posted> valueEntries,
            Set<Long> appliedEntryToAdjust,
            Set<Long> completelyInvoiced,
            Set<Long> forwarded,
            Set<Long> kept,
            Map<String, ItemResult> items,
            Map<StockKey, UnitCost> units,
            List<EntryPoint> entryPoints,
            Set<Long> cutShort,
            List<String> notAdjusted) {

        /** What a store would append to make it so. */
        public LedgerChange toChange(LedgerView before) {
            var overlay = new Overlay(before);
            var numbers = new HashMap<Long, Long>();
            for (var posted : valueEntries) {
                long number = overlay.allocateValueEntryNo();
                numbers.put(posted.entryNo(), number);
                overlay.append(posted.toValueEntry(overlay, number, numbers));
            }
            for (long entryNo = 1; entryNo <= before.lastNumbers().itemLedgerEntry(); entryNo++) {
                boolean toAdjust = appliedEntryToAdjust.contains(entryNo);
                boolean completely = completelyInvoiced.contains(entryNo);
                overlay.change(
                        entryNo,
                        state -> state.withAppliedEntryToAdjust(toAdjust)
                                .withInvoiced(state.invoicedQuantity(), completely, state.lastInvoiceDate()));
            }
            items.forEach((itemNo, item) -> overlay.change(
                    itemNo,
                    before.itemState(itemNo)
                            .withUnitCost(item.unitCost())
                            .withFlags(item.costIsAdjusted(), item.allowOnlineAdjustment())));
            units.forEach((stock, cost) -> overlay.change(
                    before.findStockkeepingUnit(stock).orElseThrow().withUnitCost(cost)));
            Map<StockKey, Optional<LocalDate>> unadjustedFrom = new LinkedHashMap<>();
            for (var point : entryPoints) {
                overlay.addEntryPoint(point.stock(), point.valuationDate());
                unadjustedFrom.merge(
                        point.stock(),
                        point.costIsAdjusted() ? Optional.empty() : Optional.of(point.valuationDate()),
                        (one, other) ->
                                Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder()));
            }
            unadjustedFrom.forEach(overlay::setUnadjustedFrom);
            return overlay.change(PostingRequest.By.NOBODY);
        }
    }

    /** What a run leaves on an item. */
    public record ItemResult(boolean costIsAdjusted, boolean allowOnlineAdjustment, UnitCost unitCost) {}

    /**
     * A value entry a run posts.
     *
     * @param entryNo its number, if no other were taken meanwhile
     * @param adjusts the value entry it adjusts; 0: none
     * @param reference the value entry its other fields are taken from
     */
    public record Posted(
            long entryNo,
            long itemLedgerEntryNo,
            long adjusts,
            long reference,
            CostEntryType type,
            VarianceType varianceType,
            boolean expectedCost,
            Cost actual,
            Cost expected,
            LocalDate postingDate,
            LocalDate valuationDate,
            Quantity valuedQuantity,
            UnitCost costPerUnit,
            UnitCost costPerUnitAcy) {

        /** ADJ-162, with the fields that decide no cost. */
        private ValueEntry toValueEntry(Overlay ledger, long number, Map<Long, Long> numbers) {
            var entry = ledger.itemLedgerEntry(itemLedgerEntryNo);
            var values = ledger.valueEntries(itemLedgerEntryNo);
            long referenceNo = numbers.getOrDefault(reference, reference);
            var w = values.stream()
                    .filter(value -> value.entryNo() == referenceNo)
                    .findFirst()
                    .orElseThrow();
            var lastDirect = values.stream()
                    .filter(value -> value.kind().isDirectCostWithoutCharge())
                    .reduce((first, second) -> second)
                    .orElseThrow();
            boolean adjustment = type != CostEntryType.ROUNDING;
            return new ValueEntry(
                    number,
                    ledger.registerNo(),
                    itemLedgerEntryNo,
                    postingDate,
                    new ValueEntry.Kind(
                            entry.entryType(),
                            type,
                            varianceType,
                            adjustment ? w.kind().itemChargeNo() : "",
                            expectedCost,
                            true,
                            adjustment,
                            adjustment && w.kind().partialRevaluation(),
                            numbers.getOrDefault(adjusts, adjusts)),
                    new ValueEntry.Quantities(valuedQuantity, Quantity.ZERO, Quantity.ZERO),
                    new ValueEntry.Costs(actual, expected, Cost.ZERO, costPerUnit, costPerUnitAcy),
                    ValueEntry.Trade.NONE,
                    new ValueEntry.Facts(
                            w.facts().document(),
                            w.facts().origin(),
                            w.kind().isDirectCostWithoutCharge()
                                    ? w.facts().inventoryPostingGroup()
                                    : lastDirect.facts().inventoryPostingGroup()),
                    new ValueEntryState(
                            valuationDate,
                            !(adjustment && w.kind().isCharge())
                                    && lastDirect.state().valuedByAverageCost()));
        }
    }

    private LiteralAdjustment(
            LedgerScan scan,
            Predicate<LiteralItem> wanted,
            boolean averageItems,
            Optional<LocalDate> lastValuationDate) {
        this.ledger = new LiteralLedger(scan);
        this.wanted = wanted;
        this.averageItems = averageItems;
        this.lastValuationDate = lastValuationDate;
        this.run = new Run(ledger);
    }

    /** A run over all candidates. */
    public static Result run(LedgerScan scan) {
        return onDeepStack(new LiteralAdjustment(scan, item -> true, true, Optional.empty()));
    }

    /** A run that leaves Average items alone. */
    public static Result runWithoutAverage(LedgerScan scan) {
        return onDeepStack(new LiteralAdjustment(scan, item -> true, false, Optional.empty()));
    }

    /** A run over a list of items (ADJ-30). */
    public static Result run(LedgerScan scan, Collection<String> itemNos) {
        return onDeepStack(new LiteralAdjustment(scan, item -> itemNos.contains(item.number), true, Optional.empty()));
    }

    /** A run over one Average item until a valuation date (ADJ-184). */
    public static Result runUntil(LedgerScan scan, String itemNo, LocalDate lastValuationDate) {
        var adjustment =
                new LiteralAdjustment(scan, item -> item.number.equals(itemNo), true, Optional.of(lastValuationDate));
        if (!adjustment.ledger.item(itemNo).isAverage())
            throw new IllegalArgumentException("ADJ-200: until a valuation date, of " + itemNo);
        return onDeepStack(adjustment);
    }

    /**
     * A run after every entry of every item, and every entry point of an Average item, was flagged by hand (ADJ-187): on an
     * adjusted ledger it posts nothing.
     */
    public static Result runOverEverything(LedgerScan scan) {
        return runOverEverything(scan, true);
    }

    /** The same, but Average items are left alone. */
    public static Result runOverEverythingWithoutAverage(LedgerScan scan) {
        return runOverEverything(scan, false);
    }

    private static Result runOverEverything(LedgerScan scan, boolean averageItems) {
        var adjustment = new LiteralAdjustment(scan, item -> true, averageItems, Optional.empty());
        for (var item : adjustment.ledger.items.values()) {
            if (item.entries.isEmpty()) continue;
            item.costIsAdjusted = false;
            for (var e : item.entries) e.toAdjust = true;
            if (item.isAverage()) item.points.forEach(point -> point.adjusted = false);
        }
        return onDeepStack(adjustment);
    }

    // ADJ-34: forwarding has no limit, and recurses here as it does in the specification.
    private static Result onDeepStack(LiteralAdjustment adjustment) {
        var result = new CompletableFuture<Result>();
        new Thread(null, () -> result.completeAsync(adjustment::run, Runnable::run), "literal adjustment", 1L << 30)
                .start();
        return result.join();
    }

    /** ADJ-32, {@code RUN}. Low-level codes come with production; all items are of the highest. Orders come later. */
    private Result run() {
        var notAdjusted = ledger.items.values().stream()
                .filter(item -> isCandidate(item) && isLeftAlone(item))
                .map(item -> item.number)
                .toList();
        boolean first = true;
        while (true) {
            var items = ledger.items.values().stream()
                    .filter(item -> isCandidate(item) && !isLeftAlone(item))
                    .toList();
            if (!first && items.isEmpty()) break;
            for (var item : items) treat(item);
            first = false;
        }
        for (var item : ledger.items.values()) {
            for (long number : run.retained(item)) ledger.entry(number).toAdjust = true;
        }
        if (lastValuationDate.isPresent()) flagAfterRunUntil();
        for (var itemNo : run.unitCosts) {
            var item = ledger.item(itemNo);
            new UnitCosts(ledger, item).recompute(run.touched(item));
        }
        return result(notAdjusted);
    }

    private boolean isLeftAlone(LiteralItem item) {
        return item.isAverage() && !averageItems;
    }

    /**
     * ADJ-184: after the run the flag is set by the formula of ADJ-185, so that entries which are kept (ADJ-52) leave the item
     * dirty too. That the main loop ends is still for ADJ-170 to say.
     */
    private void flagAfterRunUntil() {
        for (var item : ledger.items.values()) {
            if (!wanted.test(item)) continue;
            item.costIsAdjusted = item.entries.stream().noneMatch(e -> e.toAdjust)
                    && item.points.stream().allMatch(point -> point.adjusted);
        }
    }

    /** ADJ-31. */
    private boolean isCandidate(LiteralItem item) {
        return !item.costIsAdjusted && !item.excluded && wanted.test(item);
    }

    /** ADJ-33: one item of {@code ITEM_PASS}. */
    private void treat(LiteralItem item) {
        for (var point : item.points) {
            if (point.adjusted) continue;
            run.touched(item).add(point.stock);
            run.unitCosts.add(item.number); // ADJ-171
        }
        boolean firstTime = run.retained(item).isEmpty();
        int before = run.entries.posted().size();
        var pending = new PendingTable(ledger.precisions, run.guard);
        var appliedCost = new AppliedCost(run, item, pending);
        appliedCost.sweep();
        if (item.isAverage()) new AverageCost(run, item, pending, appliedCost, lastValuationDate).calculate();
        run.entries.postPending(pending);
        for (var posted :
                run.entries.posted().subList(before, run.entries.posted().size())) touch(posted.value());
        finish(item, firstTime);
    }

    /** ADJ-33, ADJ-171: the place of a value entry that was posted. */
    private void touch(Value posted) {
        run.touched(posted.entry().item).add(posted.entry().stock);
        run.unitCosts.add(posted.entry().item.number);
    }

    /** ADJ-170, {@code FINISH_ITEM(item, touched, firstTime)}. */
    private void finish(LiteralItem item, boolean firstTime) {
        item.allowOnlineAdjustment = true;
        if (!item.isAverage()) {
            for (var point : item.points) point.adjusted = true;
        }
        item.costIsAdjusted = item.points.stream().allMatch(point -> point.adjusted || isLater(point));
        var retained = run.retained(item);
        if (item.costIsAdjusted && !item.isAverage() && firstTime && !retained.isEmpty()) {
            item.costIsAdjusted = false; // one more pass
            for (long number : retained) ledger.entry(number).toAdjust = true;
        }
        for (var e : item.entries) {
            if (!run.residuals.contains(e.number)) continue; // ADJ-83
            item.costIsAdjusted = false;
            e.toAdjust = true;
        }
    }

    /** Whether a point is dated after the last valuation date. */
    private boolean isLater(Point point) {
        return lastValuationDate.filter(last -> point.date.isAfter(last)).isPresent();
    }

    private Result result(List<String> notAdjusted) {
        var toAdjust = new TreeSet<Long>();
        var completelyInvoiced = new TreeSet<Long>();
        var kept = new TreeSet<Long>();
        var items = new TreeMap<String, ItemResult>();
        var units = new HashMap<StockKey, UnitCost>();
        var points = new ArrayList<EntryPoint>();
        for (var item : ledger.items.values()) {
            for (var e : item.entries) {
                if (e.toAdjust) toAdjust.add(e.number);
                if (e.completelyInvoiced) completelyInvoiced.add(e.number);
                if (AppliedCost.isKept(ledger, e)) kept.add(e.number);
            }
            items.put(
                    item.number,
                    new ItemResult(item.costIsAdjusted, item.allowOnlineAdjustment, unitCost(item.unitCost)));
            for (var unit : item.units) units.put(unit.stock, unitCost(unit.unitCost));
            for (var point : item.points) points.add(new EntryPoint(point.stock, point.date, point.adjusted));
        }
        return new Result(
                run.entries.posted().stream().map(LiteralAdjustment::posted).toList(),
                toAdjust,
                completelyInvoiced,
                run.forwarded,
                kept,
                items,
                units,
                points,
                run.guard.cutShort(),
                notAdjusted);
    }

    private static Posted posted(AdjustmentEntries.Posted posted) {
        var value = posted.value();
        return new Posted(
                value.number(),
                value.entry().number,
                value.adjusts(),
                posted.reference().number(),
                value.type(),
                value.varianceType(),
                value.isExpected(),
                cost(value.actual()),
                cost(value.expected()),
                value.postingDate(),
                value.valuationDate(),
                Quantity.of(value.valuedQty().toDecimal()),
                unitCost(value.unitCost().lcy()),
                unitCost(value.unitCost().acy()));
    }

    private static Cost cost(Money money) {
        return Cost.of(Amount.of(money.lcy().toDecimal()), Amount.of(money.acy().toDecimal()));
    }

    private static UnitCost unitCost(Ratio ratio) {
        return UnitCost.of(ratio.toDecimal());
    }
}
