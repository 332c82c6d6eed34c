package org.costledger.engine.posting;

import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.posting.FollowingEntry.Unrounded;

/** Indirect cost of what is invoiced (POST-60, POST-61, POST-65); what is only moved has none (POST-64). */
final class Overhead {
    private Overhead() {}

    /** Writes the indirect cost of the line, if it has any, and returns it. */
    static Cost post(UnitOfWork work, PostingLine line, ItemLedgerEntry entry, ValueEntry main) {
        if (line.type() != ItemLedgerEntryType.PURCHASE || line.moved().isExpected()) return Cost.ZERO;
        if (!main.kind().inventoriable() || line.item().policies().inventoryValueZero()) return Cost.ZERO;
        var overhead = main.quantities().valued().signum() > 0 ? ofReceipt(work, line) : ofReturn(work, line, entry);
        if (overhead.lcy().isZero()) return Cost.ZERO; // R-8 d: the local amount alone decides
        FollowingEntry.store(work, entry, main, CostEntryType.INDIRECT_COST, VarianceType.NONE, Unrounded.of(overhead));
        return overhead;
    }

    /** POST-60. */
    private static Cost ofReceipt(UnitOfWork work, PostingLine line) {
        var setup = work.ledger().setup();
        var overhead = line.value()
                .indirect()
                .overhead(Exact.of(line.value().amount()), Exact.of(line.moved().invoiced()))
                .toAmount(setup.amountPrecision());
        return setup.cost(overhead, line.header().postingDate());
    }

    /** POST-65: a return takes back the overhead of the entry it names. */
    private static Cost ofReturn(UnitOfWork work, PostingLine line, ItemLedgerEntry entry) {
        long named = entry.state().appliesToEntry();
        if (named == 0) return Cost.ZERO;
        var ledger = work.ledger();
        var receipt = ledger.itemLedgerEntry(named);
        if (receipt.invoicedQuantity().isZero()) return Cost.ZERO;
        var indirect = Cost.ZERO;
        for (var value : ledger.valueEntries(named)) {
            if (value.kind().entryType() == CostEntryType.INDIRECT_COST
                    && !value.kind().partialRevaluation())
                indirect = indirect.plus(value.cost().actual());
        }
        var setup = ledger.setup();
        var invoiced = line.moved().invoiced();
        return Cost.of(
                indirect.lcy().share(invoiced, receipt.invoicedQuantity(), setup.amountPrecision()),
                setup.hasAdditionalCurrency()
                        ? indirect.acy().share(invoiced, receipt.invoicedQuantity(), setup.amountPrecisionAcy())
                        : Amount.ZERO);
    }
}
