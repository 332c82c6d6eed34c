package org.costledger.engine.invariant;

import static org.costledger.engine.invariant.Findings.unless;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.StockKey;

/** Laws on the quantities of item ledger entries: moved, remaining, invoiced, returned. */
final class QuantityLaws {
    private QuantityLaws() {}

    /** INV-1. {@code positive} is not stored: it is the sign of the quantity. */
    static Optional<String> movesSomething(ItemFacts facts, ItemLedgerEntry entry) {
        return unless(!entry.quantity().isZero(), () -> "its quantity is 0");
    }

    static Optional<String> hasValue(ItemFacts facts, ItemLedgerEntry entry) {
        return unless(!facts.valueEntries(entry).isEmpty(), () -> "has no value entry");
    }

    /** INV-2. */
    static Optional<String> isStatedByOneValueEntry(ItemFacts facts, ItemLedgerEntry entry) {
        var sum = Quantity.ZERO;
        int contributors = 0;
        for (var value : facts.valueEntries(entry)) {
            if (value.quantities().itemLedgerEntry().isZero()) continue;
            sum = sum.plus(value.quantities().itemLedgerEntry());
            contributors++;
        }
        var stated = sum;
        int count = contributors;
        return unless(
                stated.equals(entry.quantity()) && count == 1,
                () -> "its quantity is " + entry.quantity() + ", but " + count + " value entries state " + stated);
    }

    /** INV-3. {@code open} is not stored: it says that something remains. */
    static Optional<String> remainsWithinQuantity(ItemFacts facts, ItemLedgerEntry entry) {
        return unless(
                isPartOf(entry.remainingQuantity(), entry.quantity()),
                () -> entry.remainingQuantity() + " remain of " + entry.quantity());
    }

    private static boolean isPartOf(Quantity part, Quantity whole) {
        if (part.isZero()) return true;
        return part.signum() == whole.signum() && part.abs().compareTo(whole.abs()) <= 0;
    }

    /** INV-4. */
    static Optional<String> remainsWhatIsNotApplied(ItemFacts facts, ItemLedgerEntry entry) {
        if (!facts.item().isInventory()) return Optional.empty();
        var rest = entry.positive() ? Quantity.ZERO : entry.quantity();
        var applications = entry.positive() ? facts.ofInbound(entry.entryNo()) : facts.ofOutbound(entry.entryNo());
        for (var application : applications) {
            if (entry.positive()) rest = rest.plus(application.quantity());
            else if (application.isQuantityApplication()) rest = rest.minus(application.quantity());
        }
        var notApplied = rest;
        return unless(
                notApplied.equals(entry.remainingQuantity()),
                () -> entry.remainingQuantity() + " remain, but its applications leave " + notApplied);
    }

    /** INV-6. */
    static Optional<String> remainsOnlyOfInventory(ItemFacts facts, ItemLedgerEntry entry) {
        return unless(
                facts.item().isInventory() || entry.remainingQuantity().isZero(),
                () -> entry.remainingQuantity() + " remain, but the item is "
                        + facts.item().type());
    }

    /** INV-7. */
    static Optional<String> invoicedAsItsValueEntries(ItemFacts facts, ItemLedgerEntry entry) {
        var sum = Quantity.ZERO;
        for (var value : facts.valueEntries(entry))
            sum = sum.plus(value.quantities().invoiced());
        var invoiced = sum;
        return unless(
                invoiced.equals(entry.invoicedQuantity()),
                () -> entry.invoicedQuantity() + " are invoiced, but its value entries invoice " + invoiced);
    }

    /** INV-7. */
    static Optional<String> invoicedWithinQuantity(ItemFacts facts, ItemLedgerEntry entry) {
        return unless(
                isPartOf(entry.invoicedQuantity(), entry.quantity()),
                () -> entry.invoicedQuantity() + " are invoiced of " + entry.quantity());
    }

    /** INV-8. */
    static Optional<String> completelyInvoicedIsAll(ItemFacts facts, ItemLedgerEntry entry) {
        boolean completely = entry.state().completelyInvoiced();
        boolean converseHolds = !entry.isTransfer() && entry.entryType() != ItemLedgerEntryType.OUTPUT;
        boolean holds = converseHolds ? completely == entry.isFullyInvoiced() : !completely || entry.isFullyInvoiced();
        return unless(
                holds,
                () -> entry.invoicedQuantity() + " of " + entry.quantity() + " are invoiced, completelyInvoiced is "
                        + completely);
    }

    /** INV-8. */
    static Optional<String> transferIsInvoiced(ItemFacts facts, ItemLedgerEntry entry) {
        return unless(
                !entry.isTransfer() || entry.isFullyInvoiced(),
                () -> entry.invoicedQuantity() + " of " + entry.quantity() + " are invoiced");
    }

    /** INV-8. */
    static Optional<String> transferAwaitsItsSources(ItemFacts facts, ItemLedgerEntry entry) {
        if (!entry.isTransfer() || !entry.state().completelyInvoiced()) return Optional.empty();
        for (var source : sources(facts, entry)) {
            if (!source.state().completelyInvoiced())
                return Optional.of(
                        "is completely invoiced, but was supplied from " + source.entryNo() + ", which is not");
        }
        return Optional.empty();
    }

    /** What a transfer was supplied from: an inbound from its one source, or else from those of its outbound. */
    private static List<ItemLedgerEntry> sources(ItemFacts facts, ItemLedgerEntry entry) {
        if (!entry.positive()) return facts.suppliers(entry.entryNo());
        var own = facts.own(entry);
        if (own.isEmpty()) return List.of();
        long from = own.get().transferredFromEntryNo();
        return from != 0
                ? facts.find(from).stream().toList()
                : facts.suppliers(own.get().outboundEntryNo());
    }

    /** INV-18. */
    static Optional<String> notReturnedWithinShipped(ItemFacts facts, ItemLedgerEntry entry) {
        var notReturned = entry.state().shippedQtyNotReturned();
        boolean returnable = !entry.positive() && !entry.isTransfer();
        boolean holds = returnable
                ? notReturned.signum() <= 0 && entry.quantity().compareTo(notReturned) <= 0
                : notReturned.isZero();
        return unless(holds, () -> "its quantity is " + entry.quantity() + ", not returned are " + notReturned);
    }

    /** INV-19. */
    static void remainingIsStock(ItemFacts facts, Findings found) {
        if (!facts.item().isInventory()) return;
        record Sums(Quantity quantity, Quantity remaining) {
            Sums plus(Sums other) {
                return new Sums(quantity.plus(other.quantity), remaining.plus(other.remaining));
            }
        }
        var stocks = new LinkedHashMap<StockKey, Sums>();
        for (var entry : facts.entries()) {
            if (entry.facts().dropShipment()) continue;
            stocks.merge(entry.stock(), new Sums(entry.quantity(), entry.remainingQuantity()), Sums::plus);
        }
        stocks.forEach((stock, sums) -> found.addUnless(
                sums.quantity().equals(sums.remaining()),
                stock.toString(),
                () -> "stock is " + sums.quantity() + ", but " + sums.remaining() + " remain"));
    }
}
