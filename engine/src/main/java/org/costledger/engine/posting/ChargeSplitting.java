package org.costledger.engine.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Assignment;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;

/** Spreads one charge over several targets (POST-86). The amounts always add up to the charge. */
final class ChargeSplitting {
    private ChargeSplitting() {}

    /** The amount of each assignment, in the order given. */
    static List<Amount> amounts(LedgerView ledger, JournalLine.ItemCharge charge) {
        return switch (charge.split()) {
            case AMOUNTS_GIVEN -> given(ledger, charge);
            case BY_QUANTITY -> byQuantity(ledger, charge);
            case EQUALLY -> equally(ledger, charge);
            case BY_AMOUNT -> byAmount(ledger, charge);
            case BY_WEIGHT, BY_VOLUME -> byMeasure(ledger, charge);
        };
    }

    private static List<Amount> given(LedgerView ledger, JournalLine.ItemCharge charge) {
        var precision = ledger.setup().amountPrecision();
        var amounts = charge.assignments().stream()
                .map(assignment -> assignment.amount().orElse(Amount.ZERO).rounded(precision))
                .toList();
        var sum = amounts.stream().reduce(Amount.ZERO, Amount::plus);
        if (!sum.equals(charge.amount().rounded(precision)))
            throw new Refused(Reason.CHARGE_AMOUNTS, charge.chargeNo(), sum, charge.amount());
        return amounts;
    }

    /** */
    private static List<Amount> byQuantity(LedgerView ledger, JournalLine.ItemCharge charge) {
        var total = charge.assignments().stream().map(Assignment::quantity).reduce(Quantity.ZERO, Quantity::plus);
        if (total.isZero()) throw withoutBase(charge);
        var distribution = new TrackingSplit.Distribution(charge.amount(), total, ledger.setup());
        return charge.assignments().stream()
                .map(assignment -> distribution.next(assignment.quantity()))
                .toList();
    }

    private static List<Amount> equally(LedgerView ledger, JournalLine.ItemCharge charge) {
        var precision = ledger.setup().amountPrecision();
        var quantity = charge.quantity();
        var amount = charge.amount();
        var amounts = new ArrayList<Amount>();
        for (int left = charge.assignments().size(); left > 0; left--) {
            var part = Exact.of(quantity)
                    .dividedBy(Exact.of(Quantity.ofUnits(left * Quantity.of("1").units())))
                    .toQuantity(Precision.FINEST);
            var share = left == 1 ? amount : amount.share(part, quantity, precision);
            amounts.add(share);
            amount = amount.minus(share);
            quantity = quantity.minus(part);
        }
        return amounts;
    }

    /** By what the target lines amount to; a target that amounts to nothing gets nothing. */
    private static List<Amount> byAmount(LedgerView ledger, JournalLine.ItemCharge charge) {
        var bases = charge.assignments().stream()
                .map(assignment -> base(ledger, charge, assignment))
                .toList();
        var base = bases.stream().reduce(Amount.ZERO, Amount::plus);
        if (base.isZero()) throw withoutBase(charge);
        var precision = ledger.setup().amountPrecision();
        var quantity = charge.quantity();
        var amount = charge.amount();
        var amounts = new ArrayList<Amount>();
        for (var mine : bases) {
            if (mine.isZero()) {
                amounts.add(Amount.ZERO);
                continue;
            }
            boolean last = mine.equals(base);
            var part = Exact.of(mine)
                    .dividedBy(Exact.of(base))
                    .times(Exact.of(quantity))
                    .toQuantity(Precision.FINEST);
            var share = last ? amount : amount.share(part, quantity, precision);
            amounts.add(share);
            amount = amount.minus(share);
            quantity = quantity.minus(part);
            base = base.minus(mine);
        }
        return amounts;
    }

    private static Amount base(LedgerView ledger, JournalLine.ItemCharge charge, Assignment assignment) {
        var base = Amount.ZERO;
        for (long entryNo : assignment.entryNos()) {
            var entry = ledger.namedEntry(entryNo);
            if (entry.isTransfer()) throw new Refused(Reason.CHARGE_BY_AMOUNT_OF_TRANSFER, charge.chargeNo(), entryNo);
            for (var value : ledger.valueEntries(entryNo)) {
                if (value.kind().isCharge()) continue;
                var trade = value.trade();
                base = base.plus(trade.purchaseActual())
                        .plus(trade.purchaseExpected())
                        .plus(trade.salesActual())
                        .plus(trade.salesExpected());
            }
        }
        return base.abs();
    }

    /** By weight or volume: the carries make the parts add up to the charge. */
    private static List<Amount> byMeasure(LedgerView ledger, JournalLine.ItemCharge charge) {
        var measures = charge.assignments().stream()
                .map(assignment -> measure(ledger, assignment))
                .toList();
        var total = measures.stream().reduce(Exact.ZERO, Exact::plus);
        if (total.isZero()) throw withoutBase(charge);
        var precision = ledger.setup().amountPrecision();
        var unitPrice = Exact.of(charge.amount()).dividedBy(Exact.of(charge.quantity()));
        var quantityCarry = Exact.ZERO;
        var amountCarry = Exact.ZERO;
        var amounts = new ArrayList<Amount>();

        for (var measure : measures) {
            var x = Exact.of(charge.quantity()).times(measure).dividedBy(total).plus(quantityCarry);
            var quantity = x.toQuantity(Precision.FINEST);
            quantityCarry = x.minus(Exact.of(quantity));
            var y = Exact.of(quantity).times(unitPrice).plus(amountCarry);
            var amount = y.toAmount(precision);
            amountCarry = y.minus(Exact.of(amount));

            amounts.add(amount);
        }

        return amounts;
    }

    private static Exact measure(LedgerView ledger, Assignment assignment) {
        var quantity = assignment.entryNos().stream()
                .map(ledger::namedEntry)
                .map(ItemLedgerEntry::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        return Exact.of(assignment.measure()).times(Exact.of(quantity.abs()));
    }

    private static Refused withoutBase(JournalLine.ItemCharge charge) {
        var by = charge.split().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Refused(Reason.CHARGE_WITHOUT_BASE, charge.chargeNo(), by);
    }
}
