package org.costledger.engine.posting;

import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/** What a base unit costs now, where a posting does not say (ITEM-1, POST-9, POST-41). */
final class CurrentUnitCost {
    private CurrentUnitCost() {}

    /** ITEM-1 for documents: the stockkeeping unit's if there is one, else the item's. */
    static UnitCost ofDocument(LedgerView ledger, StockKey stock) {
        return ledger.findStockkeepingUnit(stock)
                .map(StockkeepingUnit::unitCost)
                .orElseGet(() -> ledger.itemState(stock.itemNo()).unitCost());
    }

    /** ITEM-1 for journals: the item's where averages are taken over the item. */
    static UnitCost ofJournal(LedgerView ledger, StockKey stock) {
        return ledger.setup().costing().byLocationAndVariant()
                ? ofDocument(ledger, stock)
                : ledger.itemState(stock.itemNo()).unitCost();
    }

    /** The standard in force: the stockkeeping unit's unit cost if there is one, else the item's (POST-41). */
    static UnitCost ofStandard(LedgerView ledger, StockKey stock) {
        return ofDocument(ledger, stock);
    }

    /** The last direct cost: the stockkeeping unit's if there is one, else the item's (POST-9). */
    static UnitCost lastDirectCost(LedgerView ledger, StockKey stock) {
        return ledger.findStockkeepingUnit(stock)
                .map(StockkeepingUnit::lastDirectCost)
                .orElseGet(() -> ledger.itemState(stock.itemNo()).lastDirectCost());
    }

    /** POST-9: what a base unit of an entry costs so far; of a non-inventory item its cost outside inventory. */
    static UnitCost ofEntry(LedgerView ledger, ItemLedgerEntry entry, Item item) {
        var cost = Amount.ZERO;
        for (var value : ledger.valueEntries(entry.entryNo())) {
            cost = cost.plus(
                    item.isInventory()
                            ? value.actualAndExpected().lcy()
                            : value.cost().nonInvtbl().lcy());
        }
        return Exact.of(cost.abs())
                .dividedBy(Exact.of(entry.quantity().abs()))
                .toUnitCost(ledger.setup().unitAmountPrecision());
    }
}
