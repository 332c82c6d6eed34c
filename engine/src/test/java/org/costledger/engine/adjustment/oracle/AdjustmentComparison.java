package org.costledger.engine.adjustment.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.costledger.engine.adjustment.oracle.LiteralAdjustment.Posted;
import org.costledger.engine.adjustment.oracle.LiteralAdjustment.Result;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;

/** Whether the engine came to what the literal procedure comes to on the same ledger (ADJ-8). */
public final class AdjustmentComparison {
    private final Result literal;
    private final LedgerChange engine;
    private final LedgerView before;
    private final List<String> differences = new ArrayList<>();

    private AdjustmentComparison(Result literal, LedgerChange engine, LedgerView before) {
        this.literal = literal;
        this.engine = engine;
        this.before = before;
    }

    /**
     * What differs, each with both figures; empty if the two mean the same.
     *
     * @param before the ledger both were computed on
     */
    public static List<String> differences(Result literal, LedgerChange engine, LedgerView before) {
        var comparison = new AdjustmentComparison(literal, engine, before);
        comparison.compareTotals();
        comparison.compareEntries();
        comparison.compareItems();
        comparison.compareEntryPoints();
        return comparison.differences;
    }

    // ---- (a) the value entries

    /**
     * What is summed up: a Rounding value entry by its item ledger entry, any other by the value entry it adjusts.
     *
     * @param adjusts 0: none
     */
    private record Key(
            long itemLedgerEntryNo,
            long adjusts,
            CostEntryType type,
            VarianceType varianceType,
            LocalDate postingDate,
            LocalDate valuationDate,
            Quantity valuedQuantity) {
        static final Comparator<Key> ORDER = Comparator.comparingLong(Key::itemLedgerEntryNo)
                .thenComparingLong(Key::adjusts)
                .thenComparing(Key::type)
                .thenComparing(Key::varianceType)
                .thenComparing(Key::postingDate)
                .thenComparing(Key::valuationDate)
                .thenComparing(Key::valuedQuantity);

        @Override
        public String toString() {
            return type + (varianceType == VarianceType.NONE ? "" : " " + varianceType) + " on item ledger entry "
                    + itemLedgerEntryNo + (adjusts == 0 ? "" : ", adjusting value entry " + adjusts) + ", posted "
                    + postingDate + ", valued " + valuationDate + " for " + valuedQuantity;
        }
    }

    private record Total(Cost actual, Cost expected) {
        static final Total ZERO = new Total(Cost.ZERO, Cost.ZERO);

        Total plus(Total other) {
            return new Total(actual.plus(other.actual), expected.plus(other.expected));
        }

        boolean isZero() {
            return actual.isZero() && expected.isZero();
        }

        @Override
        public String toString() {
            return isZero() ? "nothing" : "actual " + words(actual) + ", expected " + words(expected);
        }

        private static String words(Cost cost) {
            return cost.lcy() + (cost.acy().equals(Amount.ZERO) ? "" : " (twin " + cost.acy() + ")");
        }
    }

    private void compareTotals() {
        var mine = literalTotals();
        var theirs = engineTotals();
        var keys = new TreeSet<>(Key.ORDER);
        keys.addAll(mine.keySet());
        keys.addAll(theirs.keySet());
        for (var key : keys) {
            var literally = mine.getOrDefault(key, Total.ZERO);
            var byEngine = theirs.getOrDefault(key, Total.ZERO);
            compare(key.toString(), literally, byEngine);
        }
    }

    private Map<Key, Total> literalTotals() {
        var adjusts = new HashMap<Long, Long>();
        for (var posted : literal.valueEntries()) adjusts.put(posted.entryNo(), posted.adjusts());
        var totals = new TreeMap<Key, Total>(Key.ORDER);
        for (var posted : literal.valueEntries())
            totals.merge(
                    key(posted, root(adjusts, posted.adjusts())),
                    new Total(posted.actual(), posted.expected()),
                    Total::plus);
        return totals;
    }

    private static Key key(Posted posted, long adjusts) {
        return new Key(
                posted.itemLedgerEntryNo(),
                adjusts,
                posted.type(),
                posted.varianceType(),
                posted.postingDate(),
                posted.valuationDate(),
                posted.valuedQuantity());
    }

    private Map<Key, Total> engineTotals() {
        var adjusts = new HashMap<Long, Long>();
        for (var value : engine.appended().valueEntries())
            adjusts.put(value.entryNo(), value.kind().appliesToEntry());
        var totals = new TreeMap<Key, Total>(Key.ORDER);
        for (var value : engine.appended().valueEntries())
            totals.merge(
                    key(value, root(adjusts, value.kind().appliesToEntry())),
                    new Total(value.cost().actual(), value.cost().expected()),
                    Total::plus);
        return totals;
    }

    private static Key key(ValueEntry value, long adjusts) {
        return new Key(
                value.itemLedgerEntryNo(),
                adjusts,
                value.kind().entryType(),
                value.kind().varianceType(),
                value.postingDate(),
                value.valuationDate(),
                value.quantities().valued());
    }

    /** An element posted in a second pass adjusts the one of the first pass: both adjust what that one adjusts. */
    private static long root(Map<Long, Long> adjusts, long valueEntryNo) {
        long root = valueEntryNo;
        while (adjusts.containsKey(root)) root = adjusts.getOrDefault(root, 0L);
        return root;
    }

    // ---- (b) the flags

    private void compareEntries() {
        var after = Overlay.after(before, engine);
        long last = before.lastNumbers().itemLedgerEntry();
        for (long entryNo = 1; entryNo <= last; entryNo++) {
            var state = after.itemLedgerEntry(entryNo).state();
            var subject = "item ledger entry " + entryNo;
            compare(
                    subject + ", completelyInvoiced",
                    literal.completelyInvoiced().contains(entryNo),
                    state.completelyInvoiced());
            compareToAdjust(subject, entryNo, state.appliedEntryToAdjust());
        }
    }

    /**
     * The engine flags what the final state keeps. Where the literal sweep kept an entry by a state in between, it may
     * flag more; nothing but what ADJ-51 keeps may be flagged by the engine alone.
     */
    private void compareToAdjust(String subject, long entryNo, boolean byEngine) {
        boolean literally = literal.appliedEntryToAdjust().contains(entryNo);
        if (literally == byEngine) return;
        boolean kept = literal.kept().contains(entryNo);
        boolean forwarded = literal.forwarded().contains(entryNo);
        boolean tolerated = byEngine ? kept : forwarded && !kept;
        if (!tolerated)
            differences.add(subject + ", appliedEntryToAdjust: literally " + literally + ", by the engine " + byEngine
                    + " (kept by ADJ-51: " + kept + ")");
    }

    private void compareItems() {
        literal.items().forEach((itemNo, item) -> {
            var state = engine.master().itemStates().getOrDefault(itemNo, before.itemState(itemNo));
            var subject = "item " + itemNo;
            compare(subject + ", costIsAdjusted", item.costIsAdjusted(), state.costIsAdjusted());
            compare(subject + ", allowOnlineAdjustment", item.allowOnlineAdjustment(), state.allowOnlineAdjustment());
            compare(subject + ", unitCost", item.unitCost(), state.unitCost());
        });
        var units = new HashMap<>(literal.units());
        for (var unit : engine.master().stockkeepingUnits()) {
            var cost = units.remove(unit.key());
            if (cost != null) compare(unit.key() + ", unitCost", cost, unit.unitCost());
        }
        units.forEach((stock, cost) -> compare(
                stock + ", unitCost",
                cost,
                before.findStockkeepingUnit(stock).orElseThrow().unitCost()));
    }

    /** Which points are not adjusted; that there is a point which is adjusted decides nothing. */
    private void compareEntryPoints() {
        var mine = new TreeSet<>(EntryPoint.BY_STOCK_AND_DATE.thenComparing(
                point -> point.stock().itemNo()));
        var theirs = new TreeSet<>(mine);
        var after = Overlay.after(before, engine);
        Set<String> itemNos = new LinkedHashSet<>();
        for (var point : literal.entryPoints()) {
            if (!point.costIsAdjusted()) mine.add(point);
            itemNos.add(point.stock().itemNo());
        }
        for (var itemNo : itemNos) {
            for (var point : after.entryPoints(itemNo)) {
                if (!point.costIsAdjusted()) theirs.add(point);
            }
        }
        compare("unadjusted entry points", List.copyOf(mine), List.copyOf(theirs));
    }

    private void compare(String subject, Object literally, Object byEngine) {
        if (!literally.equals(byEngine))
            differences.add(subject + ": literally " + literally + ", by the engine " + byEngine);
    }
}
