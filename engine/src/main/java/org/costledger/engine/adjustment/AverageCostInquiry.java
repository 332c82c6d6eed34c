package org.costledger.engine.adjustment;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.costledger.engine.setup.StockKey;

/**
 * Asks how an average came about.
 *
 * @param stock the Average item; variant and location where the average is taken by stock, else they are passed over
 * @param date in the average cost period that is asked for
 * @param outboundEntryNo an outbound of the period whose own average is to be explained
 */
public record AverageCostInquiry(StockKey stock, LocalDate date, OptionalLong outboundEntryNo) {
    /** Asks for a period as a whole. */
    public static AverageCostInquiry of(StockKey stock, LocalDate date) {
        return new AverageCostInquiry(stock, date, OptionalLong.empty());
    }

    /** The same with an outbound to explain. */
    public AverageCostInquiry withOutbound(long entryNo) {
        return new AverageCostInquiry(stock, date, OptionalLong.of(entryNo));
    }
}
