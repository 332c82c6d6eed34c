package org.costledger.engine.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Assignment;
import org.costledger.engine.journal.JournalLine.ChargeSide;
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
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.ItemCharge;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.valuation.ValuationDate;

/**
 * A cost that is billed apart from the goods, or a revenue beside them (section K; POST-82 for revenue, POST-87 for a part of
 * the target, POST-96 for a price correction without goods; E-16).
 */
final class PostItemCharge {
    private PostItemCharge() {}

    static void post(UnitOfWork work, JournalLine.ItemCharge asked) {
        var ledger = work.ledger();
        var line = asked.rounded(ledger.setup().amountPrecision());
        var charge = Optional.ofNullable(ledger.setup().itemCharges().get(line.chargeNo()))
                .orElseThrow(() -> new Refused(Reason.CHARGE_UNKNOWN, line.chargeNo()));
        if (line.assignments().isEmpty()
                || line.assignments().stream().anyMatch(a -> a.entryNos().isEmpty()))
            throw new Refused(Reason.BASE_ENTRY_MISSING, charge.no());
        if (line.quantity().signum() <= 0) throw new Refused(Reason.CHARGE_QUANTITY, charge.no(), line.quantity());

        var header = header(line.header(), charge);
        var amounts = ChargeSplitting.amounts(ledger, line);
        for (int i = 0; i < amounts.size(); i++)
            assign(work, header, line, line.assignments().get(i), amounts.get(i));
    }

    private static Header header(Header header, ItemCharge charge) {
        if (!header.origin().productPostingGroup().isEmpty()) return header;
        return header.with(header.origin().withProductPostingGroup(charge.productPostingGroup()));
    }

    /** Charges the entries of one target line: a transfer receipt by POST-84, any other by POST-85. */
    private static void assign(
            UnitOfWork work, Header header, JournalLine.ItemCharge line, Assignment assignment, Amount amount) {
        var ledger = work.ledger();
        var entries = assignment.entryNos().stream().map(ledger::namedEntry).toList();
        for (var entry : entries) {
            var item = ledger.item(entry.stock().itemNo());
            PostingChecks.checkValue(ledger, header, item, entry);
            if (isTransferShipment(entry)) throw new Refused(Reason.CHARGE_ON_TRANSFER_SHIPMENT, entry.entryNo());
        }
        var shares = shares(ledger.setup(), entries, amount);
        for (int i = 0; i < entries.size(); i++)
            charge(work, header, line, entries.get(i), assignment.valuedQuantity(), shares.get(i));
    }

    /** What left by a transfer, and what is still on its way (POST-84). */
    private static boolean isTransferShipment(ItemLedgerEntry entry) {
        return entry.isTransfer()
                && (!entry.positive() || entry.facts().document().type() == DocumentType.TRANSFER_SHIPMENT);
    }

    private static List<Amount> shares(Setup setup, List<ItemLedgerEntry> entries, Amount amount) {
        if (entries.size() == 1) return List.of(amount);
        var total = entries.stream().map(ItemLedgerEntry::quantity).reduce(Quantity.ZERO, Quantity::plus);
        if (entries.getFirst().isTransfer()) return carried(setup, entries, amount, total);
        var distribution = new TrackingSplit.Distribution(amount, total, setup);
        return entries.stream()
                .map(entry -> distribution.next(entry.quantity()))
                .toList();
    }

    /** POST-84: by quantity, carrying the unrounded remainder. */
    private static List<Amount> carried(Setup setup, List<ItemLedgerEntry> entries, Amount amount, Quantity total) {
        var shares = new ArrayList<Amount>();
        var carry = Exact.ZERO;
        for (var entry : entries) {
            var x = Exact.of(amount)
                    .dividedBy(Exact.of(total))
                    .times(Exact.of(entry.quantity()))
                    .plus(carry);
            var share = x.toAmount(setup.amountPrecision());
            carry = x.minus(Exact.of(share));
            shares.add(share);
        }
        return shares;
    }

    /** POST-80 to POST-83: one direct cost on the target. */
    private static void charge(
            UnitOfWork work,
            Header header,
            JournalLine.ItemCharge line,
            ItemLedgerEntry entry,
            Optional<Quantity> valuedQuantity,
            Amount amount) {
        var ledger = work.ledger();
        var item = ledger.item(entry.stock().itemNo());
        boolean purchase = line.side() == ChargeSide.PURCHASE;
        boolean inventoriable = item.isInventory() && entry.positive(); // POST-40
        valuedQuantity
                .filter(quantity -> quantity.signum() <= 0
                        || quantity.compareTo(entry.quantity().abs()) > 0)
                .ifPresent(quantity -> {
                    throw new Refused(
                            Reason.CHARGE_VALUED_QUANTITY,
                            entry.entryNo(),
                            quantity,
                            entry.quantity().abs());
                });
        var valued = valuedQuantity
                .map(quantity -> entry.positive() ? quantity : quantity.negated())
                .orElse(entry.quantity());
        var signed = purchase && isDeducted(entry) ? amount.negated() : amount;
        boolean valueless = !purchase || item.policies().inventoryValueZero(); // POST-44
        var valuationDate = ValuationDate.ofCharge(ledger, entry.entryNo());
        PostingChecks.checkValuationDate(ledger.setup(), valuationDate);
        var cost = valueless ? Cost.ZERO : ledger.setup().cost(signed, header.postingDate());

        var value = ValueEntryPosting.store(
                work,
                entry,
                new ValueEntryPosting.Draft(
                        ledger.allocateValueEntryNo(),
                        header.postingDate(),
                        ValueEntry.Kind.charge(
                                purchase ? ItemLedgerEntryType.PURCHASE : ItemLedgerEntryType.SALE,
                                line.chargeNo(),
                                inventoriable),
                        new ValueEntry.Quantities(valued, Quantity.ZERO, Quantity.ZERO),
                        new ValueEntry.Costs(
                                inventoriable ? cost : Cost.ZERO,
                                Cost.ZERO,
                                inventoriable ? Cost.ZERO : cost,
                                perUnit(ledger, cost, valued),
                                perUnitAcy(ledger, cost, valued)),
                        purchase
                                ? new ValueEntry.Trade(Amount.ZERO, Amount.ZERO, signed, Amount.ZERO, Amount.ZERO)
                                : new ValueEntry.Trade(signed, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO),
                        ValueEntryPosting.facts(header.document(), header, item),
                        new ValueEntryState(valuationDate, false)));
        boolean standard = CostingRule.of(item.costingMethod()).keepsStandard();
        if (purchase && standard && inventoriable) PurchaseVariance.postOfCharge(work, entry, value);
    }

    /** POST-81: what is charged on goods sold or lost is deducted; on goods returned to the vendor it is not. */
    private static boolean isDeducted(ItemLedgerEntry entry) {
        return !entry.positive() && entry.entryType() != ItemLedgerEntryType.PURCHASE;
    }

    private static UnitCost perUnit(LedgerView ledger, Cost cost, Quantity valued) {
        return cost.lcy().per(valued, ledger.setup().unitAmountPrecision());
    }

    private static UnitCost perUnitAcy(LedgerView ledger, Cost cost, Quantity valued) {
        return cost.acy().per(valued, ledger.setup().unitAmountPrecisionAcy());
    }
}
