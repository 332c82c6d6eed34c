package org.costledger.engine.application;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.valuation.ValuationDate;

/** Applies two named entries by hand (POST-133), and what was left open again (POST-26, POST-132). */
public final class Reapplication {
    private Reapplication() {}

    /**
     * POST-133, POST-134.
     *
     * @param stated what must come of it; absent: whatever does
     */
    public static void apply(
            Overlay ledger, long inboundNo, long outboundNo, Optional<Quantity> stated, Set<Long> touched) {
        var inbound = ledger.namedEntry(inboundNo);
        var outbound = ledger.namedEntry(outboundNo);
        if (!inbound.positive() || outbound.positive())
            throw new Refused(Reason.REAPPLY_NOT_POSSIBLE, inboundNo, outboundNo);
        for (var entry : List.of(inbound, outbound)) {
            if (!ledger.setup().calendar().inventoryPeriods().isValid(entry.postingDate()))
                throw new Refused(Reason.REAPPLY_CLOSED_PERIOD, entry.entryNo(), entry.postingDate());
        }
        touched.addAll(List.of(inboundNo, outboundNo));
        if (suppliesByItself(inbound) || (inbound.open() && outbound.open())) {
            applyQuantity(ledger, inbound, outbound, stated, touched);
        } else {
            applyCost(ledger, inbound, outbound, stated);
        }
    }

    private static boolean suppliesByItself(ItemLedgerEntry inbound) {
        return inbound.entryType().isInbound();
    }

    private static void applyQuantity(
            Overlay ledger,
            ItemLedgerEntry inbound,
            ItemLedgerEntry outbound,
            Optional<Quantity> stated,
            Set<Long> touched) {
        var quantity = outbound.remainingQuantity().abs();
        if (quantity.isZero()) throw new Refused(Reason.REAPPLY_NOTHING_OPEN, outbound.entryNo());
        check(stated, quantity, inbound, outbound);
        FixedApplicationChecks.checkAppliesTo(ledger, outbound, inbound);
        ledger.change(outbound.entryNo(), state -> state.withAppliesToEntry(inbound.entryNo()));
        var before = ValuationDate.of(ledger, outbound.entryNo());
        var result = ItemApplication.apply(ledger, outbound.entryNo(), 0, before, touched);
        if (!result.valuationDate().equals(before))
            ValuationDate.set(ledger, ledger.itemLedgerEntry(outbound.entryNo()), result.valuationDate());
        var item = ledger.item(outbound.stock().itemNo());
        if (CostingRule.of(item.costingMethod()).valuesByAverage()) ItemApplication.leaveAverage(ledger, outbound);
    }

    private static void applyCost(
            Overlay ledger, ItemLedgerEntry inbound, ItemLedgerEntry outbound, Optional<Quantity> stated) {
        if (!ledger.item(inbound.stock().itemNo()).isInventory())
            throw new Refused(Reason.REAPPLY_NOT_POSSIBLE, inbound.entryNo(), outbound.entryNo());
        var quantity = inbound.quantity();
        check(stated, quantity, inbound, outbound);
        FixedApplicationChecks.checkSameItem(inbound, outbound);
        if (CostFlow.reaches(ledger, inbound.entryNo(), outbound.entryNo()))
            throw new Refused(Reason.REAPPLY_CYCLE, outbound.entryNo(), inbound.entryNo());
        var own = ledger.applicationsOfInbound(inbound.entryNo()).stream()
                .filter(application -> !application.isQuantityApplication())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("inbound " + inbound.entryNo() + " has no own application"));
        if (own.isCostApplication())
            throw new Refused(Reason.REAPPLY_TAKES_COST, inbound.entryNo(), own.outboundEntryNo());
        FixedApplicationChecks.checkStillReturnable(outbound, quantity);
        ledger.remove(own);
        ItemApplication.writeOwn(ledger, inbound, outbound.entryNo(), 0);
        ledger.change(
                outbound.entryNo(),
                state -> state.withShippedQtyNotReturned(
                                state.shippedQtyNotReturned().plus(quantity))
                        .withAppliedEntryToAdjust(true));
        ValuationDate.set(ledger, inbound, ValuationDate.ofReturn(ledger, outbound.entryNo(), inbound.postingDate()));
    }

    private static void check(
            Optional<Quantity> stated, Quantity quantity, ItemLedgerEntry inbound, ItemLedgerEntry outbound) {
        if (stated.isPresent() && !stated.get().abs().equals(quantity))
            throw new Refused(Reason.REAPPLY_QUANTITY, inbound.entryNo(), outbound.entryNo(), quantity, stated.get());
    }

    /**
     * Re-applies what is open among the touched entries, by item, variant, outbounds before inbounds, location, posting
     * date and number (POST-26).
     */
    public static void reapplyOpen(Overlay ledger, Set<Long> touched) {
        var order = Comparator.comparing(
                        (ItemLedgerEntry entry) -> entry.stock().itemNo())
                .thenComparing(entry -> entry.stock().variantCode())
                .thenComparing(ItemLedgerEntry::positive)
                .thenComparing(entry -> entry.stock().locationCode())
                .thenComparing(ItemLedgerEntry::postingDate)
                .thenComparingLong(ItemLedgerEntry::entryNo);
        var entries =
                touched.stream().map(ledger::itemLedgerEntry).sorted(order).toList();
        for (var entry : entries) {
            var current = ledger.itemLedgerEntry(entry.entryNo());
            if (!current.open()) continue;
            if (current.state().appliesToEntry() != 0) release(ledger, current);
            reapply(ledger, entry.entryNo(), touched);
        }
    }

    /** An entry that names no other any more counts again by all that supplies it (POST-131). */
    private static void release(Overlay ledger, ItemLedgerEntry entry) {
        ledger.change(entry.entryNo(), state -> state.withAppliesToEntry(0));
        if (!entry.positive()) ValuationDate.afterUnapplication(ledger, entry.entryNo());
    }

    private static void reapply(Overlay ledger, long entryNo, Set<Long> touched) {
        var entry = ledger.itemLedgerEntry(entryNo);
        var before = ValuationDate.of(ledger, entryNo);
        var result = ItemApplication.apply(
                ledger, entryNo, entry.positive() ? ledger.costSource(entryNo) : 0, before, touched);
        if (!result.applied().isEmpty()
                && !entry.positive()
                && !result.valuationDate().equals(before))
            ValuationDate.set(ledger, ledger.itemLedgerEntry(entryNo), result.valuationDate());
    }
}
