package org.costledger.service.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.service.importing.ControlTotals.Totals;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.MovementType;
import org.costledger.service.importing.column.RowValues;

/** What the rows of a line say of quantity and value, as they say it: nothing is looked up but how large a unit is. */
final class MovementTotals {
    private final FileKind kind;
    private final ImportTarget target;
    private final Precision amounts;

    private MovementTotals(FileKind kind, ImportTarget target) {
        this.kind = kind;
        this.target = target;
        this.amounts = target.setup().amountPrecision();
    }

    /** Adds what a line without problems says. */
    static void add(FileKind kind, List<RowValues> rows, ImportTarget target, ControlTotals totals) {
        var movement = new MovementTotals(kind, target);
        boolean isCharge = MovementLine.isCharge(rows.getFirst().text("type"));
        if (isCharge) {
            totals.add(movement.charge(rows));
        } else {
            for (var row : rows) totals.add(movement.row(row));
        }
    }

    private Totals row(RowValues row) {
        if (kind == FileKind.OPENING_BALANCES)
            return totals(row, 1, cost(row, 1).map(cost -> cost.add(overhead(row, cost))), isInvoiced(row));
        var type = MovementType.of(row.text("type")).orElseThrow();
        return switch (type) {
            case PURCHASE -> totals(row, 1, cost(row, 1), isInvoiced(row));
            case PURCHASE_RETURN -> totals(row, -1, cost(row, -1), isInvoiced(row));
            case POSITIVE_ADJUSTMENT -> totals(row, 1, cost(row, 1), true);
            case NEGATIVE_ADJUSTMENT ->
                totals(row, -1, Optional.of(cost(row, -1).orElse(BigDecimal.ZERO)), true);
            case SALE -> totals(row, -1, Optional.of(BigDecimal.ZERO), true);
            case SALES_RETURN -> totals(row, 1, Optional.of(BigDecimal.ZERO), true);
            case PURCHASE_INVOICE -> totals(row, 0, cost(row, 1), true);
            case SALES_INVOICE, PHYSICAL_INVENTORY, TRANSFER, TRANSFER_SHIPMENT, TRANSFER_RECEIPT, UNDO ->
                totals(row, 0, Optional.of(BigDecimal.ZERO), true);
            case PURCHASE_CHARGE, SALES_CHARGE -> throw new IllegalStateException("a charge is no movement of an item");
        };
    }

    private static boolean isInvoiced(RowValues row) {
        return row.yesNo("invoiced").orElse(true);
    }

    /** A charge as a whole; what of it is whose cost is for the ledger to find. */
    private Totals charge(List<RowValues> rows) {
        var first = rows.getFirst();
        if (first.text("type").equals(MovementType.SALES_CHARGE.word()))
            return new Totals("", rows.size(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
        var amount = first.decimal("chargeAmount")
                .orElseGet(() -> rows.stream()
                        .flatMap(row -> row.decimal("assignedAmount").stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        return new Totals("", rows.size(), BigDecimal.ZERO, amount, BigDecimal.ZERO, 0, 0);
    }

    private Totals totals(RowValues row, int direction, Optional<BigDecimal> value, boolean isInvoiced) {
        var known = value.orElse(BigDecimal.ZERO);
        return new Totals(
                row.text("itemNo"),
                1,
                direction == 0 ? BigDecimal.ZERO : baseQuantity(row).multiply(BigDecimal.valueOf(direction)),
                isInvoiced ? known : BigDecimal.ZERO,
                isInvoiced ? BigDecimal.ZERO : known,
                value.isPresent() ? 0 : 1,
                isFoundByLedger(row) ? 1 : 0);
    }

    private boolean isFoundByLedger(RowValues row) {
        boolean hasCost = row.has("unitCost") || row.has("costAmount");
        if (kind == FileKind.OPENING_BALANCES) return !hasCost;
        return switch (MovementType.of(row.text("type")).orElseThrow()) {
            case PURCHASE, POSITIVE_ADJUSTMENT, PURCHASE_INVOICE, PURCHASE_CHARGE, SALES_CHARGE -> false;
            case PURCHASE_RETURN, NEGATIVE_ADJUSTMENT -> !hasCost;
            case TRANSFER, TRANSFER_SHIPMENT, TRANSFER_RECEIPT, SALES_INVOICE -> false;
            case SALE, SALES_RETURN, PHYSICAL_INVENTORY, UNDO -> true;
        };
    }

    private BigDecimal baseQuantity(RowValues row) {
        var perUnit = target.findItem(row.text("itemNo"))
                .flatMap(item -> item.unitsOfMeasure().find(row.text("unitOfMeasure")))
                .map(unit -> unit.qtyPerUnit().toDecimal())
                .orElse(BigDecimal.ONE);
        return row.requiredDecimal("quantity").multiply(perUnit).stripTrailingZeros();
    }

    /** The cost a row states, rounded as the ledger rounds it; empty if it states none. */
    private Optional<BigDecimal> cost(RowValues row, int sign) {
        var stated = row.decimal("costAmount")
                .or(() -> row.decimal("unitCost")
                        .flatMap(unitCost -> row.decimal("quantity").map(unitCost::multiply)));
        return stated.map(cost -> rounded(sign < 0 ? cost.negate() : cost));
    }

    private BigDecimal overhead(RowValues row, BigDecimal cost) {
        var rate = row.decimal("overheadRate").orElse(BigDecimal.ZERO).multiply(baseQuantity(row));
        var share = row.decimal("indirectCostPct")
                .orElse(BigDecimal.ZERO)
                .multiply(cost)
                .movePointLeft(2);
        return rounded(rate.add(share));
    }

    private BigDecimal rounded(BigDecimal amount) {
        return Exact.of(amount).toAmount(amounts).toDecimal();
    }
}
