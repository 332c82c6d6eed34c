package org.costledger.engine.posting;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.application.ItemApplication;
import org.costledger.engine.journal.Document;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.valuation.ValuationDate;

/**
 * What a movement or its invoice is worth when it is posted (sections G to J; POST-50, POST-53, POST-66, POST-71, POST-91,
 * POST-94; without stock or value POST-172, POST-173): the main value entry, and after it the
 * reversals, overhead and variance that belong to it (POST-48).
 */
final class MainValueEntry {
    private MainValueEntry() {}

    /** What the line costs before sign (POST-42), and per unit. */
    private record Valued(Cost cost, UnitCost perUnit, UnitCost perUnitAcy) {}

    /**
     * Values one part of a line on its item ledger entry.
     *
     * @param entry the entry as its applications left it
     * @param valueEntryNo given out before the entry was applied (POST-12)
     */
    static void post(
            UnitOfWork work, PostingLine line, ItemLedgerEntry entry, long valueEntryNo, LocalDate valuationDate) {
        var ledger = work.ledger();
        boolean inventoriable = line.item().isInventory(); // POST-40: a direct cost without charge always is
        boolean expected = line.moved().isExpected();
        boolean byAverage = isValuedByAverage(ledger, line, entry);

        var valued = inventoriable || !expected ? value(work, line, entry) : nothing();
        if (line.item().policies().inventoryValueZero()) valued = nothing(); // POST-44
        var cost = inSign(line, valued.cost());
        var costs = new ValueEntry.Costs(
                inventoriable && !expected ? cost : Cost.ZERO,
                inventoriable && expected ? cost : Cost.ZERO,
                inventoriable || expected ? Cost.ZERO : cost,
                valued.perUnit(),
                valued.perUnitAcy());
        var trade = trade(line, expected, inventoriable);

        boolean pureInvoice = line.moved().quantity().isZero();
        if (pureInvoice) {
            var balance = ExpectedCost.balance(
                    ledger, entry, line.inLedger(line.moved().invoiced()));
            costs = new ValueEntry.Costs(
                    costs.actual(), balance.cost(), costs.nonInvtbl(), costs.perUnit(), costs.perUnitAcy());
            trade = new ValueEntry.Trade(
                    trade.salesActual(), balance.sales(), trade.purchaseActual(), balance.purchase(), trade.discount());
        }

        var main = ValueEntryPosting.store(
                work,
                entry,
                new ValueEntryPosting.Draft(
                        valueEntryNo,
                        line.header().postingDate(),
                        ValueEntry.Kind.directCost(line.type(), expected, inventoriable),
                        ValueEntryPosting.quantities(
                                ledger,
                                entry,
                                line.inLedger(line.moved().valued()),
                                line.inLedger(line.moved().invoiced())),
                        costs,
                        trade,
                        ValueEntryPosting.facts(document(line), line.header(), line.item()),
                        new ValueEntryState(valuationDate, byAverage)));

        if (pureInvoice) {
            if (line.rule().keepsStandard()) ExpectedCost.reverseRevaluations(work, line, entry, main);
            invoice(work, entry, main);
        }
        var indirect = Overhead.post(work, line, entry, main);
        PurchaseVariance.post(work, line, entry, main, indirect);
        boolean isFinal = main.quantities().valued().signum() < 0
                && ledger.itemLedgerEntry(entry.entryNo()).isFullyInvoiced();
        if (isFinal) ItemApplication.costIsFinal(ledger, entry.entryNo(), main.postingDate()); // POST-48
        UnitCostUpkeep.afterPosting(ledger, line, entry, main);
    }

    private static Valued nothing() {
        return new Valued(Cost.ZERO, UnitCost.ZERO, UnitCost.ZERO);
    }

    /** POST-41: the unit cost the line is valued with. */
    static UnitCost unitCost(LedgerView ledger, PostingLine line) {
        return line.rule().keepsStandard() && line.application().appliesFromEntry() == 0
                ? CurrentUnitCost.ofStandard(ledger, line.stock())
                : line.value().unitCost();
    }

    /** POST-42, with the twins of R-8 b. */
    private static Valued value(UnitOfWork work, PostingLine line, ItemLedgerEntry entry) {
        var ledger = work.ledger();
        var setup = ledger.setup();
        var date = line.header().postingDate();
        var v = line.moved().valued();
        var unitCost = unitCost(ledger, line);
        if (line.type() == ItemLedgerEntryType.PURCHASE && v.signum() > 0) {
            if (!line.moved().isExpected()) return invoicedPurchase(setup, line, unitCost, date);
            var exactUnitCost = line.rule().keepsStandard()
                    ? Exact.of(unitCost)
                    : line.value().exactUnitCost();
            var plain = exactUnitCost.times(Exact.of(v));
            var exact = ExpectedCost.cumulative(work, line, entry).orElse(plain);
            return new Valued(
                    Cost.of(
                            exact.toAmount(setup.amountPrecision()),
                            setup.cost(plain, date).acy()),
                    perUnit(setup, plain, v),
                    perUnitAcy(setup, plain, v, date));
        }
        if (line.value().costIsStated() && !line.rule().keepsStandard()) {
            var exact = line.value().exactUnitCost().times(Exact.of(v));
            return new Valued(setup.cost(exact, date), perUnit(setup, exact, v), perUnitAcy(setup, exact, v, date));
        }
        return new Valued(setup.cost(unitCost, v, date), unitCost, setup.unitCostAcy(unitCost, date));
    }

    private static Valued invoicedPurchase(Setup setup, PostingLine line, UnitCost unitCost, LocalDate date) {
        var amount = line.value().amount();
        var v = line.moved().valued();
        boolean bringsMore = !line.value().indirect().isNone() || line.rule().keepsStandard();
        var exact = Exact.of(amount);
        return new Valued(
                setup.cost(amount, date),
                bringsMore ? perUnit(setup, exact, v) : unitCost,
                bringsMore ? perUnitAcy(setup, exact, v, date) : setup.unitCostAcy(unitCost, date));
    }

    private static UnitCost perUnit(Setup setup, Exact cost, Quantity v) {
        return cost.dividedBy(Exact.of(v)).toUnitCost(setup.unitAmountPrecision());
    }

    private static UnitCost perUnitAcy(Setup setup, Exact cost, Quantity v, LocalDate date) {
        if (!setup.hasAdditionalCurrency()) return UnitCost.ZERO;
        return setup.convert(cost, date).dividedBy(Exact.of(v)).toUnitCost(setup.unitAmountPrecisionAcy());
    }

    /** POST-43: what takes stock out is negative. */
    private static Cost inSign(PostingLine line, Cost cost) {
        return line.type().isInbound() ? cost : cost.negated();
    }

    /** POST-45, the price side. */
    private static ValueEntry.Trade trade(PostingLine line, boolean expected, boolean inventoriable) {
        var amount = expected && !inventoriable ? Amount.ZERO : line.value().amount();
        var discount = line.type().isInbound()
                ? line.value().discount()
                : line.value().discount().negated();
        return switch (line.type()) {
            case SALE ->
                expected
                        ? new ValueEntry.Trade(Amount.ZERO, amount, Amount.ZERO, Amount.ZERO, discount)
                        : new ValueEntry.Trade(amount, Amount.ZERO, Amount.ZERO, Amount.ZERO, discount);
            case PURCHASE ->
                expected
                        ? new ValueEntry.Trade(Amount.ZERO, Amount.ZERO, Amount.ZERO, amount, discount)
                        : new ValueEntry.Trade(Amount.ZERO, Amount.ZERO, amount, Amount.ZERO, discount);
            case POSITIVE_ADJUSTMENT,
                    NEGATIVE_ADJUSTMENT,
                    TRANSFER,
                    CONSUMPTION,
                    OUTPUT,
                    BLANK,
                    ASSEMBLY_CONSUMPTION,
                    ASSEMBLY_OUTPUT -> ValueEntry.Trade.NONE;
        };
    }

    /** POST-72. */
    private static boolean isValuedByAverage(LedgerView ledger, PostingLine line, ItemLedgerEntry entry) {
        if (!line.rule().valuesByAverage() || entry.positive()) return false;
        var existing = ledger.valueEntries(entry.entryNo());
        if (!existing.isEmpty())
            return ValuationDate.lastDirectCost(existing).state().valuedByAverageCost();
        return line.application().appliesToEntry() == 0
                && !line.pieces().dropShipment() // POST-174
                && line.type() != ItemLedgerEntryType.OUTPUT;
    }

    /** POST-49: a value that invoices carries the invoice's document. */
    static Document document(PostingLine line) {
        var header = line.header();
        var document = header.document();
        if (line.moved().isExpected() || header.invoiceNo().isEmpty()) return document;
        return document.withType(document.type().invoice()).withNo(header.invoiceNo());
    }

    /** POST-47 c and d: the invoice of an earlier movement. */
    private static void invoice(UnitOfWork work, ItemLedgerEntry entry, ValueEntry main) {
        var ledger = work.ledger();
        boolean wasReturned = !entry.positive() && ledger.isCostSource(entry.entryNo());
        long returned = entry.positive() ? ledger.costSource(entry.entryNo()) : 0;
        if (returned != 0) ledger.change(returned, state -> state.withAppliedEntryToAdjust(true)); // POST-47 d
        ledger.change(entry.entryNo(), state -> {
            var invoiced = state.invoicedQuantity().plus(main.quantities().invoiced());
            var last = state.lastInvoiceDate()
                    .filter(date -> date.isAfter(main.postingDate()))
                    .or(() -> Optional.of(main.postingDate()));
            return state.withInvoiced(invoiced, state.completelyInvoiced() || invoiced.equals(entry.quantity()), last)
                    .withAppliedEntryToAdjust(state.appliedEntryToAdjust() || wasReturned); // ADJ-14
        });
    }
}
