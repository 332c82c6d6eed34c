package org.costledger.engine.invariant;

import java.util.ArrayList;
import java.util.List;
import org.costledger.engine.invariant.Registers.Ledger;
import org.costledger.engine.ledger.view.LedgerScan.ItemHistory;

/**
 * Which item ledger and value entry numbers were read, over all items (INV-25): one bit for each number a register gave
 * out.
 */
final class NumbersSeen {
    private final Registers registers;
    private final Marks itemLedgerEntries;
    private final Marks valueEntries;
    private final List<String> twice = new ArrayList<>();

    NumbersSeen(Registers registers) {
        this.registers = registers;
        this.itemLedgerEntries = new Marks(Ledger.ITEM_LEDGER_ENTRY);
        this.valueEntries = new Marks(Ledger.VALUE_ENTRY);
    }

    /** Marks the numbers of an item. */
    void read(ItemHistory history) {
        for (var entry : history.itemLedgerEntries()) itemLedgerEntries.mark(entry.registerNo(), entry.entryNo());
        for (var value : history.valueEntries()) valueEntries.mark(value.registerNo(), value.entryNo());
    }

    /** Reports numbers that were given out but belong to no entry, and numbers that belong to two. */
    void report(Findings found) {
        for (var number : twice) found.add(number, "is the number of two entries");
        itemLedgerEntries.reportMissing(found);
        valueEntries.reportMissing(found);
    }

    private final class Marks {
        private final Ledger ledger;
        /** Where the bits of a register begin. */
        private final long[] offsets;

        private final long[] words;

        Marks(Ledger ledger) {
            this.ledger = ledger;
            this.offsets = new long[registers.list().size()];
            long total = 0;
            for (int i = 0; i < offsets.length; i++) {
                var register = registers.list().get(i);
                offsets[i] = total;
                total += Math.max(0, ledger.after(register) - ledger.before(register));
            }
            this.words = new long[(int) (total / Long.SIZE) + 1];
        }

        void mark(long registerNo, long entryNo) {
            int index = registers.indexOf(registerNo);
            if (index < 0) return;
            var register = registers.list().get(index);
            if (!ledger.contains(register, entryNo)) return;
            long position = offsets[index] + entryNo - ledger.before(register) - 1;
            int word = (int) (position / Long.SIZE);
            long bit = 1L << position % Long.SIZE;
            if ((words[word] & bit) != 0) twice.add(ledger + " " + entryNo);
            words[word] |= bit;
        }

        void reportMissing(Findings found) {
            for (int i = 0; i < offsets.length; i++) {
                var register = registers.list().get(i);
                long size = ledger.after(register) - ledger.before(register);
                for (long k = 0; k < size; k++) {
                    long position = offsets[i] + k;
                    if ((words[(int) (position / Long.SIZE)] & 1L << position % Long.SIZE) != 0) continue;
                    found.add(
                            Findings.subject(register),
                            "gave out number " + (ledger.before(register) + 1 + k) + ", and no " + ledger + " has it");
                    break;
                }
            }
        }
    }
}
