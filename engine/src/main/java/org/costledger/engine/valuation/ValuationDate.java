package org.costledger.engine.valuation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;

/** From when a value counts (chapter 02, section F). */
public final class ValuationDate {
    private ValuationDate() {}

    /**
     * POST-31: the valuation date of an item ledger entry, when one is asked for: that of its last revaluation, so that what is
     * issued from it counts no earlier (REV-66); without one, that of its last value entry by type, then number.
     */
    public static LocalDate of(LedgerView ledger, long itemLedgerEntryNo) {
        Optional<ValueEntry> last = Optional.empty();
        for (var entry : ledger.valueEntries(itemLedgerEntryNo)) {
            if (last.isEmpty() || isLater(entry, last.get())) last = Optional.of(entry);
        }
        return last.orElseThrow(() -> new IllegalStateException("entry " + itemLedgerEntryNo + " has no value"))
                .valuationDate();
    }

    private static boolean isLater(ValueEntry entry, ValueEntry last) {
        boolean entryRevalues = entry.kind().entryType() == CostEntryType.REVALUATION;
        boolean lastRevalues = last.kind().entryType() == CostEntryType.REVALUATION;
        if (entryRevalues != lastRevalues) return entryRevalues;
        return entry.kind().entryType().code() >= last.kind().entryType().code();
    }

    /** The last direct cost of an entry, preferably one that is no charge (POST-30). */
    public static ValueEntry lastDirectCost(List<ValueEntry> valueEntries) {
        Optional<ValueEntry> last = Optional.empty();
        for (var entry : valueEntries) {
            if (entry.kind().entryType() != CostEntryType.DIRECT_COST) continue;
            if (last.isPresent()
                    && entry.kind().isCharge()
                    && !last.get().kind().isCharge()) continue;
            last = Optional.of(entry);
        }
        return last.orElseThrow(() -> new IllegalStateException("an entry without a direct cost"));
    }

    /** POST-30, row 1, and POST-37: when an invoice of an earlier entry counts. */
    public static LocalDate ofInvoice(LedgerView ledger, long itemLedgerEntryNo, LocalDate postingDate) {
        var date = ofCharge(ledger, itemLedgerEntryNo);
        return ledger.setup()
                .costing()
                .earliestAllowedValuationDate()
                .filter(earliest -> date.isBefore(earliest) && !postingDate.isBefore(earliest))
                .map(earliest -> postingDate)
                .orElse(date);
    }

    /** POST-30, row 3: a return counts from the later of its posting date and the date of what it returns. */
    public static LocalDate ofReturn(LedgerView ledger, long appliesFromEntry, LocalDate postingDate) {
        var returned = of(ledger, appliesFromEntry);
        return returned.isAfter(postingDate) ? returned : postingDate;
    }

    /** POST-30, row 1: when an item charge counts. */
    public static LocalDate ofCharge(LedgerView ledger, long itemLedgerEntryNo) {
        return lastDirectCost(ledger.valueEntries(itemLedgerEntryNo)).valuationDate();
    }

    /**
     * POST-32: the valuation date of an outbound after it was applied to an inbound valued at {@code supplied}. The last
     * inbound that is valued after the posting wins, not the latest one.
     */
    public static LocalDate afterApplication(LocalDate own, LocalDate postingDate, LocalDate supplied) {
        if (postingDate.isBefore(supplied)) return supplied;
        return own.isAfter(postingDate) ? own : postingDate;
    }

    /**
     * POST-34: an inbound valued at {@code valuationDate} filled an open outbound. If the outbound counted earlier, it
     * moves forward, and all that depends on it.
     */
    public static void moveFilledOutbound(Overlay ledger, ItemLedgerEntry outbound, LocalDate valuationDate) {
        if (!of(ledger, outbound.entryNo()).isBefore(valuationDate)) return;
        for (var application : ledger.applicationsOfOutbound(outbound.entryNo())) {
            if (application.isQuantityApplication())
                ledger.change(application.inboundEntryNo(), state -> state.withAppliedEntryToAdjust(true));
        }
        moveForward(ledger, outbound.entryNo(), valuationDate);
    }

    /**
     * POST-35: moves an entry to a later date, and every entry that depends on it and counts earlier, whatever later date a
     * revaluation of it has.
     */
    public static void moveForward(Overlay ledger, long itemLedgerEntryNo, LocalDate valuationDate) {
        Set<Long> seen = new HashSet<>();
        var todo = new ArrayDeque<Long>();
        todo.add(itemLedgerEntryNo);
        while (!todo.isEmpty()) {
            long entryNo = todo.remove();
            if (!seen.add(entryNo)) continue;
            var entry = ledger.itemLedgerEntry(entryNo);
            move(ledger, entry, value -> value.valuationDate().isBefore(valuationDate), valuationDate);
            for (long dependent : dependents(ledger, entry)) {
                if (countsBefore(ledger, dependent, valuationDate)) todo.add(dependent);
            }
        }
    }

    /**
     * POST-131: the date of a cost receiver after an application was removed: the later of its posting date and the
     * latest date among what it still takes cost from. Dependents follow, forward or backward.
     */
    public static void afterUnapplication(Overlay ledger, long itemLedgerEntryNo) {
        var todo = new ArrayDeque<Long>();
        todo.add(itemLedgerEntryNo);
        while (!todo.isEmpty()) {
            var entry = ledger.itemLedgerEntry(todo.remove());
            var date = bySources(ledger, entry);
            // Cost flows in no circle (INV-17), so this comes to an end.
            if (move(ledger, entry, ValuationDate::followsSources, date)) todo.addAll(dependents(ledger, entry));
        }
    }

    /** The date its sources give an entry: of a fixed outbound theirs (POST-33), else not before it was posted. */
    private static LocalDate bySources(LedgerView ledger, ItemLedgerEntry entry) {
        var latest = costSources(ledger, entry).stream()
                .map(source -> of(ledger, source))
                .max(Comparator.naturalOrder());
        if (!entry.positive() && entry.state().appliesToEntry() != 0) return latest.orElse(entry.postingDate());
        return latest.filter(date -> date.isAfter(entry.postingDate())).orElse(entry.postingDate());
    }

    /**
     * Sets the valuation date of everything the entry is worth, revaluations apart, and marks both dates. What depends on
     * it and counts earlier moves forward with it (POST-35).
     */
    public static void set(Overlay ledger, ItemLedgerEntry entry, LocalDate valuationDate) {
        move(ledger, entry, ValuationDate::followsSources, valuationDate);
        for (long dependent : dependents(ledger, entry)) {
            if (countsBefore(ledger, dependent, valuationDate)) moveForward(ledger, dependent, valuationDate);
        }
    }

    /** A revaluation keeps the date it was posted for. */
    private static boolean followsSources(ValueEntry value) {
        return value.kind().entryType() != CostEntryType.REVALUATION;
    }

    /** Moves those values of an entry that are of another date, and tells whether there were any. */
    private static boolean move(
            Overlay ledger, ItemLedgerEntry entry, Predicate<ValueEntry> which, LocalDate valuationDate) {
        boolean moved = false;
        for (var value : ledger.valueEntries(entry.entryNo())) {
            if (!which.test(value) || value.valuationDate().equals(valuationDate)) continue;
            move(ledger, entry, value, valuationDate);
            moved = true;
        }
        if (moved) flagRevaluedSources(ledger, entry);
        return moved;
    }

    private static boolean countsBefore(LedgerView ledger, long itemLedgerEntryNo, LocalDate valuationDate) {
        for (var value : ledger.valueEntries(itemLedgerEntryNo)) {
            if (value.valuationDate().isBefore(valuationDate)) return true;
        }
        return false;
    }

    /**
     * What a partial revaluation passes on goes by the dates of those that take from it (ADJ-40). Where one of them moves, all
     * it takes from are looked at again, as where an open outbound is filled (POST-34); else a used-up inbound could keep what
     * it does not pass on any more (ADJ-83).
     */
    private static void flagRevaluedSources(Overlay ledger, ItemLedgerEntry entry) {
        if (entry.positive()) return;
        for (var application : ledger.applicationsOfOutbound(entry.entryNo())) {
            long inbound = application.inboundEntryNo();
            if (application.isQuantityApplication()
                    && application.costApplication()
                    && ledger.valueEntries(inbound).stream()
                            .anyMatch(value -> value.kind().partialRevaluation()))
                ledger.change(inbound, state -> state.withAppliedEntryToAdjust(true));
        }
    }

    private static void move(Overlay ledger, ItemLedgerEntry entry, ValueEntry value, LocalDate valuationDate) {
        if (value.kind().inventoriable()) {
            EntryPoints.mark(ledger, entry.stock(), value.valuationDate());
            EntryPoints.mark(ledger, entry.stock(), valuationDate);
        }
        ledger.change(value, new ValueEntryState(valuationDate, value.state().valuedByAverageCost()));
    }

    /** Who takes cost from an entry: outbounds an inbound supplies; inbounds, transfers among them, an outbound gives to. */
    private static List<Long> dependents(LedgerView ledger, ItemLedgerEntry entry) {
        if (entry.positive())
            return ledger.applicationsOfInbound(entry.entryNo()).stream()
                    .filter(ItemApplicationEntry::isQuantityApplication)
                    .map(ItemApplicationEntry::outboundEntryNo)
                    .toList();
        return ledger.applicationsOfOutbound(entry.entryNo()).stream()
                .filter(ItemApplicationEntry::isCostApplication)
                .map(ItemApplicationEntry::inboundEntryNo)
                .toList();
    }

    private static List<Long> costSources(LedgerView ledger, ItemLedgerEntry entry) {
        if (entry.positive())
            return ledger.applicationsOfInbound(entry.entryNo()).stream()
                    .filter(ItemApplicationEntry::isCostApplication)
                    .map(ItemApplicationEntry::outboundEntryNo)
                    .toList();
        return ledger.applicationsOfOutbound(entry.entryNo()).stream()
                .filter(ItemApplicationEntry::isQuantityApplication)
                .map(ItemApplicationEntry::inboundEntryNo)
                .toList();
    }
}
