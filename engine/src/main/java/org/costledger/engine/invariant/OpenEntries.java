package org.costledger.engine.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.OrderReference.OrderType;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.setup.StockKey;

/** INV-20: what is open waits because nothing can supply it, or for one of the reasons named here. */
final class OpenEntries {
    private final ItemFacts facts;
    private final CostFlow costFlow;
    /** The inbounds an outbound was once supplied by. */
    private final Map<Long, Set<Long>> removed = new HashMap<>();

    /** The pieces that may be applied to each other. */
    private record Shelf(StockKey stock, Tracking specific) {}

    private record Open(List<ItemLedgerEntry> inbound, List<ItemLedgerEntry> outbound) {
        Open() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private OpenEntries(ItemFacts facts) {
        this.facts = facts;
        this.costFlow = new CostFlow(facts.applications());
        for (var application : facts.removedApplications()) {
            // A pair that was kept apart by an application is not brought together when the application is removed.
            costFlow.add(application);
            if (application.isQuantityApplication())
                removed.computeIfAbsent(application.outboundEntryNo(), no -> new HashSet<>())
                        .add(application.inboundEntryNo());
        }
    }

    static void doNotFaceEachOther(ItemFacts facts, Findings found) {
        if (!facts.item().isInventory() || facts.rule().isFoundBySerial()) return;
        var facing = shelves(facts).values().stream()
                .filter(open -> !open.inbound().isEmpty() && !open.outbound().isEmpty())
                .toList();
        if (facing.isEmpty()) return;
        var entries = new OpenEntries(facts);
        for (var open : facing) entries.report(open, found);
    }

    private static Map<Shelf, Open> shelves(ItemFacts facts) {
        var shelves = new LinkedHashMap<Shelf, Open>();
        var code = facts.item().trackingCode();
        for (var entry : facts.entries()) {
            if (!entry.open() || triesNoCandidates(entry)) continue;
            var open = shelves.computeIfAbsent(
                    new Shelf(entry.stock(), entry.tracking().specific(code)), shelf -> new Open());
            (entry.positive() ? open.inbound() : open.outbound()).add(entry);
        }
        return shelves;
    }

    /** POST-20 and POST-25: drop shipments, postings that named an entry, direct transfers at the blank location. */
    private static boolean triesNoCandidates(ItemLedgerEntry entry) {
        boolean direct = entry.facts().document().type() == DocumentType.DIRECT_TRANSFER;
        boolean atBlankLocation = entry.stock().locationCode().isEmpty();
        return entry.facts().dropShipment()
                || entry.state().appliesToEntry() != 0
                || (entry.positive() && direct && atBlankLocation);
    }

    /** Reports the first inbound each outbound could have taken. A kept ledger is walked in the size of its excuses. */
    private void report(Open open, Findings found) {
        for (var outbound : open.outbound()) {
            var reachable = costFlow.reachableFrom(outbound.entryNo());
            for (var inbound : open.inbound()) {
                if (reachable.contains(inbound.entryNo())) continue; // INV-17
                if (isExcused(inbound, outbound)) continue;
                found.add(
                        Findings.subject(outbound),
                        outbound.remainingQuantity() + " wait, while " + inbound.remainingQuantity() + " of entry "
                                + inbound.entryNo() + " are open");
                break;
            }
        }
    }

    private boolean isExcused(ItemLedgerEntry inbound, ItemLedgerEntry outbound) {
        return removed.getOrDefault(outbound.entryNo(), Set.of()).contains(inbound.entryNo())
                || (outbound.isTransfer() && inbound.entryNo() > outbound.entryNo()) // POST-23 a
                || isOfSameProductionLine(inbound, outbound) // POST-23 b
                || isOfOtherTransferOrder(inbound, outbound);
    }

    private static boolean isOfSameProductionLine(ItemLedgerEntry inbound, ItemLedgerEntry outbound) {
        var order = inbound.facts().order();
        return order.type() == OrderType.PRODUCTION
                && order.equals(outbound.facts().order())
                && inbound.entryType() != outbound.entryType();
    }

    /** POST-21: in transit, and on a transfer receipt at the blank location, only entries of one order are applied. */
    private boolean isOfOtherTransferOrder(ItemLedgerEntry inbound, ItemLedgerEntry outbound) {
        var location = facts.setup().locations().get(outbound.stock().locationCode());
        boolean inTransit = location != null && location.useAsInTransit();
        boolean receiptFromBlank = outbound.isTransfer()
                && outbound.facts().document().type() == DocumentType.TRANSFER_RECEIPT
                && outbound.stock().locationCode().isEmpty();
        return (inTransit || receiptFromBlank)
                && !outbound.facts().order().isSameTransferOrder(inbound.facts().order());
    }
}
