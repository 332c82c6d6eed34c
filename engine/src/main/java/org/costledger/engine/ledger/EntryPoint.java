package org.costledger.engine.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.costledger.engine.setup.StockKey;

/**
 * AverageCostEntryPoint: a date from which the cost of an item must be adjusted, kept for items of every method (chapter
 * 01, section 9).
 *
 * @param stock variant and location are blank for an Average item whose average is taken over the item
 * @param valuationDate for an Average item the last day of the average cost period
 */
public record EntryPoint(StockKey stock, LocalDate valuationDate, boolean costIsAdjusted) {
    /** By location, variant and date. */
    public static final Comparator<EntryPoint> BY_STOCK_AND_DATE = Comparator.comparing(
                    EntryPoint::stock, StockKey.BY_LOCATION_AND_VARIANT)
            .thenComparing(EntryPoint::valuationDate);

    /** What makes it the one it is. */
    public record Key(StockKey stock, LocalDate valuationDate) {}

    /**
     * An entry point as its stock tells of it: posting marks a date and all later ones, and cost adjustment goes from the
     * earliest to the latest, so that from some date on none is adjusted (ADJ-17).
     *
     * @param unadjustedFrom that date; empty if all are adjusted
     */
    public static EntryPoint of(StockKey stock, LocalDate valuationDate, Optional<LocalDate> unadjustedFrom) {
        return new EntryPoint(
                stock, valuationDate, unadjustedFrom.isEmpty() || valuationDate.isBefore(unadjustedFrom.get()));
    }
}
