package org.costledger.engine.invariant;

import static org.costledger.engine.invariant.Findings.unless;

import java.util.Optional;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;

/** Laws on who supplies whom. */
final class ApplicationLaws {
    private ApplicationLaws() {}

    /** INV-5. */
    static Optional<String> hasOneOwn(ItemFacts facts, ItemLedgerEntry entry) {
        if (!entry.positive() || !facts.item().isInventory()) return Optional.empty();
        var own = facts.ofInbound(entry.entryNo()).stream()
                .filter(application -> !application.isQuantityApplication())
                .toList();
        if (own.size() != 1) return Optional.of("has " + own.size() + " own applications");
        var stated = own.getFirst().quantity();
        return unless(
                stated.equals(entry.quantity()),
                () -> "its quantity is " + entry.quantity() + ", its own application states " + stated);
    }

    /** INV-5. */
    static Optional<String> hasOneOfTwoShapes(ItemFacts facts, ItemApplicationEntry application) {
        if (application.quantity().isZero()) return Optional.of("its quantity is 0");
        if (!isInbound(facts, application.inboundEntryNo()))
            return Optional.of(application.inboundEntryNo() + " is no inbound entry of the item");
        boolean namesOutbound = application.outboundEntryNo() != 0;
        if (namesOutbound && !isOutbound(facts, application.outboundEntryNo()))
            return Optional.of(application.outboundEntryNo() + " is no outbound entry of the item");
        if (application.isQuantityApplication()) {
            if (!namesOutbound) return Optional.of("applies " + application.quantity() + " to nothing");
            return unless(
                    application.transferredFromEntryNo() == 0,
                    () -> "applies a quantity, and says it was transferred from "
                            + application.transferredFromEntryNo());
        }
        if (application.transferredFromEntryNo() == 0) return Optional.empty();
        return unless(
                namesOutbound && isInbound(facts, application.transferredFromEntryNo()),
                () -> "is transferred from " + application.transferredFromEntryNo() + " by outbound "
                        + application.outboundEntryNo());
    }

    private static boolean isInbound(ItemFacts facts, long entryNo) {
        return facts.find(entryNo).filter(ItemLedgerEntry::positive).isPresent();
    }

    private static boolean isOutbound(ItemFacts facts, long entryNo) {
        return facts.find(entryNo).filter(entry -> !entry.positive()).isPresent();
    }

    /** INV-6. */
    static Optional<String> isOfInventory(ItemFacts facts, ItemApplicationEntry application) {
        return unless(
                facts.item().isInventory(),
                () -> "exists, but the item is " + facts.item().type());
    }

    /** INV-16. */
    static Optional<String> connectsOneStock(ItemFacts facts, ItemApplicationEntry application) {
        if (!application.isQuantityApplication()) return Optional.empty();
        var inbound = facts.find(application.inboundEntryNo());
        var outbound = facts.find(application.outboundEntryNo());
        if (inbound.isEmpty() || outbound.isEmpty()) return Optional.empty(); // INV-5 reports it
        var code = facts.item().trackingCode();
        var supplies = inbound.get();
        var takes = outbound.get();
        if (!supplies.stock().equals(takes.stock()))
            return Optional.of("supplies " + takes.stock() + " from " + supplies.stock());
        return unless(
                supplies.tracking().specific(code).equals(takes.tracking().specific(code)),
                () -> "supplies " + takes.tracking() + " from " + supplies.tracking());
    }
}
