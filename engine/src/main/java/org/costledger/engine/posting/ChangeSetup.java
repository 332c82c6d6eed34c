package org.costledger.engine.posting;

import java.time.LocalDate;
import java.util.List;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.AutomaticCostAdjustment;
import org.costledger.engine.setup.Setup;

/** Changes the setup of a ledger, as far as its entries allow (chapter 01, section 4; R-8 e). */
public final class ChangeSetup {
    private ChangeSetup() {}

    /**
     * Replaces the setup. Once there are value entries, the settings of a fiscal year for averages follow from what they are
     * and from the inventory setup (ADJ-188), whatever is stated.
     *
     * @param workDate what counts as today: without accounting periods averages change from its calendar year on
     * @throws Refused if entries that exist do not allow the change
     */
    public static SetupChange change(LedgerView ledger, Setup setup, LocalDate workDate) {
        checkAdditionalCurrency(ledger, setup);
        checkEarliestValuationDate(ledger, setup);
        var overlay = new Overlay(ledger);
        if (ledger.lastNumbers().valueEntry() == 0) overlay.change(setup);
        else changeOfLedgerInUse(overlay, setup, workDate);
        var awaitingRun =
                beginsToAdjust(ledger.setup(), setup) ? List.copyOf(overlay.itemsToAdjust()) : List.<String>of();
        for (var itemNo : awaitingRun)
            overlay.change(itemNo, overlay.itemState(itemNo).withFlags(false, true)); // ADJ-183
        return new SetupChange(overlay.change(PostingRequest.By.NOBODY), awaitingRun);
    }

    private static boolean beginsToAdjust(Setup before, Setup changed) {
        return before.costing().automaticCostAdjustment() == AutomaticCostAdjustment.NEVER
                && changed.costing().automaticCostAdjustment() != AutomaticCostAdjustment.NEVER;
    }

    private static void changeOfLedgerInUse(Overlay ledger, Setup setup, LocalDate workDate) {
        var before = ledger.setup();
        var changed = ChangeAverageCosting.withFiscalYears(before, setup);
        ledger.change(changed);
        ChangeAverageCosting.changesFrom(before, changed, workDate)
                .ifPresent(from -> ChangeAverageCosting.recreateEntryPoints(ledger, before, from));
    }

    private static void checkAdditionalCurrency(LedgerView ledger, Setup setup) {
        setup.additionalReportingCurrency()
                .filter(currency -> ledger.lastNumbers().valueEntry() > 0)
                .filter(currency ->
                        !ledger.setup().additionalReportingCurrency().equals(setup.additionalReportingCurrency()))
                .ifPresent(currency -> {
                    throw new Refused(Reason.ADDITIONAL_CURRENCY_LATE, currency.code());
                });
    }

    private static void checkEarliestValuationDate(LedgerView ledger, Setup setup) {
        var date = setup.costing().earliestAllowedValuationDate();
        if (date.isEmpty() || date.equals(ledger.setup().costing().earliestAllowedValuationDate())) return;
        ledger.unadjustedEntryPointBefore(date.get(), point -> true).ifPresent(point -> {
            throw new Refused(
                    Reason.EARLIEST_VALUATION_DATE_TOO_LATE,
                    date.get(),
                    point.stock().itemNo(),
                    point.valuationDate());
        });
    }
}
