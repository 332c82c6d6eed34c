package org.costledger.engine.adjustment.oracle;

import java.time.LocalDate;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Code;
import org.costledger.engine.valuation.EntryPoints;

/**
 * A revaluation value entry written by hand, with the flags that go with it (ADJ-10, ADJ-12, ADJ-16), for as long as
 * none can be posted.
 *
 * @param entry the receipt whose worth changes
 * @param valuationDate also the posting date
 * @param partial of what is on stock, else of the whole receipt
 * @param valued the quantity whose worth changes
 */
public record WrittenRevaluation(
        ItemLedgerEntry entry, LocalDate valuationDate, boolean partial, Quantity valued, Cost actual, Cost expected) {

    /** What is left on stock of a receipt is worth more, or less, in local currency. */
    public static WrittenRevaluation ofRest(ItemLedgerEntry entry, LocalDate valuationDate, String amount) {
        return new WrittenRevaluation(
                entry,
                valuationDate,
                true,
                entry.remainingQuantity(),
                Cost.of(Amount.of(amount), Amount.ZERO),
                Cost.ZERO);
    }

    public LedgerChange on(LedgerView ledger) {
        var overlay = new Overlay(ledger);
        var setup = ledger.setup();
        var cost = actual.plus(expected);
        overlay.append(new ValueEntry(
                overlay.allocateValueEntryNo(),
                overlay.registerNo(),
                entry.entryNo(),
                valuationDate,
                new ValueEntry.Kind(
                        entry.entryType(),
                        CostEntryType.REVALUATION,
                        VarianceType.NONE,
                        Code.BLANK,
                        false,
                        true,
                        false,
                        partial,
                        0),
                new ValueEntry.Quantities(valued, Quantity.ZERO, Quantity.ZERO),
                new ValueEntry.Costs(
                        actual,
                        expected,
                        Cost.ZERO,
                        cost.lcy().per(valued, setup.unitAmountPrecision()),
                        cost.acy().per(valued, setup.unitAmountPrecisionAcy())),
                ValueEntry.Trade.NONE,
                new ValueEntry.Facts(Document.none(valuationDate).withNo("REVALUED"), Origin.NONE, Code.BLANK),
                new ValueEntryState(
                        valuationDate, lastDirectCost(ledger).state().valuedByAverageCost())));
        boolean used = !entry.remainingQuantity().equals(entry.quantity());
        if (used) overlay.change(entry.entryNo(), state -> state.withAppliedEntryToAdjust(true));
        var itemNo = entry.stock().itemNo();
        var state = ledger.itemState(itemNo);
        overlay.change(itemNo, state.withFlags(false, state.allowOnlineAdjustment()));
        EntryPoints.mark(overlay, entry.stock(), valuationDate);
        return overlay.change(PostingRequest.By.NOBODY);
    }

    /** REV-53: the last direct cost says whether the receipt is valued by average. */
    private ValueEntry lastDirectCost(LedgerView ledger) {
        return ledger.valueEntries(entry.entryNo()).stream()
                .filter(value -> value.kind().isDirectCostWithoutCharge())
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
