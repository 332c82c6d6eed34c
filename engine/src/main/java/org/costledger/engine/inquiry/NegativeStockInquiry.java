package org.costledger.engine.inquiry;

import java.time.LocalDate;

/**
 * Where had more left than was there? By posting date, at the end of a day.
 *
 * @param asOf the last day looked at
 * @param withEnded also what was negative for a time and is so no longer on that day
 */
public record NegativeStockInquiry(LocalDate asOf, boolean withEnded, StockFilter filter) {}
