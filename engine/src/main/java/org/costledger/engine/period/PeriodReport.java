package org.costledger.engine.period;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerView;

/**
 * What stands in the way of closing an inventory period (GL-76); orders come with production.
 *
 * @param unadjusted of each item with unadjusted cost valued in the period or before, the first such entry point
 * @param openOutbounds what was taken out by then and is not on stock
 */
public record PeriodReport(LocalDate endingDate, List<EntryPoint> unadjusted, List<ItemLedgerEntry> openOutbounds) {

    /** The report on a period that ends on a date, whether it exists or not. */
    public static PeriodReport of(LedgerView ledger, LocalDate endingDate) {
        return new PeriodReport(
                endingDate, unadjusted(ledger, endingDate).toList(), List.copyOf(ledger.openOutbounds(endingDate)));
    }

    /** Whether nothing stands in the way. */
    public boolean isClear() {
        return unadjusted.isEmpty() && openOutbounds.isEmpty();
    }

    /**
     * Items of any method, also those excluded from adjustment (ADJ-186). Only an item that is not adjusted can have such an
     * entry point (INV-24). Those of Average items lie at the end of their average cost period (quirk).
     */
    static Stream<EntryPoint> unadjusted(LedgerView ledger, LocalDate endingDate) {
        return ledger.itemsToAdjust().stream()
                .flatMap(itemNo -> ledger.entryPoints(itemNo).stream()
                        .filter(point -> !point.costIsAdjusted()
                                && !point.valuationDate().isAfter(endingDate))
                        .limit(1));
    }
}
