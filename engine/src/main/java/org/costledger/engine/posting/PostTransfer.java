package org.costledger.engine.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.costledger.engine.application.ItemApplication;
import org.costledger.engine.application.ItemApplication.Applied;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Destination;
import org.costledger.engine.journal.JournalLine.TransferKind;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryState;
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
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;

/** Moves stock from one place to another, and its cost with it (section N, POST-38, E-13). */
final class PostTransfer {
    private PostTransfer() {}

    static void post(UnitOfWork work, JournalLine.Transfer transfer) {
        var ledger = work.ledger();
        var resolved = LineResolution.of(ledger, transfer.movement());
        var item = resolved.item();
        if (!item.isInventory()) throw new Refused(Reason.TRANSFER_WITHOUT_STOCK, item.no());
        if (resolved.quantity().signum() < 0)
            throw new Refused(Reason.NEGATIVE_TRANSFER, item.no(), resolved.quantity());
        if (!resolved.invoiced().equals(resolved.quantity()))
            throw new Refused(Reason.TRANSFER_INVOICED, item.no(), resolved.invoiced(), resolved.quantity());
        checkDestination(ledger.setup(), transfer, item);

        var line = resolved.line(
                transfer.header(),
                ItemLedgerEntryType.TRANSFER,
                PostingLine.Value.at(UnitCost.ZERO, Amount.ZERO, Amount.ZERO),
                transfer.application(),
                false);
        PostingChecks.checkQuantities(line);
        for (var part : TrackingSplit.parts(ledger, line, transfer.movement().tracking())) {
            PostingChecks.checkMovement(ledger, part, false);
            postPart(work, part, transfer);
        }
    }

    /** E-07, E-08: only the halves of a transfer order pass through an in-transit location. */
    private static void checkDestination(Setup setup, JournalLine.Transfer transfer, Item item) {
        var to = transfer.to()
                .locationCode()
                .map(Code::of)
                .filter(code -> !code.isEmpty() || !setup.stock().locationMandatory())
                .orElseThrow(() -> new Refused(Reason.NEW_LOCATION_MISSING, item.no()));
        PostingChecks.checkLocationExists(setup, to);
        PostingChecks.checkPostingGroups(
                setup, transfer.header(), item, transfer.movement().stock().at(to));
        var from = transfer.movement().stock().locationCode();
        if (transfer.kind() != TransferKind.SHIPMENT) PostingChecks.checkNotInTransit(setup, to);
        if (transfer.kind() != TransferKind.RECEIPT) PostingChecks.checkNotInTransit(setup, from);
    }

    /** POST-110: the outbound, applied in full, then the inbounds. */
    private static void postPart(UnitOfWork work, PostingLine line, JournalLine.Transfer transfer) {
        var ledger = work.ledger();
        long outboundNo = ledger.nextItemLedgerEntryNo();
        var created = new ItemLedgerEntry(
                outboundNo,
                ledger.registerNo(),
                ItemLedgerEntryType.TRANSFER,
                line.stock(),
                line.header().postingDate(),
                line.moved().quantity().negated(),
                ItemLedgerPosting.facts(line, false),
                state(
                        line.moved().quantity().negated(),
                        line.header().postingDate(),
                        line.application().appliesToEntry()));
        PostingChecks.checkNamedEntries(ledger, line, created);
        ledger.append(created);
        long valueEntryNo = ledger.allocateValueEntryNo();
        var result = ItemApplication.apply(ledger, outboundNo, 0, line.header().postingDate(), work.touched());
        PostingChecks.checkValuationDate(ledger.setup(), result.valuationDate());
        var outbound = ledger.itemLedgerEntry(outboundNo);
        OpenEntryChecks.check(ledger, outbound);
        boolean completely = result.applied().stream()
                .allMatch(
                        a -> ledger.itemLedgerEntry(a.inboundEntryNo()).state().completelyInvoiced());
        setCompletelyInvoiced(work, outbound, completely);

        boolean fixed = line.application().appliesToEntry() != 0;
        if (line.rule().valuesByAverage() && !fixed) {
            postAtUnitCost(work, line, transfer, outbound, valueEntryNo, result.valuationDate(), completely);
        } else {
            postPerSource(work, line, transfer, outbound, valueEntryNo, result);
        }
    }

    private static ItemLedgerEntryState state(Quantity quantity, LocalDate postingDate, long appliesTo) {
        return new ItemLedgerEntryState(
                quantity, quantity, true, Optional.of(postingDate), false, Quantity.ZERO, appliesTo);
    }

    private static void setCompletelyInvoiced(UnitOfWork work, ItemLedgerEntry entry, boolean completely) {
        work.ledger()
                .change(
                        entry.entryNo(),
                        state -> state.withInvoiced(state.invoicedQuantity(), completely, state.lastInvoiceDate()));
    }

    /** POST-112: one inbound per source, with the cost of its source, expected cost included. */
    private static void postPerSource(
            UnitOfWork work,
            PostingLine line,
            JournalLine.Transfer transfer,
            ItemLedgerEntry outbound,
            long valueEntryNo,
            ItemApplication.Result result) {
        var setup = work.ledger().setup();
        var parts = new ArrayList<Part>();
        var sum = Exact.ZERO;
        for (var applied : result.applied()) {
            var part = part(work.ledger(), applied);
            parts.add(part);
            sum = sum.plus(part.local());
        }
        var cost = setup.cost(
                sum.toAmount(setup.amountPrecision()).negated(), line.header().postingDate());
        storeValue(work, line, outbound, valueEntryNo, cost, result.valuationDate(), false);
        for (var part : parts) {
            var inbound = postInbound(
                    work,
                    line,
                    transfer.to(),
                    outbound,
                    part.applied().quantity(),
                    part.source(),
                    part.source().flatMap(source -> source.tracking().expirationDate()),
                    result.valuationDate());
            storeValue(
                    work,
                    line,
                    inbound,
                    work.ledger().allocateValueEntryNo(),
                    Cost.of(
                            part.local().toAmount(setup.amountPrecision()),
                            part.twin().toAmount(setup.amountPrecisionAcy())),
                    result.valuationDate(),
                    false);
        }
    }

    /** What a source hands over: unrounded, in both currencies. */
    private record Part(Applied applied, Optional<ItemLedgerEntry> source, Exact local, Exact twin) {}

    private static Part part(LedgerView ledger, Applied applied) {
        var source = ledger.itemLedgerEntry(applied.inboundEntryNo());
        var local = Exact.ZERO;
        var twin = Exact.ZERO;
        for (var value : ledger.valueEntries(source.entryNo())) {
            if (value.kind().partialRevaluation()) {
                var weight = Exact.of(source.quantity())
                        .dividedBy(Exact.of(value.quantities().valued()));
                local = local.plus(Exact.of(value.cost().actual().lcy()).times(weight));
                twin = twin.plus(Exact.of(value.cost().actual().acy()).times(weight));
            } else {
                local = local.plus(Exact.of(value.actualAndExpected().lcy()));
                twin = twin.plus(Exact.of(value.actualAndExpected().acy()));
            }
        }
        var weight = Exact.of(applied.quantity()).dividedBy(Exact.of(source.quantity()));
        return new Part(applied, Optional.of(source), local.times(weight), twin.times(weight));
    }

    /** POST-113: one inbound, both sides at the current unit cost; adjustment brings the average. */
    private static void postAtUnitCost(
            UnitOfWork work,
            PostingLine line,
            JournalLine.Transfer transfer,
            ItemLedgerEntry outbound,
            long valueEntryNo,
            LocalDate valuationDate,
            boolean completely) {
        var ledger = work.ledger();
        var unitCost = CurrentUnitCost.ofJournal(ledger, line.stock());
        var cost = ledger.setup()
                .cost(unitCost, line.moved().quantity(), line.header().postingDate());
        boolean byAverage = transfer.kind() != TransferKind.RECEIPT;
        storeValue(work, line, outbound, valueEntryNo, cost.negated(), valuationDate, byAverage);
        var inbound = postInbound(
                work,
                line,
                transfer.to(),
                outbound,
                line.moved().quantity(),
                Optional.empty(),
                earliestExpiration(ledger, outbound),
                valuationDate);
        setCompletelyInvoiced(work, inbound, completely);
        storeValue(
                work,
                line,
                ledger.itemLedgerEntry(inbound.entryNo()),
                ledger.allocateValueEntryNo(),
                cost,
                valuationDate,
                false);
    }

    /** POST-112, POST-114: the inbound side, applied to open outbounds where it arrives. */
    private static ItemLedgerEntry postInbound(
            UnitOfWork work,
            PostingLine line,
            Destination to,
            ItemLedgerEntry outbound,
            Quantity quantity,
            Optional<ItemLedgerEntry> source,
            Optional<LocalDate> expirationDate,
            LocalDate valuationDate) {
        var ledger = work.ledger();
        var facts = outbound.facts();
        var origin = to.dimensions().map(facts.origin()::withDimensions).orElse(facts.origin());
        var inbound = new ItemLedgerEntry(
                ledger.nextItemLedgerEntryNo(),
                ledger.registerNo(),
                ItemLedgerEntryType.TRANSFER,
                line.stock().at(to.locationCode().orElseThrow()),
                line.header().postingDate(),
                quantity,
                new ItemLedgerEntry.Facts(
                        facts.document(),
                        facts.order(),
                        origin,
                        withExpiration(to.tracking().orElse(facts.tracking()), expirationDate),
                        facts.unitOfMeasure(),
                        facts.qtyPerUnitOfMeasure(),
                        false,
                        false),
                state(quantity, line.header().postingDate(), 0));
        PostingChecks.checkTrackingStated(line.item(), inbound.tracking());
        PostingChecks.checkSerialNotOnStock(ledger, line.item(), inbound.tracking());
        ledger.append(inbound);
        source.ifPresent(
                from -> setCompletelyInvoiced(work, inbound, from.state().completelyInvoiced()));
        ItemApplication.apply(ledger, inbound.entryNo(), outbound.entryNo(), valuationDate, work.touched());
        ItemApplication.writeOwn(
                ledger,
                inbound,
                outbound.entryNo(),
                source.map(ItemLedgerEntry::entryNo).orElse(0L));
        return ledger.itemLedgerEntry(inbound.entryNo());
    }

    /** What is moved keeps the expiration date of what supplied it, unless another is stated (E-26). */
    private static Tracking withExpiration(Tracking tracking, Optional<LocalDate> expirationDate) {
        return tracking.expirationDate().isPresent() || expirationDate.isEmpty()
                ? tracking
                : new Tracking(tracking.serialNo(), tracking.lotNo(), tracking.packageNo(), expirationDate);
    }

    private static Optional<LocalDate> earliestExpiration(LedgerView ledger, ItemLedgerEntry outbound) {
        return ledger.applicationsOfOutbound(outbound.entryNo()).stream()
                .filter(ItemApplicationEntry::isQuantityApplication)
                .flatMap(application ->
                        ledger.itemLedgerEntry(application.inboundEntryNo()).tracking().expirationDate().stream())
                .min(LocalDate::compareTo);
    }

    /** POST-111: direct cost only, always actual. */
    private static void storeValue(
            UnitOfWork work,
            PostingLine line,
            ItemLedgerEntry entry,
            long valueEntryNo,
            Cost cost,
            LocalDate valuationDate,
            boolean byAverage) {
        boolean valueless = line.item().policies().inventoryValueZero();
        var facts = ValueEntryPosting.facts(entry.facts().document(), line.header(), line.item());
        ValueEntryPosting.store(
                work,
                entry,
                new ValueEntryPosting.Draft(
                        valueEntryNo,
                        line.header().postingDate(),
                        ValueEntry.Kind.directCost(ItemLedgerEntryType.TRANSFER, false, true),
                        new ValueEntry.Quantities(entry.quantity(), entry.quantity(), entry.quantity()),
                        new ValueEntry.Costs(
                                valueless ? Cost.ZERO : cost, Cost.ZERO, Cost.ZERO, UnitCost.ZERO, UnitCost.ZERO),
                        ValueEntry.Trade.NONE,
                        new ValueEntry.Facts(
                                facts.document(),
                                facts.origin()
                                        .withDimensions(entry.facts().origin().dimensions()),
                                facts.inventoryPostingGroup()),
                        new ValueEntryState(valuationDate, byAverage)));
    }
}
