package org.costledger.engine.invariant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.ItemRegister;

/** The registers of a ledger, found by number in logarithmic time; they are in ascending order (INV-25). */
record Registers(List<ItemRegister> list) {

    /** The ledgers a register gives numbers in. */
    enum Ledger {
        ITEM_LEDGER_ENTRY,
        VALUE_ENTRY,
        ITEM_APPLICATION_ENTRY,
        PHYSICAL_INVENTORY_ENTRY;

        private long last(EntryNumbers numbers) {
            return switch (this) {
                case ITEM_LEDGER_ENTRY -> numbers.itemLedgerEntry();
                case VALUE_ENTRY -> numbers.valueEntry();
                case ITEM_APPLICATION_ENTRY -> numbers.itemApplicationEntry();
                case PHYSICAL_INVENTORY_ENTRY -> numbers.physicalInventoryEntry();
            };
        }

        /** The last number before the register. */
        long before(ItemRegister register) {
            return last(register.before());
        }

        /** The last number with it. */
        long after(ItemRegister register) {
            return last(register.after());
        }

        boolean contains(ItemRegister register, long entryNo) {
            return entryNo > before(register) && entryNo <= after(register);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    Optional<ItemRegister> find(long no) {
        int index = indexOf(no);
        return index < 0 ? Optional.empty() : Optional.of(list.get(index));
    }

    /** Where the register of that number stands; negative: nowhere. */
    int indexOf(long no) {
        int low = 0;
        int high = list.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = list.get(middle).no();
            if (found == no) return middle;
            if (found < no) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }
}
