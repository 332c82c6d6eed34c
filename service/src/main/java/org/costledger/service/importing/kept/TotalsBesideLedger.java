package org.costledger.service.importing.kept;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.service.importing.ControlTotals;
import org.costledger.service.importing.ControlTotals.Totals;
import org.costledger.service.importing.ImportReport;

/**
 * What files say of an item, beside what the ledger holds of it.
 *
 * @param inFiles the sums of the files; of a blank number those of charges and invoices that name no item
 * @param posted what the import changed
 * @param inStock what is there after it, or would be
 */
public record TotalsBesideLedger(Totals inFiles, Stock posted, Stock inStock) {

    /**
     * What is in stock of an item, at all places together.
     *
     * @param value what it cost, as far as it is invoiced
     * @param expectedValue what the rest is expected to cost
     */
    public record Stock(BigDecimal quantity, BigDecimal value, BigDecimal expectedValue) {
        static final Stock NONE = new Stock(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Stock minus(Stock other) {
            return new Stock(
                    quantity.subtract(other.quantity),
                    value.subtract(other.value),
                    expectedValue.subtract(other.expectedValue));
        }

        Stock plus(Stock other) {
            return new Stock(
                    quantity.add(other.quantity), value.add(other.value), expectedValue.add(other.expectedValue));
        }
    }

    /** By item number; those of all items that the files name. */
    public static List<TotalsBesideLedger> of(
            ImportReport report, Map<String, Stock> before, Map<String, Stock> after) {
        return ControlTotals.of(report.files().stream().map(ImportReport.OfFile::totals)).byItem().stream()
                .map(inFiles -> of(
                        inFiles,
                        before.getOrDefault(inFiles.itemNo(), Stock.NONE),
                        after.getOrDefault(inFiles.itemNo(), Stock.NONE)))
                .toList();
    }

    private static TotalsBesideLedger of(Totals inFiles, Stock before, Stock after) {
        return new TotalsBesideLedger(inFiles, after.minus(before), after);
    }

    public String itemNo() {
        return inFiles.itemNo();
    }

    public TotalsBesideLedger plus(TotalsBesideLedger other) {
        return new TotalsBesideLedger(
                inFiles.plus(other.inFiles), posted.plus(other.posted), inStock.plus(other.inStock));
    }

    /** What was posted less what the files say. */
    public BigDecimal quantityDifference() {
        return posted.quantity().subtract(inFiles.quantity());
    }

    /** What was posted less what the files say; empty where something of it is for the ledger to find, or no item is named. */
    public Optional<BigDecimal> valueDifference() {
        return inFiles.isComplete() && !itemNo().isEmpty()
                ? Optional.of(posted.value().subtract(inFiles.value()))
                : Optional.empty();
    }
}
