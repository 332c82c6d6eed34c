package org.costledger.engine.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.costing.CostingRule.ApplicationOrder;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;
import org.costledger.engine.valuation.ValuationDate;

/**
 * Applies an entry to the entries it takes its quantity from, or fills (POST-20 to POST-28; what is not found stays open,
 * POST-71). Which comes first is the costing method's answer (POST-22); a drop shipment is applied by name only (POST-174).
 */
public final class ItemApplication {
    private ItemApplication() {}

    /** One application that was made. */
    public record Applied(long inboundEntryNo, long outboundEntryNo, Quantity quantity) {}

    /**
     * What came of it.
     *
     * @param valuationDate of the own entry, as its applications left it
     */
    public record Result(List<Applied> applied, LocalDate valuationDate) {}

    /**
     * Applies an entry of the ledger.
     *
     * @param ownNo an entry with remaining quantity; naming an entry there makes the application fixed
     * @param appliesFromEntry whose cost the own entry takes back, which it may not supply (POST-23 c); 0: none
     * @param valuationDate of the own entry so far
     * @param touched entries whose applications were undone to make room, to be re-applied at the end of the line
     *     (POST-26)
     */
    public static Result apply(
            Overlay ledger, long ownNo, long appliesFromEntry, LocalDate valuationDate, Set<Long> touched) {
        var own = ledger.itemLedgerEntry(ownNo);
        var item = ledger.item(own.stock().itemNo());
        var rule = CostingRule.of(item.costingMethod());
        var applied = new ArrayList<Applied>();
        if (!isApplied(own, item, rule)) return new Result(applied, valuationDate);

        if (own.state().appliesToEntry() != 0) {
            var date = applyFixed(ledger, own, item, appliesFromEntry, valuationDate, touched, applied);
            return new Result(applied, date);
        }

        var date = valuationDate;
        var candidates = ledger.openEntries(
                own.stock(),
                own.tracking().specific(item.trackingCode()),
                !own.positive(),
                rule.applicationOrder() == ApplicationOrder.YOUNGEST_FIRST);
        while (own.open() && candidates.hasNext()) {
            var candidate = candidates.next();
            if (!isCandidate(ledger, own, candidate, appliesFromEntry)) continue;
            var quantity = own.remainingQuantity()
                    .abs()
                    .min(candidate.remainingQuantity().abs());
            date = applyTo(ledger, own, candidate, quantity, item, date);
            applied.add(applied(own, candidate, quantity));
            own = ledger.itemLedgerEntry(ownNo);
        }
        return new Result(applied, date);
    }

    /** POST-20. */
    private static boolean isApplied(ItemLedgerEntry own, Item item, CostingRule rule) {
        if (!own.open() || !item.isInventory()) return false;
        boolean fixed = own.state().appliesToEntry() != 0;
        if (own.facts().dropShipment() && !fixed) return false;
        if (own.positive() && rule.isFoundBySerial() && !fixed) return false;
        boolean directTransfer = own.facts().document().type() == DocumentType.DIRECT_TRANSFER;
        return !(own.positive() && directTransfer && own.stock().locationCode().isEmpty());
    }

    /** POST-21, POST-23. */
    private static boolean isCandidate(
            Overlay ledger, ItemLedgerEntry own, ItemLedgerEntry candidate, long appliesFromEntry) {
        if (candidate.facts().dropShipment()) return false;
        if (own.isTransfer() && !own.positive() && candidate.entryNo() > own.entryNo()) return false;
        if (isBoundToTransferOrder(ledger, own)
                && !own.facts().order().isSameTransferOrder(candidate.facts().order())) return false;
        if (appliesFromEntry != 0 && CostFlow.reaches(ledger, candidate.entryNo(), appliesFromEntry)) return false;
        return own.positive()
                ? !CostFlow.wouldCloseCycle(ledger, own.entryNo(), candidate.entryNo())
                : !CostFlow.wouldCloseCycle(ledger, candidate.entryNo(), own.entryNo());
    }

    /** At an in-transit location, and on a transfer receipt, only entries of the same order count (POST-21). */
    private static boolean isBoundToTransferOrder(LedgerView ledger, ItemLedgerEntry own) {
        var location = ledger.setup().locations().get(own.stock().locationCode());
        if (location != null && location.useAsInTransit()) return true;
        return own.isTransfer()
                && !own.positive()
                && own.facts().document().type() == DocumentType.TRANSFER_RECEIPT
                && own.stock().locationCode().isEmpty();
    }

    /** POST-25: only the named entry, once, never in part. */
    private static LocalDate applyFixed(
            Overlay ledger,
            ItemLedgerEntry own,
            Item item,
            long appliesFromEntry,
            LocalDate valuationDate,
            Set<Long> touched,
            List<Applied> applied) {
        var named = ledger.itemLedgerEntry(own.state().appliesToEntry());
        var needed = own.remainingQuantity().abs();
        if (named.remainingQuantity().abs().compareTo(needed) < 0) {
            Unapplication.free(ledger, named, needed, own.entryNo(), touched);
            named = ledger.itemLedgerEntry(named.entryNo());
        }
        boolean closes = own.positive()
                ? (appliesFromEntry != 0 && CostFlow.reaches(ledger, named.entryNo(), appliesFromEntry))
                        || CostFlow.wouldCloseCycle(ledger, own.entryNo(), named.entryNo())
                : CostFlow.wouldCloseCycle(ledger, named.entryNo(), own.entryNo());
        if (closes)
            throw new Refused(
                    Reason.APPLICATION_CLOSES_CYCLE,
                    own.positive() ? own.entryNo() : named.entryNo(),
                    own.positive() ? named.entryNo() : own.entryNo());

        boolean onlySource = own.positive()
                && named.remainingQuantity().equals(named.quantity())
                && needed.equals(named.quantity().abs());
        var date = applyTo(ledger, own, named, needed, item, valuationDate);
        applied.add(applied(own, named, needed));
        if (onlySource) leaveAverage(ledger, named);
        return date;
    }

    /** An outbound with a fixed source is no longer valued by average (POST-25, POST-73). */
    static void leaveAverage(Overlay ledger, ItemLedgerEntry outbound) {
        for (var value : ledger.valueEntries(outbound.entryNo()))
            ledger.change(value, new ValueEntryState(value.valuationDate(), false));
    }

    private static Applied applied(ItemLedgerEntry own, ItemLedgerEntry counter, Quantity quantity) {
        return own.positive()
                ? new Applied(own.entryNo(), counter.entryNo(), quantity)
                : new Applied(counter.entryNo(), own.entryNo(), quantity);
    }

    /** POST-24: moves both remainders towards zero, writes the application, and moves the valuation date. */
    private static LocalDate applyTo(
            Overlay ledger,
            ItemLedgerEntry own,
            ItemLedgerEntry counter,
            Quantity quantity,
            Item item,
            LocalDate valuationDate) {
        var inbound = own.positive() ? own : counter;
        var outbound = own.positive() ? counter : own;
        checkExpiration(inbound, outbound, item);
        ledger.change(
                inbound.entryNo(),
                state -> state.withRemainingQuantity(state.remainingQuantity().minus(quantity)));
        ledger.change(
                outbound.entryNo(),
                state -> state.withRemainingQuantity(state.remainingQuantity().plus(quantity)));
        write(ledger, own, inbound, outbound, quantity, item);

        if (own.positive()) {
            ValuationDate.moveFilledOutbound(ledger, ledger.itemLedgerEntry(outbound.entryNo()), valuationDate);
            return valuationDate;
        }
        var supplied = ValuationDate.of(ledger, inbound.entryNo());
        return own.state().appliesToEntry() != 0 // POST-33
                ? supplied
                : ValuationDate.afterApplication(valuationDate, own.postingDate(), supplied);
    }

    /** The quantity application: a new one, or more of the one these two have (chapter 01, section 8). */
    private static void write(
            Overlay ledger,
            ItemLedgerEntry own,
            ItemLedgerEntry inbound,
            ItemLedgerEntry outbound,
            Quantity quantity,
            Item item) {
        boolean costApplication = isCostApplication(own, outbound, item);
        if (costApplication) ledger.change(inbound.entryNo(), state -> state.withAppliedEntryToAdjust(true)); // ADJ-13

        for (var existing : ledger.applicationsOfOutbound(outbound.entryNo())) {
            if (existing.isQuantityApplication() && existing.inboundEntryNo() == inbound.entryNo()) {
                ledger.change(existing.withMore(quantity, costApplication, ledger.registerNo()));
                return;
            }
        }
        boolean fillsEarlier = own.positive() && inbound.postingDate().isAfter(outbound.postingDate());
        Optional<LocalDate> completelyInvoiced =
                outbound.isFullyInvoiced() ? outbound.state().lastInvoiceDate() : Optional.empty();
        ledger.append(new ItemApplicationEntry(
                ledger.allocateApplicationNo(),
                ledger.registerNo(),
                inbound.entryNo(),
                outbound.entryNo(),
                0,
                quantity.negated(),
                fillsEarlier ? inbound.postingDate() : outbound.postingDate(),
                costApplication,
                completelyInvoiced,
                false));
    }

    /** POST-28, for the application of an inbound to an outbound. */
    private static boolean isCostApplication(ItemLedgerEntry own, ItemLedgerEntry outbound, Item item) {
        if (!CostingRule.of(item.costingMethod()).valuesByAverage()) return true;
        if (own.facts().correction()) return outbound.state().appliesToEntry() != 0;
        if (own.state().appliesToEntry() != 0) return true;
        return outbound.isTransfer() && outbound.facts().document().type() == DocumentType.TRANSFER_RECEIPT;
    }

    /** E-26. */
    private static void checkExpiration(ItemLedgerEntry inbound, ItemLedgerEntry outbound, Item item) {
        if (!item.trackingCode().strictExpirationPosting() || outbound.facts().correction()) return;
        if (outbound.entryType() == ItemLedgerEntryType.NEGATIVE_ADJUSTMENT
                || outbound.entryType() == ItemLedgerEntryType.PURCHASE) return;
        boolean reclassification =
                outbound.isTransfer() && outbound.facts().document().type() == DocumentType.NONE;
        if (reclassification) return;
        var expires = inbound.tracking().expirationDate();
        if (expires.isPresent() && outbound.postingDate().isAfter(expires.get()))
            throw new Refused(Reason.EXPIRED, inbound.entryNo(), expires.get(), outbound.postingDate());
    }

    /** Once an outbound is fully invoiced, its applications know from when its cost is final (POST-48). */
    public static void costIsFinal(Overlay ledger, long outboundNo, LocalDate date) {
        for (var application : ledger.applicationsOfOutbound(outboundNo)) {
            if (application.isQuantityApplication()
                    && application.outputCompletelyInvdDate().isEmpty())
                ledger.change(application.withOutputCompletelyInvdDate(date, ledger.registerNo()));
        }
    }

    /**
     * The own application of an inbound: its full quantity, naming the outbound whose cost it takes (POST-12, POST-27,
     * POST-112).
     */
    public static void writeOwn(
            Overlay ledger, ItemLedgerEntry inbound, long outboundEntryNo, long transferredFromEntryNo) {
        ledger.append(new ItemApplicationEntry(
                ledger.allocateApplicationNo(),
                ledger.registerNo(),
                inbound.entryNo(),
                outboundEntryNo,
                transferredFromEntryNo,
                inbound.quantity(),
                inbound.postingDate(),
                true, // POST-28: of an own application always
                Optional.of(inbound.postingDate()),
                false));
        if (outboundEntryNo != 0) ledger.change(inbound.entryNo(), state -> state.withAppliedEntryToAdjust(true));
    }
}
