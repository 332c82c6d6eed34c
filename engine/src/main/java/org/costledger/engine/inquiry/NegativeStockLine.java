package org.costledger.engine.inquiry;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.setup.StockKey;

/**
 * A time of less than nothing.
 *
 * @param since the first day that ended below zero
 * @param until the first day that ended without; empty while it lasts
 * @param lowest the lowest stock at the end of a day
 * @param quantity the stock at the end of the last day of it
 */
public record NegativeStockLine(
        StockKey stock, LocalDate since, Optional<LocalDate> until, Total lowest, Total quantity) {}
