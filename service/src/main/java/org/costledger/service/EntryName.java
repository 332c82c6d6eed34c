package org.costledger.service;

import java.util.Optional;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.setup.Code;

/** How a sender names item ledger entries that are there, or will be when his request is carried out. */
public sealed interface EntryName {

    /** By its number. */
    record OfNumber(long entryNo) implements EntryName {}

    /** All that an earlier request made. */
    record OfRequest(String key) implements EntryName {}

    /**
     * By document and line number, and where that line made several entries by the piece.
     *
     * @param documentNo of the item ledger entry
     * @param lineNo of the item ledger entry
     * @param tracking serial, lot and package number; blank ones narrow nothing
     * @param type what the entry must be; absent: anything
     */
    record OfLine(String documentNo, int lineNo, Tracking tracking, Optional<Type> type) implements EntryName {
        public OfLine {
            documentNo = Code.of(documentNo);
        }

        /** Whether it stands for an entry. What undoes another entry is not named. */
        public boolean isOf(ItemLedgerEntry entry) {
            return entry.facts().document().no().equals(documentNo)
                    && entry.facts().document().lineNo() == lineNo
                    && !entry.facts().correction()
                    && narrows(tracking.serialNo(), entry.tracking().serialNo())
                    && narrows(tracking.lotNo(), entry.tracking().lotNo())
                    && narrows(tracking.packageNo(), entry.tracking().packageNo())
                    && type.map(wanted -> wanted.includes(entry.entryType())).orElse(true);
        }

        private static boolean narrows(String wanted, String found) {
            return wanted.isEmpty() || wanted.equals(found);
        }

        /** The pieces, as a sentence names them behind document and line; blank if there are none. */
        public String pieces() {
            return tracking.equals(Tracking.NONE) ? "" : ", " + tracking;
        }
    }

    /** Types of entries, as trade tells them apart. */
    enum Type {
        PURCHASE,
        SALE,
        TRANSFER,
        ADJUSTMENT;

        boolean includes(ItemLedgerEntryType type) {
            return switch (this) {
                case PURCHASE -> type == ItemLedgerEntryType.PURCHASE;
                case SALE -> type == ItemLedgerEntryType.SALE;
                case TRANSFER -> type == ItemLedgerEntryType.TRANSFER;
                case ADJUSTMENT ->
                    type == ItemLedgerEntryType.POSITIVE_ADJUSTMENT || type == ItemLedgerEntryType.NEGATIVE_ADJUSTMENT;
            };
        }
    }
}
