package org.costledger.engine.invariant;

import static org.costledger.engine.invariant.Findings.unless;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.invariant.Registers.Ledger;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.ValueEntry;

/** INV-25: entry numbers and the registers that gave them out. */
final class RegisterLaws {
    private RegisterLaws() {}

    static void registersFollowEachOther(LedgerFacts facts, Findings found) {
        Optional<ItemRegister> previous = Optional.empty();
        for (var register : facts.registers().list()) {
            var subject = Findings.subject(register);
            for (var ledger : Ledger.values())
                found.addUnless(
                        ledger.before(register) <= ledger.after(register),
                        subject,
                        () -> "its " + ledger + " numbers begin after " + ledger.before(register) + " and end with "
                                + ledger.after(register));
            previous.ifPresent(last -> reportOverlap(last, register, found));
            previous = Optional.of(register);
        }
    }

    private static void reportOverlap(ItemRegister last, ItemRegister register, Findings found) {
        var subject = Findings.subject(register);
        found.addUnless(register.no() > last.no(), subject, () -> "follows item register " + last.no());
        for (var ledger : Ledger.values())
            found.addUnless(
                    ledger.before(register) >= ledger.after(last),
                    subject,
                    () -> "its " + ledger + " numbers begin after " + ledger.before(register) + ", those of register "
                            + last.no() + " end with " + ledger.after(last));
    }

    static void numbersAreComplete(LedgerFacts facts, Findings found) {
        facts.seen().ifPresent(seen -> seen.report(found));
    }

    static Optional<String> entryIsInItsRegister(ItemFacts facts, ItemLedgerEntry entry) {
        return isInRegister(facts.registers(), Ledger.ITEM_LEDGER_ENTRY, entry.registerNo(), entry.entryNo());
    }

    static Optional<String> valueEntryIsInItsRegister(ItemFacts facts, ValueEntry value) {
        return isInRegister(facts.registers(), Ledger.VALUE_ENTRY, value.registerNo(), value.entryNo());
    }

    private static Optional<String> isInRegister(Registers registers, Ledger ledger, long registerNo, long entryNo) {
        return unless(
                registers
                        .find(registerNo)
                        .filter(register -> ledger.contains(register, entryNo))
                        .isPresent(),
                () -> "is not among the numbers of its item register " + registerNo);
    }

    /** The register of an application is the one that wrote it, or a later one that changed it. */
    static Optional<String> applicationIsNotAfterItsRegister(ItemFacts facts, ItemApplicationEntry application) {
        return unless(
                facts.registers()
                        .find(application.registerNo())
                        .filter(register -> application.entryNo() <= Ledger.ITEM_APPLICATION_ENTRY.after(register))
                        .isPresent(),
                () -> "is numbered after its item register " + application.registerNo());
    }

    static void numbersOfAnItemAreUnique(ItemFacts facts, Findings found) {
        Set<Long> numbers = new HashSet<>();
        for (var entry : facts.entries())
            found.addUnless(numbers.add(entry.entryNo()), Findings.subject(entry), () -> "exists twice");
        numbers.clear();
        for (var value : facts.valueEntries())
            found.addUnless(numbers.add(value.entryNo()), Findings.subject(facts, value), () -> "exists twice");
        numbers.clear();
        for (var application : facts.applications())
            found.addUnless(
                    numbers.add(application.entryNo()), Findings.subject(facts, application), () -> "exists twice");
        for (var application : facts.removedApplications())
            found.addUnless(
                    numbers.add(application.entryNo()),
                    Findings.subject(facts, application),
                    () -> "exists twice, or was removed and exists");
    }

    static void countsAreInTheirRegisters(LedgerFacts facts, Findings found) {
        long given = 0;
        for (var register : facts.registers().list())
            given += Ledger.PHYSICAL_INVENTORY_ENTRY.after(register) - Ledger.PHYSICAL_INVENTORY_ENTRY.before(register);
        Set<Long> numbers = new HashSet<>();
        for (var count : facts.physicalInventoryEntries()) {
            var subject = "physical inventory entry " + count.entryNo();
            found.addUnless(numbers.add(count.entryNo()), subject, () -> "exists twice");
            isInRegister(facts.registers(), Ledger.PHYSICAL_INVENTORY_ENTRY, count.registerNo(), count.entryNo())
                    .ifPresent(detail -> found.add(subject, detail));
        }
        long expected = given;
        found.addUnless(
                expected == numbers.size(),
                "item registers",
                () -> "gave out " + expected + " physical inventory entry numbers, but " + numbers.size() + " exist");
    }
}
