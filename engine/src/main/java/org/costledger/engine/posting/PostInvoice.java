package org.costledger.engine.posting;

import java.util.List;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Overhead;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.valuation.ValuationDate;

/** The invoice or credit memo of an earlier receipt, shipment or return (POST-51, POST-53, POST-54, POST-92). */
final class PostInvoice {
    private PostInvoice() {}

    static void post(UnitOfWork work, JournalLine.Invoice invoice) {
        var ledger = work.ledger();
        var entry = ledger.namedEntry(invoice.entryNo());
        var item = ledger.item(entry.stock().itemNo());
        PostingChecks.checkValue(ledger, invoice.header(), item, entry);
        boolean inbound = entry.entryType().isInbound();
        var left = entry.quantity().minus(entry.invoicedQuantity());
        var quantity = invoice.quantity().orElse(inbound ? left : left.negated());
        invoice.quantity().ifPresent(stated -> BaseQuantity.checkStated(item, stated));
        checkQuantity(entry, invoice.quantity().isPresent(), inbound ? quantity : quantity.negated());

        var line = new PostingLine(
                invoice.header(),
                item,
                entry.entryType(),
                entry.stock(),
                new PostingLine.Moved(
                        Quantity.ZERO,
                        quantity,
                        entry.facts().unitOfMeasure(),
                        entry.facts().qtyPerUnitOfMeasure()),
                value(ledger, invoice, item, entry, quantity),
                new Application(entry.state().appliesToEntry(), returnedFrom(ledger, entry)),
                new PostingLine.Pieces(entry.tracking(), entry.facts().dropShipment()));
        PostingChecks.checkBlocks(line, entry.facts().document().type() == DocumentType.SERVICE_SHIPMENT);
        var valuationDate = ValuationDate.ofInvoice(
                ledger, entry.entryNo(), invoice.header().postingDate());
        PostingChecks.checkValuationDate(ledger.setup(), valuationDate);
        MainValueEntry.post(work, line, entry, ledger.allocateValueEntryNo(), valuationDate);
    }

    /**
     * E-10, E-12.
     *
     * @param stated whether the line says how much, or takes what is left
     * @param invoiced with the sign of the ledger
     */
    private static void checkQuantity(ItemLedgerEntry entry, boolean stated, Quantity invoiced) {
        if (invoiced.isZero())
            throw stated
                    ? new Refused(Reason.NOTHING_TO_POST, entry.stock().itemNo())
                    : new Refused(Reason.INVOICED_IN_FULL, entry.entryNo());
        if (invoiced.signum() != entry.quantity().signum())
            throw new Refused(
                    Reason.INVOICED_THE_OTHER_WAY,
                    entry.entryNo(),
                    asPosted(entry, entry.quantity()),
                    asPosted(entry, invoiced));
        var after = entry.invoicedQuantity().plus(invoiced);
        if (after.abs().compareTo(entry.quantity().abs()) > 0)
            throw new Refused(
                    Reason.INVOICED_TOO_MUCH,
                    entry.entryNo(),
                    asPosted(entry, entry.quantity()),
                    asPosted(entry, after));
    }

    private static Quantity asPosted(ItemLedgerEntry entry, Quantity inLedger) {
        return entry.entryType().isInbound() ? inLedger : inLedger.negated();
    }

    /** The entry whose cost the invoiced return takes back; 0: none. */
    private static long returnedFrom(LedgerView ledger, ItemLedgerEntry entry) {
        if (!entry.positive() || !ledger.item(entry.stock().itemNo()).isInventory()) return 0;
        return ledger.costSource(entry.entryNo());
    }

    private static PostingLine.Value value(
            LedgerView ledger, JournalLine.Invoice invoice, Item item, ItemLedgerEntry entry, Quantity quantity) {
        var values = ledger.valueEntries(entry.entryNo());
        return entry.entryType() == ItemLedgerEntryType.PURCHASE
                ? ofPurchase(ledger, invoice, item, entry, values, quantity)
                : ofSale(ledger, invoice, values, quantity, entry);
    }

    private static PostingLine.Value ofPurchase(
            LedgerView ledger,
            JournalLine.Invoice invoice,
            Item item,
            ItemLedgerEntry entry,
            List<ValueEntry> values,
            Quantity quantity) {
        var setup = ledger.setup();
        var indirect = DirectCost.indirect(item, Overhead.OF_ITEM);
        if (invoice.price() instanceof Price.PerUnit price) {
            var amount = price.unitCost().times(Exact.of(quantity)).toAmount(setup.amountPrecision());
            return at(setup, price.unitCost(), amount, invoice.discount(), indirect);
        }
        if (invoice.price() instanceof Price.Total price) {
            var amount = price.amount().toAmount(setup.amountPrecision());
            var direct = Exact.of(amount).dividedBy(Exact.of(quantity));
            return at(setup, direct, amount, invoice.discount(), indirect);
        }
        // Nothing is stated: the goods cost what the receipt said they would; where it said nothing, as they did last.
        var amount = item.isInventory()
                ? ExpectedCost.balance(ledger, entry, quantity).purchase().negated()
                : CurrentUnitCost.lastDirectCost(ledger, entry.stock()).times(quantity, setup.amountPrecision());
        var perUnit = values.getFirst().cost().perUnit();
        return new PostingLine.Value(
                perUnit, Exact.of(perUnit), UnitCost.ZERO, Exact.ZERO, amount, invoice.discount(), indirect, false);
    }

    private static PostingLine.Value at(
            Setup setup, Exact direct, Amount amount, Amount discount, IndirectCost indirect) {
        var precision = setup.unitAmountPrecision();
        var unitCost = indirect.onTopOf(direct, Exact.ONE).toUnitCost(precision); // POST-8
        return new PostingLine.Value(
                unitCost, Exact.of(unitCost), UnitCost.ZERO, direct, amount, discount, indirect, false);
    }

    /** POST-54: the cost per unit of the shipment, unless one is given. */
    private static PostingLine.Value ofSale(
            LedgerView ledger,
            JournalLine.Invoice invoice,
            List<ValueEntry> values,
            Quantity quantity,
            ItemLedgerEntry entry) {
        var precision = ledger.setup().amountPrecision();
        var unitCost = invoice.unitCost()
                .map(given -> given.toUnitCost(ledger.setup().unitAmountPrecision()))
                .orElse(values.getFirst().cost().perUnit());
        var revenue = switch (invoice.price()) {
            case Price.PerUnit price ->
                price.unitCost().times(Exact.of(quantity)).toAmount(precision);
            case Price.Total price -> price.amount().toAmount(precision);
            case Price.Unstated unstated ->
                ExpectedCost.balance(ledger, entry, quantity.negated()).sales().negated();
        };
        return PostingLine.Value.at(unitCost, revenue, invoice.discount());
    }
}
