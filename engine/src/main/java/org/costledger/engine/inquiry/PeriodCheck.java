package org.costledger.engine.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.period.PeriodReport;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;

/**
 * What closing an inventory period would meet (GL-73, GL-76).
 *
 * @param period empty: there is none that ends on the date; it has to be inserted first
 * @param closedUntil the last day of the closed periods; no period can be inserted before it (GL-72)
 * @param closedWithIt open periods before it, which closing it closes (GL-74)
 */
public record PeriodCheck(
        PeriodReport report,
        Optional<InventoryPeriod> period,
        Optional<LocalDate> closedUntil,
        List<InventoryPeriod> closedWithIt) {
    public PeriodCheck {
        closedWithIt = List.copyOf(closedWithIt);
    }

    public static PeriodCheck of(LedgerView ledger, LocalDate endingDate) {
        var periods = ledger.setup().calendar().inventoryPeriods();
        return new PeriodCheck(
                PeriodReport.of(ledger, endingDate),
                periods.find(endingDate),
                periods.closedUntil(),
                periods.periods().stream()
                        .filter(period ->
                                !period.closed() && period.endingDate().isBefore(endingDate))
                        .toList());
    }

    public boolean isClosed() {
        return period.map(InventoryPeriod::closed).orElse(false);
    }

    /** Whether the period, once it is there, can be closed. */
    public boolean isClear() {
        return report.isClear() && !isClosed() && !endsInClosedPeriod();
    }

    /** Whether a later period is closed, so that this one, which is not there, cannot be inserted any more. */
    public boolean endsInClosedPeriod() {
        return period.isEmpty()
                && closedUntil
                        .filter(until -> !until.isBefore(report.endingDate()))
                        .isPresent();
    }
}
