package org.costledger.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.invariant.LedgerFixture.cost;
import static org.costledger.engine.invariant.LedgerFixture.day;
import static org.costledger.engine.invariant.LedgerFixture.traded;

import java.util.List;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

class RegisterLawsTest {
    private final LedgerFixture ledger = traded(CostingMethod.FIFO);

    @Test
    void anEntryOfAnotherRegisterIsReported() {
        ledger.registers = ledger.contiguousRegisters();
        ledger.entry(1).register = 3;
        assertThat(ledger.violations())
                .extracting(Violation::toString)
                .contains("INV-25 item ledger entry 1 of item LINK: is not among the numbers of its item register 3");
    }

    @Test
    void aValueEntryOfNoRegisterIsReported() {
        ledger.registers = ledger.contiguousRegisters();
        ledger.value(3).register = 99;
        assertThat(ledger.brokenLaws()).containsExactly("INV-25");
    }

    @Test
    void anApplicationThatIsOlderThanItsRegisterWasChangedByIt() {
        ledger.registers = ledger.contiguousRegisters();
        ledger.application(1).register = 6;
        assertThat(ledger.violations()).isEmpty();

        ledger.application(5).register = 1;
        assertThat(ledger.brokenLaws()).containsExactly("INV-25");
    }

    @Test
    void aNumberThatBelongsToNoEntryIsReported() {
        ledger.registers = ledger.contiguousRegisters();
        var last = ledger.registers.removeLast();
        var after = last.after();
        ledger.registers.add(new ItemRegister(
                last.no(),
                last.by(),
                last.before(),
                new EntryNumbers(
                        after.register(),
                        after.itemLedgerEntry(),
                        after.valueEntry() + 1,
                        after.itemApplicationEntry(),
                        after.physicalInventoryEntry())));
        assertThat(ledger.violations())
                .extracting(Violation::toString)
                .containsExactly("INV-25 item register 6: gave out number 8, and no value entry has it");
        assertThat(Invariants.check(ledger.scan(), List.of(LedgerFixture.ITEM))).isEmpty();
    }

    @Test
    void aNumberGivenOutTwiceIsReported() {
        ledger.registers = ledger.contiguousRegisters();
        ledger.value(4).no = 3;
        ledger.value(4).register = 3;
        assertThat(ledger.violations())
                .extracting(Violation::toString)
                .contains(
                        "INV-25 value entry 3 of item LINK: exists twice",
                        "INV-25 value entry 3: is the number of two entries",
                        "INV-25 item register 4: gave out number 4, and no value entry has it");
    }

    @Test
    void aRemovedApplicationThatStillExistsIsReported() {
        ledger.removed.add(ledger.application(4));
        assertThat(ledger.brokenLaws()).containsExactly("INV-25");
    }

    @Test
    void gapsBetweenRegistersAreAllowed() {
        ledger.registers = ledger.contiguousRegisters();
        var numbers = ledger.registers.getLast().after();
        ledger.registers.add(register(9, numbers, 5, 6));
        ledger.registers.set(6, register(9, moved(numbers, 5), 0, 0));
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void registersThatInterleaveAreReported() {
        ledger.registers = ledger.contiguousRegisters();
        var numbers = ledger.registers.getLast().after();
        ledger.registers.add(register(9, moved(numbers, -1), 0, 0));
        assertThat(ledger.violations()).extracting(Violation::subject).containsExactly("item register 9");
    }

    @Test
    void registersOutOfOrderAreReported() {
        ledger.registers = ledger.contiguousRegisters();
        ledger.registers.add(register(6, ledger.registers.getLast().after(), 0, 0));
        assertThat(ledger.brokenLaws()).containsExactly("INV-25");
    }

    private static EntryNumbers moved(EntryNumbers numbers, long by) {
        return new EntryNumbers(
                numbers.register(),
                numbers.itemLedgerEntry(),
                numbers.valueEntry() + by,
                numbers.itemApplicationEntry(),
                numbers.physicalInventoryEntry());
    }

    private static ItemRegister register(long no, EntryNumbers before, long values, long counts) {
        var after = new EntryNumbers(
                no,
                before.itemLedgerEntry(),
                before.valueEntry() + values,
                before.itemApplicationEntry(),
                before.physicalInventoryEntry() + counts);
        return new ItemRegister(no, PostingRequest.By.NOBODY, before, after);
    }

    @Test
    void aCountHasANumberOfItsRegister() {
        ledger.registers = ledger.contiguousRegisters();
        ledger.registers.add(register(7, ledger.registers.getLast().after(), 0, 1));
        ledger.counts.add(count(1, 7, "4.00"));
        assertThat(ledger.violations()).isEmpty();

        ledger.counts.set(0, count(2, 7, "4.00"));
        assertThat(ledger.brokenLaws()).containsExactly("INV-25");

        ledger.counts.clear();
        assertThat(ledger.brokenLaws()).containsExactly("INV-25");
    }

    @Test
    void theAmountOfACountIsRounded() {
        ledger.registers = ledger.contiguousRegisters();
        ledger.registers.add(register(7, ledger.registers.getLast().after(), 0, 1));
        ledger.counts.add(count(1, 7, "4.001"));
        assertThat(ledger.brokenLaws()).containsExactly("INV-26");
    }

    private static PhysicalInventoryEntry count(long no, long register, String amount) {
        return new PhysicalInventoryEntry(
                no,
                register,
                StockKey.of(LedgerFixture.ITEM),
                day(20),
                ItemLedgerEntryType.POSITIVE_ADJUSTMENT,
                Quantity.of("9"),
                Quantity.of("10"),
                Quantity.of("1"),
                cost("4"),
                Amount.of(amount),
                "",
                6);
    }
}
