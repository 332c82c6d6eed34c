package org.costledger.engine.fingerprint;

import java.util.List;
import java.util.function.ToLongFunction;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.ItemRegister;

/**
 * The place of an entry among those of its ledger, whatever its number is: a store that loses numbers (INV-25) gives out
 * others, in the same order. It holds two numbers a register and ledger.
 */
final class NumbersByOrder {
    private final long[] registers;
    private final Ledger itemLedgerEntries;
    private final Ledger valueEntries;
    private final Ledger itemApplicationEntries;
    private final Ledger physicalInventoryEntries;

    NumbersByOrder(List<ItemRegister> registers) {
        this.registers = registers.stream().mapToLong(ItemRegister::no).toArray();
        this.itemLedgerEntries = new Ledger("item ledger entry", registers, EntryNumbers::itemLedgerEntry);
        this.valueEntries = new Ledger("value entry", registers, EntryNumbers::valueEntry);
        this.itemApplicationEntries =
                new Ledger("item application entry", registers, EntryNumbers::itemApplicationEntry);
        this.physicalInventoryEntries =
                new Ledger("physical inventory entry", registers, EntryNumbers::physicalInventoryEntry);
    }

    long register(long no) {
        return 1L + atOrAbove(registers, no, "register");
    }

    /** 0 stands for none, as in the other ledgers. */
    long itemLedgerEntry(long no) {
        return itemLedgerEntries.place(no);
    }

    long valueEntry(long no) {
        return valueEntries.place(no);
    }

    long itemApplicationEntry(long no) {
        return itemApplicationEntries.place(no);
    }

    long physicalInventoryEntry(long no) {
        return physicalInventoryEntries.place(no);
    }

    /** Where the first number that is not below stands. */
    private static int atOrAbove(long[] ascending, long no, String what) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < no) low = middle + 1;
            else high = middle;
        }
        if (low == ascending.length) throw new IllegalStateException("no register gave out " + what + " " + no);
        return low;
    }

    private static final class Ledger {
        private final String what;
        private final long[] after;
        /** How many numbers below those of a register were never given out. */
        private final long[] missing;

        Ledger(String what, List<ItemRegister> registers, ToLongFunction<EntryNumbers> last) {
            this.what = what;
            after = new long[registers.size()];
            missing = new long[registers.size()];
            long given = 0;
            for (int index = 0; index < after.length; index++) {
                long before = last.applyAsLong(registers.get(index).before());
                after[index] = last.applyAsLong(registers.get(index).after());
                missing[index] = before - given;
                given += after[index] - before;
            }
        }

        long place(long no) {
            return no == 0 ? 0 : no - missing[atOrAbove(after, no, what)];
        }
    }
}
