package org.costledger.engine.period;

import static org.costledger.engine.period.ChangePeriods.named;
import static org.costledger.engine.period.ChangePeriods.periods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.engine.ledger.InventoryPeriodHistory.Kind;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;

/** Closes and reopens inventory periods (GL-73 to GL-75). */
public final class ClosePeriod {
    private ClosePeriod() {}

    /**
     * Closes a period, and all open ones before it.
     *
     * @throws Refused if it is closed, or something of it is unadjusted or not on stock
     */
    public static LedgerChange close(LedgerView ledger, PeriodRequest request) {
        if (named(periods(ledger), request.endingDate()).closed())
            throw new Refused(Reason.INVENTORY_PERIOD_CLOSED, request.endingDate());
        check(ledger, request.endingDate());
        return change(
                ledger,
                request,
                Kind.CLOSE,
                period -> !period.closed() && !period.endingDate().isAfter(request.endingDate()));
    }

    /**
     * Reopens a period, and all closed ones after it.
     *
     * @throws Refused if it is open
     */
    public static LedgerChange reopen(LedgerView ledger, PeriodRequest request) {
        if (!named(periods(ledger), request.endingDate()).closed())
            throw new Refused(Reason.INVENTORY_PERIOD_OPEN, request.endingDate());
        return change(
                ledger,
                request,
                Kind.REOPEN,
                period -> period.closed() && !period.endingDate().isBefore(request.endingDate()));
    }

    /** GL-73, in its order; what concerns orders comes with them. */
    private static void check(LedgerView ledger, LocalDate endingDate) {
        PeriodReport.unadjusted(ledger, endingDate).findFirst().ifPresent(point -> {
            throw new Refused(
                    Reason.INVENTORY_PERIOD_UNADJUSTED,
                    endingDate,
                    point.stock().itemNo(),
                    point.valuationDate());
        });
        ledger.openOutbounds(endingDate).stream().findFirst().ifPresent(entry -> {
            throw new Refused(
                    Reason.INVENTORY_PERIOD_NEGATIVE_STOCK,
                    endingDate,
                    entry.entryNo(),
                    entry.postingDate(),
                    entry.remainingQuantity().abs(),
                    entry.stock().itemNo());
        });
    }

    private static LedgerChange change(
            LedgerView ledger, PeriodRequest request, Kind kind, Predicate<InventoryPeriod> concerned) {
        var changed = periods(ledger).periods().stream().filter(concerned).toList();
        var periods = periods(ledger);
        for (var period : changed) periods = periods.with(period.withClosed(kind == Kind.CLOSE));
        var overlay = ChangePeriods.with(ledger, periods);
        for (var period : changed)
            overlay.setInventoryPeriodHistory(period.endingDate(), history(ledger, request, kind, period));
        return overlay.change(request.by());
    }

    /** GL-75: the history of a period, with what is done to it now. */
    private static List<InventoryPeriodHistory> history(
            LedgerView ledger, PeriodRequest request, Kind kind, InventoryPeriod period) {
        var history = new ArrayList<>(ledger.inventoryPeriodHistory(period.endingDate()));
        int number = history.isEmpty() ? 1 : history.getLast().number() + 1;
        history.add(new InventoryPeriodHistory(
                period.endingDate(),
                number,
                request.by().user(),
                request.workDate(),
                request.by().at(),
                kind,
                kind == Kind.CLOSE ? ledger.lastNumbers().register() : 0));
        return history;
    }
}
