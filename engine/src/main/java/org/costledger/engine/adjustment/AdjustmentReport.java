package org.costledger.engine.adjustment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Cost;

/**
 * What a run changes, in the words of the books: by item and month of posting, what it adds to the cost of goods sold and to
 * inventory, and which posting brought it about.
 *
 * @param corrections one for each value entry the run writes, by number
 */
public record AdjustmentReport(List<Correction> corrections) {
    public AdjustmentReport {
        corrections = List.copyOf(corrections);
    }

    /**
     * A value entry the run writes.
     *
     * @param entry the item ledger entry whose cost it changes
     * @param value the value entry
     * @param cause the newest posting among all that the cost depends on: the late invoice or charge, or, where nothing came
     *     later, the posting of the entry itself, which was valued before it was known what it took
     */
    public record Correction(ItemLedgerEntry entry, ValueEntry value, ValueEntry cause) {
        public String itemNo() {
            return entry.stock().itemNo();
        }

        public YearMonth month() {
            return YearMonth.from(value.postingDate());
        }

        public Effect effect() {
            var inventory = value.actualAndExpected();
            boolean sold = entry.entryType() == ItemLedgerEntryType.SALE;
            return new Effect(sold ? value.cost().actual().negated() : Cost.ZERO, inventory, 1);
        }
    }

    /**
     * What corrections come to.
     *
     * @param costOfGoodsSold more of it is positive; actual cost of sales and their returns
     * @param inventory more of it is positive; actual and expected cost
     * @param valueEntries how many were written
     */
    public record Effect(Cost costOfGoodsSold, Cost inventory, int valueEntries) {
        public static final Effect NONE = new Effect(Cost.ZERO, Cost.ZERO, 0);

        public Effect plus(Effect other) {
            return new Effect(
                    costOfGoodsSold.plus(other.costOfGoodsSold),
                    inventory.plus(other.inventory),
                    valueEntries + other.valueEntries);
        }
    }

    /** An item in a month. */
    public record ItemMonth(String itemNo, YearMonth month) {
        static final Comparator<ItemMonth> ORDER =
                Comparator.comparing(ItemMonth::itemNo).thenComparing(ItemMonth::month);
    }

    /**
     * Tells what a run changes.
     *
     * @param ledger that the run was computed on, before or after its change was appended
     */
    public static AdjustmentReport of(LedgerView ledger, Adjustment adjustment) {
        var corrections = new ArrayList<Correction>();
        Map<String, ItemEntries> entries = new HashMap<>();
        var causes = adjustment.causes().iterator();
        for (var value : adjustment.change().appended().valueEntries()) {
            var entry = ledger.itemLedgerEntry(value.itemLedgerEntryNo());
            var ofItem = entries.computeIfAbsent(
                    entry.stock().itemNo(), no -> ledger.entries(no).orElseThrow());
            corrections.add(new Correction(entry, value, valueEntry(ofItem, causes.next())));
        }
        return new AdjustmentReport(corrections);
    }

    private static ValueEntry valueEntry(ItemEntries entries, long no) {
        return entries.valueEntry(entries.valueEntries().row(no));
    }

    /** All corrections together. */
    public Effect total() {
        return corrections.stream().map(Correction::effect).reduce(Effect.NONE, Effect::plus);
    }

    /** By item, then month of posting. */
    public Map<ItemMonth, Effect> byItemAndMonth() {
        var effects = new HashMap<ItemMonth, Effect>();
        for (var correction : corrections)
            effects.merge(new ItemMonth(correction.itemNo(), correction.month()), correction.effect(), Effect::plus);
        var ordered = new LinkedHashMap<ItemMonth, Effect>();
        effects.keySet().stream().sorted(ItemMonth.ORDER).forEach(key -> ordered.put(key, effect(effects, key)));
        return ordered;
    }

    /** By the posting that brought it about, in the order these were posted. */
    public Map<ValueEntry, Effect> byCause() {
        var effects = new HashMap<Long, Effect>();
        var causes = new HashMap<Long, ValueEntry>();
        for (var correction : corrections) {
            effects.merge(correction.cause().entryNo(), correction.effect(), Effect::plus);
            causes.put(correction.cause().entryNo(), correction.cause());
        }
        var ordered = new LinkedHashMap<ValueEntry, Effect>();
        causes.values().stream()
                .sorted(Comparator.comparingLong(ValueEntry::entryNo))
                .forEach(cause -> ordered.put(cause, effect(effects, cause.entryNo())));
        return ordered;
    }

    private static <K> Effect effect(Map<K, Effect> effects, K key) {
        return Optional.ofNullable(effects.get(key)).orElse(Effect.NONE);
    }

    /** The corrections that change most, in local currency; of equals the older one first. */
    public List<Correction> largest(int count) {
        return corrections.stream()
                .sorted(Comparator.comparing((Correction correction) ->
                                correction.effect().inventory().lcy().abs())
                        .reversed()
                        .thenComparingLong(correction -> correction.value().entryNo()))
                .limit(count)
                .toList();
    }
}
