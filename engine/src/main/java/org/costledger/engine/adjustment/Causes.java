package org.costledger.engine.adjustment;

import java.util.Arrays;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;
import org.costledger.engine.ledger.column.KindBits;

/**
 * Which posting brought a change about: the newest among all value entries that the cost of an entry depends on, as far as
 * the run went. That is the late invoice or charge; where nothing came later, it is the posting of the entry itself, which
 * was valued before it was known what it takes. An average depends on what came in from the first dirty day of its pool on
 * ({@link ItemRun#cause}).
 */
final class Causes {
    private static final int FIRST_CAPACITY = 256;

    private final ItemRun run;
    private long[] newest = new long[FIRST_CAPACITY];
    private boolean byAverage;

    Causes(ItemRun run) {
        this.run = run;
    }

    /** Finds the causes of what a run found of its item. */
    void find() {
        byAverage = CostingRule.of(run.item.costingMethod()).valuesByAverage();
        int size = run.graph.size();
        if (newest.length < size) newest = new long[Math.max(size, newest.length + (newest.length >> 1))];
        else Arrays.fill(newest, 0, size, 0);
        for (int node = 0; node < run.graph.ordered(); node++) {
            int row = run.graph.row(node);
            newest[node] = Math.max(byAverage && isPlain(row) ? ofPlain(row) : ofAny(node, row), run.cause(node));
        }
    }

    private boolean isPlain(int row) {
        return run.all.valuationDays().plainOutbounds().isPlain(row);
    }

    /** It takes from no entry by name, and all its value entries but the first adjust that. */
    private long ofPlain(int row) {
        return run.values.entryNo(run.all.firstValueRow(row));
    }

    private long ofAny(int node, int row) {
        return Math.max(ofItself(row), run.isInbound(node) ? ofSource(row) : ofSuppliers(row));
    }

    /** The number of the newest value entry that a change depends on. */
    long of(int change) {
        return run.pending.isNamed(change)
                ? newest[run.pending.node(change)]
                : Math.max(run.values.entryNo(run.pending.valueRow(change)), run.pending.cause(change));
    }

    private long ofItself(int row) {
        int newest = -1;
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            if (KindBits.isPosted(run.values.kind(value))) newest = value;
        }
        return newest < 0 ? 0 : run.values.entryNo(newest);
    }

    private long ofSuppliers(int row) {
        long no = 0;
        for (int application = run.all.firstApplicationRow(Chain.OUTBOUND, row);
                application >= 0;
                application = run.applications.next(Chain.OUTBOUND, application)) {
            if (run.applications.suppliesCost(application))
                no = Math.max(no, ofForwarded(run.applications.inboundRow(application)));
        }
        return no;
    }

    private long ofSource(int row) {
        int application = Forward.applicationToSource(run, row);
        return application < 0 ? 0 : ofForwarded(Forward.sourceRow(run, application));
    }

    private long ofForwarded(int row) {
        int node = run.graph.node(row);
        return node >= 0 && run.isForwarded(node) ? newest[node] : 0;
    }
}
