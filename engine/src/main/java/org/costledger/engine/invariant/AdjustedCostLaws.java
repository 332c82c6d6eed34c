package org.costledger.engine.invariant;

import static org.costledger.engine.invariant.Findings.unless;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;

/**
 * Laws on what adjusted entries cost (chapter 03, ADJ-213). They hold for items that are adjusted and not valued by average,
 * in each currency by itself, and are stated over the entries, not over what a run did.
 */
final class AdjustedCostLaws {
    private AdjustedCostLaws() {}

    /** One of the two amounts of a cost, and the step it is rounded to. */
    private record Side(String name, Function<Cost, Amount> amount, Precision precision) {
        Amount of(Cost cost) {
            return amount.apply(cost);
        }
    }

    private static List<Side> sides(ItemFacts facts) {
        var sides = new ArrayList<Side>(2);
        sides.add(new Side("cost", Cost::lcy, facts.setup().amountPrecision()));
        if (facts.setup().hasAdditionalCurrency())
            sides.add(new Side("twin", Cost::acy, facts.setup().amountPrecisionAcy()));
        return sides;
    }

    private static boolean isAdjusted(ItemFacts facts) {
        return facts.item().isInventory()
                && facts.history().state().costIsAdjusted()
                && !facts.rule().valuesByAverage();
    }

    // ---- what an outbound costs

    /** ADJ-60. */
    static Optional<String> outboundCostsItsShares(ItemFacts facts, ItemLedgerEntry entry) {
        if (!isAdjusted(facts) || entry.positive() || entry.open() || !entry.isFullyInvoiced()) return Optional.empty();
        for (var side : sides(facts)) {
            var shares = Amount.ZERO;
            for (var application : facts.ofOutbound(entry.entryNo())) {
                if (application.isQuantityApplication()) shares = shares.plus(share(facts, application, entry, side));
            }
            var cost = actual(facts, entry, side);
            if (!cost.equals(shares))
                return Optional.of("has a " + side.name() + " of " + cost + ", but what supplied it gives " + shares);
        }
        return Optional.empty();
    }

    // ---- what is left of an inbound

    /** ADJ-213 (1). */
    static Optional<String> usedUpInboundHasNoCost(ItemFacts facts, ItemLedgerEntry entry) {
        if (!isAdjusted(facts) || !entry.positive() || !isUsedUp(facts, entry)) return Optional.empty();
        for (var side : sides(facts)) {
            var shares = Amount.ZERO;
            for (var application : facts.ofInbound(entry.entryNo())) {
                if (!application.isQuantityApplication()) continue;
                var recipient = facts.find(application.outboundEntryNo());
                if (recipient.isPresent()) shares = shares.plus(share(facts, application, recipient.get(), side));
            }
            var rest = actual(facts, entry, side).plus(shares);
            if (!rest.isZero())
                return Optional.of("is used up, but a " + side.name() + " of " + rest + " was not passed on");
        }
        return Optional.empty();
    }

    /** ADJ-80. */
    private static boolean isUsedUp(ItemFacts facts, ItemLedgerEntry entry) {
        if (entry.open() || !entry.state().completelyInvoiced()) return false;
        var applied = Quantity.ZERO;
        for (var application : facts.ofInbound(entry.entryNo())) {
            if (!application.isQuantityApplication()) continue;
            if (!application.costApplication()
                    || application.outputCompletelyInvdDate().isEmpty()) return false;
            applied = applied.plus(application.quantity());
        }
        return applied.equals(entry.quantity().negated());
    }

    /** D-2: zero quantity means zero value. */
    static void noValueWithoutQuantity(ItemFacts facts, Findings found) {
        if (!isAdjusted(facts)) return;
        var quantity = Quantity.ZERO;
        for (var entry : facts.entries()) {
            if (entry.open() || !entry.state().completelyInvoiced()) return;
            quantity = quantity.plus(entry.quantity());
        }
        if (!quantity.isZero()) return;
        for (var side : sides(facts)) {
            var value = Amount.ZERO;
            for (var entry : facts.valueEntries()) value = value.plus(side.of(entry.actualAndExpected()));
            var left = value;
            found.addUnless(
                    left.isZero(),
                    Findings.subject(facts),
                    () -> "is used up and invoiced, but has a " + side.name() + " of " + left);
        }
    }

    // ---- what a return costs

    /** ADJ-213 (2): each document line of it, expected or invoiced, by ADJ-71. */
    static Optional<String> returnCostsWhatItReturns(ItemFacts facts, ItemLedgerEntry entry) {
        if (!isAdjusted(facts) || !entry.positive()) return Optional.empty();
        var source = facts.own(entry)
                .filter(own -> own.isCostApplication() && own.costApplication() && own.transferredFromEntryNo() == 0)
                .flatMap(own -> facts.find(own.outboundEntryNo()));
        if (source.isEmpty()) return Optional.empty();
        for (var side : sides(facts)) {
            var returned = returned(facts, source.get(), entry.quantity(), side);
            for (var line : lines(facts, entry).values()) {
                var contradiction = contradiction(entry, line, returned, side);
                if (contradiction.isPresent()) return contradiction;
            }
        }
        return Optional.empty();
    }

    private static Amount returned(ItemFacts facts, ItemLedgerEntry outbound, Quantity quantity, Side side) {
        var notInvoiced = Exact.of(outbound.quantity().minus(outbound.invoicedQuantity()))
                .dividedBy(Exact.of(outbound.quantity()));
        var cost = Exact.ZERO;
        for (var value : facts.valueEntries(outbound)) {
            cost = cost.plus(
                    value.kind().expectedCost()
                            ? Exact.of(side.of(value.cost().expected())).times(notInvoiced)
                            : Exact.of(side.of(value.cost().actual())));
        }
        return cost.times(Exact.of(quantity))
                .dividedBy(Exact.of(outbound.quantity()))
                .toAmount(side.precision());
    }

    /** A document line; expected and invoiced cost of one line are told apart. */
    private record Line(String documentNo, int lineNo, boolean expected) {}

    private static Map<Line, List<ValueEntry>> lines(ItemFacts facts, ItemLedgerEntry entry) {
        var lines = new LinkedHashMap<Line, List<ValueEntry>>();
        for (var value : facts.valueEntries(entry)) {
            boolean expected = value.kind().expectedCost();
            if (!value.kind().isDirectCostWithoutCharge() || (expected && entry.isFullyInvoiced())) continue;
            var document = value.facts().document();
            lines.computeIfAbsent(new Line(document.no(), document.lineNo(), expected), line -> new ArrayList<>(2))
                    .add(value);
        }
        return lines;
    }

    private static Optional<String> contradiction(
            ItemLedgerEntry entry, List<ValueEntry> line, Amount returned, Side side) {
        boolean expected = line.getFirst().kind().expectedCost();
        var part = Quantity.ZERO;
        var cost = Amount.ZERO;
        for (var value : line) {
            part = part.plus(value.quantities().invoiced());
            cost = cost.plus(
                    side.of(expected ? value.cost().expected() : value.cost().actual()));
        }
        if (expected) part = line.getFirst().quantities().valued();
        var due = returned.share(part, entry.quantity(), side.precision());
        var found = cost;
        return unless(
                due.equals(found),
                () -> "returns a " + side.name() + " of " + found + " with value entry "
                        + line.getFirst().entryNo() + ", but its part of the outbound it returns is " + due);
    }

    // ---- shares

    /** ADJ-41, all elements together. */
    private static Amount share(
            ItemFacts facts, ItemApplicationEntry application, ItemLedgerEntry recipient, Side side) {
        var source = facts.find(application.inboundEntryNo());
        if (source.isEmpty()) return Amount.ZERO;
        boolean exact = isExactReversal(recipient) && !isUndoneStandardReturn(facts, recipient);
        var direct = Exact.ZERO;
        var indirect = Exact.ZERO;
        var variance = Exact.ZERO;
        for (var value : facts.valueEntries(source.get())) {
            if (!counts(facts, value, recipient)) continue;
            var cost = passedOn(source.get(), value, side);
            var type = value.kind().entryType();
            if (!exact || type == CostEntryType.DIRECT_COST || type == CostEntryType.REVALUATION)
                direct = direct.plus(cost);
            else if (type == CostEntryType.INDIRECT_COST) indirect = indirect.plus(cost);
            else variance = variance.plus(cost);
        }
        var part =
                Exact.of(application.quantity()).dividedBy(Exact.of(source.get().quantity()));
        return direct.times(part)
                .toAmount(side.precision())
                .plus(indirect.times(part).toAmount(side.precision()))
                .plus(variance.times(part).toAmount(side.precision()));
    }

    private static boolean isExactReversal(ItemLedgerEntry recipient) {
        return recipient.state().appliesToEntry() != 0
                && recipient.invoicedQuantity().signum() < 0
                && (recipient.entryType() == ItemLedgerEntryType.PURCHASE
                        || recipient.entryType() == ItemLedgerEntryType.OUTPUT
                        || recipient.entryType() == ItemLedgerEntryType.ASSEMBLY_OUTPUT);
    }

    /** Its invoices change as one amount (ADJ-65). */
    private static boolean isUndoneStandardReturn(ItemFacts facts, ItemLedgerEntry recipient) {
        var document = recipient.facts().document();
        if (!facts.rule().keepsStandard() || document.type() != DocumentType.PURCHASE_RETURN_SHIPMENT) return false;
        return facts.ofOutbound(recipient.entryNo()).stream()
                .filter(ItemApplicationEntry::isCostApplication)
                .flatMap(application -> facts.find(application.inboundEntryNo()).stream())
                .anyMatch(returned -> returned.facts().correction()
                        && returned.facts().document().no().equals(document.no()));
    }

    private static Exact passedOn(ItemLedgerEntry source, ValueEntry value, Side side) {
        var actual = Exact.of(side.of(value.cost().actual()));
        var expected = Exact.of(side.of(value.cost().expected()));
        var notInvoiced = Exact.of(source.quantity().minus(source.invoicedQuantity()));
        if (value.kind().expectedCost() && notInvoiced.isZero()) return Exact.ZERO;
        boolean revaluation = value.kind().entryType() == CostEntryType.REVALUATION;
        var valued = Exact.of(value.quantities().valued());
        var whole = Exact.of(source.quantity());
        if (revaluation && !expected.isZero())
            return actual.plus(expected).times(whole).dividedBy(valued);
        if (value.kind().expectedCost()) return expected.times(notInvoiced).dividedBy(valued);
        return value.kind().partialRevaluation() ? actual.times(whole).dividedBy(valued) : actual;
    }

    /** ADJ-40. */
    private static boolean counts(ItemFacts facts, ValueEntry value, ItemLedgerEntry recipient) {
        var kind = value.kind();
        if (kind.entryType() == CostEntryType.ROUNDING) return false;
        if (kind.entryType() != CostEntryType.REVALUATION) return true;
        if (kind.appliesToEntry() != 0)
            return facts.valueEntries().stream()
                    .filter(other -> other.entryNo() == kind.appliesToEntry())
                    .anyMatch(other -> counts(facts, other, recipient));
        if (!kind.partialRevaluation()) return true;
        var first = facts.valueEntries(recipient).stream()
                .filter(other -> !other.quantities().itemLedgerEntry().isZero())
                .findFirst();
        return first.isPresent()
                && (first.get().entryNo() > value.entryNo()
                        || first.get().valuationDate().isAfter(value.valuationDate())
                        || first.get().postingDate().isAfter(value.valuationDate()));
    }

    private static Amount actual(ItemFacts facts, ItemLedgerEntry entry, Side side) {
        var cost = Amount.ZERO;
        for (var value : facts.valueEntries(entry)) {
            if (!value.kind().expectedCost())
                cost = cost.plus(side.of(value.cost().actual()));
        }
        return cost;
    }
}
