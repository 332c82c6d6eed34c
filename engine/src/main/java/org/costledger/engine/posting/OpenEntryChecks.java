package org.costledger.engine.posting;

import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemPolicies.NegativeInventory;
import org.costledger.engine.setup.ItemPolicies.Reserve;

/** What may not stay open once an entry was applied (E-18, E-19, E-25). */
final class OpenEntryChecks {
    private OpenEntryChecks() {}

    static void check(LedgerView ledger, ItemLedgerEntry entry) {
        if (!entry.open() || entry.positive()) return;
        var item = ledger.item(entry.stock().itemNo());
        var missing = entry.remainingQuantity().abs();
        if (item.trackingCode().isSpecific())
            throw new Refused(Reason.TRACKED_STAYS_OPEN, missing, item.no(), entry.tracking());
        if (mustBeApplied(ledger, item, entry))
            throw new Refused(
                    entry.isTransfer() ? Reason.TRANSFER_STAYS_OPEN : Reason.STAYS_OPEN,
                    missing,
                    item.no(),
                    entry.stock().locationCode());
        if (item.policies().reserve() == Reserve.ALWAYS && entry.entryType() != ItemLedgerEntryType.PURCHASE)
            throw new Refused(Reason.RESERVED_STAYS_OPEN, item.no(), missing);
    }

    private static boolean mustBeApplied(LedgerView ledger, Item item, ItemLedgerEntry entry) {
        return switch (entry.entryType()) {
            case CONSUMPTION, ASSEMBLY_CONSUMPTION, TRANSFER -> true;
            case PURCHASE, SALE, POSITIVE_ADJUSTMENT, NEGATIVE_ADJUSTMENT, OUTPUT, ASSEMBLY_OUTPUT, BLANK ->
                preventsNegative(ledger, item);
        };
    }

    private static boolean preventsNegative(LedgerView ledger, Item item) {
        var policy = item.policies().negativeInventory();
        return policy == NegativeInventory.PREVENT
                || (policy == NegativeInventory.DEFAULT
                        && ledger.setup().stock().preventNegativeInventory());
    }
}
