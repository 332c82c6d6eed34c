package org.costledger.engine.invariant;

import static org.costledger.engine.invariant.Law.ofApplications;
import static org.costledger.engine.invariant.Law.ofEntries;
import static org.costledger.engine.invariant.Law.ofItem;
import static org.costledger.engine.invariant.Law.ofLedger;
import static org.costledger.engine.invariant.Law.ofValueEntries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.setup.Code;

/**
 * The laws that hold after every committed posting (chapter 01, section 12), and their evaluation: one item at a time, in
 * time that grows with the entries of the item.
 */
public final class Invariants {
    private Invariants() {}

    /**
     * The laws in the order of chapter 01, then those of chapter 03 on adjusted items (ADJ-60, ADJ-213, D-2); {@code VALUED}
     * alone is stated nowhere. What can not be checked yet is {@link UncheckedLaw#ALL}.
     */
    public static final List<Law> ALL = List.of(
            ofEntries(
                    "INV-1", "Every item ledger entry moves a quantity other than zero.", QuantityLaws::movesSomething),
            ofEntries("VALUED", "Every item ledger entry has a value entry.", QuantityLaws::hasValue),
            ofEntries(
                    "INV-2",
                    "Exactly one value entry states the quantity of an item ledger entry, and states it right.",
                    QuantityLaws::isStatedByOneValueEntry),
            ofEntries(
                    "INV-3",
                    "What remains of an entry is zero, or has the sign of its quantity and is not more.",
                    QuantityLaws::remainsWithinQuantity),
            ofEntries(
                    "INV-4",
                    "What remains of an entry of an inventory item is its quantity less what was applied to it.",
                    QuantityLaws::remainsWhatIsNotApplied),
            ofEntries(
                    "INV-5",
                    "Every inbound entry of an inventory item has one application of its own, with its quantity.",
                    ApplicationLaws::hasOneOwn),
            ofApplications(
                    "INV-5",
                    "Every application states the quantity of an inbound, perhaps naming an outbound whose cost it "
                            + "takes, or applies an inbound to an outbound.",
                    ApplicationLaws::hasOneOfTwoShapes),
            ofEntries(
                    "INV-6",
                    "Nothing remains of an entry of a service or non-inventory item.",
                    QuantityLaws::remainsOnlyOfInventory),
            ofApplications(
                    "INV-6", "A service or non-inventory item has no applications.", ApplicationLaws::isOfInventory),
            ofValueEntries(
                    "INV-6",
                    "No value of a service or non-inventory item is part of inventory.",
                    ValueLaws::inventoriableOnlyOfInventory),
            ofEntries(
                    "INV-7",
                    "The invoiced quantity of an entry is what its value entries invoice.",
                    QuantityLaws::invoicedAsItsValueEntries),
            ofEntries(
                    "INV-7",
                    "The invoiced quantity of an entry is zero, or has the sign of its quantity and is not more.",
                    QuantityLaws::invoicedWithinQuantity),
            ofEntries(
                    "INV-8",
                    "An entry that is completely invoiced is invoiced for its whole quantity; other than for "
                            + "transfers and outputs, the reverse holds too.",
                    QuantityLaws::completelyInvoicedIsAll),
            ofEntries("INV-8", "The whole quantity of a transfer is invoiced.", QuantityLaws::transferIsInvoiced),
            ofEntries(
                    "INV-8",
                    "A transfer is completely invoiced only if all entries it was supplied from are.",
                    QuantityLaws::transferAwaitsItsSources),
            ofEntries(
                    "INV-9",
                    "Nothing is expected any more of an entry that is completely invoiced: neither cost, nor sales, "
                            + "nor purchases.",
                    ValueLaws::nothingExpectedOnceInvoiced),
            ofEntries("INV-9", "A transfer never has an expected amount.", ValueLaws::transferExpectsNothing),
            ofValueEntries(
                    "INV-10",
                    "A value entry of expected cost has no actual cost, none outside inventory, and invoices nothing.",
                    ValueLaws::expectedHasNothingActual),
            ofValueEntries(
                    "INV-11",
                    "Cost is part of inventory or never enters it: a value entry has amounts of one kind only.",
                    ValueLaws::costIsInventoriableOrNot),
            ofValueEntries("INV-12", "Only Standard items have variances.", ValueLaws::varianceOnlyOfStandard),
            ofItem(
                    "INV-12",
                    "Direct cost, indirect cost and variance of one invoice of a Standard item are, up to one "
                            + "rounding step, the invoiced quantity at some standard cost; those of an item charge are zero. "
                            + "(Which standard cost was in force is not in the ledger; what is undone costs what its entry "
                            + "cost by then.)",
                    ValueLaws::purchasesCostAStandard),
            ofValueEntries(
                    "INV-13",
                    "Every value entry of an item belongs to one of its item ledger entries.",
                    ValueLaws::belongsToAnEntry),
            ofEntries(
                    "INV-14",
                    "All value entries of an entry but revaluations have the same valuation date, unless an invoice "
                            + "would be valued too early or invoices an output.",
                    ValuationDateLaws::isOneForAnEntry),
            ofValueEntries(
                    "INV-15",
                    "No value counts before its entry was posted, unless the entry is a correction or takes its "
                            + "date from an earlier one that it, or the outbound of its transfer, names.",
                    ValuationDateLaws::isNotBeforePosting),
            ofApplications(
                    "INV-16",
                    "A quantity is applied within one item, variant and location, and within the serial, lot or "
                            + "package numbers its tracking is specific for.",
                    ApplicationLaws::connectsOneStock),
            ofItem("INV-17", "Cost does not flow in a circle.", CostFlow::hasNoCycle),
            ofEntries(
                    "INV-18",
                    "Of an outbound entry that is no transfer, at most its quantity is not returned yet; other "
                            + "entries have no such quantity.",
                    QuantityLaws::notReturnedWithinShipped),
            ofItem(
                    "INV-19",
                    "For each item, variant and location, what remains of all entries is the stock, drop shipments "
                            + "aside.",
                    QuantityLaws::remainingIsStock),
            ofItem(
                    "INV-20",
                    "No inbound is open while an outbound it could supply is open, unless a rule kept the two apart "
                            + "or their application was removed.",
                    OpenEntries::doNotFaceEachOther),
            ofValueEntries(
                    "INV-21", "Only Average items have values by average cost.", FlagLaws::byAverageOnlyOfAverage),
            ofEntries(
                    "INV-21",
                    "All inventoriable values of an outbound are by average cost, or none is.",
                    FlagLaws::outboundIsByAverageOrNot),
            ofEntries(
                    "INV-21",
                    "An outbound that is applied to a named entry, or belongs to a transfer receipt, is not valued "
                            + "by average cost.",
                    FlagLaws::fixedIsNotByAverage),
            ofItem(
                    "INV-24",
                    "An item that is adjusted has no date its cost must be adjusted from.",
                    FlagLaws::adjustedHasNoOpenPoint),
            ofEntries(
                    "INV-24",
                    "An item that is adjusted has no entry to forward, but those that wait for an invoice of what "
                            + "depends on them.",
                    FlagLaws::adjustedHasNothingToForward),
            ofItem(
                    "INV-25",
                    "No two entries of a ledger have the same number.",
                    RegisterLaws::numbersOfAnItemAreUnique),
            ofEntries(
                    "INV-25", "An item ledger entry has a number of its register.", RegisterLaws::entryIsInItsRegister),
            ofValueEntries(
                    "INV-25", "A value entry has a number of its register.", RegisterLaws::valueEntryIsInItsRegister),
            ofApplications(
                    "INV-25",
                    "An application has a number of the register that wrote or last changed it, or of an earlier one.",
                    RegisterLaws::applicationIsNotAfterItsRegister),
            ofLedger(
                    "INV-25",
                    "The numbers of a register follow those of the register before it.",
                    RegisterLaws::registersFollowEachOther),
            ofLedger(
                    "INV-25",
                    "Every item ledger and value entry number a register gave out belongs to one entry.",
                    RegisterLaws::numbersAreComplete),
            ofLedger(
                    "INV-25",
                    "Every physical inventory entry has a number of its register, and every such number an entry.",
                    RegisterLaws::countsAreInTheirRegisters),
            ofValueEntries(
                    "INV-26",
                    "Amounts are multiples of the amount rounding precision.",
                    PrecisionLaws::amountsAreRounded),
            ofValueEntries(
                    "INV-26",
                    "Costs per unit are multiples of the unit amount rounding precision.",
                    PrecisionLaws::unitCostIsRounded),
            ofValueEntries(
                    "INV-26",
                    "Twins are multiples of the precisions of the additional reporting currency.",
                    PrecisionLaws::twinsAreRounded),
            ofItem(
                    "INV-26",
                    "Unit costs of items and stockkeeping units are multiples of the unit amount rounding precision.",
                    PrecisionLaws::costsOfTheItemAreRounded),
            ofLedger(
                    "INV-26",
                    "Amounts and unit costs of counts are multiples of their rounding precisions.",
                    PrecisionLaws::countsAreRounded),
            ofItem(
                    "INV-27",
                    "The unit cost of a Standard item, and of its stockkeeping units, is the standard cost.",
                    FlagLaws::unitCostIsStandard),
            ofEntries(
                    "ADJ-60",
                    "An adjusted outbound that is applied and invoiced in full costs what its suppliers give it.",
                    AdjustedCostLaws::outboundCostsItsShares),
            ofEntries(
                    "ADJ-213",
                    "An adjusted inbound that is used up, and final in all that took from it, has passed on its whole "
                            + "cost, to the last cent.",
                    AdjustedCostLaws::usedUpInboundHasNoCost),
            ofEntries(
                    "ADJ-213",
                    "The direct cost of an adjusted return is the returned part of what its outbound costs.",
                    AdjustedCostLaws::returnCostsWhatItReturns),
            ofItem(
                    "ADJ-213",
                    "A pool of an adjusted Average item with nothing in it at the end of a period is worth nothing, where "
                            + "everything was taken from it as it came and it never was negative.",
                    AveragePoolLaws::usedUpPoolHasNoCost),
            ofItem(
                    "D-2",
                    "An adjusted item of which nothing is left or open, all of it invoiced, is worth nothing.",
                    AdjustedCostLaws::noValueWithoutQuantity));

    /** All laws on the whole ledger. */
    public static List<Violation> check(LedgerScan scan) {
        var registers = new Registers(scan.registers());
        var seen = new NumbersSeen(registers);
        var violations = new ArrayList<Violation>();
        for (var item : scan.items()) {
            var history = scan.history(item.no());
            seen.read(history);
            check(new ItemFacts(scan.setup(), registers, history), violations);
        }
        check(scan, registers, Optional.of(seen), violations);
        return violations;
    }

    /** The laws on some items and on the registers; that no number is missing shows only in the whole ledger. */
    public static List<Violation> check(LedgerScan scan, Collection<String> itemNos) {
        var registers = new Registers(scan.registers());
        var violations = new ArrayList<Violation>();
        var distinct = new LinkedHashSet<String>();
        for (var itemNo : itemNos) distinct.add(Code.of(itemNo));
        for (var itemNo : distinct) check(new ItemFacts(scan.setup(), registers, scan.history(itemNo)), violations);
        check(scan, registers, Optional.empty(), violations);
        return violations;
    }

    private static void check(ItemFacts facts, List<Violation> violations) {
        for (var law : ALL) violations.addAll(law.check(facts));
    }

    private static void check(
            LedgerScan scan, Registers registers, Optional<NumbersSeen> seen, List<Violation> violations) {
        var facts = new LedgerFacts(scan.setup(), registers, scan.physicalInventoryEntries(), seen);
        for (var law : ALL) violations.addAll(law.check(facts));
    }
}
