package org.costledger.engine.posting;

import java.util.ArrayList;
import java.util.List;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.journal.TrackingLine;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Setup;

/** Splits a line into one part per tracking line (POST-18), and amounts over parts. */
final class TrackingSplit {
    private TrackingSplit() {}

    /** The parts, in the order given; the line itself if it is not tracked. */
    static List<PostingLine> parts(LedgerView ledger, PostingLine line, List<TrackingLine> tracking) {
        if (tracking.isEmpty()) return List.of(line);
        for (var part : tracking) checkPart(line, part);
        var sum = tracking.stream().map(TrackingLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
        if (!sum.equals(line.moved().quantity()))
            throw new Refused(
                    Reason.TRACKING_QUANTITY,
                    line.item().no(),
                    sum,
                    line.moved().quantity());

        var amounts = new Distribution(line.value().amount(), sum, ledger.setup());
        var discounts = new Distribution(line.value().discount(), sum, ledger.setup());
        var parts = new ArrayList<PostingLine>();
        for (var part : tracking) {
            var quantity = part.quantity();
            var invoiced = line.moved().invoiced().isZero() ? Quantity.ZERO : quantity;
            var amount = amounts.next(quantity);
            parts.add(new PostingLine(
                    line.header(),
                    line.item(),
                    line.type(),
                    line.stock(),
                    line.moved().with(quantity, invoiced),
                    value(ledger.setup(), line.value(), quantity, amount, discounts.next(quantity)),
                    application(line.application(), part.application()),
                    new PostingLine.Pieces(part.tracking(), line.pieces().dropShipment())));
        }
        return parts;
    }

    /** A tracking line moves something, and the same way as the line (E-10, POST-18, R-7). */
    private static void checkPart(PostingLine line, TrackingLine part) {
        if (part.quantity().signum() != line.moved().quantity().signum())
            throw new Refused(
                    Reason.TRACKING_PART,
                    line.item().no(),
                    part.quantity(),
                    line.moved().quantity());
        BaseQuantity.checkStated(line.item(), part.quantity());
    }

    private static Application application(Application ofLine, Application ofPart) {
        return ofPart.isNone() ? ofLine : ofPart;
    }

    /** The part's unit amount follows its amount, and its unit cost where the two were the same (POST-18). */
    private static PostingLine.Value value(
            Setup setup, PostingLine.Value value, Quantity quantity, Amount amount, Amount discount) {
        var unitCost = value.unitCost();
        var exactUnitCost = value.exactUnitCost();
        var unitAmount = value.unitAmount();
        if (!unitAmount.isZero()
                && !unitAmount.times(quantity, setup.amountPrecision()).equals(amount)) {
            var followed = amount.per(quantity, setup.unitAmountPrecision());
            if (unitAmount.equals(unitCost)) {
                unitCost = followed;
                exactUnitCost = Exact.of(followed);
            }
            unitAmount = followed;
        }
        return new PostingLine.Value(
                unitCost,
                exactUnitCost,
                unitAmount,
                value.directUnitCost(),
                amount,
                discount,
                value.indirect(),
                value.costIsStated());
    }

    /** The numbers of a line before it is split: those of its first part. */
    static Tracking first(List<TrackingLine> tracking) {
        return tracking.isEmpty() ? Tracking.NONE : tracking.getFirst().tracking();
    }

    /** shares an amount over parts in order; the last part takes what is left. */
    static final class Distribution {
        private final Setup setup;
        private Amount amount;
        private Quantity quantity;

        Distribution(Amount amount, Quantity quantity, Setup setup) {
            this.amount = amount;
            this.quantity = quantity;
            this.setup = setup;
        }

        Amount next(Quantity part) {
            boolean last = part.abs().compareTo(quantity.abs()) >= 0;
            var share = last ? amount : amount.share(part, quantity, setup.amountPrecision());
            amount = amount.minus(share);
            quantity = quantity.minus(part);
            return share;
        }
    }
}
