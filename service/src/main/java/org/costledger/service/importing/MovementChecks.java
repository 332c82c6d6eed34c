package org.costledger.service.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.MovementType;
import org.costledger.service.importing.column.RowValues;

/** What a row of movements or opening balances must state for its type, as far as no ledger is needed to tell. */
final class MovementChecks {
    private static final List<String> QUANTITIES = List.of(
            "quantity",
            "quantityCounted",
            "quantityCalculated",
            "chargeQuantity",
            "assignedQuantity",
            "unitMeasure",
            "valuedQuantity");
    private static final List<String> AMOUNTS = List.of("discountAmount", "chargeAmount", "assignedAmount");
    private static final List<String> PRICES = List.of("unitCost", "costAmount", "unitPrice", "salesAmount");

    private MovementChecks() {}

    /** Notes on the row all that is wrong with it. */
    static void check(FileKind kind, RowValues row) {
        for (var column : QUANTITIES) checkNumber(row, column, Quantity::of);
        for (var column : AMOUNTS) checkNumber(row, column, Amount::of);
        for (var column : PRICES)
            checkNumber(row, column, value -> Exact.of(value).toAmount(Precision.FINEST));
        checkNumber(row, "indirectCostPct", Percentage::of);
        checkNumber(row, "overheadRate", UnitCost::of);
        checkPair(row, "unitCost", "costAmount");
        if (kind == FileKind.OPENING_BALANCES) {
            checkOpening(row);
        } else {
            MovementType.of(row.text("type")).ifPresent(type -> checkMovement(type, row));
        }
    }

    private static void checkNumber(RowValues row, String column, Function<BigDecimal, Object> number) {
        var value = row.decimal(column);
        if (value.isEmpty()) return;
        try {
            var unused = number.apply(value.get());
        } catch (Refused refused) {
            row.problem(column, refused);
        }
    }

    private static void checkPair(RowValues row, String one, String other) {
        if (row.has(one) && row.has(other)) row.problem(other, ImportReason.BOTH_STATED, one, other);
    }

    private static void checkTogether(RowValues row, String one, String other) {
        if (row.has(one) == row.has(other)) return;
        var stated = row.has(one) ? one : other;
        var missing = row.has(one) ? other : one;
        row.problem(missing, ImportReason.GOES_WITH, stated, missing);
    }

    private static void checkOpening(RowValues row) {
        boolean isOwed = row.decimal("quantity")
                .filter(quantity -> quantity.signum() < 0)
                .isPresent();
        if (!isOwed) return;
        for (var column : List.of("invoiced", "indirectCostPct", "overheadRate"))
            if (row.has(column))
                row.problem(column, ImportReason.VALUE_NOT_WANTED, "opening balance of less than nothing", column);
    }

    private static void checkMovement(MovementType type, RowValues row) {
        for (var column : type.required()) if (!row.isStated(column)) row.problem(column, ImportReason.VALUE_MISSING);
        for (var column : row.stated())
            if (!type.mayHave(column)) row.problem(column, ImportReason.VALUE_NOT_WANTED, type.word(), column);
        checkPair(row, "unitPrice", "salesAmount");
        checkTogether(row, "appliesToDocumentNo", "appliesToLineNo");
        checkTogether(row, "appliesFromDocumentNo", "appliesFromLineNo");
        switch (type) {
            case PURCHASE_RETURN, SALES_RETURN -> checkPositive(row);
            case PURCHASE_CHARGE, SALES_CHARGE -> checkCharge(row);
            case PURCHASE,
                    SALE,
                    POSITIVE_ADJUSTMENT,
                    NEGATIVE_ADJUSTMENT,
                    PHYSICAL_INVENTORY,
                    TRANSFER,
                    TRANSFER_SHIPMENT,
                    TRANSFER_RECEIPT,
                    PURCHASE_INVOICE,
                    SALES_INVOICE,
                    UNDO -> {}
        }
    }

    private static void checkPositive(RowValues row) {
        Optional<BigDecimal> quantity = row.decimal("quantity");
        if (quantity.filter(value -> value.signum() <= 0).isPresent())
            row.problem("quantity", ImportReason.NOT_POSITIVE, quantity.get().toPlainString());
    }

    private static void checkCharge(RowValues row) {
        if (!row.has("chargeAmount") && !row.has("assignedAmount"))
            row.problem("chargeAmount", ImportReason.NEITHER_STATED, "chargeAmount", "assignedAmount");
        checkPair(row, "split", "assignedAmount");
    }
}
