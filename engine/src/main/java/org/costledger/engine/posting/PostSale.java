package org.costledger.engine.posting;

import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.UnitCost;

/** A shipment to a customer or a return from him, with or without its invoice (POST-9, POST-70 to POST-73, POST-90 to POST-95). */
final class PostSale {
    private PostSale() {}

    static void post(UnitOfWork work, JournalLine.Sale sale) {
        var resolved = LineResolution.of(work.ledger(), sale.movement());
        var value = PostingLine.Value.at(unitCost(work.ledger(), sale, resolved), revenue(work, sale), sale.discount());
        var line =
                resolved.line(sale.header(), ItemLedgerEntryType.SALE, value, sale.application(), sale.dropShipment());
        resolved.post(work, line, sale.service());
    }

    private static UnitCost unitCost(LedgerView ledger, JournalLine.Sale sale, LineResolution resolved) {
        if (sale.unitCost().isPresent())
            return sale.unitCost()
                    .get()
                    .dividedBy(Exact.of(resolved.unit().qtyPerUnit()))
                    .toUnitCost(ledger.setup().unitAmountPrecision());
        var application = sale.application();
        long named =
                application.appliesFromEntry() != 0 ? application.appliesFromEntry() : application.appliesToEntry();
        boolean followsNamed =
                application.appliesFromEntry() != 0 || resolved.quantity().signum() > 0;
        return named != 0 && followsNamed
                ? CurrentUnitCost.ofEntry(ledger, ledger.namedEntry(named), resolved.item())
                : CurrentUnitCost.ofDocument(ledger, sale.movement().stock());
    }

    private static Amount revenue(UnitOfWork work, JournalLine.Sale sale) {
        var precision = work.ledger().setup().amountPrecision();
        return switch (sale.salesPrice()) {
            case Price.PerUnit price ->
                price.unitCost().times(Exact.of(sale.movement().quantity())).toAmount(precision);
            case Price.Total price -> price.amount().toAmount(precision);
            case Price.Unstated unstated -> Amount.ZERO;
        };
    }
}
