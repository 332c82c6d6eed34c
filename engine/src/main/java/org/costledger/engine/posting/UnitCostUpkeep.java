package org.costledger.engine.posting;

import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.StockkeepingUnit;

/** What a posting tells about the unit and last direct cost of an item and its stockkeeping units (section T, ITEM-3). */
final class UnitCostUpkeep {
    private UnitCostUpkeep() {}

    static void afterPosting(Overlay ledger, PostingLine line, ItemLedgerEntry entry, ValueEntry main) {
        var last = lastDirectCost(ledger, line, main);
        if (entry.facts().dropShipment()) {
            updateLastDirectCost(ledger, line, last);
        } else {
            updateItem(ledger, line, main, last);
            updateStockkeepingUnits(ledger, line, main, last);
        }
    }

    /** POST-190: direct cost before discount of one unit; zero where the posting tells none. */
    private static UnitCost lastDirectCost(Overlay ledger, PostingLine line, ValueEntry main) {
        if (main.kind().expectedCost() || main.quantities().valued().signum() <= 0) return UnitCost.ZERO;
        if (line.item().policies().inventoryValueZero()) return UnitCost.ZERO;
        boolean tells = switch (line.type()) {
            case PURCHASE, POSITIVE_ADJUSTMENT, ASSEMBLY_OUTPUT -> true;
            case SALE, NEGATIVE_ADJUSTMENT, TRANSFER, CONSUMPTION, OUTPUT, BLANK, ASSEMBLY_CONSUMPTION -> false;
        };
        var discount = line.value().discount();
        boolean costs = !line.item().isInventory()
                || main.cost().actual().lcy().plus(discount).signum() > 0;
        if (!tells || !costs) return UnitCost.ZERO;
        return Exact.of(line.value().amount().plus(discount))
                .dividedBy(Exact.of(main.quantities().valued()))
                .toUnitCost(ledger.setup().unitAmountPrecision());
    }

    /** POST-191. */
    private static void updateLastDirectCost(Overlay ledger, PostingLine line, UnitCost last) {
        if (last.isZero()) return;
        ledger.change(line.item().no(), ledger.itemState(line.item().no()).withLastDirectCost(last));
        ledger.findStockkeepingUnit(line.stock()).ifPresent(unit -> ledger.change(unit.withLastDirectCost(last)));
    }

    /** POST-192: a purchase sets the unit cost only when nothing invoiced was on stock before it. */
    private static void updateItem(Overlay ledger, PostingLine line, ValueEntry main, UnitCost last) {
        var state = ledger.itemState(line.item().no());
        if (line.rule().keepsStandard()) {
            state = state.withUnitCost(state.standardCost());
        } else if (setsUnitCost(
                state.unitCost(),
                main,
                last,
                ledger.invoicedQuantity(line.item().no()))) {
            state = state.withUnitCost(last);
        }
        if (!last.isZero()) state = state.withLastDirectCost(last);
        ledger.change(line.item().no(), state);
    }

    private static boolean setsUnitCost(UnitCost unitCost, ValueEntry main, UnitCost last, Quantity invoicedInAll) {
        var invoiced = main.quantities().invoiced();
        if (!unitCost.isZero() && (invoiced.signum() <= 0 || last.isZero())) return false;
        return invoicedInAll.signum() > 0 && invoicedInAll.compareTo(invoiced) <= 0;
    }

    /** POST-193. */
    private static void updateStockkeepingUnits(Overlay ledger, PostingLine line, ValueEntry main, UnitCost last) {
        for (var unit : ledger.stockkeepingUnits(line.item().no())) {
            boolean exact = unit.key().equals(line.stock());
            var updated = ledger.setup().costing().byLocationAndVariant()
                    ? atPlace(ledger, line, main, last, unit, exact)
                    : asItem(ledger, line, unit);
            ledger.change(exact && !last.isZero() ? updated.withLastDirectCost(last) : updated);
        }
    }

    private static StockkeepingUnit asItem(Overlay ledger, PostingLine line, StockkeepingUnit unit) {
        return unit.withUnitCost(
                line.rule().keepsStandard()
                        ? unit.standardCost()
                        : ledger.itemState(line.item().no()).unitCost());
    }

    private static StockkeepingUnit atPlace(
            Overlay ledger, PostingLine line, ValueEntry main, UnitCost last, StockkeepingUnit unit, boolean exact) {
        if (!isBlankOr(unit.key().locationCode(), line.stock().locationCode())
                || !isBlankOr(unit.key().variantCode(), line.stock().variantCode())) return unit;
        if (line.rule().keepsStandard()) return unit.withUnitCost(unit.standardCost());
        if (!exact && !unit.unitCost().isZero()) return unit;
        return setsUnitCost(unit.unitCost(), main, last, ledger.invoicedQuantity(unit.key()))
                ? unit.withUnitCost(last)
                : unit;
    }

    private static boolean isBlankOr(String code, String wanted) {
        return code.equals(Code.BLANK) || code.equals(wanted);
    }
}
