package org.costledger.engine.application;

import org.costledger.engine.journal.Application;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;

/** Which entries a posting may name (E-14, E-15, E-17). */
public final class FixedApplicationChecks {
    private FixedApplicationChecks() {}

    /** E-15: {@code own} may be applied to {@code named}. Whether enough is available is asked by POST-25. */
    public static void checkAppliesTo(LedgerView ledger, ItemLedgerEntry own, ItemLedgerEntry named) {
        var mine = own.stock();
        var theirs = named.stock();
        if (!theirs.itemNo().equals(mine.itemNo()))
            throw new Refused(Reason.APPLIES_TO_OTHER_ITEM, named.entryNo(), theirs.itemNo(), mine.itemNo());
        if (!theirs.variantCode().equals(mine.variantCode()))
            throw new Refused(
                    Reason.APPLIES_TO_OTHER_VARIANT, named.entryNo(), theirs.variantCode(), mine.variantCode());
        if (!theirs.locationCode().equals(mine.locationCode()))
            throw new Refused(
                    Reason.APPLIES_TO_OTHER_LOCATION, named.entryNo(), theirs.locationCode(), mine.locationCode());
        if (named.positive() == own.positive())
            throw new Refused(Reason.APPLIES_TO_SAME_DIRECTION, named.entryNo(), named.quantity());
        var code = ledger.item(mine.itemNo()).trackingCode();
        if (!named.tracking().specific(code).equals(own.tracking().specific(code)))
            throw new Refused(Reason.APPLIES_TO_OTHER_TRACKING, named.entryNo(), named.tracking(), own.tracking());
        if (named.facts().dropShipment() != own.facts().dropShipment())
            throw new Refused(Reason.APPLIES_TO_DROP_SHIPMENT, named.entryNo());
        var location = ledger.setup().locations().get(mine.locationCode());
        if (location != null
                && location.useAsInTransit()
                && !own.facts().order().isSameTransferOrder(named.facts().order()))
            throw new Refused(
                    Reason.APPLIES_TO_OTHER_TRANSFER_ORDER,
                    named.entryNo(),
                    mine.locationCode(),
                    named.facts().order().no(),
                    own.facts().order().no());
    }

    /** E-14, E-17: {@code own} may take the cost of {@code named} back. */
    public static void checkAppliesFrom(ItemLedgerEntry own, ItemLedgerEntry named, Application application) {
        if (!own.positive())
            throw new Refused(
                    Reason.APPLIES_FROM_BUT_OUTBOUND,
                    own.quantity().negated(),
                    own.stock().itemNo(),
                    named.entryNo());
        if (application.appliesToEntry() == named.entryNo())
            throw new Refused(Reason.APPLIES_FROM_IS_APPLIES_TO, named.entryNo());
        if (named.positive()) throw new Refused(Reason.APPLIES_FROM_NOT_OUTBOUND, named.entryNo());
        checkSameItem(own, named);
        checkStillReturnable(named, own.quantity());
    }

    /** E-14: what takes the cost of an entry is of its item and variant; the location may differ. */
    static void checkSameItem(ItemLedgerEntry own, ItemLedgerEntry named) {
        if (!named.stock().itemNo().equals(own.stock().itemNo())
                || !named.stock().variantCode().equals(own.stock().variantCode()))
            throw new Refused(
                    Reason.APPLIES_FROM_OTHER_ITEM, named.entryNo(), itemAndVariant(named), itemAndVariant(own));
    }

    private static String itemAndVariant(ItemLedgerEntry entry) {
        var variant = entry.stock().variantCode();
        return variant.isEmpty() ? entry.stock().itemNo() : entry.stock().itemNo() + " variant '" + variant + "'";
    }

    /** E-17. */
    static void checkStillReturnable(ItemLedgerEntry named, Quantity returned) {
        var notReturned = named.state().shippedQtyNotReturned();
        if (notReturned.plus(returned).signum() > 0)
            throw new Refused(Reason.RETURNED_TOO_MUCH, named.entryNo(), notReturned.negated(), returned);
    }
}
