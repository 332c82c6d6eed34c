package org.costledger.engine.application;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.valuation.ValuationDate;

/** Removes applications, by hand (POST-130, POST-131) or to make room for a fixed one (POST-26). */
public final class Unapplication {
    private Unapplication() {}

    /**
     * POST-130: removes the application of two entries. Both are remembered in {@code touched}.
     *
     * @throws Refused if it may not be removed; nothing is changed then
     */
    public static void unapply(Overlay ledger, ItemApplicationEntry application, Set<Long> touched) {
        refusal(ledger, application).ifPresent(refused -> {
            throw refused;
        });
        remove(ledger, application, touched);
    }

    /** The application of an inbound and an outbound: of quantity, or else of cost. */
    public static Optional<ItemApplicationEntry> find(LedgerView ledger, long inboundEntryNo, long outboundEntryNo) {
        return ledger.applicationsOfOutbound(outboundEntryNo).stream()
                .filter(application -> application.inboundEntryNo() == inboundEntryNo)
                .min(Comparator.comparing(ItemApplicationEntry::quantity));
    }

    /** POST-26: undoes applications of an inbound that were not fixed, until {@code needed} of it is available. */
    static void free(Overlay ledger, ItemLedgerEntry named, Quantity needed, long ownNo, Set<Long> touched) {
        if (named.positive()) {
            var applications = ledger.applicationsOfInbound(named.entryNo()).stream()
                    .filter(ItemApplicationEntry::isQuantityApplication)
                    .filter(application -> application.outboundEntryNo() != ownNo)
                    .sorted(Comparator.comparingLong(ItemApplicationEntry::outboundEntryNo))
                    .toList();
            for (var application : applications) {
                if (available(ledger, named).compareTo(needed) >= 0) return;
                if (isFixed(ledger, application) || refusal(ledger, application).isPresent()) continue;
                remove(ledger, application, touched);
            }
        }
        if (available(ledger, named).compareTo(needed) < 0)
            throw new Refused(Reason.APPLIES_TO_QUANTITY, named.entryNo(), available(ledger, named), needed);
    }

    private static Quantity available(LedgerView ledger, ItemLedgerEntry named) {
        return ledger.itemLedgerEntry(named.entryNo()).remainingQuantity().abs();
    }

    /** Whether either entry names the other (chapter 01, section 8). */
    private static boolean isFixed(LedgerView ledger, ItemApplicationEntry application) {
        var inbound = ledger.itemLedgerEntry(application.inboundEntryNo());
        var outbound = ledger.itemLedgerEntry(application.outboundEntryNo());
        return inbound.state().appliesToEntry() == outbound.entryNo()
                || outbound.state().appliesToEntry() == inbound.entryNo();
    }

    private static Optional<Refused> refusal(LedgerView ledger, ItemApplicationEntry application) {
        var inbound = ledger.itemLedgerEntry(application.inboundEntryNo());
        var outbound = ledger.itemLedgerEntry(application.outboundEntryNo());
        if (!ledger.setup().calendar().inventoryPeriods().isValid(application.postingDate()))
            return Optional.of(new Refused(
                    Reason.UNAPPLY_CLOSED_PERIOD, inbound.entryNo(), outbound.entryNo(), application.postingDate()));
        var owner = application.isQuantityApplication() ? outbound : inbound;
        if (owner.facts().correction() || Corrections.isUndone(ledger, owner))
            return Optional.of(new Refused(Reason.UNAPPLY_CORRECTION, owner.entryNo()));
        if (inbound.facts().dropShipment() && outbound.facts().dropShipment())
            return Optional.of(new Refused(Reason.UNAPPLY_DROP_SHIPMENT, inbound.entryNo(), outbound.entryNo()));
        if (outbound.isTransfer() || application.transferredFromEntryNo() != 0)
            return Optional.of(new Refused(Reason.UNAPPLY_TRANSFER, inbound.entryNo(), outbound.entryNo()));
        return Optional.empty();
    }

    private static void remove(Overlay ledger, ItemApplicationEntry application, Set<Long> touched) {
        long inboundNo = application.inboundEntryNo();
        long outboundNo = application.outboundEntryNo();
        var quantity = application.quantity().abs();
        clearAppliesTo(ledger, inboundNo, outboundNo);
        clearAppliesTo(ledger, outboundNo, inboundNo);
        ledger.remove(application);

        if (application.isQuantityApplication()) {
            ledger.change(
                    inboundNo,
                    state -> state.withRemainingQuantity(
                            state.remainingQuantity().plus(quantity)));
            ledger.change(
                    outboundNo,
                    state -> state.withRemainingQuantity(
                            state.remainingQuantity().minus(quantity)));
            returnToAverage(ledger, application);
            ValuationDate.afterUnapplication(ledger, outboundNo);
        } else {
            ledger.change(
                    outboundNo,
                    state -> state.withShippedQtyNotReturned(
                            state.shippedQtyNotReturned().minus(quantity)));
            ItemApplication.writeOwn(ledger, ledger.itemLedgerEntry(inboundNo), 0, 0);
            ValuationDate.afterUnapplication(ledger, inboundNo);
        }
        touched.addAll(List.of(inboundNo, outboundNo));
    }

    private static void clearAppliesTo(Overlay ledger, long entryNo, long namedNo) {
        ledger.change(entryNo, state -> state.appliesToEntry() == namedNo ? state.withAppliesToEntry(0) : state);
    }

    /** An outbound of an Average item that is fixed no longer is valued by average again (POST-130). */
    private static void returnToAverage(Overlay ledger, ItemApplicationEntry application) {
        var outbound = ledger.itemLedgerEntry(application.outboundEntryNo());
        var item = ledger.item(outbound.stock().itemNo());
        if (!CostingRule.of(item.costingMethod()).valuesByAverage()) return;
        if (!application.costApplication() && outbound.state().appliesToEntry() != 0) return;
        for (var value : ledger.valueEntries(outbound.entryNo())) {
            if (value.kind().inventoriable()) ledger.change(value, new ValueEntryState(value.valuationDate(), true));
        }
    }
}
