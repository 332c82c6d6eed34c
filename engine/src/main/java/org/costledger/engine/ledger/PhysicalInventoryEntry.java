package org.costledger.engine.ledger;

import java.time.LocalDate;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.StockKey;

/**
 * A count, whether it found a difference or not (POST-102).
 *
 * @param entryType POSITIVE_ADJUSTMENT or NEGATIVE_ADJUSTMENT
 * @param quantity counted less calculated
 * @param amount the cost of the difference
 * @param lastItemLedgerEntryNo the last entry the calculated quantity rests on; 0: none
 */
public record PhysicalInventoryEntry(
        long entryNo,
        long registerNo,
        StockKey stock,
        LocalDate postingDate,
        ItemLedgerEntryType entryType,
        Quantity qtyCalculated,
        Quantity qtyCounted,
        Quantity quantity,
        UnitCost unitCost,
        Amount amount,
        String documentNo,
        long lastItemLedgerEntryNo) {}
