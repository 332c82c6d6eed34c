package org.costledger.engine.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.setup.Code;

/**
 * Which entries are there? In the order of their numbers. What is asked of stock, tracking and type is asked of the item ledger entry
 * that a value entry or an application belongs to.
 *
 * @param itemLedgerEntryNo of the entry asked for; for value entries and applications the one they belong to or name
 */
public record EntryInquiry(
        StockFilter stock,
        Tracked tracking,
        Dates postingDates,
        Optional<String> documentNo,
        OptionalLong itemLedgerEntryNo,
        Kinds kinds,
        Page page) {

    public EntryInquiry {
        documentNo = documentNo.map(Code::of);
    }

    /** Serial, lot and package numbers; a list that is empty leaves nothing out. */
    public record Tracked(List<String> serialNos, List<String> lotNos, List<String> packageNos) {
        public static final Tracked ANY = new Tracked(List.of(), List.of(), List.of());

        public Tracked {
            serialNos = serialNos.stream().map(Code::of).toList();
            lotNos = lotNos.stream().map(Code::of).toList();
            packageNos = packageNos.stream().map(Code::of).toList();
        }

        public boolean isAny() {
            return serialNos.isEmpty() && lotNos.isEmpty() && packageNos.isEmpty();
        }
    }

    /** From a day to a day, both with them. */
    public record Dates(Optional<LocalDate> from, Optional<LocalDate> to) {
        public static final Dates ANY = new Dates(Optional.empty(), Optional.empty());
    }

    /**
     * Kinds of entries; a set that is empty leaves nothing out.
     *
     * @param types of item ledger entries
     * @param costEntryTypes of value entries
     * @param openOnly item ledger entries of which something remains
     */
    public record Kinds(Set<ItemLedgerEntryType> types, Set<CostEntryType> costEntryTypes, boolean openOnly) {
        public static final Kinds ANY = new Kinds(Set.of(), Set.of(), false);

        public Kinds {
            types = Set.copyOf(types);
            costEntryTypes = Set.copyOf(costEntryTypes);
        }
    }

    /**
     * Which of the entries found are answered.
     *
     * @param fromEntryNo the lowest number
     * @param toEntryNo the highest number
     * @param limit how many at most
     */
    public record Page(OptionalLong fromEntryNo, OptionalLong toEntryNo, OptionalInt limit) {
        public static final Page ALL = new Page(OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty());
    }
}
