package org.costledger.engine.period;

import java.time.LocalDate;
import java.util.List;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.InventoryPeriods;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;
import org.costledger.engine.setup.Setup;

/** Inserts, renames and deletes inventory periods (GL-72). */
public final class ChangePeriods {
    private ChangePeriods() {}

    /**
     * Inserts an open period.
     *
     * @throws Refused if it would not end after every closed one, or exists
     */
    public static LedgerChange insert(LedgerView ledger, LocalDate endingDate) {
        checkNew(periods(ledger), endingDate);
        return changed(ledger, periods(ledger).with(new InventoryPeriod(endingDate, false)));
    }

    /**
     * Gives an open period another ending date, or another name.
     *
     * @throws Refused if it is closed, has a history and is to end elsewhere, or may not end there
     */
    public static LedgerChange rename(LedgerView ledger, LocalDate endingDate, InventoryPeriod renamed) {
        var period = open(periods(ledger), endingDate);
        if (!renamed.endingDate().equals(endingDate)) {
            if (!ledger.inventoryPeriodHistory(endingDate).isEmpty())
                throw new Refused(Reason.INVENTORY_PERIOD_HAS_HISTORY, endingDate);
            checkNew(periods(ledger), renamed.endingDate());
        }
        return changed(ledger, periods(ledger).without(endingDate).with(renamed.withClosed(period.closed())));
    }

    /**
     * Deletes an open period, with its history.
     *
     * @throws Refused if it is closed
     */
    public static LedgerChange delete(LedgerView ledger, LocalDate endingDate) {
        open(periods(ledger), endingDate);
        var overlay = with(ledger, periods(ledger).without(endingDate));
        if (!ledger.inventoryPeriodHistory(endingDate).isEmpty())
            overlay.setInventoryPeriodHistory(endingDate, List.of());
        return overlay.change(PostingRequest.By.NOBODY);
    }

    private static void checkNew(InventoryPeriods periods, LocalDate endingDate) {
        if (!periods.isValid(endingDate))
            throw new Refused(
                    Reason.INVENTORY_PERIOD_NOT_AFTER_CLOSED,
                    endingDate,
                    periods.closedUntil().orElseThrow());
        if (periods.find(endingDate).isPresent()) throw new Refused(Reason.INVENTORY_PERIOD_EXISTS, endingDate);
    }

    private static InventoryPeriod open(InventoryPeriods periods, LocalDate endingDate) {
        var period = named(periods, endingDate);
        if (period.closed()) throw new Refused(Reason.INVENTORY_PERIOD_STAYS, endingDate);
        return period;
    }

    /** The period a request names. */
    static InventoryPeriod named(InventoryPeriods periods, LocalDate endingDate) {
        return periods.find(endingDate).orElseThrow(() -> new Refused(Reason.INVENTORY_PERIOD_UNKNOWN, endingDate));
    }

    static InventoryPeriods periods(LedgerView ledger) {
        return ledger.setup().calendar().inventoryPeriods();
    }

    private static LedgerChange changed(LedgerView ledger, InventoryPeriods periods) {
        return with(ledger, periods).change(PostingRequest.By.NOBODY);
    }

    /** The ledger with other inventory periods. */
    static Overlay with(LedgerView ledger, InventoryPeriods periods) {
        var overlay = new Overlay(ledger);
        Setup setup = ledger.setup();
        overlay.change(setup.withCalendar(setup.calendar().withInventoryPeriods(periods)));
        return overlay;
    }
}
