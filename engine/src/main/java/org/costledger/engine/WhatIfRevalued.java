package org.costledger.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.costledger.engine.RevaluationEffect.Change;
import org.costledger.engine.RevaluationEffect.Place;
import org.costledger.engine.adjustment.AdjustCost;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.Workers;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Cost;
import org.costledger.engine.posting.Posting;
import org.costledger.engine.revaluation.RevaluationJournal;

/** Posts a revaluation and adjusts cost on a ledger as it would be, and takes off what an adjustment alone would change. */
final class WhatIfRevalued {
    private final LedgerView ledger;
    private final SortedMap<Place, Change> changes = new TreeMap<>();
    private final Map<Long, Cost> byEntry = new HashMap<>();

    private WhatIfRevalued(LedgerView ledger) {
        this.ledger = ledger;
    }

    /** @param revalued the ledger the journal was made for: this one, or as it would be with other cards */
    static RevaluationEffect of(
            LedgerView ledger,
            LedgerView revalued,
            RevaluationJournal journal,
            LocalDate workDate,
            PostingRequest.By by) {
        var request = journal.request(workDate, by);
        var adjustment = new AdjustmentRequest(
                Optional.of(journal.lines().stream()
                        .map(line -> line.stock().itemNo())
                        .distinct()
                        .toList()),
                Optional.empty(),
                Optional.empty(),
                by);
        var posting = Posting.post(revalued, request);
        var with = new ArrayList<>(posting.appended().valueEntries());
        with.addAll(adjusted(Overlay.after(revalued, posting), adjustment));

        var effect = new WhatIfRevalued(ledger);
        for (var value : with) effect.add(value, false);
        for (var value : adjusted(ledger, adjustment)) effect.add(value, true);
        return new RevaluationEffect(
                effect.changes.values().stream()
                        .filter(change -> !change.isNone())
                        .toList(),
                (int) effect.byEntry.values().stream()
                        .filter(cost -> !cost.isZero())
                        .count(),
                with.size());
    }

    private static List<ValueEntry> adjusted(LedgerView ledger, AdjustmentRequest request) {
        return AdjustCost.adjust(ledger, request, Workers.ONE)
                .change()
                .appended()
                .valueEntries();
    }

    private void add(ValueEntry value, boolean without) {
        var entry = ledger.itemLedgerEntry(value.itemLedgerEntryNo());
        var cost = without ? value.actualAndExpected().negated() : value.actualAndExpected();
        var type = value.kind().entryType();
        var place =
                new Place(entry.stock().itemNo(), entry.stock().locationCode(), YearMonth.from(value.postingDate()));
        var change = new Change(
                place,
                cost,
                entry.entryType() == ItemLedgerEntryType.SALE ? cost.negated() : Cost.ZERO,
                isWorkInProcess(entry.entryType(), type) ? cost.negated() : Cost.ZERO,
                type == CostEntryType.VARIANCE ? cost.negated() : Cost.ZERO);
        changes.merge(place, change, Change::plus);
        byEntry.merge(entry.entryNo(), cost, Cost::plus);
    }

    /** What goes from stock into an order and comes out of it; a revaluation of an output does neither. */
    private static boolean isWorkInProcess(ItemLedgerEntryType entry, CostEntryType type) {
        return entry == ItemLedgerEntryType.CONSUMPTION
                || (entry == ItemLedgerEntryType.OUTPUT && type == CostEntryType.DIRECT_COST);
    }
}
