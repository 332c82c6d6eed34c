package org.costledger.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.costledger.engine.adjustment.Adjustment;
import org.costledger.engine.adjustment.AdjustmentReport;
import org.costledger.engine.adjustment.AdjustmentReport.Correction;
import org.costledger.engine.adjustment.AdjustmentReport.Effect;
import org.costledger.engine.adjustment.AdjustmentReport.ItemMonth;
import org.costledger.engine.ledger.view.LedgerView;

/**
 * What a run of cost adjustment came to, told part by part as it goes: of a part nothing is held but what is told of it, so that a run
 * over all items of a large ledger can be told.
 */
public final class AdjustmentTold {
    /** More single corrections, or causes that are not among the largest, are summed up only. */
    private static final int MOST = 10_000;

    private static final Comparator<ItemMonth> ORDER =
            Comparator.comparing(ItemMonth::itemNo).thenComparing(ItemMonth::month);

    private final Map<ItemMonth, Effect> months = new TreeMap<>(ORDER);
    private final List<AdjustmentByItem.ItemRow> items = new ArrayList<>();
    private final List<AdjustmentByCause.Cause> causes = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Long> stopped = new ArrayList<>();
    private final List<String> stoppedInWords = new ArrayList<>();
    private Effect total = Effect.NONE;
    private AdjustmentByCause.Summed others = AdjustmentByCause.Summed.NOTHING;
    private AdjustmentByCause.Summed own = AdjustmentByCause.Summed.NOTHING;
    private long visited;

    /**
     * Adds a part.
     *
     * @param ledger that it was computed on
     */
    public void add(LedgerView ledger, Adjustment run) {
        var report = AdjustmentReport.of(ledger, run);
        report.byItemAndMonth().forEach((month, effect) -> months.merge(month, effect, Effect::plus));
        items.addAll(AdjustmentByItem.of(run, report).items());
        causes.addAll(AdjustmentByCause.of(ledger, report).causes());
        if (causes.size() > 2 * MOST) keepLargestCauses();
        if (corrections.size() < MOST) corrections.addAll(report.corrections());
        for (var entryNo : run.stopped()) {
            var entry = ledger.itemLedgerEntry(entryNo);
            stopped.add(entryNo);
            stoppedInWords.add(EntryWords.named(entry) + " of " + entry.stock().itemNo());
        }
        total = total.plus(report.total());
        visited += run.visited();
    }

    /** What was carried on comes first: it is what somebody looks for. */
    private void keepLargestCauses() {
        causes.sort(Comparator.comparing(AdjustmentByCause.Cause::isCarriedOn)
                .reversed()
                .thenComparing(AdjustmentByCause.Cause.LARGEST_FIRST));
        var rest = causes.subList(MOST, causes.size());
        for (var cause : rest) {
            if (cause.isCarriedOn()) others = others.plus(cause);
            else own = own.plus(cause);
        }
        rest.clear();
    }

    /** Whether nothing was adjusted. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    public long visited() {
        return visited;
    }

    public int written() {
        return total.valueEntries();
    }

    public Effect total() {
        return total;
    }

    public AdjustmentByMonth byMonth() {
        return new AdjustmentByMonth(months, total);
    }

    public AdjustmentByItem byItem() {
        return new AdjustmentByItem(List.copyOf(items), total);
    }

    public AdjustmentByCause byCause() {
        var inOrder = new ArrayList<>(causes);
        inOrder.sort(Comparator.comparingLong(cause -> cause.posting().entryNo()));
        return new AdjustmentByCause(inOrder, others, own, total);
    }

    /** The single corrections; nothing if they are too many to be told. */
    public List<Correction> corrections() {
        return corrections.size() == total.valueEntries() ? List.copyOf(corrections) : List.of();
    }

    /** Numbers of outbounds whose cost never came to rest (ADJ-119). */
    public List<Long> stopped() {
        return stopped;
    }

    public List<String> stoppedInWords() {
        return stoppedInWords;
    }
}
