package org.costledger.cli.report;

import java.util.Locale;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;

/** What an entry is, in the words of the trade. */
public final class EntryWords {
    private EntryWords() {}

    /** What moved: a receipt, a sale, what came in by a transfer. */
    static String movement(ItemLedgerEntry entry) {
        return switch (entry.entryType()) {
            case PURCHASE -> entry.positive() ? "receipt" : "purchase return";
            case SALE -> entry.positive() ? "sales return" : "sale";
            case TRANSFER -> entry.positive() ? "transfer in" : "transfer out";
            case POSITIVE_ADJUSTMENT,
                    NEGATIVE_ADJUSTMENT,
                    CONSUMPTION,
                    OUTPUT,
                    ASSEMBLY_CONSUMPTION,
                    ASSEMBLY_OUTPUT,
                    BLANK -> words(entry.entryType());
        };
    }

    /** A movement and its number. */
    public static String named(ItemLedgerEntry entry) {
        return movement(entry) + " " + entry.entryNo();
    }

    /** What a value entry was posted for. */
    static String purpose(ValueEntry entry) {
        var kind = entry.kind();
        if (kind.adjustment()) {
            return "adjustment";
        }
        if (kind.isCharge()) {
            return "charge " + kind.itemChargeNo();
        }
        if (kind.entryType() != CostEntryType.DIRECT_COST) {
            return words(kind.entryType());
        }
        if (kind.expectedCost()) {
            return "expected cost";
        }
        return isInvoice(entry) ? "invoice" : "direct cost";
    }

    /** What is moved without a vendor or customer is invoiced by nobody. */
    private static boolean isInvoice(ValueEntry entry) {
        var type = entry.kind().itemLedgerEntryType();
        return (type == ItemLedgerEntryType.PURCHASE || type == ItemLedgerEntryType.SALE)
                && !entry.quantities().invoiced().isZero();
    }

    /** As the listings of entries word it. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
