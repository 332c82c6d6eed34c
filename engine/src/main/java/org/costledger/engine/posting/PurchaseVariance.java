package org.costledger.engine.posting;

import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.posting.FollowingEntry.Unrounded;
import org.costledger.engine.valuation.ValuationDate;

/** What a Standard item was bought above or below its standard (POST-62, POST-63, POST-65, REV-76, REV-80). */
final class PurchaseVariance {
    private PurchaseVariance() {}

    /** Writes the variance of an invoiced purchase, if there is one. */
    static void post(UnitOfWork work, PostingLine line, ItemLedgerEntry entry, ValueEntry main, Cost indirect) {
        if (!line.rule().keepsStandard() || line.type() != ItemLedgerEntryType.PURCHASE) return;
        if (line.moved().isExpected() || !main.kind().inventoriable()) return;
        if (line.item().policies().inventoryValueZero()) return;
        var variance = main.quantities().valued().signum() > 0
                ? ofReceipt(work, line, main, indirect)
                : Unrounded.of(indirect.negated());
        if (variance.rounded(work.ledger().setup()).lcy().isZero()) return; // R-8 d: the local amount alone decides
        FollowingEntry.store(work, entry, main, CostEntryType.VARIANCE, VarianceType.PURCHASE, variance);
    }

    /** POST-62: standard less what was paid; the twin from the stored twins (R-8 b). */
    private static Unrounded ofReceipt(UnitOfWork work, PostingLine line, ValueEntry main, Cost indirect) {
        var setup = work.ledger().setup();
        var standard = CurrentUnitCost.ofStandard(work.ledger(), line.stock());
        var invoiced = line.moved().invoiced();
        var local = Exact.of(standard)
                .times(Exact.of(invoiced))
                .minus(Exact.of(main.cost().actual().lcy()))
                .minus(Exact.of(indirect.lcy()));
        if (!setup.hasAdditionalCurrency()) return new Unrounded(local, Exact.ZERO);
        var twin = Exact.of(setup.unitCostAcy(standard, line.header().postingDate()))
                .times(Exact.of(invoiced))
                .minus(Exact.of(main.cost().actual().acy()))
                .minus(Exact.of(indirect.acy()));
        return new Unrounded(local, twin);
    }

    /**
     * POST-63: a charge never changes what a Standard item is worth. The variance is dimensioned and grouped like the
     * goods, not like the charge.
     */
    static void postOfCharge(UnitOfWork work, ItemLedgerEntry entry, ValueEntry charge) {
        var cost = charge.cost().actual().negated();
        if (cost.isZero()) return;
        var goods = ValuationDate.lastDirectCost(work.ledger().valueEntries(entry.entryNo()))
                .facts()
                .origin();
        var origin = charge.facts()
                .origin()
                .withProductPostingGroup(goods.productPostingGroup())
                .withDimensions(goods.dimensions());
        FollowingEntry.store(
                work,
                entry,
                charge,
                CostEntryType.VARIANCE,
                VarianceType.PURCHASE,
                Unrounded.of(cost),
                new ValueEntry.Facts(
                        charge.facts().document(), origin, charge.facts().inventoryPostingGroup()));
    }
}
