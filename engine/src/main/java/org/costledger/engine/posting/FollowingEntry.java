package org.costledger.engine.posting;

import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Setup;

/** An indirect cost or variance: a copy of the main value entry with an amount of its own (POST-61, POST-62). */
final class FollowingEntry {
    private FollowingEntry() {}

    /** An amount and its twin before rounding: the cost per unit follows them, not what is stored. */
    record Unrounded(Exact lcy, Exact acy) {
        static Unrounded of(Cost cost) {
            return new Unrounded(Exact.of(cost.lcy()), Exact.of(cost.acy()));
        }

        Cost rounded(Setup setup) {
            return Cost.of(lcy.toAmount(setup.amountPrecision()), acy.toAmount(setup.amountPrecisionAcy()));
        }
    }

    static void store(
            UnitOfWork work,
            ItemLedgerEntry entry,
            ValueEntry main,
            CostEntryType entryType,
            VarianceType varianceType,
            Unrounded amount) {
        store(work, entry, main, entryType, varianceType, amount, main.facts());
    }

    static void store(
            UnitOfWork work,
            ItemLedgerEntry entry,
            ValueEntry main,
            CostEntryType entryType,
            VarianceType varianceType,
            Unrounded amount,
            ValueEntry.Facts facts) {
        var ledger = work.ledger();
        var setup = ledger.setup();
        var valued = main.quantities().valued();
        var cost = amount.rounded(setup);
        ValueEntryPosting.store(
                work,
                entry,
                new ValueEntryPosting.Draft(
                        ledger.allocateValueEntryNo(),
                        main.postingDate(),
                        main.kind().followedBy(entryType, varianceType),
                        new ValueEntry.Quantities(valued, Quantity.ZERO, Quantity.ZERO),
                        new ValueEntry.Costs(
                                cost,
                                Cost.ZERO,
                                Cost.ZERO,
                                amount.lcy().dividedBy(Exact.of(valued)).toUnitCost(setup.unitAmountPrecision()),
                                amount.acy().dividedBy(Exact.of(valued)).toUnitCost(setup.unitAmountPrecisionAcy())),
                        ValueEntry.Trade.NONE,
                        new ValueEntry.Facts(
                                facts.document(), facts.origin().withDescription(""), facts.inventoryPostingGroup()),
                        main.state()));
    }
}
