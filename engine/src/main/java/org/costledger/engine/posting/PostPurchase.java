package org.costledger.engine.posting;

import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.number.Exact;

/** A receipt from a vendor or a return to him, with or without its invoice (POST-6 to POST-9, POST-93 to POST-95). */
final class PostPurchase {
    private PostPurchase() {}

    static void post(UnitOfWork work, JournalLine.Purchase purchase) {
        var ledger = work.ledger();
        var resolved = LineResolution.of(ledger, purchase.movement());
        var value = value(work, purchase, resolved);
        var line = resolved.line(
                purchase.header(),
                ItemLedgerEntryType.PURCHASE,
                value,
                purchase.application(),
                purchase.dropShipment());
        resolved.post(work, line, false);
    }

    private static PostingLine.Value value(UnitOfWork work, JournalLine.Purchase purchase, LineResolution resolved) {
        var setup = work.ledger().setup();
        var indirect = DirectCost.indirect(resolved.item(), purchase.overhead());
        var quantity = purchase.movement().quantity();
        var discount = purchase.discount();
        return switch (purchase.directCost()) {
            case Price.PerUnit price ->
                DirectCost.perUnit(setup, resolved.unit(), price.unitCost(), quantity, discount, indirect);
            case Price.Total price ->
                DirectCost.inTotal(setup, price.amount(), resolved.quantity(), discount, indirect);
            case Price.Unstated unstated -> {
                var last = CurrentUnitCost.lastDirectCost(
                        work.ledger(), purchase.movement().stock());
                var direct = Exact.of(last).times(Exact.of(resolved.unit().qtyPerUnit()));
                yield DirectCost.perUnit(setup, resolved.unit(), direct, quantity, discount, indirect);
            }
        };
    }
}
