package org.costledger.engine.posting;

import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Code;

/** An indirect cost or variance: a copy of the main value entry with an amount of its own (POST-61, POST-62). */
final class FollowingEntry {
    private FollowingEntry() {}

    static void store(
            UnitOfWork work,
            ItemLedgerEntry entry,
            ValueEntry main,
            CostEntryType entryType,
            VarianceType varianceType,
            Cost cost) {
        store(work, entry, main, entryType, varianceType, cost, main.facts());
    }

    static void store(
            UnitOfWork work,
            ItemLedgerEntry entry,
            ValueEntry main,
            CostEntryType entryType,
            VarianceType varianceType,
            Cost cost,
            ValueEntry.Facts facts) {
        var ledger = work.ledger();
        var setup = ledger.setup();
        var valued = main.quantities().valued();
        ValueEntryPosting.store(
                work,
                entry,
                new ValueEntryPosting.Draft(
                        ledger.allocateValueEntryNo(),
                        main.postingDate(),
                        new ValueEntry.Kind(
                                main.kind().itemLedgerEntryType(),
                                entryType,
                                varianceType,
                                Code.BLANK,
                                false,
                                true,
                                false,
                                false,
                                0),
                        valued,
                        Quantity.ZERO,
                        new ValueEntry.Costs(
                                cost,
                                Cost.ZERO,
                                Cost.ZERO,
                                cost.lcy().per(valued, setup.unitAmountPrecision()),
                                cost.acy().per(valued, setup.unitAmountPrecisionAcy())),
                        ValueEntry.Trade.NONE,
                        new ValueEntry.Facts(
                                facts.document(), facts.origin().withDescription(""), facts.inventoryPostingGroup()),
                        main.state()));
    }
}
