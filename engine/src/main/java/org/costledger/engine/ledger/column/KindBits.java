package org.costledger.engine.ledger.column;

import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.VarianceType;

/** What a value entry is, in the bits of one number. What most entries are takes the low ones, and so one byte. */
@SuppressWarnings("EnumOrdinal") // the order of these enumerations is that of their persistent codes
public final class KindBits {
    private static final ItemLedgerEntryType[] POSTING_TYPES = ItemLedgerEntryType.values();
    private static final CostEntryType[] ENTRY_TYPES = CostEntryType.values();
    private static final VarianceType[] VARIANCE_TYPES = VarianceType.values();

    public static final int EXPECTED = 1;
    public static final int INVENTORIABLE = 1 << 1;
    public static final int ADJUSTMENT = 1 << 2;
    public static final int PARTIAL_REVALUATION = 1 << 3;
    public static final int BY_AVERAGE = 1 << 4;
    public static final int FIRST = 1 << 5;
    private static final int POSTING_TYPE_SHIFT = 6;
    private static final int ENTRY_TYPE_SHIFT = 10;
    public static final int CHARGE = 1 << 14;
    private static final int VARIANCE_TYPE_SHIFT = 15;
    private static final int FOUR_BITS = 0xF;

    private KindBits() {}

    static int of(ValueEntry entry) {
        var kind = entry.kind();
        int flags = (kind.expectedCost() ? EXPECTED : 0)
                | (kind.inventoriable() ? INVENTORIABLE : 0)
                | (kind.adjustment() ? ADJUSTMENT : 0)
                | (kind.partialRevaluation() ? PARTIAL_REVALUATION : 0)
                | (entry.state().valuedByAverageCost() ? BY_AVERAGE : 0)
                | (entry.quantities().itemLedgerEntry().isZero() ? 0 : FIRST)
                | (kind.isCharge() ? CHARGE : 0);
        return of(kind.itemLedgerEntryType(), kind.entryType(), kind.varianceType(), flags);
    }

    /** The bits of some flags together with what the value entry is. */
    public static int of(
            ItemLedgerEntryType postingType, CostEntryType entryType, VarianceType varianceType, int flags) {
        return flags
                | postingType.ordinal() << POSTING_TYPE_SHIFT
                | entryType.ordinal() << ENTRY_TYPE_SHIFT
                | varianceType.ordinal() << VARIANCE_TYPE_SHIFT;
    }

    /** The bits of an adjustment of a value entry that invoiced an outbound valued by average, and is no charge. */
    public static int ofAdjustmentByAverage(int adjusted) {
        return of(
                postingType(adjusted),
                entryType(adjusted),
                varianceType(adjusted),
                INVENTORIABLE | ADJUSTMENT | BY_AVERAGE);
    }

    /** Whether a flag is set. */
    public static boolean has(int bits, int flag) {
        return (bits & flag) != 0;
    }

    /** Whether a posting made it, and not a run of cost adjustment. */
    public static boolean isPosted(int bits) {
        return !has(bits, ADJUSTMENT) && has(bits, INVENTORIABLE) && entryType(bits) != CostEntryType.ROUNDING;
    }

    static ItemLedgerEntryType postingType(int bits) {
        return POSTING_TYPES[bits >> POSTING_TYPE_SHIFT & FOUR_BITS];
    }

    public static CostEntryType entryType(int bits) {
        return ENTRY_TYPES[bits >> ENTRY_TYPE_SHIFT & FOUR_BITS];
    }

    public static VarianceType varianceType(int bits) {
        return VARIANCE_TYPES[bits >> VARIANCE_TYPE_SHIFT & FOUR_BITS];
    }

    static ValueEntry.Kind kind(int bits, String itemChargeNo, long appliesToEntry) {
        return new ValueEntry.Kind(
                postingType(bits),
                entryType(bits),
                varianceType(bits),
                itemChargeNo,
                has(bits, EXPECTED),
                has(bits, INVENTORIABLE),
                has(bits, ADJUSTMENT),
                has(bits, PARTIAL_REVALUATION),
                appliesToEntry);
    }
}
